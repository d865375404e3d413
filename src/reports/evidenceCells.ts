import type { OccupationEvidence, OccupationRow } from '../evidence/occupationEvidence.ts';
import type { Figure, Provenance } from '../evidence/provenance.ts';
import type { Language } from '../kernel/text.ts';
import type { ReportBlock, ReportCell, ReportColumn } from './document.ts';
import { type EvidenceWords, evidenceWords } from './evidenceWords.ts';

/** What the parts of a report are made from. */
export interface Composing {
  readonly language: Language;
  readonly words: EvidenceWords;
  readonly rows: readonly OccupationRow[];
  readonly details: readonly OccupationEvidence[];
  /** How many occupations were chosen; `rows` may be fewer. */
  readonly chosen: number;
  readonly numbers: SourceNumbers;
}

/** The sources of a report, numbered as they are first used. */
export interface SourceNumbers {
  /** 0-based numbers of these sources, in order and each once. */
  of(sources: Iterable<Provenance>): number[];
  /** Every source used so far, in order of first use. */
  all(): readonly Provenance[];
}

/** An empty numbering. Two readings of the same version, table and area are one source. */
export function sourceNumbers(): SourceNumbers {
  const numbers = new Map<string, number>();
  const used: Provenance[] = [];
  const numberOf = (source: Provenance): number => {
    const key = [source.sourceId, source.table, source.version, source.area].join('\u0000');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, used.length);
    return used.push(source) - 1;
  };
  return {
    of: (sources) => [...new Set([...sources].map(numberOf))].sort((a, b) => a - b),
    all: () => used,
  };
}

/** A word or sentence. */
export function wordCell(text: string): ReportCell {
  return { text, value: text };
}

/** A figure as it is read; where it is missing, the reason. `signed` marks growth with a plus. */
export function figureCell(figure: Figure, language: Language, signed = false): ReportCell {
  if (figure.value === null)
    return { text: evidenceWords(language).missing[figure.missing ?? 'not-collected'], value: null };
  const number = numberText(figure.value, language, signed);
  return { text: figure.unit === 'percent' ? `${number}\u00A0%` : number, value: figure.value };
}

/** A number by the customs of the language, with at most one decimal. */
export function numberText(value: number, language: Language, signed = false): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'sv-SE', {
    maximumFractionDigits: 1,
    signDisplay: signed ? 'exceptZero' : 'auto',
  }).format(value);
}

/** A column of words. */
export function wordColumn(key: string, label: string): ReportColumn {
  return { key, label, align: 'start' };
}

/** A column of numbers. */
export function numberColumn(key: string, label: string): ReportColumn {
  return { key, label, align: 'end' };
}

/** One sentence of the product's own. */
export function sentence(...paragraphs: readonly string[]): ReportBlock {
  return { kind: 'paragraphs', role: 'text', paragraphs };
}
