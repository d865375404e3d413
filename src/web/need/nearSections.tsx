import type { OccupationEvidence } from '../../evidence/occupationEvidence.ts';
import { OFFERING_LEVELS } from '../../offering/offering.ts';
import { BarChart } from '../kit/chart/barChart.tsx';
import { Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { occupationWords } from '../words/occupation.ts';
import { offeringWords } from '../words/offering.ts';

type Leading = OccupationEvidence['leadingOfferings'][number];

const SHOWN = 10;

/** What leads to the occupation group, with where the link comes from. */
export function LeadingSection({ evidence }: { evidence: OccupationEvidence }) {
  const { language, url } = usePage();
  const words = occupationWords[language];
  const { leading } = words;
  const columns: Column<Leading>[] = [
    {
      key: 'title',
      label: leading.name,
      cell: (row) => <a href={scopedHref(url, `/utbud/${encodeURIComponent(row.id)}`)}>{row.title}</a>,
    },
    { key: 'provider', label: leading.provider, cell: (row) => row.provider },
    { key: 'level', label: leading.level, cell: (row) => offeringWords[language].level[levelOf(row.level)] },
    { key: 'origin', label: leading.how, cell: (row) => leading.origins[originOf(row.origin)] },
  ];
  return (
    <Section id="utbildningar" title={leading.title}>
      {evidence.leadingOfferings.length === 0 ? (
        <p>{leading.none}</p>
      ) : (
        <>
          <SupplyByLevel evidence={evidence} />
          <Table
            id="leder-hit"
            caption={leading.caption}
            columns={columns}
            rows={evidence.leadingOfferings.slice(0, SHOWN)}
          />
          <p>
            <a href={scopedHref(url, `/utbud?ssyk4=${evidence.group.ssyk4}`)}>{leading.all}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** The supply by level of education, in the order of the levels; levels without any are left out. */
function SupplyByLevel({ evidence }: { evidence: OccupationEvidence }) {
  const { language } = usePage();
  const words = occupationWords[language].leading;
  const rows = OFFERING_LEVELS.map((level) => ({
    label: offeringWords[language].level[level],
    bars: [{ value: evidence.leadingOfferings.filter((offering) => levelOf(offering.level) === level).length }],
  }));
  return (
    <BarChart
      id="per-niva"
      title={words.byLevel.title}
      description={words.byLevel.text}
      series={[words.byLevel.series]}
      rows={rows.filter(({ bars }) => bars.some(({ value }) => value > 0))}
      measure={{ unit: words.byLevel.unit }}
      rowName={words.level}
      sources={evidence.offerings.provenance}
    />
  );
}

function levelOf(level: string) {
  return OFFERING_LEVELS.find((known) => known === level) ?? 'other';
}

function originOf(origin: string) {
  return origin === 'assigned' || origin === 'corrected' ? origin : 'linked';
}

/** What the group holds and what lies near it. */
export function NearSections({ evidence }: { evidence: OccupationEvidence }) {
  const { language, url } = usePage();
  const words = occupationWords[language];
  return (
    <div class="columns">
      <Section id="narliggande" title={words.related.title}>
        {evidence.related.length === 0 && <p>{words.related.none}</p>}
        <ul>
          {evidence.related.map(({ group }) => (
            <li>
              <a href={scopedHref(url, `/behov/${group.ssyk4}`)}>{group.label}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="yrken-i-gruppen" title={words.names.title}>
        {evidence.occupations.length === 0 && <p>{words.names.none}</p>}
        <ul class="name-list">
          {evidence.occupations.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
