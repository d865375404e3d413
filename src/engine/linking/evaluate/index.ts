/** How well a linker does against what people have judged: measures with intervals, and the simple baseline. */
export { type DictionaryEntry, exactDictionary } from './exactDictionary.ts';
export type { GoldConcept, GoldOccupation, GoldText } from './goldText.ts';
export { type ConceptFacts, type JudgedText, judgeText } from './judgeText.ts';
export { overlapOf } from './matchSpans.ts';
export { type Draws, type Measure, type Measured, measureAll } from './measure.ts';
export { type JudgedRanking, labelMeasures, moduleMeasures, offeringMeasures } from './rankedMeasures.ts';
export { type JudgedTerm, judgeTerms, termMeasures } from './termMeasures.ts';
export { measureMisspellings, measureVariants } from './terms.ts';
export { stanceConfusion, textMeasures } from './textMeasures.ts';
