import { isInAddress } from './text/addresses.ts';
import { contextOf } from './judge/ambiguity.ts';
import {
  type Correction,
  joinedText,
  type LexiconConcept,
  type LexiconSource,
  type LinkedText,
  type Linker,
  type Mention,
  type TextToLink,
} from './contract.ts';
import { countConcepts, remembered, type StanceOf, type TextEvidence } from './rank/evidence.ts';
import { explainSpan } from './explain.ts';
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts';
import { Layout } from './text/layout.ts';
import { LicenceClasses } from './match/licenceClasses.ts';
import { candidatesIn, marksOf } from './match/marks.ts';
import { Matcher, type Span, type Surfaces } from './match/match.ts';
import { TokenMemo } from './text/memo.ts';
import { rankOccupations } from './rank/rankOccupations.ts';
import { rankSkills } from './rank/rankSkills.ts';
import { RootTally } from './rank/rootTally.ts';
import { Scorer } from './judge/score.ts';
import { SkillWords } from './rank/skillWords.ts';
import { StanceReader } from './judge/stance.ts';
import { Sums, type Tables, Trace } from './rank/sums.ts';
import { Tokens, tokenise } from './text/tokenise.ts';
import { verifyLinks } from './verify.ts';
import { gatherWeakEvidence, labelHeld } from './rank/weakEvidence.ts';
import { type Word, WordAnalyser } from './match/words.ts';

/** Raise it with every change that can change a result: stored links of another version are stale. */
export const ENGINE_VERSION = '3';

/** Most distinct tokens that are remembered between texts. */
const MEMO_LIMIT = 1 << 19;

const HEADLINE_BREAK = '\n\n';

/**
 * Builds a linker from a lexicon. Building takes about two seconds for the 25,500 terms of the real taxonomy, most of it
 * learning which words speak of which field; linking is synchronous.
 * @param corrections what persons decided; they overrule the lexicon wherever their surface occurs.
 */
export function buildLinker(source: LexiconSource, corrections: readonly Correction[] = []): Linker {
  return new LexiconLinker(source, corrections);
}

interface Reading {
  readonly spans: readonly Span[];
  readonly evidence: TextEvidence;
  readonly stanceOf: StanceOf;
  readonly reader: StanceReader;
}

/** The parts in the order they run: tokenise → match → count → rank. The memo and token buffers are only caches. */
class LexiconLinker implements Linker {
  readonly lexiconVersion: string;
  readonly engineVersion = ENGINE_VERSION;
  private readonly lexicon: Lexicon;
  private readonly scorer: Scorer;
  private readonly tables: Tables;
  private readonly memo: TokenMemo<Word>;
  private readonly matcher: Matcher;
  private readonly licences: LicenceClasses;
  private readonly conceptsById: ReadonlyMap<string, LexiconConcept>;
  private readonly roots: RootTally;
  private readonly parts: RootTally;
  private readonly held = (concept: number): number => labelHeld(concept, this.roots, this.tables.weak);
  private readonly tokens = new Tokens(1024);
  private readonly layout = new Layout();

  constructor(source: LexiconSource, corrections: readonly Correction[]) {
    this.lexiconVersion = source.version;
    this.conceptsById = new Map(source.concepts.map((concept) => [concept.id, concept]));
    this.lexicon = buildLexicon(source, corrections);
    this.scorer = new Scorer(this.lexicon);
    this.licences = new LicenceClasses(this.lexicon);
    const weak = gatherWeakEvidence(source, this.lexicon);
    this.tables = {
      lexicon: this.lexicon,
      weak,
      skillWords: new SkillWords(weak.skills, source.concepts.length),
      sums: new Sums(source.concepts.length),
      byField: new Float64Array(source.concepts.length),
      field: new Float64Array(weak.groups.concepts.length),
    };
    this.roots = new RootTally(weak.roots.size);
    this.parts = new RootTally(weak.roots.size);
    const analyser = new WordAnalyser(this.lexicon, weak.roots);
    this.memo = new TokenMemo((folded, raw) => analyser.analyse(folded, raw), MEMO_LIMIT, marksOf);
    this.matcher = new Matcher(this.lexicon, this.memo, analyser);
  }

  link(input: TextToLink): LinkedText {
    const { spans, evidence, stanceOf, reader } = this.read(input);
    const occupations = rankOccupations(evidence, this.tables);
    const skills = rankSkills(evidence, occupations, this.tables);
    const rawAt = slicer(input);
    const mentions: Mention[] = [];
    const judging = { ...contextOf(occupations, this.lexicon, this.held), stanceOf, isSpoken: reader.isSpoken };
    for (const span of spans) this.scorer.mention(span, rawAt(span.start, span.end), judging, mentions);
    return { mentions, occupations: occupations.ranked, skills: skills.ranked };
  }

  explain(input: TextToLink): ReturnType<Linker['explain']> {
    const { spans, evidence, reader } = this.read(input);
    const text = joinedText(input);
    const surface = (span: Span): string => text.slice(span.start, span.end);
    const tallyOf = (root: number): RootTally => (this.roots.has(root) ? this.roots : this.parts);
    const wordOf = (root: number): string => this.memo.words[tallyOf(root).wordOf(root)]!.raw;
    const traces = { occupations: new Trace(surface, wordOf), skills: new Trace(surface, wordOf) };
    const occupations = rankOccupations(evidence, this.tables, traces.occupations);
    const skills = rankSkills(evidence, occupations, this.tables, traces.skills);
    const tables = {
      ...contextOf(occupations, this.lexicon, this.held),
      scorer: this.scorer,
      stanceOf: reader.stanceOf,
      isSpoken: reader.isSpoken,
      stanceReasons: () => reader.reasons(),
    };
    return {
      mentions: spans.flatMap((span) => explainSpan(span, tables, surface(span))),
      occupations: traces.occupations.explanations(occupations),
      skills: traces.skills.explanations(skills),
    };
  }

  verify(input: TextToLink, linked: LinkedText): string[] {
    return verifyLinks(input, linked, this.conceptsById);
  }

  /** A reader of the stances of the text last read. */
  private stances(input: TextToLink): StanceReader {
    const { tokens, layout, memo } = this;
    const bodyStart = input.headline.length + HEADLINE_BREAK.length;
    const rawAt = slicer(input);
    layout.read(tokens, bodyStart, rawAt);
    return new StanceReader({ tokens, words: memo.words, marks: memo.marks, layout, rawAt }, bodyStart);
  }

  private read(input: TextToLink): Reading {
    const { memo, tokens, roots, parts, scorer } = this;
    memo.resetIfFull();
    tokens.count = 0;
    const bodyStart = input.headline.length + HEADLINE_BREAK.length;
    tokenise(input.headline, 0, tokens, memo);
    tokenise(input.text, bodyStart, tokens, memo);
    const rawAt = slicer(input);
    const text: Surfaces = { between: rawAt, after: (start, _, units) => start + units };
    const all =
      tokens.count === 1
        ? this.matcher.spans(tokens, text)
        : this.matcher.spansAmong(candidatesIn(tokens, memo.marks), tokens, text);
    const named = all.filter((span) => !isInAddress(span, rawAt));
    const spans = this.licences.completed(named, tokens, text);
    const counting = { bodyStart, settled: spans.filter(({ rule }) => rule === 'corrected') };
    roots.count(tokens, memo, counting);
    parts.count(tokens, memo, { ...counting, what: 'parts' });
    const reader = this.stances(input);
    const stanceOf = remembered(reader.stanceOf);
    const concepts = countConcepts(spans, { scorer, stanceOf }, bodyStart);
    return { spans, stanceOf, reader, evidence: { concepts, roots, parts } };
  }
}

/** Slices of the joined text without joining it; no span reaches over the break. */
function slicer({ headline, text }: TextToLink): (start: number, end: number) => string {
  const bodyStart = headline.length + HEADLINE_BREAK.length;
  return (start, end) =>
    start < bodyStart ? headline.slice(start, end) : text.slice(start - bodyStart, end - bodyStart);
}
