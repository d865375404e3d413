import type { Rule } from '../contract.ts';
import { COMMA, type Lexicon, type Sense } from '../lexicon/lexicon.ts';
import { isConjunction } from '../lexicon/everyday.ts';
import { Respellings } from './respellings.ts';
import { GAP, type Tokens } from '../text/tokenise.ts';
import { DEPARTURE, type Departure, type Lone, ruleOf } from '../surface/reading.ts';
import type { Word, WordAnalyser } from './words.ts';

/**
 * Finds the spans of a text that name concepts: from each token that begins a term, the longest path through the
 * trie; if none, the reading of a part of the token. Spans never overlap. A path continues over a space or hyphen,
 * over a comma or slash only where the term has one, and never over the end of a sentence.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  readonly rule: Rule;
  /** Folded lone token, or null for a span of several tokens. */
  readonly lone: string | null;
}

interface Path {
  readonly node: number;
  /** Index of the first token. */
  readonly first: number;
  readonly departure: Departure;
  /** Bit i: a hyphen stands before the path's token i. */
  readonly hyphens: number;
}

/** The longest path so far; `last` is the index of its last token, that of the first while there is none. */
interface Best {
  node: number;
  last: number;
  departure: Departure;
  hyphens: number;
}

export interface Match {
  readonly span: Span;
  readonly last: number;
}

/** What is known of each distinct token of a text. */
export interface KnownWords {
  /** The analysis of the token with this id. */
  word(id: number): Word;
}

/** The text that tokens were cut from, in their unit of offset: code units or bytes. */
export interface Surfaces {
  /** The text between two offsets. */
  between(start: number, end: number): string;
  /** The offset after the first `units` code units of `raw`, which stands at `start`. */
  after(start: number, raw: string, units: number): number;
}

/** How many tokens ahead of a hanging hyphen the word may stand that completes it. */
const FARTHEST = 8;

export class Matcher {
  private readonly lexicon: Lexicon;
  private readonly memo: KnownWords;
  private readonly respellings: Respellings;

  constructor(lexicon: Lexicon, memo: KnownWords, analyser: WordAnalyser) {
    this.lexicon = lexicon;
    this.memo = memo;
    this.respellings = new Respellings(analyser);
  }

  /** Spans in order of offset. @param short true where `tokens` are a whole text of one word: a label. */
  spans(tokens: Tokens, text: Surfaces, short = tokens.count === 1): Span[] {
    const found: Span[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const match = this.matchAt(tokens, i, text, short);
      if (!match) continue;
      found.push(match.span);
      i = match.last;
    }
    return found;
  }

  /**
   * The spans of a text that is no label, where only `candidates` (ascending) need be looked at: all tokens that
   * `mayBegin`, that have a hyphen or a hanging hyphen after them or a leading one before.
   */
  spansAmong(candidates: Int32Array, tokens: Tokens, text: Surfaces): Span[] {
    const found: Span[] = [];
    let free = 0;
    for (let c = 0; c < candidates.length; c++) {
      const i = candidates[c]!;
      if (i < free) continue;
      const match = this.matchAt(tokens, i, text, false);
      if (!match) continue;
      found.push(match.span);
      free = match.last + 1;
    }
    return found;
  }

  /** The match that begins with token `i`; null when none does. */
  matchAt(tokens: Tokens, i: number, text: Surfaces, short: boolean): Match | null {
    const { memo } = this;
    const word = memo.word(tokens.word[i]!);
    if (word.dotted) softenStop(tokens, i, text);
    const next = i + 1 < tokens.count ? tokens.gap[i + 1]! : GAP.hard;
    return (
      (next === GAP.hyphen ? this.hyphenated(tokens, i, text) : null) ??
      (word.continues && next !== GAP.hard && memo.word(tokens.word[i + 1]!).readings.length > 0
        ? this.longest(tokens, i, word)
        : null) ??
      (next === GAP.hanging ? this.hanging(tokens, i, text) : null) ??
      (tokens.gap[i] === GAP.leading ? this.continued(tokens, i, text) : null) ??
      (short ? this.guessed(tokens, i, text) : null) ??
      (word.compound || word.lone ? alone(tokens, i, { word, text }) : null)
    );
  }

  /** A text of one token is a label and no prose: an unknown word there is more likely to be a misspelt term. */
  private guessed(tokens: Tokens, at: number, text: Surfaces): Match | null {
    const [start, end] = [tokens.start[at]!, tokens.end[at]!];
    const guess = this.respellings.guessed(text.between(start, end));
    return guess && { span: { start, end, senses: guess.senses, rule: guess.rule, lone: null }, last: at };
  }

  /** The longest term of several tokens from `at`. */
  private longest(tokens: Tokens, at: number, word: Word): Match | null {
    if (!this.goesOn(tokens, at, word)) return null;
    const best: Best = { node: 0, last: at, departure: DEPARTURE.none, hyphens: 0 };
    this.follow(tokens, at, { node: 0, first: at, departure: DEPARTURE.none, hyphens: 0 }, word, best);
    if (best.last === at) return null;
    const senses = this.lexicon.senses[best.node]!;
    const rule = ruleOf(senses, best.departure, best.hyphens);
    return {
      span: { start: tokens.start[at]!, end: tokens.end[best.last]!, senses, rule, lone: null },
      last: best.last,
    };
  }

  /** False where no term begins with `word`, the token `at`, and the next: so it is nearly always, and is soon told. */
  private goesOn(tokens: Tokens, at: number, word: Word): boolean {
    const { trie } = this.lexicon;
    const next = at + 1;
    if (next >= tokens.count) return false;
    const gap = tokens.gap[next]!;
    const follows = this.memo.word(tokens.word[next]!).readings;
    for (let i = 0; i < word.readings.length; i++) {
      const { root } = word.readings[i]!;
      if (root === 0 || !trie.continues(root)) continue;
      const from = gap === GAP.comma ? trie.child(root, COMMA) : root;
      if (from === 0) continue;
      for (let k = 0; k < follows.length; k++) if (trie.child(from, follows[k]!.token) !== 0) return true;
    }
    return false;
  }

  /** Extends `path` by token `at` in every reading, keeping in `best` the longest path that ends a term. */
  private follow(tokens: Tokens, at: number, path: Path, word: Word, best: Best): void {
    const { trie, senses } = this.lexicon;
    for (const reading of word.readings) {
      const node = path.node === 0 ? reading.root : trie.child(path.node, reading.token);
      if (node === 0) continue;
      const departure = Math.max(path.departure, reading.departure) as Departure;
      if (senses[node] && (at > best.last || (at === best.last && departure < best.departure)) && at > path.first) {
        best.node = node;
        best.last = at;
        best.departure = departure;
        best.hyphens = path.hyphens;
      }
      const next = at + 1;
      if (next >= tokens.count || !trie.continues(node)) continue;
      const gap = tokens.gap[next]!;
      if (gap === GAP.hard || gap === GAP.leading) continue;
      const from = gap === GAP.comma ? trie.child(node, COMMA) : node;
      if (from === 0) continue;
      const hyphens = gap === GAP.hyphen ? path.hyphens | (1 << (next - path.first)) : path.hyphens;
      this.follow(
        tokens,
        next,
        { node: from, first: path.first, departure, hyphens },
        this.memo.word(tokens.word[next]!),
        best,
      );
    }
  }

  /** *front-endutvecklare*: tokens joined by hyphens that no term spells so, read as one word. */
  private hyphenated(tokens: Tokens, at: number, text: Surfaces): Match | null {
    const word = this.memo.word(tokens.word[at]!);
    const spelt = word.continues ? this.longest(tokens, at, word) : null;
    let end = at;
    while (end + 1 < tokens.count && tokens.gap[end + 1] === GAP.hyphen && end - at < 3) end++;
    for (; end > (spelt?.last ?? at); end--) {
      const start = tokens.start[at]!;
      const lone = this.respellings.joined(text.between(start, tokens.end[end]!));
      if (!lone) continue;
      const rule = lone.rule === 'exact' || lone.rule === 'inflected' ? 'spelling' : lone.rule;
      return { span: { start, end: tokens.end[end]!, senses: lone.senses, rule, lone: null }, last: end };
    }
    return spelt;
  }

  /** *el- och energiteknik*: gives the token before a hanging hyphen the ending of the word that follows. */
  private hanging(tokens: Tokens, at: number, text: Surfaces): Match | null {
    const first = textOf(tokens, at, text);
    const last = Math.min(tokens.count - 1, at + FARTHEST);
    for (let ahead = at + 1; ahead <= last && tokens.gap[ahead] !== GAP.hard; ahead++) {
      const other = textOf(tokens, ahead, text);
      const after = ahead < tokens.count - 1 ? tokens.gap[ahead + 1] : GAP.hard;
      if (after === GAP.hanging || isConjunction(other)) continue;
      const lone = this.respellings.completed(first, other, tokens.gap[ahead] === GAP.hyphen);
      if (lone) {
        const hyphen = tokens.end[at]!;
        const end = text.after(hyphen, text.between(hyphen, tokens.start[at + 1]!), 1);
        return { span: { start: tokens.start[at]!, end, ...coordinated(lone) }, last: at };
      }
      if (after !== GAP.hyphen) return null;
    }
    return null;
  }

  /** *maskinförare och -mekaniker*: gives the token after a hyphen the beginning of the word before it. */
  private continued(tokens: Tokens, at: number, text: Surfaces): Match | null {
    let before = at - 1;
    if (before > 0 && tokens.gap[before] !== GAP.hard && isConjunction(textOf(tokens, before, text))) before--;
    if (before < 0) return null;
    const lone = this.respellings.continued(textOf(tokens, before, text), textOf(tokens, at, text));
    return lone && { span: { start: tokens.start[at]!, end: tokens.end[at]!, ...coordinated(lone) }, last: at };
  }
}

/** False when no match begins with `word`, whatever follows, but for the gaps around it: see `spansAmong`. */
export function mayBegin(word: Word): boolean {
  return word.continues || word.dotted || word.compound !== null || word.lone !== null;
}

/** *bitr. rektor*: the full stop of an abbreviation ends no sentence. */
function softenStop(tokens: Tokens, at: number, text: Surfaces): void {
  if (at + 1 >= tokens.count) return;
  const [end, next] = [tokens.end[at]!, tokens.start[at + 1]!];
  // No slice reaches over the end of the headline, so that its length is looked at too.
  if (next - end === 2 && text.between(end, next) === '. ') tokens.gap[at + 1] = GAP.soft;
}

function textOf(tokens: Tokens, at: number, text: Surfaces): string {
  return text.between(tokens.start[at]!, tokens.end[at]!);
}

function coordinated({ senses, rule }: Lone): Pick<Span, 'senses' | 'rule' | 'lone'> {
  return { senses, rule: rule === 'corrected' ? rule : 'coordination', lone: null };
}

/** The token by itself: a part of it when the lexicon has it only so, otherwise the whole. */
function alone(tokens: Tokens, at: number, { word, text }: { word: Word; text: Surfaces }): Match {
  const start = tokens.start[at]!;
  const { compound, lone } = word;
  if (compound) {
    const { senses, rule, form } = compound;
    return { span: { start, end: text.after(start, word.raw, compound.end), senses, rule, lone: form }, last: at };
  }
  return { span: { start, end: tokens.end[at]!, senses: lone!.senses, rule: lone!.rule, lone: word.folded }, last: at };
}
