import type { Correction, LexiconConcept, LexiconSource, LexiconTerm } from '../contract.ts';
import { isRare, neverMeant } from './everyday.ts';
import { fold, isCapitals } from '../text/normalise.ts';
import { GAP, Tokens, tokenise } from '../text/tokenise.ts';
import { Trie } from './trie.ts';
import { PartHashes, WordFilter } from './wordFilter.ts';

/** What a path through the trie may mean. */
export interface Sense {
  /** Index into `Lexicon.concepts`; -1 in a correction that says *nothing*. */
  readonly concept: number;
  readonly role: LexiconTerm['role'] | 'correction';
  /** True where the path is another spelling of the term: joined, or split in two. */
  readonly respelt: boolean;
  /** Bit i is set when a hyphen stands before token i of the term. */
  readonly hyphens: number;
  /** The exact raw form the text must have (short words and acronyms), or null. */
  readonly strict: string | null;
}

/** The token that stands for a comma or slash within a term. */
export const COMMA = 0;

/** Terms as a trie over token ids, with the concepts they mean and how those relate. */
export interface Lexicon {
  readonly version: string;
  readonly concepts: readonly LexiconConcept[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Folded token → id; every token of every term. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly trie: Trie;
  /** Senses by trie node; undefined where no term ends. */
  readonly senses: readonly (readonly Sense[] | undefined)[];
  /** For each occupation the index of its group, its own index for a group, -1 for other concepts. */
  readonly groupOf: Int32Array;
  /** For each group the skills it asks for; for each skill the groups that ask for it. */
  readonly asked: ReadonlyMap<number, readonly number[]>;
}

interface Piece {
  readonly folded: string;
  readonly raw: string;
  readonly gap: number;
}

/** Room for the tokens of one text, used again for the next. */
const tokens = new Tokens(16);

/** Cuts `text` into folded tokens. For building; matching uses `tokenise` with a memo. */
export function pieces(text: string): Piece[] {
  const raws: string[] = [];
  tokens.count = 0;
  tokenise(text, 0, tokens, { idOf: (whole, start, end) => raws.push(whole.slice(start, end)) - 1 });
  return raws.map((raw, i) => ({ raw, folded: fold(raw), gap: i === 0 ? GAP.soft : tokens.gap[i]! }));
}

/**
 * Builds the lexicon of `source`. Terms of unknown concepts are left out. Where two terms are spelt alike, the path
 * has several senses. Time and memory are linear in the number of term tokens.
 */
export function buildLexicon(source: LexiconSource, corrections: readonly Correction[] = []): Lexicon {
  const indexOf = new Map(source.concepts.map((concept, i) => [concept.id, i]));
  const builder = new LexiconBuilder(indexOf);
  for (const term of source.terms) builder.addTerm(term);
  builder.addSpellings();
  for (const correction of corrections) builder.addCorrection(correction);
  return {
    version: source.version,
    concepts: source.concepts,
    indexOf,
    vocabulary: builder.vocabulary,
    trie: builder.trie,
    senses: builder.senses,
    ...relate(source, indexOf),
  };
}

class LexiconBuilder {
  readonly vocabulary = new Map<string, number>([[',', COMMA]]);
  readonly trie = new Trie();
  readonly senses: (Sense[] | undefined)[] = [];
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly paths: { readonly parts: readonly Piece[]; readonly sense: Sense }[] = [];

  constructor(indexOf: ReadonlyMap<string, number>) {
    this.indexOf = indexOf;
  }

  addTerm(term: LexiconTerm): void {
    const concept = this.indexOf.get(term.conceptId);
    const parts = pieces(term.text);
    const only = parts.length === 1 ? parts[0]! : null;
    if (concept === undefined || parts.length === 0) return;
    if (only && neverMeant(only.folded, isCapitals(only.raw), term.role)) return;
    const sense: Sense = {
      concept,
      role: term.role,
      respelt: false,
      hyphens: hyphensOf(parts),
      strict: strictForm(only, term.kind),
    };
    this.add(parts, sense);
    this.paths.push({ parts, sense });
  }

  /**
   * Lets every term also be written joined, whole (*cncoperatör*) or two words of it (*aftersales manager*), or split
   * where both halves are words (*under sköterska*).
   */
  addSpellings(): void {
    const words = new Set(this.vocabulary.keys());
    const splits = new Splits(words);
    for (const { parts, sense } of this.paths) {
      const respelt: Sense = { ...sense, respelt: true };
      const joined = parts.map((part) => part.folded).join('');
      const tight = parts.every((part) => part.gap === GAP.soft || part.gap === GAP.hyphen);
      if (parts.length > 1 && parts.length < 4 && tight && joined.length >= 7) this.add(pieces(joined), respelt);
      if (parts.length === 3 && tight) for (const pair of joinedPairs(parts)) this.add(pair, respelt);
      if (parts.length === 1 && joined.length >= 8) for (const halves of splits.of(joined)) this.add(halves, respelt);
    }
  }

  addCorrection({ surface, from, to }: Correction): void {
    const node = this.path(pieces(surface));
    const wrong = from === null ? undefined : this.indexOf.get(from);
    const right = to === null ? -1 : this.indexOf.get(to);
    if (right === undefined || node === 0) return;
    const kept = (this.senses[node] ?? []).filter((sense) => sense.concept !== wrong && sense.concept !== right);
    const sense: Sense = { concept: right, role: 'correction', respelt: false, hyphens: 0, strict: null };
    this.senses[node] = [sense, ...kept];
  }

  private add(parts: readonly Piece[], sense: Sense): void {
    const node = this.path(parts);
    const there = (this.senses[node] ??= []);
    const rival = there.findIndex((other) => other.concept === sense.concept);
    if (rival < 0) there.push(sense);
    else if (isBetter(sense, there[rival]!)) there[rival] = sense;
  }

  private path(parts: readonly Piece[]): number {
    let node = 0;
    for (const { folded, gap } of parts) {
      if (gap === GAP.comma) node = this.trie.extend(node, COMMA);
      let token = this.vocabulary.get(folded);
      if (token === undefined) {
        token = this.vocabulary.size;
        this.vocabulary.set(folded, token);
      }
      node = this.trie.extend(node, token);
    }
    return node;
  }
}

const ROLE_RANK = { correction: 0, preferred: 1, synonym: 2, title: 3, contextual: 4 } as const;

/** Orders senses of one path: corrections, preferred labels, synonyms, titles; real spellings before others. */
export function isBetter(a: Sense, b: Sense): boolean {
  return ROLE_RANK[a.role] * 2 + Number(a.respelt) < ROLE_RANK[b.role] * 2 + Number(b.respelt);
}

/** Acronyms that are short or also words must be written in capitals in the text (IT, CAN); occupations need not (vd). */
function strictForm(only: Piece | null, kind: LexiconTerm['kind']): string | null {
  if (!only || !isCapitals(only.raw)) return null;
  const short = only.raw.length <= 3 && kind !== 'occupation';
  return short || !isRare(only.folded) ? only.raw : null;
}

function hyphensOf(parts: readonly Piece[]): number {
  return parts.reduce((bits, part, i) => (part.gap === GAP.hyphen && i < 31 ? bits | (1 << i) : bits), 0);
}

function joinedPairs([first, second, third]: readonly Piece[]): Piece[][] {
  const join = (a: Piece, b: Piece): Piece => ({ raw: a.raw + b.raw, folded: a.folded + b.folded, gap: a.gap });
  return first && second && third
    ? [
        [join(first, second), third],
        [first, join(second, third)],
      ]
    : [];
}

/** Cuts words in two that are words both; most cuts are denied by their hashes, before a string is cut. */
class Splits {
  private readonly words: ReadonlySet<string>;
  private readonly filter: WordFilter;
  private readonly hashes = new PartHashes();

  constructor(words: ReadonlySet<string>) {
    this.words = words;
    this.filter = new WordFilter(words.size);
    for (const word of words) if (this.hashes.read(word)) this.filter.add(this.hashes.of(0, word.length));
  }

  /** The two halves of `word`, in each way that there is; none of a word that is too long to be one. */
  of(word: string): Piece[][] {
    const { words, filter, hashes } = this;
    const found: Piece[][] = [];
    if (!hashes.read(word)) return found;
    for (let at = 3; at <= word.length - 4; at++) {
      if (!filter.mayHold(hashes.of(at, word.length)) || !filter.mayHold(hashes.of(0, at))) continue;
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (words.has(left) && words.has(right))
        found.push([left, right].map((half) => ({ raw: half, folded: half, gap: GAP.soft })));
    }
    return found;
  }
}

function relate(source: LexiconSource, indexOf: ReadonlyMap<string, number>): Pick<Lexicon, 'groupOf' | 'asked'> {
  const groupOf = new Int32Array(source.concepts.length).fill(-1);
  const asked = new Map<number, number[]>();
  source.concepts.forEach((concept, i) => {
    if (concept.group) groupOf[i] = i;
  });
  for (const relation of source.relations) {
    const from = indexOf.get(relation.from);
    const to = indexOf.get(relation.to);
    if (from === undefined || to === undefined) continue;
    if (relation.kind === 'member') groupOf[from] = to;
    else {
      listOf(asked, from).push(to);
      listOf(asked, to).push(from);
    }
  }
  return { groupOf, asked };
}

function listOf(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
