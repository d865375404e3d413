import {
  CLOSING,
  REPORT_PARTS,
  type ReportOutline,
  type ReportPart,
  type ReportSectionKey,
  paragraphsOf,
} from '../evidence/reportOutline.ts';
import type { AreaEvidence, OccupationEvidence, OccupationRow } from '../evidence/occupationEvidence.ts';
import { formatPeriod } from '../kernel/period.ts';
import type { Language } from '../kernel/text.ts';
import type { ReportBlock, ReportDocument, ReportSection } from './document.ts';
import { type Composing, sourceNumbers } from './evidenceCells.ts';
import { demandBlocks, overviewBlocks, trendBlocks } from './evidenceDemand.ts';
import { judgementBlocks } from './evidenceJudgement.ts';
import { offeringBlocks, skillBlocks } from './evidenceSupply.ts';
import { evidenceWords } from './evidenceWords.ts';
import { limitsOf } from './limits.ts';
import { formatPeriodForReading } from './words.ts';

/** Most rows of a table: a report about every occupation of a county is read from the top. */
export const MOST_ROWS = 60;
/** Most occupations whose skills, development and educations are told one by one. */
export const MOST_DETAILED = 12;

/** What a report is composed of: the authors' words and the evidence as it was read. */
export interface ReportMaterial {
  readonly title: string;
  readonly language: Language;
  readonly outline: ReportOutline;
  readonly publisher: string;
  /** ISO date for the cover. */
  readonly date: string;
  /** Every chosen occupation. */
  readonly evidence: AreaEvidence;
  /** The detailed ones among them, at most `MOST_DETAILED`. */
  readonly details: readonly OccupationEvidence[];
}

const PARTS: Readonly<Record<ReportPart, (composing: Composing) => ReportBlock[]>> = {
  overview: overviewBlocks,
  demand: demandBlocks,
  trend: trendBlocks,
  judgement: judgementBlocks,
  skills: skillBlocks,
  offerings: offeringBlocks,
};

/**
 * The document of a report: chosen parts in their order, each with the authors' conclusions after its figures, then
 * what the sources cannot say and the sources themselves. The same material gives the same document.
 */
export function composeReport(material: ReportMaterial): ReportDocument {
  const { language, outline, evidence } = material;
  const words = evidenceWords(language);
  const numbers = sourceNumbers();
  const rows = inOrder(evidence.rows);
  const order = new Map(rows.map((row, at) => [row.group.ssyk4, at]));
  const composing: Composing = {
    language,
    words,
    rows: rows.slice(0, MOST_ROWS),
    details: [...material.details].sort((a, b) => (order.get(a.group.ssyk4) ?? 0) - (order.get(b.group.ssyk4) ?? 0)),
    chosen: rows.length,
    numbers,
  };
  const sections = [
    ...outline.parts.map((part) => sectionOf(part, PARTS[part](composing), material)),
    ...(outline.conclusions[CLOSING] ? [sectionOf(CLOSING, [], material)] : []),
  ];
  const sources = numbers.all();
  return {
    schema: 'kraftsam-report/1',
    language,
    title: material.title,
    subtitle:
      outline.subtitle ||
      words.subtitle(evidence.area.name, formatPeriodForReading(formatPeriod(evidence.period), language)),
    area: { code: evidence.area.code, name: evidence.area.name },
    period: formatPeriod(evidence.period),
    publisher: material.publisher,
    authors: outline.authors,
    date: material.date,
    synthetic: evidence.synthetic || evidence.area.synthetic || sources.some((source) => source.synthetic),
    summary: outline.summary,
    sections,
    sources,
    limits: limitsOf(sources, language),
    scope: outline.scope,
  };
}

/** The authors' words and choices in a compiled document; undefined where it does not say what it was asked. */
export function outlineOf(document: ReportDocument): ReportOutline | undefined {
  const { subtitle, summary, authors, scope, sections } = document;
  if (!scope) return undefined;
  const keys = new Set(sections.map(({ key }) => key));
  return {
    subtitle,
    summary,
    authors,
    scope,
    parts: REPORT_PARTS.filter((part) => keys.has(part)),
    conclusions: Object.fromEntries(
      sections.flatMap(({ key, blocks }) => {
        const written = blocks.flatMap((b) => (b.kind === 'paragraphs' && b.role === 'conclusion' ? b.paragraphs : []));
        return written.length > 0 ? [[key, written.join('\n\n')] as const] : [];
      }),
    ),
  };
}

/** Occupations by demand in the first source that knows it, most first; codes break ties. */
export function inOrder(rows: readonly OccupationRow[]): OccupationRow[] {
  const size = (row: OccupationRow): number => row.demand.find((figure) => figure.value !== null)?.value ?? -1;
  return [...rows].sort((a, b) => size(b) - size(a) || (a.group.ssyk4 < b.group.ssyk4 ? -1 : 1));
}

function sectionOf(
  key: ReportSectionKey,
  blocks: readonly ReportBlock[],
  { outline, language }: ReportMaterial,
): ReportSection {
  const written = paragraphsOf(outline.conclusions[key] ?? '');
  const conclusion: ReportBlock = { kind: 'paragraphs', role: 'conclusion', paragraphs: written };
  return {
    key,
    heading: evidenceWords(language).headings[key],
    blocks: written.length > 0 ? [...blocks, conclusion] : blocks,
  };
}
