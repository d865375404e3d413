import type { SkillGap, SkillGapRow } from '../../evidence/occupationEvidence.ts';
import type { Language } from '../../kernel/text.ts';
import { BarChart } from '../kit/chart/barChart.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Section } from '../kit/heading.tsx';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { SourceNote } from '../kit/source.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { formatNumber, formatPercent } from '../words/format.ts';
import { occupationWords } from '../words/occupation.ts';

/** As many as can be compared at a glance. */
const CHARTED = 12;

/** What ads ask for beside what education teaches. */
export function SkillSection({ gap }: { gap: SkillGap }) {
  const { language } = usePage();
  const words = occupationWords[language].skills;
  const asked = gap.rows.filter((row) => row.askedInAds > 0).slice(0, CHARTED);
  const counts = [formatNumber(gap.ads, language), formatNumber(gap.offerings, language)] as const;
  return (
    <Section id="kompetenser" title={words.title} lead={words.lead(...counts)}>
      {gap.note !== 'enough' && <Notice kind="info">{words[gap.note]}</Notice>}
      {asked.length > 0 && (
        <BarChart
          id="kompetensgap"
          title={words.chart}
          description={words.chartText}
          sources={gap.sources}
          measure={{ unit: '%' }}
          rowName={words.skill}
          series={[words.asked, words.taught]}
          rows={asked.map((row) => ({
            label: row.label,
            bars: [
              { value: Math.round(row.askedShare) },
              { value: gap.offerings > 0 ? Math.round(row.taughtShare) : null },
            ],
          }))}
        />
      )}
      {gap.rows.length > 0 && (
        <Disclosure summary={words.table}>
          <Table
            id="kompetenstabell"
            caption={words.table}
            columns={skillColumns(gap, language)}
            rows={gap.rows}
            quickFilter
            note={<SourceNote sources={gap.sources} />}
          />
        </Disclosure>
      )}
    </Section>
  );
}

function skillColumns(gap: SkillGap, language: Language): Column<SkillGapRow>[] {
  const words = occupationWords[language].skills;
  const counted = (count: number, share: number) =>
    `${formatNumber(count, language)} (${formatPercent(Math.round(share), language)})`;
  return [
    { key: 'skill', label: words.skill, cell: (row) => row.label },
    { key: 'asked', label: words.askedIn, kind: 'number', cell: (row) => counted(row.askedInAds, row.askedShare) },
    {
      key: 'taught',
      label: words.taughtIn,
      kind: 'number',
      cell: (row) => (gap.offerings > 0 ? counted(row.taughtIn, row.taughtShare) : null),
    },
    {
      key: 'verdict',
      label: words.verdict,
      cell: (row) => (gap.enough ? <span class={`gap gap-${row.verdict}`}>{words.verdicts[row.verdict]}</span> : null),
    },
  ];
}
