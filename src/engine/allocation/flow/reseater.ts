import { ChainSearch } from './chainSearch.ts';
import { choosersOf } from './choosers.ts';
import { localMarket } from './localMarket.ts';
import { PullSearch } from './pullSearch.ts';
import type { Seating, SeatMarket } from './seats.ts';
import { ABSENT, SeatTable } from './seatTable.ts';

/** New choices of a person: sites and costs, cheapest first; and the cost of staying out, where that changes too. */
export interface NewChoices {
  readonly site: Int32Array;
  readonly cost: Float64Array;
  readonly out?: number;
}

/** `undefined`: done. Else people who must sit and are too many for their sites; then the change was not made. */
export type Refusal = readonly number[] | undefined;

/**
 * A solved market that can be changed: after each change everybody again sits at least cost, and the prices prove it.
 *
 * Solving anew would take as long as the first time. But an optimum with its prices stays one for all whom a change
 * does not touch, and each person or seat that comes or goes is one shortest chain: forward for who looks for a seat
 * (ChainSearch), backward for a seat that looks for somebody (PullSearch). That is exact, and takes a few milliseconds
 * in a market of a hundred thousand.
 *
 * People and sites are numbered as in the market given. Somebody new needs a number too: keep some without choices,
 * name them absent, and give them choices when they come.
 *
 * Memory: what `seatCheaply` takes, and five bytes a choice for who may come to each site.
 */
export class Reseater {
  private readonly table: SeatTable;
  private readonly chains: ChainSearch;
  private readonly pulls: PullSearch;
  private readonly personIs: Int32Array;

  /** Takes a market and its seating with valid prices (`seatCheaply`), and who of its people is not there yet. */
  constructor(market: SeatMarket, { choice, price }: Seating, absent: Iterable<number> = []) {
    const local = localMarket(market);
    const table = new SeatTable(local);
    this.table = table;
    this.chains = new ChainSearch(table);
    this.pulls = new PullSearch(table, choosersOf(local));
    this.personIs = new Int32Array(local.personOf.length);
    local.siteOf.forEach((site, s) => {
      table.price[s] = price[site]!;
    });
    const away = new Set(absent);
    local.personOf.forEach((person, p) => {
      this.personIs[person] = p;
      table.rest[p] = Number.NEGATIVE_INFINITY;
      if (away.has(person)) return;
      const taken = choice[person]!;
      if (taken < 0) table.stayOut(p);
      else {
        const site = local.siteIs[market.site[taken]!]!;
        table.sit(p, table.openSeat(site), { site, choice: taken, cost: market.cost[taken]! });
      }
    });
    table.moved = [];
  }

  /** The site where `person` sits, or -1. */
  siteOf(person: number): number {
    const at = this.table.at[this.personIs[person]!]!;
    return at < 0 ? -1 : this.table.local.siteOf[at]!;
  }

  /** Everybody whose site may be another since this was last asked, in no particular order. */
  takeMoved(): readonly number[] {
    const moved = new Set(this.table.moved);
    this.table.moved = [];
    return Array.from(moved, (person) => this.table.local.personOf[person]!);
  }

  /**
   * The seating as it is now. The costs are those of the market as changed, the favour to those who stay included. The
   * choice of who has got new ones is an index into these.
   */
  seating(): Seating {
    return this.table.seating();
  }

  /**
   * From now on everybody's present choice costs `bonus` less, so that fewer move for others' sake. Optimal it stays,
   * at the same prices: what only the chosen choice gains changes nobody's mind. At most once.
   */
  favourStaying(bonus: number): void {
    const { table } = this;
    table.bonus = bonus;
    table.stayed = table.choice.slice();
    for (let p = 0; p < table.at.length; p++) {
      table.rest[p] = Number.NEGATIVE_INFINITY;
      if (table.at[p]! >= 0) table.paid[table.seat[p]!]! -= bonus;
    }
  }

  /** `person`, who was absent, comes. */
  enter(person: number): Refusal {
    const p = this.personIs[person]!;
    return this.named(this.table.at[p] === ABSENT ? this.chains.enter(p) : undefined);
  }

  /** `person` goes. Somebody may come to the seat. */
  leave(person: number): void {
    const { table } = this;
    const p = this.personIs[person]!;
    const site = table.at[p]!;
    table.at[p] = ABSENT;
    table.choice[p] = -1;
    table.moved?.push(p);
    if (site < 0) return;
    table.closeSeat(site, table.seat[p]!);
    this.pulls.fill(site);
  }

  /** `person` has other choices from now on, and comes if absent. Where that is refused, `person` is absent afterwards. */
  change(person: number, { site, cost, out }: NewChoices): Refusal {
    const { table } = this;
    const p = this.personIs[person]!;
    this.leave(person);
    table.changed ??= new Map();
    table.changed.set(p, { from: 0, until: site.length, site, cost });
    if (table.stayed !== undefined) table.stayed[p] = -1;
    if (out !== undefined) table.out[p] = out;
    table.rest[p] = Number.NEGATIVE_INFINITY;
    this.pulls.relist(p);
    return this.named(this.chains.enter(p));
  }

  /**
   * `site` has so many seats from now on; where there are steps, those beyond their list cost as the last of it. Where
   * too few can go the site keeps as many seats as people.
   */
  setCapacity(site: number, seats: number): Refusal {
    const { table } = this;
    const s = this.table.local.siteIs[site]!;
    table.capacity[s] = seats;
    while (table.taken[s]! > seats) {
      const refusal = this.chains.evict(s);
      if (refusal === undefined) continue;
      table.capacity[s] = table.taken[s]!;
      return this.named(refusal);
    }
    this.pulls.fill(s);
    return undefined;
  }

  /** `site` drops out: everybody who sits there moves on or stays out. */
  closeSite(site: number): Refusal {
    return this.setCapacity(site, 0);
  }

  private named(refusal: Refusal): Refusal {
    return refusal?.map((person) => this.table.local.personOf[person]!).sort((a, b) => a - b);
  }
}
