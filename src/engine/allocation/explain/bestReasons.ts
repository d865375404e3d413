import type { ExchangeSearch } from './exchangeSearch.ts';
import type { PricedMarket } from './pricedMarket.ts';
import type { Change, Reason } from './reasons.ts';
import { isHeldByPins, loadOf, personIdOf, type Step, told } from './seating.ts';
import type { Strike } from './strikes.ts';

/**
 * Why, in a plan that is best for ordered goals, somebody did not get a wish: what the best plan that grants it would
 * look like, and for which goal it is worse. Up to `budget` such plans are worked out; beyond, the prices of the
 * certificate say that it is worse, or at least that it is not better.
 */
export class BestReasons {
  private readonly market: PricedMarket;
  private readonly search: ExchangeSearch;
  private budget: number;
  /** By site: who would take one more seat there, or -1. */
  private readonly takers = new Map<number, number>();

  constructor(market: PricedMarket, search: ExchangeSearch, budget: number) {
    this.market = market;
    this.search = search;
    this.budget = budget;
  }

  of(unit: number, choice: number): Strike {
    const move = { unit, choice };
    const { seating } = this.market;
    const site = this.market.target(move);
    if (isHeldByPins(seating, site))
      return { reasons: [{ code: 'full-pinned', count: loadOf(seating, site) }], changes: [] };
    return { reasons: [this.boundOf(move) ?? this.exchange(move)], changes: this.changes(move) };
  }

  /** Once the budget is used up: worse where the prices say so, else no better, as the plan is the best. */
  private boundOf(move: Step): Reason | undefined {
    if (this.budget > 0) return undefined;
    for (let step = 0; step < this.market.width; step++)
      if (this.market.length(move, step) > 0) return { code: 'worse-at-least', goal: this.market.goalOf(step) };
    return { code: 'no-better-plan' };
  }

  private exchange(move: Step): Reason {
    this.budget--;
    const moves = this.search.forced(move);
    const [first] = this.market.gains(moves);
    const chain = told(this.market.seating, moves);
    if (first === undefined) return { code: 'equal-plan', chain };
    const rank = first.rank === undefined ? {} : { found: `${first.rank}` };
    return { code: 'worse-plan', goal: first.goal, amount: -first.amount, ...rank, chain };
  }

  private changes(move: Step): readonly Change[] {
    const site = this.market.target(move);
    if (this.market.hasRoom(site)) return [];
    const taker = this.takers.get(site) ?? this.taker(site);
    if (taker < 0) return [];
    if (taker === move.unit) return [{ code: 'one-more-seat' }];
    return [{ code: 'one-more-seat', person: personIdOf(this.market.instance, taker) }];
  }

  /** Looking for whoever would take a seat is an exchange too; with no budget left, nobody is known to. */
  private taker(site: number): number {
    if (this.budget <= 0) return -1;
    this.budget--;
    const unit = this.search.intoSeat(site)[0]?.unit ?? -1;
    this.takers.set(site, unit);
    return unit;
  }
}
