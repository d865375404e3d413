import { formatPeriod } from '../../kernel/period.ts';
import { type Language, localText } from '../../kernel/text.ts';
import type { AreaGap, AreaGapRow } from '../../store/evidence.ts';
import type { ListFile } from '../listFile.ts';
import { evidenceWords } from '../words/evidence.ts';
import { matchingWords } from '../words/matching.ts';
import { needWords } from '../words/need.ts';
import { adsOf, adsPerOffering } from './matchingList.ts';

/** The whole list as a file. Counts of skills are empty where there is too little to count on. */
export function matchingFile(gap: AreaGap, rows: readonly AreaGapRow[], language: Language): ListFile {
  const need = needWords[language].column;
  const { column } = matchingWords[language];
  const outcomes = evidenceWords[language].outcome;
  const scope = [gap.area.code, formatPeriod(gap.period)] as const;
  const columns = [
    ['area', need.area],
    ['period', need.period],
    ['ssyk4', need.ssyk4],
    ['occupation', need.occupation],
    ['judgement', need.judgement],
    ['ads', column.ads],
    ['adsSource', column.adsSource],
    ['offerings', need.offerings],
    ['perOffering', column.perOffering],
    ['gapAds', column.gapAds],
    ['gapOfferings', column.gapOfferings],
    ['missing', column.missing],
    ['thin', column.thin],
    ['met', column.met],
    ['most', column.most],
  ] as const;
  return {
    name: `matchning-${gap.area.code}-${formatPeriod(gap.period).replace('/', '--')}`,
    columns: columns.map(([key, label]) => ({ key, label })),
    rows: rows.map((row) => {
      const ads = adsOf(row);
      const source = ads?.provenance[0];
      const share = adsPerOffering(row);
      const counted = (count: number) => (row.gap.enough ? count : null);
      return [
        ...scope,
        row.group.ssyk4,
        row.group.label,
        outcomes[row.judgement.outcome],
        ads?.value ?? null,
        source ? localText(source.title, language) : null,
        row.offerings.value,
        share === null ? null : Math.round(share * 10) / 10,
        row.gap.ads,
        row.gap.offerings,
        counted(row.missing),
        counted(row.thin),
        counted(row.met),
        row.gap.enough ? row.most.map(({ label }) => label).join(', ') : null,
      ];
    }),
  };
}
