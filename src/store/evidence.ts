/** The read models of evidence, for the doors: lists, one occupation, gaps. */
export { readAreaEvidence } from './evidenceArea.ts';
export { type AreaGap, type AreaGapRow, readAreaGap } from './evidenceGap.ts';
export { listOccupationFields } from './evidenceGroups.ts';
export { readOccupationEvidence, readOccupationsEvidence } from './evidenceOccupation.ts';
