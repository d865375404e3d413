/**
 * Allocation: who goes where. The public face of the engine; nothing outside it imports past this file.
 * Plain data in, plain data out, nothing of Kraftsam's own is needed: it could be published as a library.
 *
 * A plan, proven:
 *
 * ```ts
 * import { solve, verify } from 'kraftsam/allocation';
 *
 * const problem = {
 *   people: [
 *     { id: 'p1', wishes: [['a'], ['b']] },
 *     { id: 'p2', wishes: [['a']] },
 *   ],
 *   places: [
 *     { id: 'a', capacity: 1 },
 *     { id: 'b', capacity: 1 },
 *   ],
 * };
 * const outcome = solve(problem, { goals: ['placed', 'ranks'], seed: 'drawn when the wishes had closed' });
 * if (!outcome.ok) throw new Error(outcome.problems.map(({ code, where }) => `${code} at ${where}`).join('; '));
 * const { plan, profile } = outcome.value;
 * if (plan.assignments.map(({ person, place }) => `${person} ${place}`).join() !== 'p1 b,p2 a') throw new Error('not the best');
 * if (profile.join() !== '1,1') throw new Error('one first wish and one second');
 * if (!verify(problem, outcome.value, { goals: ['placed', 'ranks'] }).ok) throw new Error('not proven');
 * ```
 *
 * Why, and what then:
 *
 * ```ts
 * import { explain, replan, solve } from 'kraftsam/allocation';
 *
 * const places = ['a', 'b'].map((id) => ({ id, capacity: 1, ranking: [['p2'], ['p1']] }));
 * const problem = { people: ['p1', 'p2'].map((id) => ({ id, wishes: [['a'], ['b']] })), places };
 * const outcome = solve(problem, { mode: 'stable' });
 * if (!outcome.ok) throw new Error('refused');
 * const [first] = explain(problem, outcome.value, { mode: 'stable' }).people;
 * if (first?.notMet[0]?.reasons[0]?.code !== 'full-ranked-higher') throw new Error('p2 stands higher at a');
 *
 * const closed = { ...problem, places: places.filter(({ id }) => id !== 'a') };
 * const wishes = [{ id: 'p1', wishes: [['b']] }, { id: 'p2', wishes: [['b']] }];
 * const changed = replan({ problem, solution: outcome.value }, { ...closed, people: wishes }, { mode: 'best' });
 * if (!changed.ok || changed.value.solution.plan.assignments.length !== 1) throw new Error('one seat is left');
 * ```
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
