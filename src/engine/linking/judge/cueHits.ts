import { type CueEffect, type Reach, STRONG } from '../lexicon/cuePhrases.ts';
import { cueStep, effectAt, ROLE, roleAt } from '../lexicon/cues.ts';
import { BREAK } from '../text/layout.ts';
import { MARK } from '../match/marks.ts';
import type { Page } from './passages.ts';

/** A cue phrase found in a sentence. */
export interface CueHit {
  /** Its tokens, first and last. */
  readonly first: number;
  readonly last: number;
  /** What it is evidence for, if for anything; of a demand that is denied, `negated`. */
  readonly effect: CueEffect | null;
  /** Where it reaches: `open` is already decided. */
  readonly reach: Exclude<Reach, 'open'>;
  readonly negator: boolean;
  /** True where the reach of every other cue ends (*men*). */
  readonly turn: boolean;
  readonly colleague: boolean;
  /** It speaks of speaking or writing a language. */
  readonly speech: boolean;
}

/** How far a negator denies a demand after it: *ingen tidigare erfarenhet av svetsning krävs*. */
const DENIES = 10;
const DENIED = 5;

/**
 * The cues of the sentence of tokens `from` to `end` (exclusive) in order, the longest phrase at each token. Time
 * linear in the sentence, for no phrase is longer than a constant.
 */
export function hitsOf(page: Page, from: number, end: number): CueHit[] {
  const { marks } = page;
  const { word } = page.tokens;
  const hits: CueHit[] = [];
  for (let i = from; i < end; i++) {
    if ((marks[word[i]!]! & MARK.cue) === 0) continue;
    const found = longestAt(page, i, end);
    if (!found) continue;
    const hit = hitOf(page, { first: i, ...found }, from);
    if (hit) hits.push(hit);
    i = found.last;
  }
  return hits.map((hit, k) => denied(hit, hits, k));
}

interface Found {
  readonly last: number;
  readonly node: number;
}

function longestAt({ tokens, words, layout }: Page, at: number, end: number): Found | null {
  let node = 0;
  let found: Found | null = null;
  for (let i = at; i < end && (i === at || layout.before(i) === BREAK.none); i++) {
    node = cueStep(node, words[tokens.word[i]!]!.cue);
    if (node === 0) break;
    if (effectAt(node) || (roleAt(node) & PART) !== 0) found = { last: i, node };
  }
  return found;
}

/** Roles that make a hit of their own. */
const PART = ROLE.negator | ROLE.only | ROLE.turn | ROLE.colleague | ROLE.speech;

function hitOf(page: Page, { first, last, node }: Found & { readonly first: number }, from: number): CueHit | null {
  const role = roleAt(node);
  const effect = effectAt(node) ?? null;
  const negator = (role & ROLE.negator) !== 0 && (nextRole(page, last) & ROLE.only) === 0;
  const turn = (role & ROLE.turn) !== 0;
  const colleague = (role & ROLE.colleague) !== 0;
  const speech = (role & ROLE.speech) !== 0;
  if (!effect && !negator && !turn && !colleague && !speech) return null;
  return {
    first,
    last,
    effect,
    reach: effect ? reachOf(page, effect, { first, last, from }) : 'after',
    negator,
    turn,
    colleague,
    speech,
  };
}

interface Place {
  readonly first: number;
  readonly last: number;
  /** First token of the sentence. */
  readonly from: number;
}

/** *Meriterande: X*, *Det är ett plus om du har X* speak of what follows; *X är ett plus* of what came before. */
function reachOf(page: Page, { reach, amount }: CueEffect, { first, last, from }: Place): CueHit['reach'] {
  if (reach !== 'open' && reach !== 'before') return reach;
  const opens = first - from <= 2;
  const next = nextRole(page, last);
  const leads = (next & ROLE.lead) !== 0 || page.layout.followsColon(last + 1);
  if (reach === 'open') return leads || (next & ROLE.follow) !== 0 || first - from <= 1 ? 'after' : 'before';
  return opens && leads && amount >= STRONG ? 'after' : 'before';
}

/** The roles of the token after `last`, within the clause. */
function nextRole({ tokens, words, layout }: Page, last: number): number {
  const next = last + 1;
  if (next >= tokens.count || layout.before(next) !== BREAK.none) return 0;
  return roleAt(cueStep(0, words[tokens.word[next]!]!.cue));
}

/** A strong demand right beside a negator, or after one in its clause, is none. */
function denied(hit: CueHit, hits: readonly CueHit[], k: number): CueHit {
  const { effect } = hit;
  if (effect?.stance !== 'required' || effect.amount < 2 * STRONG) return hit;
  const after = hits[k + 1];
  const isDenied = (after?.negator && after.first - hit.last <= 1) || deniedBefore(hit, hits, k);
  return isDenied ? { ...hit, effect: { ...effect, stance: 'negated', amount: DENIED } } : hit;
}

function deniedBefore(hit: CueHit, hits: readonly CueHit[], k: number): boolean {
  const within = hit.reach === 'after' ? 3 : DENIES;
  for (let i = k - 1; i >= 0; i--) {
    const other = hits[i]!;
    if (other.turn || hit.first - other.last > within) return false;
    if (other.negator) return true;
  }
  return false;
}

const ARTICLES = /^(en|ett|a|an|the|vår|ny)$/i;

/** The token of *som* (or *as*) right before token `first`, an article between or not; -1 when there is none. */
export function subjectBefore({ tokens, words, layout, rawAt }: Page, first: number): number {
  for (let i = first - 1; i >= 0 && i >= first - 2; i--) {
    if (layout.before(i + 1) !== BREAK.none) return -1;
    if ((roleAt(cueStep(0, words[tokens.word[i]!]!.cue)) & ROLE.subject) !== 0) return i;
    if (!ARTICLES.test(rawAt(tokens.start[i]!, tokens.end[i]!))) return -1;
  }
  return -1;
}
