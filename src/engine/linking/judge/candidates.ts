import type { ConceptKind, Rule } from '../contract.ts';
import { isBetter, type Lexicon, type Sense } from '../lexicon/lexicon.ts';
import type { Span } from '../match/match.ts';

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
  derived: 0.65,
};
export const BY_ROLE: Readonly<Record<Sense['role'], number>> = {
  correction: 1,
  preferred: 0.95,
  synonym: 0.85,
  title: 0.85,
  contextual: 0.8,
};

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

/** The occupations of one group that a span may mean. */
export interface Members {
  readonly group: number;
  readonly first: Candidate;
  /** The concept to give: the occupation where there is one or one is so named, else the group. */
  readonly concept: number;
}

/** The candidates of one kind. */
export interface Rivals {
  readonly kind: ConceptKind;
  readonly candidates: readonly Candidate[];
  /** By group, for occupations; else empty. */
  readonly members: readonly Members[];
}

/** All that the words of a span may mean, known without its text. */
export interface Case {
  /** True for a word that says a skill only half: an everyday one, or one that merely holds it. */
  readonly everyday: boolean;
  /** The candidates that need no context, best first. */
  readonly sure: readonly Candidate[];
  readonly kinds: readonly Rivals[];
}

/** What the senses of `span` come to; `plain` is the weight of its word as an everyday one, 1 when it is none. */
export function caseOf(span: Span, plain: number, lexicon: Lexicon): Case {
  const all = candidatesOf(span, plain, lexicon);
  const kinds = [...new Set(all.map(({ kind }) => kind))].map((kind) => rivalsOfKind(kind, all, lexicon));
  const inside = span.rule === 'derived' || span.rule === 'compound-head' || span.rule === 'compound-part';
  return { everyday: plain < 1 || inside, sure: all.filter(({ role }) => role !== 'contextual'), kinds };
}

function candidatesOf(span: Span, plain: number, lexicon: Lexicon): Candidate[] {
  const first = span.senses[0]!;
  if (first.role === 'correction') {
    const { concept, role } = first;
    return concept < 0
      ? []
      : [{ concept, kind: lexicon.concepts[concept]!.kind, role, own: 1, score: 1, short: false }];
  }
  const ordered = [...span.senses].sort(
    (a, b) => Number(isBetter(b, a)) - Number(isBetter(a, b)) || a.concept - b.concept,
  );
  // *Lärarexamen* asks for the degree; whoever has it may be of several groups.
  const meant = ordered.filter(({ role }) => role !== 'contextual' || span.rule !== 'compound-part');
  return meant.map((sense): Candidate => {
    const { concept, role } = sense;
    const { kind } = lexicon.concepts[concept]!;
    // A form that needs its context is doubted for that already.
    const own = BY_RULE[span.rule] * BY_ROLE[role] * (role === 'contextual' ? 1 : plain);
    const score = own / Math.sqrt(rivalsOf(sense, span, lexicon));
    return { concept, kind, role, own, score, short: role === 'synonym' && kind === 'skill' };
  });
}

function rivalsOfKind(kind: ConceptKind, all: readonly Candidate[], lexicon: Lexicon): Rivals {
  const candidates = all.filter((candidate) => candidate.kind === kind);
  if (kind !== 'occupation') return { kind, candidates, members: [] };
  const byGroup = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groupOf(candidate.concept, lexicon);
    byGroup.set(group, [...(byGroup.get(group) ?? []), candidate]);
  }
  const members = [...byGroup].map(([group, [first, ...others]]): Members => {
    const isNamed = others.length === 0 || first!.role === 'preferred';
    return { group, first: first!, concept: isNamed ? first!.concept : group };
  });
  return { kind, candidates, members };
}

/** The group of an occupation; an occupation without one is its own. */
function groupOf(concept: number, { groupOf: groups }: Lexicon): number {
  return groups[concept]! < 0 ? concept : groups[concept]!;
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
