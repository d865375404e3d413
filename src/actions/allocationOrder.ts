import {
  documentOf,
  explain,
  type Goal,
  type Imported,
  type InputProblem,
  type OneSided,
  type Options,
  type Outcome,
  parseHospitalCsv,
  parseInstanceText,
  parseJson,
  PRESETS,
  type Problem,
  readDocument,
  readProblem,
  type Replan,
  replan,
  type Rule,
  type Solution,
  type SolutionDocument,
  solve,
  TEXT_FORMATS,
  verify,
  type Violation,
  type Watch,
} from '../engine/allocation/index.ts';

/** How a problem may be written: our own JSON, the texts of matching research, or two tables. */
export const ALLOCATION_FORMATS = ['json', ...TEXT_FORMATS, 'hr-csv'] as const;
export type AllocationFormat = (typeof ALLOCATION_FORMATS)[number];

/** What to do, in bytes: a million people are read and written in the thread that seats them, not in the one that asks. */
export interface AllocationOrder {
  /** One file; two for `hr-csv`: residents, then programmes. */
  readonly input: readonly Uint8Array[];
  readonly format: AllocationFormat;
  readonly options: Omit<Options, 'watch'>;
  /** Whether the answer holds all that can be said of the plan, or only why the unplaced are. */
  readonly isWhole: boolean;
  /** A plan in force (a document as answered before), from which as little as possible is to change. */
  readonly current?: Uint8Array;
  /** A plan to check instead of making one. */
  readonly verify?: Uint8Array;
}

/** `document`: a `SolutionDocument` as JSON in UTF-8. `about`: which input the problems are in. */
export type AllocationAnswer =
  | {
      readonly kind: 'solved';
      readonly document: Uint8Array;
      /** The problem's rules, to word reasons by. */
      readonly rules: readonly Rule[];
      readonly oneSided: readonly OneSided[];
    }
  | { readonly kind: 'refused'; readonly about: 'problem' | 'plan'; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'verified' }
  | { readonly kind: 'violated'; readonly violations: readonly Violation[] }
  /** The engine made a plan that it could not prove, which is a fault of ours; it is not shown. */
  | { readonly kind: 'uncertified'; readonly detail: string };

/** Does what is ordered, in this thread, however long it takes. */
export function carryOut(order: AllocationOrder, watch: Watch): AllocationAnswer {
  const read = problemOf(order);
  if (!read.ok) return { kind: 'refused', about: 'problem', problems: read.problems };
  const { problem, oneSided } = read.value;
  if (order.verify !== undefined) return check(problem, order.verify);
  const current = order.current === undefined ? undefined : documentIn(order.current);
  if (current?.ok === false) return { kind: 'refused', about: 'plan', problems: current.problems };
  const answer = certified(() => propose(problem, { ...order.options, watch }, current?.value.solution));
  if ('detail' in answer) return { kind: 'uncertified', detail: answer.detail };
  if (!answer.ok) return { kind: 'refused', about: 'problem', problems: answer.problems };
  watch(0, 'explaining');
  const document = told(answer.value, order);
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return { kind: 'solved', document: bytes, rules: problem.rules ?? [], oneSided };
}

/** A solution and the problem and goals that it is for: with a plan in force, both hold that too. */
interface Proposal {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly goals: readonly Goal[];
  readonly replan?: Replan;
}

function propose(problem: Problem, options: Options, inForce: Solution | undefined): Outcome<Proposal> {
  const goals = [...new Set(options.goals ?? PRESETS.standard)];
  if (inForce === undefined) {
    const solved = solve(problem, { ...options, goals });
    return solved.ok ? { ok: true, value: { problem, solution: solved.value, goals } } : solved;
  }
  const changed = replan({ problem, solution: inForce }, problem, { ...options, goals });
  if (!changed.ok) return changed;
  const { problem: measured, solution } = changed.value;
  return {
    ok: true,
    value: { problem: measured, solution, goals: solution.objectives.map(({ goal }) => goal), replan: changed.value },
  };
}

function told(
  { problem, solution, goals, replan: change }: Proposal,
  { options, isWhole }: AllocationOrder,
): SolutionDocument {
  const asked = { goals, fairBy: options.fairBy ?? 'school' };
  const left = [...new Set(solution.plan.unplaced.map(({ person }) => person))];
  const limits = { ...limitsFor(problem), ...(!isWhole && { people: left }) };
  const explanation = explain(problem, solution, { ...options, ...asked, ...limits });
  return documentOf(solution, asked, { explanation, isWhole, ...(change && { replan: change }) });
}

/** Wishes walked for working out exchanges: some seconds of work. */
const EXCHANGE_WORK = 60_000_000;
const MOST_EXCHANGES = 2_000;
/** The same for plans of `together` solved anew, each some seconds for 400,000 wishes. */
const PLAN_WORK = 1_000_000;
const MOST_PLANS = 20;

/** How many exchanges and plans may be worked out: each walks every wish. Beyond, the explanation says what is known without. */
function limitsFor({ people }: Problem): { readonly exchanges: number; readonly plans: number } {
  const wishes = people.reduce((sum, person) => sum + person.wishes.length, 1);
  return {
    exchanges: Math.min(MOST_EXCHANGES, Math.floor(EXCHANGE_WORK / wishes)),
    plans: Math.min(MOST_PLANS, Math.floor(PLAN_WORK / wishes)),
  };
}

/** What `solve` throws is that its own plan did not stand the check. */
function certified<T>(work: () => T): T | { readonly detail: string } {
  try {
    return work();
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}

function check(problem: Problem, plan: Uint8Array): AllocationAnswer {
  const document = documentIn(plan);
  if (!document.ok) return { kind: 'refused', about: 'plan', problems: document.problems };
  const { solution, asked, current } = document.value;
  const verdict = verify(current === undefined ? problem : { ...problem, current }, solution, asked);
  return verdict.ok ? { kind: 'verified' } : { kind: 'violated', violations: verdict.violations };
}

function problemOf({ input, format }: AllocationOrder): Outcome<Imported> {
  const texts = input.map(textOf);
  const broken = texts.find((text) => !text.ok);
  if (broken?.ok === false) return broken;
  const [first = '', second = ''] = texts.map((text) => (text.ok ? text.value : ''));
  if (format === 'hr-csv') return parseHospitalCsv({ residents: first, programmes: second });
  if (format !== 'json') return parseInstanceText(first, format);
  const value = parseJson(first);
  if (!value.ok) return value;
  const problem = readProblem(value.value);
  return problem.ok ? { ok: true, value: { problem: problem.value, oneSided: [] } } : problem;
}

function documentIn(bytes: Uint8Array): ReturnType<typeof readDocument> {
  const text = textOf(bytes);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  return value.ok ? readDocument(value.value) : value;
}

function textOf(bytes: Uint8Array): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ code: 'text-unreadable', where: '', found, expected: 'UTF-8' }] };
  }
}
