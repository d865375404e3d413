/**
 * Allocation: who goes where. The public face of the engine; nothing outside it imports past this file.
 * Plain data in, plain data out, nothing of Kraftsam's own is needed: it could be published as a library.
 */
export type { InputProblem, InputProblemCode, Outcome } from './outcome.ts';
export { INPUT_PROBLEM_CODES } from './outcome.ts';
export type { Attribute, Host, Period, Person, Place, Problem, Rule, RuleKind, Settled } from './problem.ts';
export type {
  Assignment,
  Certificate,
  Goal,
  Mode,
  Objective,
  Options,
  Phase,
  Plan,
  Preset,
  Solution,
  Unmet,
  Unplaced,
  Watch,
} from './plan.ts';
export { GOALS, MODES, PHASES, PRESETS } from './plan.ts';
export type { Change, ChangeCode, Move, Reason, ReasonCode } from './explain/reasons.ts';
export { CHANGES, REASONS } from './explain/reasons.ts';
export { solve } from './solve.ts';
export type { Verdict } from './verify/verify.ts';
export { verify } from './verify/verify.ts';
export type { Violation, ViolationCode } from './verify/violations.ts';
export { VIOLATIONS } from './verify/violations.ts';
export { type HospitalTables, parseHospitalCsv } from './read/formats/hospitalCsv.ts';
export { parseInstanceText, TEXT_FORMATS, type TextFormat } from './read/formats/instanceText.ts';
export type { Imported, OneSided } from './read/formats/oneSided.ts';
export { readProblem } from './read/readProblem.ts';
export { type Clash, clashOf, problemsOf } from './clash/clash.ts';
export type { Requirement, RequirementKind } from './clash/requirement.ts';
export { type Replan, replan } from './replan/replan.ts';
export { type PlanDiff, type Shift, SHIFT_REASONS, type ShiftReason } from './replan/shift.ts';
export { Replanner } from './replan/replanner.ts';
export type { ExplainOptions } from './explain/explain.ts';
export { explain } from './explain/explain.ts';
export type {
  AttributeReport,
  Bottleneck,
  Explanation,
  FairnessReport,
  Gain,
  GroupReport,
  LockIn,
  PersonExplanation,
  ReadWish,
  Receipt,
  UnmetWish,
} from './explain/explanation.ts';
export { parseJson } from './read/jsonText.ts';
export { type Absence, type Asked, documentOf, readDocument, type SolutionDocument } from './read/solutionDocument.ts';
