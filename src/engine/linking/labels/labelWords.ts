import { fold } from '../text/normalise.ts';

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

/**
 * Endings of number, definiteness and case, the longest first. The roots of `roots.ts` group whole families
 * (*operatör*, *operation*); in a label of two words that throws away who does it, so here only inflection goes.
 */
const ENDINGS =
  'arnas ornas ernas arens arna aren ares orna erna are ars ers ens ets ar or er en et es na n s a e'.split(' ');
const SHORTEST_ROOT = 4;

/** A folded word without its inflection. */
export function rootOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_ROOT);
  return ending === undefined || !/^\p{L}+$/u.test(word) ? word : word.slice(0, -ending.length);
}

/** The root by which word parts are compared; a linking s goes too (*fastighet|s|värd*). */
export function partRootOf(part: string): string {
  const root = rootOf(part.replace(/s$/, ''));
  return root.length > 3 ? root : part;
}
