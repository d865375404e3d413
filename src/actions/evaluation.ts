import {
  type Draws,
  type LinkedText,
  type Measure,
  measureAll,
  type Measured,
  type TextToLink,
} from '../engine/linking/index.ts';
import type { Reject } from '../sources/records.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';

/**
 * The kinds of sets that are known: texts that people labelled, and texts with assigned skills or occupation groups, terms, and labels
 * of one list that people matched with those of another.
 */
export const SET_KINDS = ['ads', 'modules', 'offerings', 'terms', 'labels'] as const;
export type SetKind = (typeof SET_KINDS)[number];

/** Something that links texts: the engine, or the baseline it is compared with. */
export interface TextLinker {
  link(input: TextToLink): LinkedText;
}

export interface EvaluationSetting {
  readonly taxonomy: Taxonomy;
  readonly linker: TextLinker;
  /** Measured beside the linker; null for none. */
  readonly baseline: TextLinker | null;
  /** File of ads with the texts of labels that keep none; null where none was given. */
  readonly texts: string | null;
  readonly draws: Draws;
  /** Called now and then with the number of texts done. */
  readonly onProgress?: (done: number) => void;
}

/** Something that was missed, or found wrongly. */
export interface Mistake {
  /** The text or query it is about. */
  readonly id: string;
  readonly what: 'missed' | 'false-alarm' | 'missed-in-document' | 'wrong-in-document' | 'occupation' | 'ranking';
  readonly surface: string;
  /** Labels of what was expected, and of what was given. */
  readonly expected: readonly string[];
  readonly given: readonly string[];
  readonly rule?: string;
  readonly score?: number;
}

export interface Evaluation {
  readonly set: string;
  readonly kind: SetKind;
  /** Texts measured. */
  readonly items: number;
  readonly measures: readonly (Measured & { readonly baseline?: number | null })[];
  /** Gold items that the lexicon does not have, of all gold items: they count as missed. */
  readonly notInLexicon: { readonly items: number; readonly of: number };
  /** Gold items of kinds that are not linked at all, e.g. places: they are left out. */
  readonly outside: number;
  /** How often each stance of the gold was judged as each: `gold given` → times. Empty where there is none. */
  readonly stances: Readonly<Record<string, number>>;
  readonly mistakes: readonly Mistake[];
  /** Lines that could not be read, and so were not measured. */
  readonly rejects: readonly Reject[];
}

/** The measures of what was judged, each with that of the baseline where one was judged too. */
export function compare<T>(
  { judged, baseline }: { readonly judged: readonly T[]; readonly baseline: readonly T[] | null },
  measures: readonly Measure<T>[],
  draws: Draws,
): Evaluation['measures'] {
  return measureAll(judged, measures, draws).map((measured, i) =>
    baseline ? { ...measured, baseline: measures[i]?.value(baseline) ?? null } : measured,
  );
}
