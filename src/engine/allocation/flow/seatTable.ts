import type { LocalMarket, Part } from './localMarket.ts';
import type { Seating } from './seats.ts';

/** How many choices of each person are kept near. */
export const NEAR = 8;
/** Where somebody is who has no site: staying out, or not in the market (yet, or any more). */
export const OUT = -1;
export const ABSENT = -2;

/** Choices of one person: entries `from` to `until` (exclusive), cheapest first. */
export interface ChoiceList {
  from: number;
  until: number;
  readonly site: Int32Array;
  readonly cost: Float64Array | Int32Array;
}

/**
 * Who sits where at what price, in the numbering of a local market, and what the searches keep by it.
 *
 * Of a person's choices only the few that are now cheapest, prices included, are *near*: one or two lines of memory
 * hold them, where the whole list takes eight, and nearly every search stops at them. What the others cost at least is
 * a bound; only when it is too low for a search to stop is the whole list read, and the near ones chosen anew.
 */
export class SeatTable {
  readonly local: LocalMarket;
  /** By person: the site, or `OUT` or `ABSENT`; the choice taken (an index of the caller's); the seat. */
  readonly at: Int32Array;
  readonly choice: Int32Array;
  readonly seat: Int32Array;
  /** By person: cost of staying out. */
  readonly out: Float64Array;
  /** By site. */
  readonly price: Float64Array;
  readonly capacity: Int32Array;
  readonly taken: Int32Array;
  readonly steps: readonly (Float64Array | undefined)[] | undefined;
  /** Seats of site s begin at `seats[s]`, `room[s]` in all, the first `taken[s]` of them in use. */
  readonly seats: Int32Array;
  readonly room: Int32Array;
  /** By seat: who sits there; the cost of the choice taken; at most what their next best costs, price included. */
  sitter: Int32Array;
  paid: Float64Array;
  away: Float64Array;
  /** Near choices of person p from entry NEAR · p; empty ones cost Infinity. Every other choice costs at least `rest[p]`, price included. */
  readonly nearSite: Int32Array;
  readonly nearCost: Float64Array;
  readonly nearChoice: Int32Array;
  readonly rest: Float64Array;

  /** Changes since the market was made: lists that replace a person's own, and the choice that is cheaper by `bonus`. */
  changed: Map<number, ChoiceList> | undefined = undefined;
  stayed: Int32Array | undefined = undefined;
  bonus = 0;
  /** Where given: everybody who sits elsewhere than before. */
  moved: number[] | undefined = undefined;
  private readonly list: ChoiceList;

  constructor(local: LocalMarket) {
    this.local = local;
    this.list = { from: 0, until: 0, site: local.market.site, cost: local.market.cost };
    const people = local.personOf.length;
    const sites = local.siteOf.length;
    this.at = new Int32Array(people).fill(ABSENT);
    this.choice = new Int32Array(people).fill(-1);
    this.seat = new Int32Array(people);
    this.out = Float64Array.from(local.personOf, (person) => local.market.out[person]!);
    this.price = new Float64Array(sites);
    this.capacity = Int32Array.from(local.siteOf, (site) => local.market.capacity[site]!);
    this.taken = new Int32Array(sites);
    const given = local.market.steps;
    if (given !== undefined && given.size > 0) this.steps = Array.from(local.siteOf, (site) => given.get(site));
    for (let s = 0; s < sites; s++) this.price[s] = this.firstStep(s);
    this.room = this.capacity.map((seats, site) => Math.min(seats, local.chosen[site]!));
    this.seats = new Int32Array(sites);
    let seats = 0;
    for (let s = 0; s < sites; s++) {
      this.seats[s] = seats;
      seats += this.room[s]!;
    }
    this.sitter = new Int32Array(seats);
    this.paid = new Float64Array(seats);
    this.away = new Float64Array(seats);
    this.nearSite = new Int32Array(NEAR * people);
    this.nearCost = new Float64Array(NEAR * people).fill(Number.POSITIVE_INFINITY);
    this.nearChoice = new Int32Array(NEAR * people);
    this.rest = new Float64Array(people);
    this.chooseNear();
  }

  /** What seat number `taken` (from 0) of a site costs: Infinity where there is none so many. */
  stepAt(site: number, taken: number): number {
    if (taken >= this.capacity[site]!) return Number.POSITIVE_INFINITY;
    const steps = this.steps?.[site];
    return steps === undefined ? 0 : (steps[Math.min(taken, steps.length - 1)] ?? 0);
  }

  /** In the caller's numbering. Who is absent counts as staying out, at no cost. */
  seating(): Seating {
    const { personOf, siteOf } = this.local;
    const choice = new Int32Array(personOf.length);
    let total = 0;
    for (let p = 0; p < personOf.length; p++) {
      choice[personOf[p]!] = this.choice[p]!;
      if (this.at[p]! >= 0) total += this.paid[this.seat[p]!]!;
      else if (this.at[p] === OUT) total += this.out[p]!;
    }
    const price = new Float64Array(siteOf.length);
    for (let s = 0; s < siteOf.length; s++) {
      price[siteOf[s]!] = this.price[s]!;
      if (this.steps?.[s] !== undefined) for (let k = 0; k < this.taken[s]!; k++) total += this.stepAt(s, k);
    }
    return { choice, price, total };
  }

  /** Puts a person on `seat`, which is theirs alone, at `site` by `choice`. */
  sit(person: number, seat: number, taken: { site: number; choice: number; cost: number }): void {
    this.at[person] = taken.site;
    this.choice[person] = taken.choice;
    this.seat[person] = seat;
    this.sitter[seat] = person;
    this.paid[seat] = taken.cost;
    this.away[seat] = Number.NEGATIVE_INFINITY;
    this.moved?.push(person);
  }

  /** `person`, whose seat goes to another, or who has none, stays out. */
  stayOut(person: number): void {
    this.at[person] = OUT;
    this.choice[person] = -1;
    this.moved?.push(person);
  }

  /** What one of a person's choices costs, without the price. */
  costOf(person: number, choice: number): number {
    const cost = this.listOf(person).cost[choice]!;
    return this.stayed !== undefined && this.stayed[person] === choice ? cost - this.bonus : cost;
  }

  /** Lowers the bounds of `person` where they are above `value`: what choosing `site` now costs, price included. */
  loosen(person: number, site: number, value: number): void {
    if (value < this.rest[person]!) this.rest[person] = value;
    if (this.at[person]! < 0 || this.at[person] === site) return;
    const seat = this.seat[person]!;
    this.away[seat] = Math.min(this.away[seat]!, value);
  }

  /** Everybody in a part of the market leaves, and prices are what they were at first. Nobody's bounds hold after that. */
  vacate({ people, peopleEnd, sites, sitesEnd }: Part): void {
    this.at.fill(ABSENT, people, peopleEnd);
    this.choice.fill(-1, people, peopleEnd);
    this.rest.fill(Number.NEGATIVE_INFINITY, people, peopleEnd);
    this.taken.fill(0, sites, sitesEnd);
    for (let s = sites; s < sitesEnd; s++) this.price[s] = this.firstStep(s);
  }

  private firstStep(site: number): number {
    return this.steps?.[site]?.[0] ?? 0;
  }

  /** Takes one more seat of a site into use. */
  openSeat(site: number): number {
    if (this.taken[site] === this.room[site]) this.makeRoom(site);
    return this.seats[site]! + this.taken[site]!++;
  }

  /** Takes `seat` of a site, whose sitter has gone, out of use. */
  closeSeat(site: number, seat: number): void {
    const last = this.seats[site]! + --this.taken[site]!;
    if (last === seat) return;
    const person = this.sitter[last]!;
    this.sitter[seat] = person;
    this.seat[person] = seat;
    this.paid[seat] = this.paid[last]!;
    this.away[seat] = this.away[last]!;
  }

  /** The choices of a person: entries of `site` (the caller's numbers) and `cost`. */
  listOf(person: number): ChoiceList {
    const changed = this.changed?.get(person);
    if (changed !== undefined) return changed;
    const { market, personOf } = this.local;
    const caller = personOf[person]!;
    const list = this.list;
    list.from = market.first[caller]!;
    list.until = market.first[caller + 1]!;
    return list;
  }

  /**
   * The choices of `person` that are cheapest now are near from now on, in no order. Written out, because the bids spend
   * a third of their time here: the first few are taken as they come, each later one in place of the dearest if it is
   * cheaper.
   */
  renewNear(person: number): void {
    const { nearSite, nearCost, nearChoice, price } = this;
    const { siteIs } = this.local;
    const { from, until, site, cost } = this.listOf(person);
    const favoured = this.stayed === undefined ? -1 : this.stayed[person]!;
    const base = NEAR * person;
    const filled = Math.min(NEAR, until - from);
    let beyond = Number.POSITIVE_INFINITY;
    let dearest = Number.NEGATIVE_INFINITY;
    let to = base;
    for (let choice = from; choice < until; choice++) {
      const at = siteIs[site[choice]!]!;
      const alone = choice === favoured ? cost[choice]! - this.bonus : cost[choice]!;
      const value = alone + price[at]!;
      if (choice - from < filled) to = base + choice - from;
      else if (value >= dearest) {
        if (value < beyond) beyond = value;
        continue;
      } else beyond = dearest;
      nearSite[to] = at;
      nearCost[to] = alone;
      nearChoice[to] = choice;
      if (choice - from < filled - 1) continue;
      dearest = Number.NEGATIVE_INFINITY;
      for (let i = base; i < base + filled; i++) {
        const there = nearCost[i]! + price[nearSite[i]!]!;
        if (there <= dearest) continue;
        dearest = there;
        to = i;
      }
    }
    for (let i = base + filled; i < base + NEAR; i++) nearCost[i] = Number.POSITIVE_INFINITY;
    this.rest[person] = beyond;
  }

  /** At first the cheapest choices are near. */
  private chooseNear(): void {
    const { market, personOf, siteIs } = this.local;
    const { first, site, cost } = market;
    const lowest = this.price.reduce((least, price) => Math.min(least, price), 0);
    for (let p = 0; p < personOf.length; p++) {
      const from = first[personOf[p]!]!;
      const until = first[personOf[p]! + 1]!;
      const near = Math.min(until - from, NEAR);
      for (let i = 0; i < near; i++) {
        this.nearSite[NEAR * p + i] = siteIs[site[from + i]!]!;
        this.nearCost[NEAR * p + i] = cost[from + i]!;
        this.nearChoice[NEAR * p + i] = from + i;
      }
      this.rest[p] = until - from > NEAR ? cost[from + NEAR]! + lowest : Number.POSITIVE_INFINITY;
    }
  }

  /** Moves the seats of a site to the end of all, where there is room for twice as many. */
  private makeRoom(site: number): void {
    const from = this.seats[site]!;
    const taken = this.taken[site]!;
    const end = this.sitter.length;
    const room = 2 * taken + 1;
    this.sitter = grown(this.sitter, new Int32Array(end + room), from, taken);
    this.paid = grown(this.paid, new Float64Array(end + room), from, taken);
    this.away = grown(this.away, new Float64Array(end + room), from, taken);
    this.seats[site] = end;
    this.room[site] = room;
    for (let seat = end; seat < end + taken; seat++) this.seat[this.sitter[seat]!] = seat;
  }
}

/** `to` with all of `array`, and its entries from `from` once more behind them. */
function grown<T extends Int32Array | Float64Array>(array: T, to: T, from: number, count: number): T {
  to.set(array);
  to.set(array.subarray(from, from + count), array.length);
  return to;
}
