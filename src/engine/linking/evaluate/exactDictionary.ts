import { type ConceptKind, joinedText, type LinkedText, type Mention, type TextToLink } from '../contract.ts';

/** A concept with the ways it is written. */
export interface DictionaryEntry {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly ssyk4?: string;
  readonly labels: readonly string[];
}

const WORD = /[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]+)*[+#]*/gu;
const LONGEST = 8;

/**
 * The simple baseline that the engine is compared with: words as the lists write them, upper and lower case alike,
 * longest first from the left; each stretch means the first concept listed with it. Occupations and skills are ranked
 * by how often they are named, then by where first. It knows no endings, compounds, spellings or context, on purpose.
 */
export function exactDictionary(entries: readonly DictionaryEntry[]): { link(input: TextToLink): LinkedText } {
  const byLabel = new Map<string, DictionaryEntry>();
  for (const entry of entries)
    for (const label of entry.labels) {
      const key = wordsOf(label)
        .map(({ word }) => word)
        .join(' ');
      if (key !== '' && !byLabel.has(key)) byLabel.set(key, entry);
    }
  return { link: (input) => linkExactly(joinedText(input), byLabel) };
}

interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
    word: raw.toLowerCase(),
    start: index,
    end: index + raw.length,
  }));
}

function linkExactly(text: string, byLabel: ReadonlyMap<string, DictionaryEntry>): LinkedText {
  const words = wordsOf(text);
  const mentions: Mention[] = [];
  const counts = new Map<DictionaryEntry, number>();
  for (let i = 0; i < words.length; ) {
    const hit = longestFrom(words, i, byLabel);
    if (hit) {
      const [start, end] = [words[i]!.start, words[i + hit.length - 1]!.end];
      const { id, kind } = hit.entry;
      const surface = text.slice(start, end);
      mentions.push({ start, end, surface, conceptId: id, type: kind, score: 1, rule: 'exact', stance: 'named' });
      counts.set(hit.entry, (counts.get(hit.entry) ?? 0) + 1);
    }
    i += hit?.length ?? 1;
  }
  // Sorting is stable, and the counts stand in the order of the text.
  const ranked = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([entry, count]) => ({ entry, score: 1 - 1 / (1 + count) }));
  return {
    mentions,
    occupations: ranked.flatMap(({ entry, score }) =>
      entry.kind === 'occupation' ? [{ conceptId: entry.id, ssyk4: entry.ssyk4 ?? '', score }] : [],
    ),
    skills: ranked.flatMap(({ entry, score }) => (entry.kind === 'skill' ? [{ conceptId: entry.id, score }] : [])),
  };
}

function longestFrom(
  words: readonly PlacedWord[],
  from: number,
  byLabel: ReadonlyMap<string, DictionaryEntry>,
): { entry: DictionaryEntry; length: number } | null {
  for (let length = Math.min(LONGEST, words.length - from); length > 0; length--) {
    let key = words[from]!.word;
    for (let i = 1; i < length; i++) key += ` ${words[from + i]!.word}`;
    const entry = byLabel.get(key);
    if (entry) return { entry, length };
  }
  return null;
}
