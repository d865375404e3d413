import { type Context, type Fit, fitOf, weightOf } from './ambiguity.ts';
import { type ConceptKind, type Mention, type Rule, RULES, type Stance } from './contract.ts';
import { ordinariness } from './everyday.ts';
import { isBetter, type Lexicon, type Sense } from './lexicon.ts';
import type { Span } from './match.ts';

/** How sure a span is by how it was recognised, and by what kind of term it is. Hand-set; ordered, not calibrated. */
export const BY_RULE: Readonly<Record<Rule, number>> = {
  corrected: 1,
  exact: 1,
  inflected: 0.95,
  spelling: 0.9,
  abbreviation: 0.85,
  coordination: 0.85,
  misspelling: 0.75,
  'compound-part': 0.8,
  'compound-head': 0.65,
};
export const BY_ROLE: Readonly<Record<Sense['role'], number>> = {
  correction: 1,
  preferred: 0.95,
  synonym: 0.85,
  title: 0.85,
  contextual: 0.8,
};

/** What a mention keeps of its score by what the text says: what the employer says of itself speaks little of the work. */
export const BY_STANCE: Readonly<Record<Stance, number>> = {
  required: 1,
  merit: 1,
  task: 1,
  offered: 0.8,
  negated: 0.8,
  background: 0.5,
  named: 1,
};

/** A weaker mention is more often wrong than right and is not given. */
const WORTH_GIVING = 0.25;
/** A form that means its concept only in context needs a leading group that fits at least so well. */
const LEAST_FIT = 0.4;
/** What an everyday word or a part of a skill's name keeps when no leading group asks for the skill. */
const UNFIT = 0.6;

/** What the rest of a text tells of a span. */
export interface Judging extends Context {
  /** What the text says of a concept of `kind` that `span` names. Ask for spans in order. */
  readonly stanceOf: (span: Span, kind: ConceptKind) => Stance;
  /** True when the sentence speaks of speaking or writing: *svenska* is then the language and not the subject. */
  readonly isSpoken: (span: Span) => boolean;
}

/** A concept that a span may mean, with the score that it means it. */
export interface Candidate {
  readonly concept: number;
  readonly kind: ConceptKind;
  readonly role: Sense['role'];
  /** By rule, role and everyday word alone. */
  readonly own: number;
  /** `own`, lowered by the meanings it competes with: what is known before any context. */
  readonly score: number;
  /** True for a skill's synonym: mostly its label without the qualifier. */
  readonly short: boolean;
}

/** A concept that a span is taken to mean, with the factors of its score besides rule, role and everyday word. */
export interface Meaning {
  readonly concept: number;
  readonly kind: ConceptKind;
  readonly role: Sense['role'];
  readonly score: number;
  /** Part of the label in the text, as a factor; 1 for a whole label. */
  readonly held: number;
  /** Meanings of its kind that the words share, itself included, and how clearly this one was chosen. */
  readonly rivals: number;
  readonly share: number;
  /** 1, or what is kept where nothing fits. */
  readonly unfit: number;
  readonly fit: Fit;
}

interface Case {
  /** All meanings, best first. */
  readonly all: readonly Candidate[];
  /** Those that need no context. */
  readonly sure: readonly Candidate[];
}

/**
 * The concepts that spans may mean. What a span's senses come to depends only on them, the rule and whether the word
 * is an everyday one, so each such case is worked out once; what depends on the text, once per span.
 */
export class Scorer {
  private readonly lexicon: Lexicon;
  private readonly known = new WeakMap<readonly Sense[], Map<number, Case>>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The concepts `span` may mean without any context, best first. Rivals of the same kind share: each further one
   * lowers them all, for the words alone do not say which.
   */
  candidates(span: Span): readonly Candidate[] {
    return this.caseOf(span).sure;
  }

  /** Appends the mentions of `span`: the meaning of each kind that fits the text best, if it is worth giving. */
  mention(span: Span, surface: string, judging: Judging, mentions: Mention[]): void {
    const { start, end, rule } = span;
    for (const meaning of this.meanings(span, judging)) {
      const stance = judging.stanceOf(span, meaning.kind);
      const score = finalScore(meaning, stance);
      if (score === 0) continue;
      const conceptId = this.lexicon.concepts[meaning.concept]!.id;
      mentions.push({ start, end, surface, conceptId, type: meaning.kind, score, rule, stance });
    }
  }

  /** The meaning of each kind that fits the text best. */
  meanings(span: Span, judging: Judging): readonly Meaning[] {
    const { all } = this.caseOf(span);
    const found: Meaning[] = [];
    for (const { kind } of all) {
      if (found.some((meaning) => meaning.kind === kind)) continue;
      const rivals = all.length === 1 ? all : all.filter((candidate) => candidate.kind === kind);
      const meaning = kind === 'occupation' ? occupationOf(rivals, judging) : otherOf(rivals, span, judging);
      if (meaning) found.push(meaning);
    }
    return found.length > 1 ? withoutSubjectOrLanguage(found, span, judging) : found;
  }

  private caseOf(span: Span): Case {
    let cases = this.known.get(span.senses);
    if (!cases) this.known.set(span.senses, (cases = new Map()));
    const plain = span.lone === null ? 1 : ordinariness(span.lone);
    const key = RULES.indexOf(span.rule) + RULES.length * Math.round(10 * plain);
    const known = cases.get(key) ?? caseOf(span, plain, this.lexicon);
    if (!cases.has(key)) cases.set(key, known);
    return known;
  }
}

/** The score a mention is given with; 0 when it is not given. */
export function finalScore({ role, kind, score, unfit }: Meaning, stance: Stance): number {
  const final = rounded(score * BY_STANCE[stance]);
  if (role === 'correction') return final;
  if (score < WORTH_GIVING || (kind === 'education-level' && !ASKED.includes(stance))) return 0;
  return unfit < 1 && stance === 'background' ? 0 : final;
}

/** A level of education that is not asked for is a kind of school, or where somebody else went. */
const ASKED: readonly Stance[] = ['required', 'merit', 'negated'];

/** The occupation whose group fits best; of several of one group the group, for the words do not say which. */
function occupationOf(rivals: readonly Candidate[], judging: Judging): Meaning | null {
  const { lexicon, groups } = judging;
  const members = new Map<number, Candidate[]>();
  for (const candidate of rivals) {
    const group = groupOf(candidate.concept, lexicon);
    const there = members.get(group);
    if (there) there.push(candidate);
    else members.set(group, [candidate]);
  }
  let [best, most, total] = [-1, 0, 0];
  for (const [group, [first]] of members) {
    const amount = groups.get(group) ?? 0;
    if (first!.role === 'contextual' && amount < LEAST_FIT) continue;
    const weight = weightOf(first!.own, { amount, group });
    total += weight;
    if (weight > most || (weight === most && group < best)) [best, most] = [group, weight];
  }
  if (best < 0) return null;
  const chosen = members.get(best)!;
  const first = chosen[0]!;
  const isNamed = chosen.length === 1 || first.role === 'preferred' || first.role === 'correction';
  const share = Math.sqrt(most / total);
  return {
    concept: isNamed ? first.concept : best,
    kind: 'occupation',
    role: first.role,
    score: first.own * share,
    held: 1,
    rivals: members.size,
    share,
    unfit: 1,
    fit: { amount: groups.get(best) ?? 0, group: best },
  };
}

/** The group of an occupation; an occupation without one is its own. */
function groupOf(concept: number, { groupOf: groups }: Lexicon): number {
  return groups[concept]! < 0 ? concept : groups[concept]!;
}

/** The skill (language, licence, level) that fits best. */
function otherOf(rivals: readonly Candidate[], span: Span, judging: Judging): Meaning | null {
  let best: Meaning | null = null;
  let [most, total] = [0, 0];
  for (const candidate of rivals) {
    const { concept, kind, role, own, short } = candidate;
    const fit = fitOf(concept, judging);
    if (role === 'contextual' && fit.amount < LEAST_FIT) continue;
    const part = short || (role === 'contextual' && rivals.length > 1) ? shortForm(judging.held(concept)) : 1;
    const held = short ? part : 1;
    const weight = weightOf(own * part * part, fit);
    total += weight;
    if (weight <= most) continue;
    most = weight;
    const unfit = fit.amount > 0 || !needsFit(candidate, span, judging) ? 1 : UNFIT;
    best = { concept, kind, role, score: own * held * unfit, held, rivals: rivals.length, share: 1, unfit, fit };
  }
  if (!best || rivals.length === 1) return best;
  const share = Math.sqrt(most / total);
  return { ...best, share, score: best.score * share };
}

function needsFit({ concept, kind, short, role }: Candidate, span: Span, { groups, lexicon }: Judging): boolean {
  if (kind !== 'skill' || role === 'correction' || groups.size === 0) return false;
  const everyday = span.lone !== null && ordinariness(span.lone) < 1;
  return everyday || (short && lexicon.asked.has(concept));
}

/** *Lärare i engelska* teaches the subject; *engelska i tal och skrift* is the language. */
function withoutSubjectOrLanguage(found: readonly Meaning[], span: Span, judging: Judging): readonly Meaning[] {
  const subject = found.find(({ kind, role }) => kind === 'skill' && role === 'contextual');
  const language = found.find(({ kind }) => kind === 'language');
  if (!subject || !language) return found;
  const dropped = judging.isSpoken(span) ? subject : language;
  return found.filter((meaning) => meaning !== dropped);
}

/** What a short form keeps of its score when the text holds that part of the label. */
export function shortForm(held: number): number {
  return 0.5 + 0.5 * held;
}

function caseOf(span: Span, plain: number, lexicon: Lexicon): Case {
  const first = span.senses[0]!;
  if (first.role === 'correction') {
    const { concept, role } = first;
    if (concept < 0) return { all: [], sure: [] };
    const all = [{ concept, kind: lexicon.concepts[concept]!.kind, role, own: 1, score: 1, short: false }];
    return { all, sure: all };
  }
  const ordered = [...span.senses].sort(
    (a, b) => Number(isBetter(b, a)) - Number(isBetter(a, b)) || a.concept - b.concept,
  );
  // *Lärarexamen* asks for the degree; whoever has it may be of several groups.
  const meant = ordered.filter(({ role }) => role !== 'contextual' || span.rule !== 'compound-part');
  const all = meant.map((sense): Candidate => {
    const { concept, role } = sense;
    const { kind } = lexicon.concepts[concept]!;
    const own = BY_RULE[span.rule] * BY_ROLE[role] * plain;
    const score = own / Math.sqrt(rivalsOf(sense, span, lexicon));
    return { concept, kind, role, own, score, short: role === 'synonym' && kind === 'skill' };
  });
  return { all, sure: all.filter(({ role }) => role !== 'contextual') };
}

/** How many meanings of its kind `sense` competes with, itself included; occupations of one group are one meaning. */
function rivalsOf(sense: Sense, span: Span, lexicon: Lexicon): number {
  const { kind } = lexicon.concepts[sense.concept]!;
  const meanings = new Set<number>();
  for (const { concept, role } of span.senses)
    if (role !== 'contextual' && lexicon.concepts[concept]?.kind === kind)
      meanings.add(kind === 'occupation' ? groupOf(concept, lexicon) : concept);
  return Math.max(1, meanings.size);
}

/** A score as it leaves the engine: three decimals. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
