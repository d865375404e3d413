import type { Explanation } from '../explain/explanation.ts';
import type { Reason } from '../explain/reasons.ts';
import type { Outcome } from '../outcome.ts';
import type { Assignment, Certificate, Goal, Mode, Objective, Options, Solution } from '../plan.ts';
import type { Problem, Settled } from '../problem.ts';
import type { Replan } from '../replan/replan.ts';
import type { PlanDiff } from '../replan/shift.ts';
import { Faults } from './faults.ts';
import { ShapeReader } from './readShape.ts';
import { SOLUTION_SHAPE } from './solutionShape.ts';

/** A solution as a file: what `kraftsam allocate --json` writes, and `--verify` and `--current` read. */
export interface SolutionDocument {
  readonly mode: Mode;
  readonly goals: readonly Goal[];
  readonly fairBy: string;
  readonly seed: string;
  readonly assignments: readonly Assignment[];
  readonly unplaced: readonly Absence[];
  readonly profile: readonly number[];
  readonly objectives: readonly Objective[];
  readonly certificate: Certificate;
  readonly explanation?: Explanation;
  /** The plan in force from which as little as possible was to change; the goal `change` is measured from it. */
  readonly current?: readonly Settled[];
  readonly changes?: PlanDiff;
}

/** Somebody unplaced in a period. */
export interface Absence {
  readonly person: string;
  readonly period?: string;
  /** Each with the wish that it is about, and its tier; `no-wishes` and `weeks-reached` are about none, and stand alone. */
  readonly reasons: readonly (Reason & { readonly wish?: string; readonly rank?: number })[];
}

/** What a solution was asked for by, as far as its certificate depends on it. */
export type Asked = Required<Pick<Options, 'goals' | 'fairBy'>>;

/** What is said of a solution beside itself. */
interface Beside {
  readonly explanation: Explanation;
  /** Whether all of the explanation is to be written, or only why the unplaced are. */
  readonly isWhole: boolean;
  /** Where the solution is a change of a plan in force. */
  readonly replan?: Replan;
}

/** Writes `solution`, with the reasons of the explanation at each of the unplaced. */
export function documentOf(
  solution: Solution,
  asked: Asked,
  { explanation, isWhole, replan }: Beside,
): SolutionDocument {
  const { plan, certificate, profile, objectives, seed } = solution;
  const reasons = new Map(
    explanation.people
      .filter((one) => one.place === undefined)
      .map((one) => [
        absenceKey(one),
        [
          ...(one.why === undefined ? [] : [one.why]),
          ...one.notMet.flatMap(({ place: wish, rank, reasons: all }) =>
            all.map((reason) => ({ ...reason, wish, rank })),
          ),
        ],
      ]),
  );
  const unplaced = plan.unplaced.map((absence) => ({ ...absence, reasons: reasons.get(absenceKey(absence)) ?? [] }));
  const { goals, fairBy } = asked;
  const { mode, assignments } = plan;
  const whole = isWhole ? { explanation } : {};
  const change = replan && { current: replan.problem.current ?? [], changes: replan.diff };
  return { mode, goals, fairBy, seed, assignments, unplaced, profile, objectives, certificate, ...whole, ...change };
}

/** A document read back: the solution, what it was asked for by, and the plan in force that it is a change of. */
export interface ReadSolution {
  readonly solution: Solution;
  readonly asked: Asked;
  readonly current?: Problem['current'];
}

/**
 * Checks the form of a document. Whether the plan in it is one for a problem is for `verify` to say.
 * @returns what it holds, or every fault with its path.
 */
export function readDocument(value: unknown): Outcome<ReadSolution> {
  const faults = new Faults();
  const document = new ShapeReader(faults).read(SOLUTION_SHAPE, value) as SolutionDocument;
  if (faults.list.length > 0) return { ok: false, problems: faults.list };
  const { mode, goals, fairBy, seed, assignments, profile, objectives, certificate, current } = document;
  const unplaced = document.unplaced.map(({ person, period }) =>
    period === undefined ? { person } : { person, period },
  );
  const solution = { plan: { mode, assignments, unplaced }, certificate, profile, objectives, seed };
  return { ok: true, value: { solution, asked: { goals, fairBy }, ...(current && { current }) } };
}

function absenceKey({ person, period = '' }: { readonly person: string; readonly period?: string }): string {
  return JSON.stringify([person, period]);
}
