import { fold } from '../normalise.ts';
import { rootOf } from '../roots.ts';

/**
 * The words of a label. Labels of classifications are made of few words, and several of them say nothing: *m.fl.*,
 * *övriga*, *inom*. Unlike running text a label has no sentence, so order and punctuation are left out.
 */

/** *m.fl.* (and others) and *m.m.* (and more) as they end the names of groups. */
const AND_OTHERS = /(?<!\p{L})m\.\s?(?:fl|m)\.?(?!\p{L})/gu;
const BETWEEN = /[^\p{L}\p{N}\p{M}+#]+/u;

/** Words that join or that stand for what is not named. */
const FUNCTION_WORDS = new Set(
  'och eller samt i inom på med för av vid till utom som ej övrig övriga övrigt andra annan annat of and the in for'.split(
    ' ',
  ),
);

/** Folded words of `label`, in order; function words kept. Linear in its length. */
export function wordsOf(label: string): string[] {
  return fold(label)
    .replace(AND_OTHERS, ' ')
    .split(BETWEEN)
    .filter((word) => word !== '');
}

/** True for a word that says nothing about what a label names. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** The root by which word parts are compared; a linking s goes too (*fastighet|s|värd*). */
export function partRootOf(part: string): string {
  const root = rootOf(part.replace(/s$/, ''));
  return root.length > 3 ? root : part;
}
