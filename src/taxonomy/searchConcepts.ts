import { compareText } from '../kernel/text.ts';
import type { Concept, ConceptType } from './concept.ts';
import type { Taxonomy } from './taxonomy.ts';

/**
 * Concepts of the given types whose label holds every word of `text`, in any case; deprecated ones are left out.
 * A label that is the text comes first, then those that begin with it, then those where words begin with its words,
 * then the rest; equals by the Swedish alphabet, shorter first. A code (SSYK) that begins with `text` counts as the
 * beginning of a label. Looks at every concept once: milliseconds for the whole taxonomy.
 * @returns at most `limit` concepts; none for a text without letters and digits.
 */
export function searchConcepts(
  taxonomy: Pick<Taxonomy, 'byId'>,
  { text, types, limit }: { readonly text: string; readonly types: readonly ConceptType[]; readonly limit: number },
): Concept[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  const found: { concept: Concept; rank: number }[] = [];
  for (const concept of taxonomy.byId.values()) {
    if (concept.deprecated || !types.includes(concept.type)) continue;
    const rank = rankOf(concept, wanted);
    if (rank !== null) found.push({ concept, rank });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.concept.label.length - b.concept.label.length ||
      compareText(a.concept.label, b.concept.label) ||
      (a.concept.id < b.concept.id ? -1 : 1),
  );
  return found.slice(0, limit).map(({ concept }) => concept);
}

/** 0 is best; null where a word is missing. */
function rankOf({ label, code }: Concept, wanted: readonly string[]): number | null {
  const whole = wanted.join(' ');
  const words = wordsOf(label);
  const plain = words.join(' ');
  if (plain === whole || code === whole) return 0;
  if (plain.startsWith(whole) || code?.startsWith(whole)) return 1;
  if (wanted.every((word) => words.some((own) => own.startsWith(word)))) return 2;
  return wanted.every((word) => plain.includes(word)) ? 3 : null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
