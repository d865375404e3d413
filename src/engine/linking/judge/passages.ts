import type { Stance } from '../contract.ts';
import { cueStep, effectAt, passageAt } from '../lexicon/cues.ts';
import type { Passage } from '../lexicon/headingPhrases.ts';
import { BREAK, type Layout } from '../text/layout.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Word } from '../match/words.ts';

/**
 * The passages of an ad: what stands beneath *Om oss*, *Dina arbetsuppgifter*, *Krav* … A heading is a known phrase
 * that (1) fills its line, or most of a short one, or (2) is followed by a colon, or (3) stands in capitals, or before
 * a capital in text that lost its line breaks, where a sentence begins. A lead-in (*Du har:*) that ends its line with a
 * colon announces what its strongest cue says, to the end of the list or paragraph that follows.
 * Time O(tokens): a line is looked into no further than `LONGEST_HEADING`.
 */
export interface Section {
  readonly passage: Passage | null;
  /** The heading's tokens, first and last; `last < first` where there is none. It lasts to the next section's `first`. */
  readonly first: number;
  readonly last: number;
}

/** What a text's layout and words are read from. */
export interface Page {
  readonly tokens: Tokens;
  readonly words: readonly Word[];
  /** By word, see `marksOf`. */
  readonly marks: Int32Array;
  readonly layout: Layout;
  readonly rawAt: (start: number, end: number) => string;
}

const LONGEST_HEADING = 10;
const SHORT_LINE = 6;

interface Heading {
  readonly passage: Passage;
  /** Last token of the heading. */
  readonly last: number;
  /** True when it holds only for its paragraph. */
  readonly leadIn: boolean;
}

/** The sections of a text in order, the first without a passage. `body`: index of the first token of the body. */
export function sectionsOf(page: Page, body: number): Section[] {
  const { tokens, layout } = page;
  const sections: Section[] = [{ passage: null, first: 0, last: -1 }];
  let leadIn = false;
  let lines = 0;
  let items = false;
  for (let i = body; i < tokens.count; i++) {
    const before = layout.before(i);
    if (before < BREAK.sentence) continue;
    const heading = before >= BREAK.line ? lineHeading(page, i) : inlineHeading(page, i);
    if (heading) {
      sections.push({ passage: heading.passage, first: i, last: heading.last });
      ({ leadIn } = heading);
      lines = 0;
    } else if (
      leadIn &&
      before >= BREAK.line &&
      lines > 0 &&
      (items ? !layout.isItem(i) : before === BREAK.paragraph)
    ) {
      sections.push({ passage: null, first: i, last: i - 1 });
      leadIn = false;
    } else if (before >= BREAK.line) {
      items = lines === 0 ? layout.isItem(i) : items;
      lines++;
    }
  }
  return sections;
}

/** The section of each token; quick when asked for ascending tokens. */
export class SectionReader {
  /** True when some heading announces tasks, as an ad's does and a syllabus' does not. */
  readonly hasTasks: boolean;
  private readonly sections: readonly Section[];
  private at = 0;

  constructor(sections: readonly Section[]) {
    this.sections = sections;
    this.hasTasks = sections.some(({ passage }) => passage === 'tasks');
  }

  of(token: number): Section {
    if (token < this.sections[this.at]!.first) this.at = 0;
    while (this.at + 1 < this.sections.length && this.sections[this.at + 1]!.first <= token) this.at++;
    return this.sections[this.at]!;
  }
}

interface Phrase {
  readonly passage: Passage;
  readonly last: number;
}

/** The longest heading phrase from token `at`, on one line and within one sentence. */
function phraseAt({ tokens, words, layout }: Page, at: number): Phrase | null {
  let node = 0;
  let found: Phrase | null = null;
  for (let i = at; i < tokens.count && i < at + LONGEST_HEADING; i++) {
    if (i > at && layout.before(i) > BREAK.comma) break;
    node = cueStep(node, words[tokens.word[i]!]!.cue);
    if (node === 0) break;
    const passage = passageAt(node);
    if (passage) found = { passage, last: i };
  }
  return found;
}

/** A heading where a line begins. */
function lineHeading(page: Page, at: number): Heading | null {
  const { layout } = page;
  const end = lineEnd(page, at);
  const phrase = phraseAt(page, at);
  if (phrase) {
    const { passage, last } = phrase;
    if (last + 1 === end || layout.followsColon(last + 1)) return { passage, last, leadIn: false };
    const [covers, tokens] = [last + 1 - at, end - at];
    const telling = covers > 1 ? covers * 2 >= tokens : joins(page, last + 1);
    if (end < at + LONGEST_HEADING && tokens <= SHORT_LINE && telling && !endsSentence(page, end))
      return { passage, last: end - 1, leadIn: false };
    if (end < at + LONGEST_HEADING && layout.followsColon(end) && covers > 1)
      return { passage, last: end - 1, leadIn: true };
  }
  return leadInOf(page, at) ?? aboutName(page, at, end) ?? inlineHeading(page, at);
}

/** *Kvalifikationer och krav*, *Krav för tjänsten*, *Arbetsuppgifter som svetsare*. */
function joins({ tokens, rawAt }: Page, at: number): boolean {
  return at < tokens.count && /^(och|&|för|som|and|for|as|eller)$/i.test(rawAt(tokens.start[at]!, tokens.end[at]!));
}

function endsSentence({ tokens, rawAt }: Page, end: number): boolean {
  const from = tokens.end[end - 1]!;
  return rawAt(from, from + 1) === '.';
}

/** Token after the last of the line, looked for no further than a heading can reach. */
function lineEnd({ tokens, layout }: Page, at: number): number {
  let end = at + 1;
  while (end < tokens.count && end < at + LONGEST_HEADING && layout.before(end) < BREAK.line) end++;
  return end;
}

/** *Om Exempelbolaget* on a line of its own. */
function aboutName(page: Page, at: number, end: number): Heading | null {
  const { tokens } = page;
  if (end - at < 2 || end - at > 5 || endsSentence(page, end)) return null;
  const word = page.rawAt(tokens.start[at]!, tokens.end[at]!).toLowerCase();
  if ((word !== 'om' && word !== 'about') || !isCapital(page, at + 1)) return null;
  return { passage: 'company', last: end - 1, leadIn: false };
}

const PASSAGE_OF: Readonly<Record<Stance, Passage | null>> = {
  required: 'profile',
  merit: 'merits',
  task: 'tasks',
  offered: 'offer',
  background: null,
  negated: null,
  named: null,
};
const LONGEST_LEAD_IN = 30;

/** A line that ends with a colon: what its last strongest cue says. */
function leadInOf(page: Page, at: number): Heading | null {
  const { tokens, words, layout } = page;
  let end = at + 1;
  while (end < tokens.count && end < at + LONGEST_LEAD_IN && layout.before(end) < BREAK.line) end++;
  if (end >= tokens.count || !layout.followsColon(end)) return null;
  let best: { readonly stance: Stance; readonly amount: number } | null = null;
  for (let i = at; i < end; i++) {
    let node = 0;
    for (let k = i; k < end; k++) {
      node = cueStep(node, words[tokens.word[k]!]!.cue);
      if (node === 0) break;
      const effect = effectAt(node);
      if (effect && (!best || effect.amount >= best.amount)) best = effect;
    }
  }
  const passage = best && PASSAGE_OF[best.stance];
  return passage ? { passage, last: end - 1, leadIn: true } : null;
}

/** A heading within a line: before a colon, in capitals, or where line breaks were lost. */
function inlineHeading(page: Page, at: number): Heading | null {
  const phrase = phraseAt(page, at);
  if (!phrase || !isCapital(page, at)) return null;
  const { passage, last } = phrase;
  const next = last + 1;
  const lost = page.layout.before(next) === BREAK.none && isCapital(page, next) && !isCapital(page, next - 1, at);
  const told = page.layout.followsColon(next) || inCapitals(page, at, last) || lost;
  return told ? { passage, last, leadIn: false } : null;
}

/** True when token `i` begins with a capital; for `i` equal to `except` false. */
export function isCapital({ tokens, rawAt }: Page, i: number, except = -1): boolean {
  if (i >= tokens.count || i === except) return false;
  const first = rawAt(tokens.start[i]!, tokens.start[i]! + 1);
  return first !== first.toLowerCase();
}

function inCapitals({ tokens, rawAt }: Page, first: number, last: number): boolean {
  const raw = rawAt(tokens.start[first]!, tokens.end[last]!);
  return raw.length > 3 && raw === raw.toUpperCase();
}
