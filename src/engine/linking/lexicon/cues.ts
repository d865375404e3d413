import {
  COLLEAGUE_PHRASES,
  CUE_ROWS,
  type CueEffect,
  FOLLOW_WORDS,
  LEAD_WORDS,
  NEGATOR_WORDS,
  ONLY_WORDS,
  ROLE_WORDS,
  SPEECH_PHRASES,
  TURN_WORDS,
} from './cuePhrases.ts';
import { HEADINGS, type Passage, PASSAGES } from './headingPhrases.ts';
import { fold } from '../text/normalise.ts';
import { Trie } from './trie.ts';

/**
 * The cue phrases and headings as one trie over cue words. Each word of a cue has a number, found once per distinct
 * token and kept with its analysis (`Word.cue`), so that reading a text for cues compares integers: a token without
 * a number, most of a text, costs one look. The tables are constants of the program, built when it starts.
 */

/** What a cue phrase may be besides evidence for a stance; bits. */
export const ROLE = {
  negator: 1,
  only: 2,
  turn: 4,
  lead: 8,
  subject: 16,
  colleague: 32,
  follow: 64,
  speech: 128,
} as const;

const numbers = new Map<string, number>();
const trie = new Trie();
const effects: (CueEffect | undefined)[] = [];
const roles: number[] = [];
const passages: (Passage | undefined)[] = [];

for (const [stance, reach, amount, phrases] of CUE_ROWS)
  for (const phrase of split(phrases)) effects[nodeOf(phrase)] ??= { stance, reach, amount };
const ROLE_PHRASES = [
  [ROLE.negator, NEGATOR_WORDS],
  [ROLE.only, ONLY_WORDS],
  [ROLE.turn, TURN_WORDS],
  [ROLE.lead, LEAD_WORDS],
  [ROLE.follow, FOLLOW_WORDS],
  [ROLE.subject, ROLE_WORDS],
  [ROLE.speech, SPEECH_PHRASES],
  [ROLE.colleague, COLLEAGUE_PHRASES],
] as const;
for (const [role, phrases] of ROLE_PHRASES)
  for (const phrase of split(phrases)) {
    const node = nodeOf(phrase);
    roles[node] = (roles[node] ?? 0) | role;
  }
for (const passage of PASSAGES) for (const phrase of split(HEADINGS[passage])) passages[nodeOf(phrase)] ??= passage;

function split(phrases: string): string[] {
  return phrases.split(',').map((phrase) => phrase.trim());
}

function nodeOf(phrase: string): number {
  let node = 0;
  for (const word of phrase.split(/\s+/)) {
    const folded = fold(word);
    const number = numbers.get(folded) ?? numbers.size + 1;
    numbers.set(folded, number);
    node = trie.extend(node, number);
  }
  return node;
}

/** The number of a folded word that is part of some cue; 0 for all others. */
export function cueOf(folded: string): number {
  return numbers.get(folded) ?? 0;
}

/** The node of the trie below `node` by the cue number `cue`; 0 when none. Start from node 0. */
export function cueStep(node: number, cue: number): number {
  return cue === 0 ? 0 : trie.child(node, cue);
}

/** What the phrase that ends at `node` is evidence for. */
export function effectAt(node: number): CueEffect | undefined {
  return effects[node];
}

/** Bits of `ROLE`; 0 for a node where no such phrase ends. */
export function roleAt(node: number): number {
  return roles[node] ?? 0;
}

/** What a heading that ends at `node` announces. */
export function passageAt(node: number): Passage | undefined {
  return passages[node];
}
