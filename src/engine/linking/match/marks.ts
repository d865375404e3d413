import { mayBegin } from './match.ts';
import { GAP, type Tokens } from '../text/tokenise.ts';
import type { Word } from './words.ts';

/**
 * What the loops over all tokens of a text ask of each: kept as one number by word, for the analysis itself is an
 * object somewhere in memory, and most words have nothing of what is asked. From bit `ROOT_SHIFT` on, the number is one
 * more than the word's root, where it has just one; else 0.
 */
export const MARK = { roots: 1, parts: 2, begins: 4, cue: 8 } as const;
export const ROOT_SHIFT = 4;

/** The marks of a word. */
export function marksOf(word: Word): number {
  return (
    (word.roots.length > 0 ? MARK.roots : 0) |
    (word.parts.length > 0 ? MARK.parts : 0) |
    (mayBegin(word) ? MARK.begins : 0) |
    (word.cue === 0 ? 0 : MARK.cue) |
    (word.roots.length === 1 ? (word.roots[0]! + 1) << ROOT_SHIFT : 0)
  );
}

let room = new Int32Array(1024);

/** The tokens with which a match may begin, see `Matcher.spansAmong`; valid until the next call. */
export function candidatesIn({ count, word, gap }: Tokens, marks: Int32Array): Int32Array {
  if (room.length < count) room = new Int32Array(word.length);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const next = i + 1 < count ? gap[i + 1]! : GAP.hard;
    const begins = (marks[word[i]!]! & MARK.begins) !== 0;
    if (begins || next === GAP.hyphen || next === GAP.hanging || gap[i] === GAP.leading) room[found++] = i;
  }
  return room.subarray(0, found);
}
