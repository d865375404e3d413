import type { Reason } from './reasons.ts';

/**
 * The words of the linking engine: plain strings and numbers in, mentions and rankings out.
 * The engine knows no taxonomy; whoever builds a `Lexicon` names the concepts.
 */
export const CONCEPT_KINDS = ['occupation', 'skill', 'language', 'licence', 'education-level'] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** One way to write one concept. */
export interface LexiconTerm {
  /** The surface form as people write it, any case, e.g. `CNC-operatör`. */
  readonly text: string;
  readonly conceptId: string;
  readonly kind: ConceptKind;
  /**
   * How the term stands to its concept. Job titles are not strict synonyms of the occupation they point to. A
   * `contextual` term means it only in texts about an occupation that it fits (*matematik* in an ad for a teacher).
   */
  readonly role: 'preferred' | 'synonym' | 'title' | 'contextual';
}

/** What a concept implies about others; weights are relative and positive. */
export interface LexiconRelation {
  readonly from: string;
  readonly to: string;
  /** `member`: occupation → its group; `asks`: group → skill it asks for. */
  readonly kind: 'member' | 'asks';
}

/** A concept that a ranking may return. */
export interface LexiconConcept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly label: string;
  /** Four digits; for occupations and their groups. */
  readonly ssyk4?: string;
  /** True for an SSYK level 4 group, false for a single occupation or a skill. */
  readonly group: boolean;
  /** Prose that defines a group; its words are weak evidence when occupations are ranked. */
  readonly description?: string;
}

/** What a person decided about one surface form; it outlives every import. */
export interface Correction {
  /** The surface as it stood in the text, in any case. Given as a dictionary form it covers its inflections too. */
  readonly surface: string;
  /** The concept that was wrong there; `null` when nothing was linked. */
  readonly from: string | null;
  /** The right concept; `null` when the surface means no concept. */
  readonly to: string | null;
}

export interface LexiconSource {
  readonly version: string;
  readonly concepts: readonly LexiconConcept[];
  readonly terms: readonly LexiconTerm[];
  readonly relations: readonly LexiconRelation[];
}

/**
 * How a surface form was recognised. `compound-head`: *rör|svetsare*; `compound-part`: *svetsar|utbildning*;
 * `coordination`: *el- och energiteknik*; `abbreviation`: *ssk* for sjuksköterska; `misspelling`: within a bounded
 * edit distance of the term; `derived`: *handlägger* for handläggning.
 */
export const RULES = [
  'exact',
  'inflected',
  'spelling',
  'abbreviation',
  'coordination',
  'misspelling',
  'compound-head',
  'compound-part',
  'derived',
  'corrected',
] as const;
export type Rule = (typeof RULES)[number];

/**
 * What a text says of a concept that it names: `required` (*krav*), a `merit`, a `task` of the work, something
 * `offered` by the employer, `negated` (*inget krav på B-körkort*), `background` (who the company is, boilerplate), or
 * `named` where the text does not tell.
 */
export const STANCES = ['required', 'merit', 'task', 'offered', 'negated', 'background', 'named'] as const;
export type Stance = (typeof STANCES)[number];

/** Offsets are UTF-16 code units of headline + two newlines + text; `end` is exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly conceptId: string;
  readonly type: ConceptKind;
  /** 0–1: how sure the engine is that the text means this concept here. */
  readonly score: number;
  readonly rule: Rule;
  /** What the text says of the concept here. */
  readonly stance: Stance;
}

export interface RankedOccupation {
  readonly conceptId: string;
  readonly ssyk4: string;
  /** 0–1, highest first. */
  readonly score: number;
}

export interface RankedSkill {
  readonly conceptId: string;
  readonly score: number;
}

export interface LinkedText {
  readonly mentions: readonly Mention[];
  readonly occupations: readonly RankedOccupation[];
  readonly skills: readonly RankedSkill[];
}

export interface TextToLink {
  readonly headline: string;
  readonly text: string;
}

/** The offset space of every mention: headline, two newlines, text. */
export function joinedText(input: TextToLink): string {
  return `${input.headline}\n\n${input.text}`;
}

/** A linker is immutable and safe to share; the same input always gives the same output. */
export interface Linker {
  readonly lexiconVersion: string;
  /** Changes whenever the engine's behaviour changes, so that stored links can be known to be stale. */
  readonly engineVersion: string;
  link(input: TextToLink): LinkedText;
  /** The steps behind each mention and ranking of `linked`; only reasons really used. */
  explain(input: TextToLink): {
    readonly mentions: readonly Explanation[];
    readonly occupations: readonly Explanation[];
    readonly skills: readonly Explanation[];
  };
  /** Checks a result independently: offsets, surfaces, ids, order, score ranges. Empty when sound. */
  verify(input: TextToLink, linked: LinkedText): string[];
}

export interface Explanation {
  readonly conceptId: string;
  readonly score: number;
  /** Each part says what was found and what it added. */
  readonly parts: readonly Reason[];
}
