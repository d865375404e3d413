import {
  buildLinker,
  type Correction,
  type LexiconSource,
  type LinkedText,
  type Linker,
  type TextToLink,
} from '../engine/linking/index.ts';

/** What a text was linked to, with the reasons where they were asked for. */
export interface LinkAnswer {
  readonly linked: LinkedText;
  /** In step with the mentions, occupations and skills of `linked`; null where nobody asked. */
  readonly explained: ReturnType<Linker['explain']> | null;
}

/** All that a linker is made from. */
export interface LinkerPlan {
  readonly lexicon: LexiconSource;
  readonly corrections: readonly Correction[];
}

/** What links texts, and whether with reasons; plain data, so that it can be handed to a thread. */
export interface LinkOrder extends LinkerPlan {
  readonly explain: boolean;
}

/** Builds the linker of `plan`. Equal plans give linkers that answer alike. */
export function linkerOf({ lexicon, corrections }: LinkerPlan): Linker {
  return buildLinker(lexicon, corrections);
}

/** Links one text. */
export function answerOf(linker: Linker, text: TextToLink, explain: boolean): LinkAnswer {
  return { linked: linker.link(text), explained: explain ? linker.explain(text) : null };
}
