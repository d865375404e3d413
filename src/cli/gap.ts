import { parseArgs } from 'node:util';
import type { OccupationEvidence, SkillGapRow } from '../evidence/occupationEvidence.ts';
import type { Figure } from '../evidence/provenance.ts';
import type { Area } from '../kernel/area.ts';
import { formatPeriod, type Period, parsePeriod } from '../kernel/period.ts';
import { type ExportColumn, type ExportValue, tableToCsv } from '../reports/csv.ts';
import { findArea } from '../store/areas.ts';
import { type AreaGap, readAreaGap, readOccupationEvidence } from '../store/evidence.ts';
import { FactsUnavailableError } from '../store/facts.ts';
import { system } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { type CommandIo, type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';

export const GAP_HELP = `kraftsam gap – jämför kompetenser som efterfrågas med dem som lärs ut

  kraftsam gap --period <period> [--area <områdeskod>] [--ssyk4 <yrkesgrupp>] [--json | --csv]

Utan --ssyk4: en rad per yrkesgrupp. Med --ssyk4: en rad per kompetens i den gruppen.

  --period   2024, 2024-03 eller 2024-03/2024-08; kompetenser räknas på hela de kalenderår som perioden rör
  --area     län (14), kommun (1480) eller namngivet område (ebm); 00 är riket och gäller om inget anges
  --ssyk4    yrkesgrupp enligt SSYK 2012, fyra siffror
  --json     allt, med källor, för program
  --csv      samma rader som i tabellen, för program

Saknas: efterfrågas men lärs inte ut. Tunt: lärs ut mycket mer sällan än det efterfrågas.
Slutkod: 0 svaret skrevs, 1 det gick inte, 2 fel användning.
`;

interface Question {
  readonly areaCode: string;
  readonly period: Period;
  readonly ssyk4: string | null;
  readonly form: 'text' | 'json' | 'csv';
}

/** `kraftsam gap`. @returns the exit code. */
export async function runGap(args: string[], setting: CommandSetting): Promise<number> {
  const question = questionOf(args);
  if (question === 'help') {
    setting.io.stdout.write(GAP_HELP);
    return 0;
  }
  if (typeof question === 'string') {
    setting.io.stderr.write(`${question}\nSe kraftsam gap --help.\n`);
    return 2;
  }
  return withInstallation(setting, 'kraftsam gap', ({ store }) => answerGap(store, question, setting.io));
}

/** What is asked; `help`, or else what cannot be understood. */
function questionOf(args: string[]): Question | string {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({
      args,
      options: { area: text, period: text, ssyk4: text, json: flag, csv: flag, help: flag },
    });
    if (values.help) return 'help';
    if (values.json && values.csv) return 'Välj ett av --json och --csv.';
    const period = values.period === undefined ? null : parsePeriod(values.period);
    if (!period?.ok) return 'Ange --period som 2024, 2024-03 eller 2024-03/2024-08.';
    if (values.ssyk4 !== undefined && !/^\d{4}$/.test(values.ssyk4))
      return 'Ange --ssyk4 som fyra siffror, t.ex. 7223.';
    const form = values.json ? 'json' : values.csv ? 'csv' : 'text';
    return { areaCode: values.area ?? '00', period: period.value, ssyk4: values.ssyk4 ?? null, form };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Reads the gap and writes it. @returns the exit code. */
export async function answerGap(store: Store, question: Question, io: CommandIo): Promise<number> {
  const { areaCode, period, ssyk4, form } = question;
  const refuse = (code: string, detail: string): number => {
    io.stderr.write(problemText({ code, detail }));
    return 1;
  };
  try {
    return await store.reading(system('gap'), async (tx) => {
      const area = await findArea(tx, areaCode);
      if (!area) return refuse('area-unknown', `There is no area ${areaCode}`);
      if (ssyk4 === null) {
        io.stdout.write(overviewText(await readAreaGap(tx, store.facts, { area, period }), form));
        return 0;
      }
      const occupation = await readOccupationEvidence(tx, store.facts, { area, period, ssyk4 });
      if (!occupation) return refuse('group-unknown', `There is no occupation group ${ssyk4}`);
      io.stdout.write(occupationText(occupation, form));
      return 0;
    });
  } catch (error) {
    if (error instanceof FactsUnavailableError) return refuse(error.code, error.message);
    throw error;
  }
}

const OVERVIEW_COLUMNS: readonly ExportColumn[] = [
  { key: 'ssyk4', label: 'ssyk4' },
  { key: 'group', label: 'yrkesgrupp' },
  { key: 'ads', label: 'annonser' },
  { key: 'offerings', label: 'utbildningar' },
  { key: 'judgement', label: 'bedömning' },
  { key: 'missing', label: 'saknas' },
  { key: 'thin', label: 'tunt' },
  { key: 'most', label: 'mest efterfrågade luckor' },
];

const OUTCOMES = {
  shortage: 'brist',
  balance: 'balans',
  surplus: 'överskott',
  insufficient: 'otillräckligt underlag',
} as const;

function overviewText(gap: AreaGap, form: Question['form']): string {
  if (form === 'json') return `${JSON.stringify(gap, null, 2)}\n`;
  const rows = gap.rows.map((row): ExportValue[] => [
    row.group.ssyk4,
    row.group.label,
    firstKnown(row.demand),
    row.offerings.value,
    OUTCOMES[row.judgement.outcome],
    row.gap.enough ? row.missing : null,
    row.gap.enough ? row.thin : null,
    row.gap.enough ? row.most.map(({ label }) => label).join(', ') : NOTES[row.gap.note],
  ]);
  return form === 'csv' ? tableToCsv(OVERVIEW_COLUMNS, rows) : printed(gap, OVERVIEW_COLUMNS, rows);
}

const NOTES = { enough: '', 'too-few-ads': 'för få annonser', 'no-offerings': 'inga utbildningar leder dit' } as const;

const SKILL_COLUMNS: readonly ExportColumn[] = [
  { key: 'skill', label: 'kompetens' },
  { key: 'askedInAds', label: 'annonser' },
  { key: 'askedShare', label: 'andel %' },
  { key: 'taughtIn', label: 'utbildningar' },
  { key: 'taughtShare', label: 'andel utbildningar %' },
  { key: 'verdict', label: 'läge' },
];

const VERDICTS: Readonly<Record<SkillGapRow['verdict'], string>> = {
  missing: 'saknas',
  thin: 'tunt',
  met: 'möts',
  'only-taught': 'bara utbildning',
};

function occupationText({ area, period, group, gap }: OccupationEvidence, form: Question['form']): string {
  if (form === 'json') return `${JSON.stringify({ area, period: formatPeriod(period), group, gap }, null, 2)}\n`;
  const rows = gap.rows.map((row): ExportValue[] => [
    row.label,
    row.askedInAds,
    Math.round(row.askedShare),
    row.taughtIn,
    Math.round(row.taughtShare),
    VERDICTS[row.verdict],
  ]);
  if (form === 'csv') return tableToCsv(SKILL_COLUMNS, rows);
  const limits = gap.enough ? '' : `Otillräckligt underlag: ${NOTES[gap.note]}.\n`;
  return `${group.ssyk4} ${group.label}: ${gap.ads} annonser, ${gap.offerings} utbildningar och kursplaner\n${limits}${printed({ area, period, sources: gap.sources }, SKILL_COLUMNS, rows)}`;
}

function firstKnown(figures: readonly Figure[]): number | null {
  return figures.find(({ value }) => value !== null)?.value ?? null;
}

/** A table for a terminal; a dash stands for what is not known. */
function printed(
  of: { readonly area: Area; readonly period: Period; readonly sources: AreaGap['sources'] },
  columns: readonly ExportColumn[],
  rows: readonly (readonly ExportValue[])[],
): string {
  const cells = [columns.map(({ label }) => label), ...rows.map((row) => row.map((value) => String(value ?? '–')))];
  const widths = columns.map((_, i) => Math.min(40, Math.max(...cells.map((row) => row[i]?.length ?? 0))));
  const last = columns.length - 1;
  const lines = cells.map((row) => row.map((text, i) => (i === last ? text : fitted(text, widths[i] ?? 0))).join('  '));
  const sources = of.sources.map(({ sourceId, publisher, version }) => `  ${sourceId}: ${publisher}, ${version}`);
  return `${of.area.name} (${of.area.code}), ${formatPeriod(of.period)}\n\n${lines.join('\n')}\n\nKällor\n${sources.join('\n')}\n`;
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
