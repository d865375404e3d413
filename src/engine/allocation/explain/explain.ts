import { type Instance, instanceOf } from '../instance.ts';
import { type Options, PRESETS, type Solution } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { unitsByPerson } from '../unmet.ts';
import { BestReasons } from './bestReasons.ts';
import { bottlenecks, stableBottlenecks, waitedFor } from './bottlenecks.ts';
import { ExchangeSearch } from './exchangeSearch.ts';
import type { Bottleneck, Explanation, PersonExplanation, UnmetWish } from './explanation.ts';
import { fairnessOf } from './fairness.ts';
import { JointReasons } from './jointReasons.ts';
import { Lines } from './lines.ts';
import { PricedMarket } from './pricedMarket.ts';
import type { Reason } from './reasons.ts';
import { receiptsOf } from './receipts.ts';
import { placeIdOf, type Seating, seatingOf, whenOf } from './seating.ts';
import { StableReasons } from './stableReasons.ts';
import { SolvedAnew } from './solvedAnew.ts';
import { type Strike, Strikes } from './strikes.ts';
import { weeksReached } from './weeksReached.ts';

export interface ExplainOptions extends Options {
  /** Ids of those to explain the plan to. Absent: everybody. */
  readonly people?: readonly string[];
  /** How many exchanges may be worked out for wishes not met in `best`; beyond, prices alone speak. Absent: 2,000. */
  readonly exchanges?: number;
  /** How many plans may be solved anew for wishes not met in `together`. Absent: 20. */
  readonly plans?: number;
  /** How many bottlenecks to look for. Absent: 20. */
  readonly bottlenecks?: number;
}

/**
 * Explains a solution: to each person why this place and why not each wish above it, and what would have to change; to
 * whoever is responsible the bottlenecks, how groups of people fared, and a receipt of every wish as it was used.
 *
 * 1. A wish that was struck out says by which rule, ranking, ban or pin: all of them, from the tests that the compiler
 *    made (strikes.ts).
 * 2. A wish that was weighed says what decided: in `stable` who comes before the person there (stableReasons.ts), in
 *    `best` the best plan that would grant it and what is worse in it (bestReasons.ts), in `together` what stands in its
 *    way (jointReasons.ts).
 *
 * `solution` must be one that `verify` accepts for `problem`, and `options` those it was solved with. The order of the
 * lists in the problem changes nothing. Time: for a person the wishes, and in `best` a shortest path for each wish.
 */
export function explain(problem: Problem, solution: Solution, options: ExplainOptions = {}): Explanation {
  const instance = instanceOf(problem, solution.seed);
  const seating = seatingOf(instance, solution.plan);
  const strikes = new Strikes(instance);
  const units = unitsByPerson(instance);
  const people = (options.people ?? problem.people.map(({ id }) => id)).toSorted(byCodePoint);
  const weigher = weigherFor(seating, solution, options);
  const explainer = new Explainer(seating, strikes, weigher);
  return {
    people: people.flatMap((id) => (units.get(id) ?? []).map((unit) => explainer.explain(unit))),
    receipts: receiptsOf(instance, strikes, { seed: solution.seed, people, units }),
    bottlenecks: weigher.bottlenecks(),
    fairness: fairnessOf(seating, options.fairBy ?? 'school', weigher.spared),
  };
}

/** What a mode knows: why a choice that was weighed was not taken, and where seats are short. */
interface Weigher {
  /** Why somebody has the place they have, where wishes above it were weighed. */
  readonly decided: 'best-attainable' | 'serves-goals';
  readonly weigh: (unit: number, choice: number) => Strike;
  readonly bottlenecks: () => readonly Bottleneck[];
  /** Why a unit without a place is asked for none. */
  readonly spared: (unit: number) => Reason | undefined;
}

function weigherFor(seating: Seating, solution: Solution, options: ExplainOptions): Weigher {
  const { certificate } = solution;
  const { goals = PRESETS.standard, fairBy = 'school' } = options;
  const striving = { goals: [...new Set(goals)], fairBy };
  const spared = certificate.kind === 'bounded' ? weeksReached(seating) : () => undefined;
  const lines = new Lines(seating, solution.seed, spared);
  const most = options.bottlenecks ?? 20;
  switch (certificate.kind) {
    case 'stable': {
      const reasons = new StableReasons(seating, lines);
      const tight = () => stableBottlenecks(seating, lines, most);
      return { decided: 'best-attainable', spared, ...weigherOf(reasons, tight) };
    }
    case 'optimal': {
      const market = new PricedMarket(seating, { ...striving, steps: certificate.steps });
      const search = new ExchangeSearch(market);
      const reasons = new BestReasons(market, search, options.exchanges ?? 2_000);
      const tight = () => bottlenecks(market, search, { lines, most });
      return { decided: 'serves-goals', spared, ...weigherOf(reasons, tight) };
    }
    case 'bounded': {
      const effort = options.effort === undefined ? {} : { effort: options.effort };
      const anew = new SolvedAnew(seating, solution, { ...striving, ...effort, budget: options.plans ?? 20 });
      const reasons = new JointReasons(seating, certificate.exact, anew);
      const tight = () => waitedFor(seating, lines, most);
      return { decided: 'serves-goals', spared, ...weigherOf(reasons, tight) };
    }
  }
}

function weigherOf(
  reasons: { of(unit: number, choice: number): Strike },
  bottlenecks: Weigher['bottlenecks'],
): Pick<Weigher, 'weigh' | 'bottlenecks'> {
  return { weigh: (unit, choice) => reasons.of(unit, choice), bottlenecks };
}

/** A wish that was not met, and whether it was struck out. */
interface NotMet {
  readonly wish: UnmetWish;
  readonly isStruck: boolean;
}

class Explainer {
  private readonly seating: Seating;
  private readonly instance: Instance;
  private readonly strikes: Strikes;
  private readonly weigher: Weigher;

  constructor(seating: Seating, strikes: Strikes, weigher: Weigher) {
    this.seating = seating;
    this.instance = seating.instance;
    this.strikes = strikes;
    this.weigher = weigher;
  }

  explain(unit: number): PersonExplanation {
    const { instance } = this;
    const { id } = instance.problem.people[instance.unitPerson[unit]!]!;
    const taken = this.seating.choice[unit]!;
    const spared = this.weigher.spared(unit);
    if (spared !== undefined) return { person: id, ...whenOf(instance, unit), why: spared, notMet: [] };
    const notMet = this.notMet(unit, taken < 0 ? Number.POSITIVE_INFINITY : instance.rank[taken]!);
    const told = { person: id, ...whenOf(instance, unit), notMet: notMet.map(({ wish }) => wish) };
    if (taken < 0) return notMet.length > 0 ? told : { ...told, why: { code: 'no-wishes' } };
    const place = placeIdOf(instance, instance.site[taken]!)!;
    return { ...told, place, rank: instance.rank[taken]!, why: this.why(unit, notMet) };
  }

  private why(unit: number, notMet: readonly NotMet[]): Reason {
    const { instance } = this;
    const person = instance.problem.people[instance.unitPerson[unit]!]!;
    const rank = instance.rank[this.seating.choice[unit]!]!;
    if (instance.pinned[unit] === 1) return { code: 'pinned' };
    if (rank > person.wishes.length) return { code: 'anywhere' };
    if (rank === 1) return { code: 'first-wish' };
    if (notMet.every(({ isStruck }) => isStruck)) return { code: 'best-allowed' };
    return { code: this.weigher.decided };
  }

  /** The wishes that are better than `rank`, best first; those of a tier by the place's id. */
  private notMet(unit: number, rank: number): readonly NotMet[] {
    const { instance } = this;
    const person = instance.problem.people[instance.unitPerson[unit]!]!;
    const choices = new Map<string, number>();
    for (let a = instance.first[unit]!; a < instance.first[unit + 1]!; a++)
      choices.set(placeIdOf(instance, instance.site[a]!)!, a);
    const wishes = person.wishes
      .slice(0, Math.min(rank - 1, person.wishes.length))
      .flatMap((tier, at) => tier.toSorted(byCodePoint).map((place) => ({ place, rank: at + 1 })));
    const last = person.wishes.length + 1;
    const anywhere = [...choices].flatMap(([place, a]) =>
      instance.rank[a] === last && last < rank ? [{ place, rank: last }] : [],
    );
    return [...wishes, ...anywhere].map((wish) => {
      const choice = choices.get(wish.place);
      const isStruck = choice === undefined;
      const strike = isStruck ? this.strikes.of(unit, wish.place) : this.weigher.weigh(unit, choice);
      return { wish: { ...wish, ...strike }, isStruck };
    });
  }
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
