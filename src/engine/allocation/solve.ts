import { clashOf, problemsOf } from './clash/clash.ts';
import { type BestResult, bestSeating } from './goals/lexicographic.ts';
import { type Instance, instanceOf } from './instance.ts';
import type { Outcome } from './outcome.ts';
import { type Certificate, type Goal, type Mode, type Options, PRESETS, type Solution, type Watch } from './plan.ts';
import { objectivesOf, planOf, profileOf } from './planOf.ts';
import type { Problem } from './problem.ts';
import { readProblem } from './read/readProblem.ts';
import { solveStably } from './stable/solveStably.ts';
import { bestTogether } from './together/bestTogether.ts';
import { unmetOf } from './unmet.ts';
import { verify } from './verify/verify.ts';

/**
 * Proposes who goes where.
 *
 * 1. Reads the problem; every fault is told at once.
 * 2. Compiles it to units, sites and choices (instance.ts).
 * 3. Seats the units by the mode asked for.
 * 4. Has the plan and its certificate checked by code that shares nothing with the above (verify/). A plan that does
 *    not pass is a bug, and thrown as one: it never reaches a person.
 *
 * Takes plain data and returns plain data; the same input and options give the same solution on every machine, whatever
 * the order of the lists. Refused, with problems: input that is wrong, pins that cannot all be kept (`impossible`), and
 * work that `watch` called off (`cancelled`).
 */
export function solve(problem: Problem, options: Options = {}): Outcome<Solution> {
  const read = readProblem(problem); // 1
  if (!read.ok) return read;
  const settings = settingsFor(problem, options);
  if (settings.watch?.(0, 'reading') === false) return CANCELLED;
  const instance = instanceOf(problem, settings.seed); // 2
  const found = FINDERS[settings.mode](instance, settings); // 3
  return found.ok ? checked(instance, settings, found.value) : found;
}

function checked(instance: Instance, settings: Settings, { choice, certificate }: Found): Outcome<Solution> {
  if (settings.watch?.(0, 'verifying') === false) return CANCELLED;
  const solution: Solution = {
    plan: planOf(instance, choice, settings.mode),
    certificate,
    profile: profileOf(instance, choice),
    objectives: objectivesOf(instance, choice, settings),
    seed: settings.seed,
  };
  const verdict = verify(instance.problem, solution, settings); // 4
  if (!verdict.ok)
    throw new Error(`The plan did not pass its own check: ${JSON.stringify(verdict.violations.slice(0, 5))}`);
  return { ok: true, value: solution };
}

/** Options with nothing left open. */
export interface Settings {
  readonly mode: Mode;
  readonly goals: readonly Goal[];
  readonly seed: string;
  readonly fairBy: string;
  readonly effort: number;
  readonly watch?: Watch;
}

/** What `options` leave open, filled in for `problem`. */
export function settingsFor(problem: Problem, options: Options): Settings {
  return {
    mode: options.mode ?? (needsTogether(problem) ? 'together' : 'best'),
    goals: options.goals?.length ? [...new Set(options.goals)] : PRESETS.standard,
    seed: options.seed ?? '',
    fairBy: options.fairBy ?? 'school',
    effort: options.effort ?? 2_000,
    ...(options.watch && { watch: options.watch }),
  };
}

function needsTogether(problem: Problem): boolean {
  return (
    (problem.together ?? []).length > 0 ||
    (problem.apart ?? []).length > 0 ||
    problem.places.some((place) => (place.minimum ?? 0) > 1) ||
    (problem.hosts ?? []).some((host) => host.capacity !== undefined) ||
    problem.people.some((person) => person.weeks !== undefined)
  );
}

/** A seating found by one of the modes, before anybody has checked it. */
interface Found {
  readonly choice: Int32Array;
  readonly certificate: Certificate;
}

function findStably(instance: Instance, { seed, watch }: Settings): Outcome<Found> {
  const found = solveStably(instance, { seed, watch: watch && ((done, all) => watch(done / all, 'placing')) });
  if (found === undefined) return CANCELLED;
  const refused = Array.from(found.choice.keys()).filter(
    (unit) => instance.pinned[unit] === 1 && found.choice[unit]! < 0,
  );
  if (refused.length > 0) return refusal(instance, 'stable', { kind: 'impossible', people: refused });
  const certificate = { kind: 'stable', ties: found.ties, unmet: unmetOf(instance, found.choice) } as const;
  return { ok: true, value: { choice: found.choice, certificate } };
}

function findBest(instance: Instance, { goals, fairBy, watch }: Settings): Outcome<Found> {
  const result = bestSeating(instance, { goals, fairBy, ...seatingWatch(watch) });
  if (result.kind !== 'best') return refusal(instance, 'best', result);
  const { choice, steps } = result.best;
  return { ok: true, value: { choice, certificate: { kind: 'optimal', steps, unmet: unmetOf(instance, choice) } } };
}

/** The relaxation is solved first: it is the proof of the bound, and pins that clash already there need no search. */
function findTogether(instance: Instance, settings: Settings): Outcome<Found> {
  const { goals, fairBy, effort, watch } = settings;
  const relaxed = bestSeating(instance, { goals, fairBy, ...seatingWatch(watch) });
  if (relaxed.kind !== 'best') return refusal(instance, 'together', relaxed);
  const seen = watch && ((share: number, isImproving: boolean) => watch(share, isImproving ? 'improving' : 'placing'));
  const result = bestTogether(instance, { goals, fairBy, effort, ...(seen && { watch: seen }) });
  if (result.kind === 'cancelled') return CANCELLED;
  if (result.kind === 'impossible')
    return refusal(instance, 'together', { ...result, people: [...instance.pinned.keys()] });
  const { choice, isExact, searched, bound } = result.found;
  const certificate: Certificate = {
    kind: 'bounded',
    exact: isExact,
    bound: bound ?? objectivesOf(instance, relaxed.best.choice, settings),
    relaxation: relaxed.best.steps,
    searched,
    unmet: unmetOf(instance, choice),
  };
  return { ok: true, value: { choice, certificate } };
}

function seatingWatch(watch: Watch | undefined): { readonly watch?: (done: number, all: number) => boolean } {
  return watch === undefined ? {} : { watch: (done, all) => watch(done / all, 'placing') };
}

const FINDERS: Readonly<Record<Mode, (instance: Instance, settings: Settings) => Outcome<Found>>> = {
  stable: findStably,
  best: findBest,
  together: findTogether,
};

const CANCELLED = { ok: false, problems: [{ code: 'cancelled', where: '' }] } as const;

/** The smallest set of requirements that clash; where only a search sees the clash, whose pins could not be kept. */
function refusal(instance: Instance, mode: Mode, result: Exclude<BestResult, { kind: 'best' }>): Outcome<never> {
  if (result.kind === 'cancelled') return CANCELLED;
  const clash = clashOf(instance.problem, mode);
  if (clash !== undefined) return { ok: false, problems: problemsOf(clash) };
  const pinned = result.people.filter((unit) => instance.pinned[unit] === 1);
  const ids = pinned.map((unit) => instance.problem.people[instance.unitPerson[unit]!]!.id);
  return { ok: false, problems: [{ code: 'impossible', where: 'pinned', found: [...new Set(ids)].sort().join(', ') }] };
}
