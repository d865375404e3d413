import type { OccupationEvidence, SkillGapRow } from '../evidence/occupationEvidence.ts';
import type { ReportBlock, ReportCell, ReportTable } from './document.ts';
import {
  type Composing,
  figureCell,
  numberColumn,
  numberText,
  wordCell,
  wordColumn,
  sentence,
} from './evidenceCells.ts';

/** Skills and educations told of an occupation; more is on its page. */
const MOST_SKILLS = 8;
const MOST_EDUCATIONS = 6;

/** Skills that ads ask for against skills that educations teach, an occupation at a time. */
export function skillBlocks(composing: Composing): ReportBlock[] {
  const { details, words } = composing;
  const comparable = details.filter(({ gap }) => gap.enough && gap.rows.length > 0);
  const named = (note: 'no-offerings' | 'too-few-ads'): string =>
    details.flatMap(({ group, gap }) => (gap.note === note ? [group.label] : [])).join('; ');
  const [unmet, unsaid] = [named('no-offerings'), named('too-few-ads')];
  const silent = [...(unsaid ? [words.tooFewAds(unsaid)] : []), ...(unmet ? [words.noOfferings(unmet)] : [])];
  if (comparable.length === 0) return [sentence(words.noSkills, ...silent)];
  return [skillTable(composing, comparable), ...(silent.length > 0 ? [sentence(...silent)] : [])];
}

function skillTable({ words, language, numbers }: Composing, details: readonly OccupationEvidence[]): ReportTable {
  const share = (value: number): ReportCell => ({ text: `${numberText(value, language)}\u00A0%`, value });
  const cellsOf = ({ group }: OccupationEvidence, row: SkillGapRow): ReportCell[] => [
    wordCell(group.label),
    wordCell(row.label),
    share(row.askedShare),
    share(row.taughtShare),
    wordCell(words.verdicts[row.verdict]),
  ];
  return {
    kind: 'table',
    key: 'skills',
    caption: words.skillTable,
    columns: [
      wordColumn('occupation', words.occupation),
      wordColumn('skill', words.skill),
      numberColumn('asked', words.asked),
      numberColumn('taught', words.taught),
      wordColumn('verdict', words.verdict),
    ],
    rows: details.flatMap((detail) => mostAsked(detail.gap.rows).map((row) => cellsOf(detail, row))),
    rowKey: ['occupation', 'skill'],
    sources: numbers.of(details.flatMap(({ gap }) => gap.sources)),
  };
}

function mostAsked(rows: readonly SkillGapRow[]): SkillGapRow[] {
  return rows
    .filter(({ askedInAds }) => askedInAds > 0)
    .sort((a, b) => b.askedShare - a.askedShare || (a.conceptId < b.conceptId ? -1 : 1))
    .slice(0, MOST_SKILLS);
}

/** How many educations lead to each occupation, and which are closest. */
export function offeringBlocks(composing: Composing): ReportBlock[] {
  const { rows, details, words } = composing;
  if (rows.length === 0) return [sentence(words.noRows)];
  const told = details.some(({ leadingOfferings }) => leadingOfferings.length > 0);
  return [countTable(composing), told ? educationTable(composing) : sentence(words.noOffering)];
}

function countTable({ rows, words, language, numbers }: Composing): ReportTable {
  return {
    kind: 'table',
    key: 'offerings',
    caption: words.offeringCounts,
    columns: [
      wordColumn('occupation', words.occupation),
      numberColumn('offerings', words.offerings),
      numberColumn('places', words.places),
    ],
    rows: rows.map(({ group, offerings, places }) => [
      wordCell(group.label),
      figureCell(offerings, language),
      figureCell(places, language),
    ]),
    sources: numbers.of(rows.flatMap(({ offerings, places }) => [...offerings.provenance, ...places.provenance])),
    note: words.missingNote,
  };
}

function educationTable({ rows, details, words, numbers }: Composing): ReportTable {
  const told = details.filter(({ leadingOfferings }) => leadingOfferings.length > 0);
  return {
    kind: 'table',
    key: 'educations',
    caption: words.offeringTable,
    columns: [
      wordColumn('occupation', words.occupation),
      wordColumn('offering', words.offering),
      wordColumn('provider', words.provider),
      wordColumn('level', words.level),
    ],
    rows: told.flatMap(({ group, leadingOfferings }) =>
      leadingOfferings
        .slice(0, MOST_EDUCATIONS)
        .map((offering) => [
          wordCell(group.label),
          wordCell(offering.title),
          offering.provider ? wordCell(offering.provider) : { text: words.missing['not-collected'], value: null },
          wordCell(words.levels[offering.level] ?? offering.level),
        ]),
    ),
    rowKey: ['occupation', 'offering', 'provider'],
    sources: numbers.of(told.flatMap(({ offerings }) => offerings.provenance)),
    ...(details.length < rows.length && { note: words.detailed(details.map(({ group }) => group.label).join('; ')) }),
  };
}
