import type { ConceptKind, Stance, TextToLink } from '../contract.ts';

/** The concepts that a person accepts for something in a text, best first; any of them is right. */
export interface GoldConcept {
  readonly concepts: readonly string[];
  /** Null where the gold speaks of something the engine has no kind for, e.g. a place. */
  readonly kind: ConceptKind | null;
}

/** A stretch of the text that a person has marked; offsets as in `Mention`. */
export interface GoldSpan extends GoldConcept {
  readonly start: number;
  readonly end: number;
  readonly stance: Stance | null;
}

/** The occupation a text is mainly about: any of these concepts, or any of these groups. */
export interface GoldOccupation {
  readonly concepts: ReadonlySet<string>;
  readonly ssyk4: ReadonlySet<string>;
}

/** A text with what a person says it speaks of. */
export interface GoldText {
  readonly id: string;
  readonly input: TextToLink;
  readonly spans: readonly GoldSpan[];
  /** What the text speaks of without a stretch that says so. */
  readonly implied: readonly GoldConcept[];
  /** Null where the gold does not say. */
  readonly occupation: GoldOccupation | null;
  /** Gold items that were left out, since they are of kinds that nobody links. */
  readonly outside: number;
  /** False where the gold tells of nothing but the occupation. */
  readonly marked: boolean;
}
