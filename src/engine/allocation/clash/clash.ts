import type { InputProblem } from '../outcome.ts';
import type { Mode } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { consequencesOf } from './forced.ts';
import { Pairings } from './pairings.ts';
import { type Requirement, type RequirementKind, Requirements } from './requirement.ts';
import { shortfalls } from './shortfalls.ts';
import { unreachableWeeks } from './unreachable.ts';
import { violations } from './violations.ts';

/** Requirements that cannot all be kept; without any one of them the rest can, as far as this search sees. */
export interface Clash {
  /** In the order of their paths. */
  readonly requirements: readonly Requirement[];
  /** True: every smaller set was tried and none clashes. False: only that nothing can be left out. */
  readonly smallest: boolean;
}

/** What only `together` keeps; the other modes list it as unmet. */
const LEFT_ASIDE: readonly RequirementKind[] = ['host', 'minimum', 'together', 'apart', 'overlap', 'weeks'];

/** The largest sets that are tried for being smaller, and how many times people they may be. */
const LARGEST_TRIED = 3;
const MOST_WORK = 5_000_000;

/**
 * Whether a checked problem asks for what cannot be, and for what exactly.
 *
 * Nearly everything that a plan must keep can be kept by leaving people out; only what a person has decided (`pinned`)
 * must happen, and what follows from it: those in a group with whoever is pinned, and enough others for a minimum
 * number. Apart from that, weeks cannot be reached in too few periods. So:
 *
 * 1. Follow the pins (forced.ts) and see what they break (violations.ts, shortfalls.ts, unreachable.ts). Each break
 *    comes with the requirements it was derived from: a set that clashes, usually small.
 * 2. Take the smallest, and leave out whatever can be left out while it still clashes (deletion filter: Chinneck and
 *    Dravnieks 1991). What remains is irreducible.
 * 3. Try all sets that are smaller still, up to three, where they are few enough (5,000 with a thousand people).
 *
 * Why not a solver with elastic constraints: the same answer at a hundred times the code; finding a smallest set is
 * NP-hard in general (Chakravarti 1994), and at three or fewer, which people can read, trying is enough.
 *
 * Sound, not complete: a clash that is told is one; a minimum number that only groups, hosts or overlaps among the free make
 * unreachable is found by the solver instead. Costs nothing where nothing is pinned and no weeks are asked for; else about linear for each try.
 *
 * @returns undefined where nothing clashes.
 */
export function clashOf(problem: Problem, mode: Mode): Clash | undefined {
  const isDecided = (problem.pinned ?? []).length > 0;
  if (!isDecided && !problem.people.some((person) => person.weeks !== undefined)) return undefined;
  return new ClashSearch(problem, mode).find();
}

/** A clash as problems of the input, one for each requirement, so that a door can show it as it shows all others. */
export function problemsOf({ requirements, smallest }: Clash): readonly InputProblem[] {
  const expected = smallest ? 'smallest' : 'irreducible';
  return requirements.map(({ where, found }) => ({ code: 'impossible', where, found, expected }));
}

class ClashSearch {
  private readonly mode: Mode;
  private readonly requirements = new Requirements();
  private readonly pairings: Pairings;

  constructor(problem: Problem, mode: Mode) {
    this.mode = mode;
    this.pairings = new Pairings(problem, this.requirements);
    this.pairings.learnMinutes(this.concerned());
  }

  find(): Clash | undefined {
    // One requirement alone never clashes, so two are as few as can be.
    const [weeks] = this.mode === 'together' ? unreachableWeeks(this.pairings, this.requirements) : [];
    const decided = this.fromDecisions();
    if (weeks === undefined || decided?.requirements.length === 2) return decided;
    return this.told(weeks, true);
  }

  private fromDecisions(): Clash | undefined {
    const clashes = this.clashesUnder(undefined);
    if (clashes.length === 0) return undefined;
    const least = clashes.map((clash) => clash.length).reduce((a, b) => Math.min(a, b));
    const irreducible = this.reduced(clashes.find((clash) => clash.length === least)!);
    const all = [...this.requirements.known.keys()];
    for (let size = 2; size < irreducible.length; size++) {
      const work = subsetCount(all.length, size) * this.pairings.problem.people.length;
      if (size > LARGEST_TRIED || work > MOST_WORK) return this.told(irreducible, false);
      const found = subsets(all, size).find((set) => this.isClash(set));
      if (found !== undefined) return this.told(found, true);
    }
    return this.told(irreducible, true);
  }

  private told(clash: readonly string[], smallest: boolean): Clash {
    const order = [...this.requirements.known.keys()];
    const requirements = order
      .filter((where) => clash.includes(where))
      .map((where) => this.requirements.known.get(where)!);
    return { requirements, smallest };
  }

  /** Leaves out, one after the other, what is not needed for the clash. */
  private reduced(clash: readonly string[]): readonly string[] {
    let kept = clash;
    for (const where of clash) {
      const less = kept.filter((other) => other !== where);
      if (this.isClash(less)) kept = less;
    }
    return kept;
  }

  private isClash(set: readonly string[]): boolean {
    return this.clashesUnder(new Set(set)).length > 0;
  }

  /** The sets that are seen to clash where only `force` counts. */
  private clashesUnder(force: ReadonlySet<string> | undefined): readonly (readonly string[])[] {
    const { pairings, requirements } = this;
    requirements.suppose(force);
    const consequences = consequencesOf(pairings, requirements);
    const clashes = [
      ...consequences.clashes,
      ...violations(consequences, pairings, requirements),
      ...shortfalls(consequences, pairings, requirements),
    ];
    if (this.mode === 'together') return clashes;
    const isKept = (where: string): boolean => !LEFT_ASIDE.includes(requirements.known.get(where)!.kind);
    return clashes.filter((clash) => clash.every(isKept));
  }

  /** Those whose travel times may matter: who is pinned, in a group, or may be needed where somebody is pinned. */
  private concerned(): ReadonlySet<string> {
    const { people, places, pinned = [], together = [] } = this.pairings.problem;
    const hasMinimum = places.some(({ minimum = 0 }) => minimum > 1);
    if (pinned.length > 0 && hasMinimum) return new Set(people.map(({ id }) => id));
    return new Set([...pinned.map(([person]) => person), ...together.flat()]);
  }
}

function subsetCount(n: number, size: number): number {
  return size === 0 ? 1 : (subsetCount(n - 1, size - 1) * n) / size;
}

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
