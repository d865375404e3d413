/**
 * A form of a list of terms, with the concept it stands for. Such a list tells how well single terms are recognised.
 * Two questions are put to it. *Misspellings*: with every correct form in the lexicon, does a misspelt one find its
 * concept? *Variants*: with the preferred label of each concept alone, do its other forms find it?
 */
export interface WrittenTerm {
  readonly text: string;
  /** The preferred label of the concept, which stands for it. */
  readonly concept: string;
  readonly misspelt: boolean;
}
