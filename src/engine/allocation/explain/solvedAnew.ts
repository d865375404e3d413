import type { Goal, Options, Solution } from '../plan.ts';
import type { Settled } from '../problem.ts';
import { solve } from '../solve.ts';
import { PricedMarket } from './pricedMarket.ts';
import type { Reason } from './reasons.ts';
import { personIdOf, placeIdOf, type Seating, seatingOf, whenOf } from './seating.ts';

/**
 * What a plan of mode `together` would be like that gives a wish: the wish is pinned and the problem solved anew. Chains
 * (exchangeSearch.ts) do not do here: whoever moves may have to take a group along, or leave too few behind.
 *
 * Answers only where both searches were exhausted, so that the difference is that of two optima, and only `budget`
 * times; nothing is said where people have weeks to reach, since then it is not units alone that the search counts.
 */
export class SolvedAnew {
  private readonly seating: Seating;
  private readonly options: Options;
  /** Absent where nothing can be proven. */
  private readonly market: PricedMarket | undefined;
  private budget: number;

  constructor(
    seating: Seating,
    solution: Solution,
    { budget, ...striving }: Pick<Options, 'effort'> & { goals: readonly Goal[]; fairBy: string; budget: number },
  ) {
    this.seating = seating;
    this.options = { ...striving, mode: 'together', seed: solution.seed };
    this.budget = budget;
    const { certificate } = solution;
    const hasWeeks = seating.instance.problem.people.some(({ weeks }) => weeks !== undefined);
    if (certificate.kind === 'bounded' && certificate.exact && !hasWeeks)
      this.market = new PricedMarket(seating, { ...striving, steps: certificate.relaxation });
  }

  /** For a choice of a unit; undefined where nothing is proven. */
  of(unit: number, choice: number): Reason | undefined {
    const { instance } = this.seating;
    if (this.market === undefined || this.budget-- <= 0) return undefined;
    const { period } = whenOf(instance, unit);
    const place = placeIdOf(instance, instance.site[choice]!)!;
    const person = personIdOf(instance, unit);
    const pin: Settled = period === undefined ? [person, place] : [person, place, period];
    const { problem } = instance;
    const outcome = solve({ ...problem, pinned: [...(problem.pinned ?? []), pin] }, this.options);
    if (!outcome.ok) return undefined;
    const { certificate, plan } = outcome.value;
    if (certificate.kind !== 'bounded' || !certificate.exact) return undefined;
    const other = seatingOf(instance, plan).choice;
    const moves = Array.from(other, (taken, each) => ({ unit: each, choice: taken }));
    const [first] = this.market.gains(moves.filter((move) => move.choice !== this.seating.choice[move.unit]));
    if (first === undefined) return { code: 'equal-plan' };
    const rank = first.rank === undefined ? {} : { found: `${first.rank}` };
    return { code: 'worse-plan', goal: first.goal, amount: -first.amount, ...rank };
  }
}
