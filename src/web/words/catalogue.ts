import type { Language } from '../../kernel/text.ts';

/** The shape that another language must have to say the same as `T`: each text a text, each sentence its arguments. */
export type SameWords<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : SameWords<T[K]>;
};

export type Catalogue<T> = Readonly<Record<Language, SameWords<T>>>;

/**
 * Words of one area of the site in both languages. A missing or extra English text does not compile.
 * Each area has its own file here, so that people can add words without meeting in one file.
 */
export function inBoth<const T>(sv: T, en: SameWords<NoInfer<T>>): Catalogue<T> {
  return { sv: sv as SameWords<T>, en };
}
