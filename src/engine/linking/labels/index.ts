export { type Hint, type Label, type LabelExplanation, type LabelReason, type RankedLabel } from './contract.ts';
export { LabelRanker } from './labelRanker.ts';
export { wordsOf as labelWords } from './labelWords.ts';
