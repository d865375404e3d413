import type { Ends } from './compound.ts';
import { type Ending, endingOf, PartHashes, WordFilter } from '../lexicon/wordFilter.ts';

/**
 * Swedish (and a little English) inflection, by paradigms: a text form and a dictionary form belong together when
 * both are the same base with two endings of one paradigm. Both sides are compared against the vocabulary, so no
 * form is ever invented. Endings after Svenska Akademiens grammatik; irregular plurals with vowel change are few
 * among occupations and are listed by their last part.
 */
const PARADIGMS: readonly (readonly string[])[] = [
  ['a', 'an', 'or', 'orna'], //                      sjuksköterska
  ['', 'en', 'ar', 'arna'], //                       läkarsekreterare is not here, svetsning is
  ['e', 'en', 'ar', 'arna'], //                      hövding, pojke
  ['el', 'eln', 'lar', 'larna'], //                  artikel
  ['', 'en', 'er', 'erna'], //                       operatör
  ['', 'n', 'er', 'erna'], //                        industri
  ['', 'n', 'r', 'rna'], //                          sko
  ['e', 'et', 'en', 'ena'], //                           biträde
  ['', 'et', 'en'], //                               system, barn
  ['are', 'aren', 'arna', 'ares'], //                lärare
  ['e', 'na'], //                                    läkare, lärare: too short for the paradigm above
  ['or', 'orn', 'orer', 'orerna'], //                inspektor
  ['er', 'ern', 'rar', 'rarna', 'rer', 'rerna'], //  filter, syster
  ['', 'n', 'na'], //                                tekniker → teknikern, teknikerna
  ['ium', 'iet', 'ier', 'ierna'], //                 laboratorium
  ['um', 'et', 'er', 'erna'], //                     museum
  ['man', 'mannen', 'män', 'männen'], //             brandman
  ['bok', 'boken', 'böcker', 'böckerna'],
  ['sk', 'skt', 'ska'], //                           grafisk
  ['ig', 'igt', 'iga', 'ige'], //                    ansvarig
  ['ell', 'ellt', 'ella'], //                        finansiell
  ['iv', 'ivt', 'iva'], //                           administrativ
  ['al', 'alt', 'ala'], //                           social
  ['ad', 'at', 'ade'], //                            certifierad
  ['en', 'et', 'na'], //                             skriven
  ['cer', 'cern', 'ceren', 'cerare', 'cerarna'], //  officer
  ['', 's', 'es'], //                                engineer, coach
  ['y', 'ies'], //                                   technology
];

/**
 * Titles of women, by how they end, and the dictionary forms they are titles of. Looked for only where no other form
 * fits: *sömmerska* and *massös* are terms themselves. A *sköterska* is no skötare.
 */
const TITLES_OF_WOMEN: readonly (readonly [RegExp, string])[] = [
  [/(?<!sköt)(?:erska|arinna)(?:n|s|ns)?$|(?<!sköt)(?:erskor|arinnor)(?:na|s|nas)?$/, 'are'],
  [/ör(?:ska(?:n|s|ns)?|skor(?:na|s|nas)?)$|ös(?:en|er|erna)?s?$/, 'ör'],
  [/inna(?:n|s|ns)?$|innor(?:na|s|nas)?$/, ''],
  [/kvinna(?:n|s|ns)?$|kvinnor(?:na|s|nas)?$/, 'man'],
];

/** How every title of a woman ends, and few other words. */
export const WOMANS_END = /(?:rska|inna)(?:n|s|ns)?$|(?:rskor|innor)(?:na|s|nas)?$|ös(?:en|er|erna)?s?$/;

/** A base shorter than this is mangled more often than it is inflected (bil → bilen, but also led → leden). */
export const SHORTEST_BASE = 4;

/** Endings of the text form → endings of the dictionary form, the longest text ending first. */
export const ENDING_REWRITES = rewrites();
const ENDINGS = [...ENDING_REWRITES.keys()];
export const LONGEST_ENDING = Math.max(...ENDINGS.map((ending) => ending.length));
/** How many bases a word has, about. */
export const BASES_A_WORD = 4;

function rewrites(): ReadonlyMap<string, readonly Ending[]> {
  const pairs = PARADIGMS.flatMap((endings) => endings.flatMap((from) => endings.map((to) => [from, to] as const)));
  const table = new Map<string, string[]>();
  for (const [from, to] of pairs.sort((a, b) => b[0].length - a[0].length)) {
    const targets = table.get(from) ?? [];
    table.set(from, targets);
    if (from !== to && !targets.includes(to)) targets.push(to);
  }
  return new Map([...table].map(([from, targets]) => [from, targets.map(endingOf)]));
}

/**
 * Agents whose names look like the plural of what they work with are not its plural: *tekniker* and *teknik*,
 * *designer* and *design*, *rektor* and an imagined *rekta*.
 */
export const AGENT =
  /(?:ik|sign|port|dock|roll)er(?:n|na|s|ns|nas)?$|[ts]or(?:n|s|ns|er|ers|erna|ernas|et|ets|en|ens)?$/;

function isAgentPair(token: string, form: string): boolean {
  return AGENT.test(token) !== AGENT.test(form);
}

const parts = new PartHashes();

/** What gives away a woman's title wherever it stands: nearly no token has it. */
const WOMAN = /inn|ersk|örsk|ös/;

/**
 * The words of a dictionary, and the forms they may take. As `Ends` it says of most endings of one token that they are
 * neither: where bases may end depends on the token alone, so each ending costs a look at its first letters and, for
 * few, some at the filter of bases.
 */
export class Inflection implements Ends {
  private readonly words: ReadonlySet<string>;
  /** What remains of the words without an ending: most text forms have no base in it, and need no further look. */
  readonly bases: WordFilter;
  /** The words themselves. */
  readonly wholes: WordFilter;
  /** Which beginnings of `SHORTEST_BASE` letters there are, as bits: every form but a woman's title shares its word's. */
  private readonly beginnings = new Int32Array(1 << 11);
  /** Of the token last read: its hashes, its letters, and where the bases of its forms may end, the genitive's too. */
  private readonly hashes = new PartHashes();
  private token = '';
  private readonly baseEnds: number[] = [];
  private mayBeAny = false;

  /** @param words a set is kept as it is and must not change. */
  constructor(words: Iterable<string>) {
    this.words = words instanceof Set ? (words as ReadonlySet<string>) : new Set(words);
    this.bases = new WordFilter(this.words.size * BASES_A_WORD);
    this.wholes = new WordFilter(this.words.size);
    for (const word of this.words) {
      this.beginnings[beginningOf(word) >>> 5]! |= 1 << beginningOf(word);
      if (!parts.read(word)) continue;
      this.wholes.add(parts.of(0, word.length));
      for (let length = shortestBase(word); length <= word.length; length++)
        if (isEnding(parts, word, length)) this.bases.add(parts.of(0, length));
    }
  }

  /**
   * Words of which `token` (folded) may be an inflection, other than itself; the genitive s is tried last.
   * @returns at most a handful, the longest text ending first.
   */
  dictionaryForms(token: string): string[] {
    const beginning = beginningOf(token);
    if (((this.beginnings[beginning >>> 5]! >>> beginning) & 1) === 0) return this.titlesOf(token);
    const found = this.formsOf(token);
    if (found.length > 0) return found;
    const owned = token.endsWith('s') && token.length > SHORTEST_BASE ? this.ownersOf(token.slice(0, -1)) : [];
    return owned.length > 0 ? owned : this.titlesOf(token);
  }

  read(token: string): void {
    this.token = token;
    this.mayBeAny = !this.hashes.read(token) || WOMAN.test(token);
    this.baseEnds.length = 0;
    if (this.mayBeAny) return;
    const owner = token.endsWith('s');
    for (let end = Math.max(0, token.length - LONGEST_ENDING - 1); end <= token.length; end++)
      if (
        isEnding(this.hashes, token, end) ||
        (owner && end < token.length && ENDING_REWRITES.has(token.slice(end, -1)))
      )
        this.baseEnds.push(end);
  }

  /** False when the end of the token last read, from `start`, surely is no word and no form of one. */
  mayBeForm(start: number): boolean {
    const { token, baseEnds, bases, hashes } = this;
    if (this.mayBeAny) return true;
    const beginning = beginningOf(token, start);
    if (((this.beginnings[beginning >>> 5]! >>> beginning) & 1) === 0) return false;
    for (let i = baseEnds.length - 1; i >= 0; i--) {
      const end = baseEnds[i]!;
      if (end < start + SHORTEST_BASE) return false;
      if (bases.mayHold(hashes.of(start, end))) return true;
    }
    return false;
  }

  private ownersOf(owner: string): string[] {
    return this.words.has(owner) ? [owner, ...this.formsOf(owner)] : this.formsOf(owner);
  }

  /** *städerskor* → städare. */
  private titlesOf(token: string): string[] {
    if (!WOMAN.test(token)) return [];
    return TITLES_OF_WOMEN.flatMap(([woman, ending]) => {
      const base = token.replace(woman, '');
      return base !== token && base.length > 2 && this.words.has(base + ending) ? [base + ending] : [];
    });
  }

  private formsOf(token: string): string[] {
    const found: string[] = [];
    if (!parts.read(token)) return found;
    for (let length = shortestBase(token); length <= token.length; length++) {
      if (!this.bases.mayHold(parts.of(0, length))) continue;
      const targets = ENDING_REWRITES.get(token.slice(length));
      if (!targets) continue;
      const base = token.slice(0, length);
      for (const to of targets) {
        if (!this.wholes.mayHold(parts.ofWith(length, to))) continue;
        const form = base + to.text;
        if (this.words.has(form) && !found.includes(form) && !isAgentPair(token, form)) found.push(form);
      }
    }
    return found;
  }
}

/** A hash of 16 bits of the first `SHORTEST_BASE` letters. */
function beginningOf(word: string, start = 0): number {
  let hash = 0;
  for (let at = start; at < start + SHORTEST_BASE && at < word.length; at++)
    hash = Math.imul(hash, 31) + word.charCodeAt(at);
  return Math.imul(hash, 0x9e3779b1) >>> 16;
}

/** The hashes of the endings, in so much room that it hardly ever says *perhaps* of another. */
const ENDING_HASHES = new WordFilter(8 * ENDINGS.length);
for (const ending of ENDINGS) if (parts.read(ending)) ENDING_HASHES.add(parts.of(0, ending.length));

/** True when what stands from `at` in `word`, whose hashes were read, is an ending. */
function isEnding(hashes: PartHashes, word: string, at: number): boolean {
  return ENDING_HASHES.mayHold(hashes.of(at, word.length)) && ENDING_REWRITES.has(word.slice(at));
}

/** The length of what is left of `word` when its ending is as long as any. */
function shortestBase(word: string): number {
  return Math.max(SHORTEST_BASE, word.length - LONGEST_ENDING);
}

/**
 * The last `length` letters (or all, where there are fewer) of every form that `words` may take, themselves and the
 * genitive included; among them many that nobody uses. The forms, some 50 a word, are not made: how one ends follows
 * from its ending and the last letters of its base, and those of one ending are few. Time linear in the words.
 */
export function endsOfForms(words: Iterable<string>, length: number): ReadonlySet<string> {
  const bases = new Map<string, Set<string>>(ENDINGS.map((ending) => [ending, new Set()]));
  for (const word of words) {
    const tail = word.slice(-length - LONGEST_ENDING);
    if (!parts.read(tail)) continue;
    for (let at = Math.max(0, tail.length - LONGEST_ENDING); at <= tail.length; at++)
      if (isEnding(parts, tail, at)) bases.get(tail.slice(at))!.add(tail.slice(Math.max(0, at - length), at));
  }
  const ends = new Set<string>();
  const addWith = (tails: ReadonlySet<string>, ending: string): void => {
    for (const tail of tails) ends.add((tail + ending).slice(-length));
  };
  addWith(bases.get('')!, '');
  addWith(bases.get('')!, 's');
  for (const [from, tails] of bases) {
    const shorter = [tails];
    for (let left = length - 1; left >= 0; left--)
      shorter.push(new Set(Array.from(shorter.at(-1)!, (tail) => (left === 0 ? '' : tail.slice(-left)))));
    for (const { text } of ENDING_REWRITES.get(from)!)
      for (const ending of [text, `${text}s`]) addWith(shorter[Math.min(ending.length, length)]!, ending);
  }
  return ends;
}
