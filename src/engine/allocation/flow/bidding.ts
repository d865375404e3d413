import type { Part } from './localMarket.ts';
import { ABSENT, NEAR, OUT, type SeatTable } from './seatTable.ts';

/** The first round's bids go up by at least this share of the price; each later round's by an eighth of the one before. */
const COARSE = 1 / 5;
const FINER = 8;
/** Bids go up by at least this share of what the choices of a person commonly differ by. */
const FINE = 1 / 8;
/**
 * Between rounds prices fall by this many of the least bids: the further, the fewer seats are left too dear, and the more
 * bids. Each such seat takes a backward search, which is long where many hang together and short where few do.
 */
const SLACK = 30;
const SLACK_OF_FEW = 8;
/** So many people are few. */
const FEW = 5000;
/** Bids for each person in a round, on average: then whoever has no seat is left to the exact search. */
const PATIENCE = 100;
/** People whose choices are compared. */
const SAMPLE = 200;
const FAR = Number.POSITIVE_INFINITY;

/** Called between bids with the share done; answers false to cancel. */
export type Pause = (share: number) => boolean;

/**
 * Prices from which little is missing to the optimum, by an auction (Bertsekas 1979; with several seats at one price:
 * Bertsekas and Castañon 1989).
 *
 * Why. Letting people in one by one is exact but goes over the same ground again and again: in a town with too few seats
 * every newcomer's search crosses the whole town to find where one more seat is free, or who would rather stay out, and
 * raises all prices there by a little. Bids do the same locally. They find no optimum, but prices near it; the searches
 * that are left end where they began (measured: 0.3 % of the sites searched, see docs/allocation.md).
 *
 *   1. Whoever has no seat looks for the site that is cheapest now, and for what the next best would cost. So far they
 *      would go with the price: their *limit*, one increment above where both are worth the same.
 *   2. A free seat is theirs. Else whoever has the lowest limit there must go, the price rises to that limit, and they
 *      look again.
 *   3. Round by round increments become finer: first a share of the price, that contested prices climb quickly; at last a
 *      share of what choices commonly differ by. Between rounds prices fall a little, to 0 where a seat stayed free, and
 *      everybody bids anew: what the coarse round overpriced falls back.
 *   4. In the end prices fall by one increment, for they are above the right ones rather than below, and only those
 *      keep their seats for whom nothing at all is cheaper. Everybody else is to enter anew: that prices rise is faster
 *      than that they fall.
 *
 * What it leaves is valid for ChainSearch in all but one thing: a free seat may have a price. There a chain may end all
 * the same, as if that were what the seat costs; and where seats are still free when all have entered, PullSearch
 * fills them or lowers their price.
 *
 * Sites with steps are passed over: nobody bids there, and who would go there enters anew. So does who must sit.
 *
 * Complexity: bids × near choices; the number of bids is bounded by the patience. Prices need not be right, so an early
 * end only means more to search.
 */
export class Bidding {
  private readonly table: SeatTable;
  /** By seat: up to which price the sitter stays. */
  private readonly limit: Float64Array;
  /** The seats of each full site, from where they begin, as a binary heap by limit; made when first asked for. */
  private readonly heap: Int32Array;
  private readonly heaped: Uint8Array;
  /** The part of the market that is bid for, and the least increment there. */
  private part: Part = { people: 0, peopleEnd: 0, sites: 0, sitesEnd: 0 };
  private least = 0;
  /** What prices fall by between rounds, beside a share. */
  private slack = 0;
  /** What a person found (step 1): site, choice, its cost, its value with the price, and the value of the next best. */
  private site = OUT;
  private choice = -1;
  private cost = 0;
  private value = 0;
  private second = 0;

  constructor(table: SeatTable) {
    this.table = table;
    this.limit = new Float64Array(table.sitter.length);
    this.heap = new Int32Array(table.sitter.length);
    this.heaped = new Uint8Array(table.price.length);
  }

  /** Seats the people of one part, whose seats are empty, and sets prices there. Returns who is to enter anew, or nothing when told to stop. */
  run(part: Part, pause: Pause): Int32Array | undefined {
    const { price } = this.table;
    this.part = part;
    this.least = Math.floor(this.commonGap() * FINE);
    this.slack = this.least * (part.peopleEnd - part.people > FEW ? SLACK : SLACK_OF_FEW);
    if (this.least >= 1) {
      for (let share = COARSE, round = 0; ; share /= FINER, round++) {
        if (!this.bidAll(share, (part) => pause((round + part) / (round + 2)))) return undefined;
        let highest = 0;
        for (let s = part.sites; s < part.sitesEnd; s++) highest = Math.max(highest, price[s]!);
        if (share * highest <= this.least) break;
        this.clear(share); // 3
      }
    }
    return this.keepTight();
  }

  /** One round. */
  private bidAll(share: number, pause: Pause): boolean {
    const { out } = this.table;
    const { people, peopleEnd } = this.part;
    let patience = PATIENCE * (peopleEnd - people);
    for (let person = people; person < peopleEnd && patience > 0; person++) {
      if ((person - people) % 1024 === 0 && !pause((person - people) / (peopleEnd - people))) return false;
      if (out[person]! < FAR) patience = this.seatOne(person, share, patience);
    }
    return true;
  }

  /** Steps 1 and 2 for one and whoever has to go. Returns what is left of the patience. */
  private seatOne(entering: number, share: number, patience: number): number {
    const { table, limit } = this;
    const { price, capacity, taken, sitter } = table;
    let left = patience;
    for (let person = entering; left > 0; left--) {
      this.look(person); // 1
      const site = this.site;
      if (site === OUT) {
        table.stayOut(person);
        return left;
      }
      if (table.steps?.[site] !== undefined) return left;
      const upTo = this.second - this.cost + Math.max(this.least, Math.floor(price[site]! * share));
      if (taken[site]! < capacity[site]!) {
        this.take(person, table.openSeat(site), upTo); // 2
        return left;
      }
      const lowest = this.lowestSeat(site);
      const stays = lowest < 0 ? FAR : limit[lowest]!;
      price[site] = Math.max(price[site]!, Math.min(upTo, stays));
      if (upTo <= stays) continue;
      const goes = sitter[lowest]!;
      this.take(person, lowest, upTo);
      this.sink(site, 0);
      table.at[goes] = ABSENT;
      person = goes;
    }
    return left;
  }

  /** The seat with the lowest limit of a site that is full; -1 where it has none at all. */
  private lowestSeat(site: number): number {
    if (this.table.capacity[site] === 0) return -1;
    const from = this.table.seats[site]!;
    if (this.heaped[site] === 0) {
      this.heaped[site] = 1;
      const taken = this.table.taken[site]!;
      for (let i = 0; i < taken; i++) this.heap[from + i] = from + i;
      for (let i = (taken >> 1) - 1; i >= 0; i--) this.sink(site, i);
    }
    return this.heap[from]!;
  }

  /** Puts entry `top` of the site's heap, whose limit may have risen, where it belongs. */
  private sink(site: number, top: number): void {
    const { heap, limit } = this;
    const from = this.table.seats[site]!;
    const taken = this.table.taken[site]!;
    const seat = heap[from + top]!;
    let at = top;
    for (let down = 2 * at + 1; down < taken; down = 2 * at + 1) {
      if (down + 1 < taken && limit[heap[from + down + 1]!]! < limit[heap[from + down]!]!) down++;
      if (limit[seat]! <= limit[heap[from + down]!]!) break;
      heap[from + at] = heap[from + down]!;
      at = down;
    }
    heap[from + at] = seat;
  }

  private take(person: number, seat: number, upTo: number): void {
    this.table.sit(person, seat, { site: this.site, choice: this.choice, cost: this.cost });
    this.limit[seat] = upTo;
  }

  /** Step 1. */
  private look(person: number, chosenAnew = false): void {
    const { nearSite, nearCost, nearChoice, price, rest, out } = this.table;
    let value = out[person]!;
    let second = FAR;
    let best = -1;
    const until = NEAR * (person + 1);
    for (let i = NEAR * person; i < until; i++) {
      const here = nearCost[i]! + price[nearSite[i]!]!;
      if (here < value) {
        second = value;
        value = here;
        best = i;
      } else if (here < second) second = here;
    }
    if (rest[person]! < second && !chosenAnew) {
      this.table.renewNear(person);
      return this.look(person, true);
    }
    this.value = value;
    this.second = second;
    this.site = best < 0 ? OUT : nearSite[best]!;
    this.choice = best < 0 ? -1 : nearChoice[best]!;
    this.cost = best < 0 ? 0 : nearCost[best]!;
  }

  /** Step 3: the seats are empty again, at prices a little lower. */
  private clear(share: number): void {
    const { price, taken, capacity, at, choice, rest, steps } = this.table;
    const { people, peopleEnd, sites, sitesEnd } = this.part;
    for (let s = sites; s < sitesEnd; s++) {
      if (steps?.[s] !== undefined) continue;
      const fall = this.slack + Math.floor(price[s]! * share);
      price[s] = taken[s]! < capacity[s]! ? 0 : Math.max(0, price[s]! - fall);
      taken[s] = 0;
    }
    this.heaped.fill(0, sites, sitesEnd);
    at.fill(ABSENT, people, peopleEnd);
    choice.fill(-1, people, peopleEnd);
    rest.fill(Number.NEGATIVE_INFINITY, people, peopleEnd);
  }

  /** Step 4. */
  private keepTight(): Int32Array {
    const { table } = this;
    const { at, choice, paid, seat, price } = table;
    const { people, peopleEnd } = this.part;
    const loose = new Int32Array(peopleEnd - people);
    let count = 0;
    this.fallByLeast();
    for (let person = people; person < peopleEnd; person++) {
      if (at[person] !== ABSENT) {
        this.look(person);
        const site = at[person]!;
        const pays = site === OUT ? table.out[person]! : paid[seat[person]!]! + price[site]!;
        if (pays === this.value) continue;
        if (site !== OUT) table.closeSeat(site, seat[person]!);
        at[person] = ABSENT;
        choice[person] = -1;
      }
      loose[count++] = person;
    }
    return loose.subarray(0, count);
  }

  private fallByLeast(): void {
    const { price, rest, steps } = this.table;
    const { people, peopleEnd, sites, sitesEnd } = this.part;
    for (let s = sites; s < sitesEnd; s++) if (steps?.[s] === undefined) price[s] = Math.max(0, price[s]! - this.least);
    for (let person = people; person < peopleEnd; person++) rest[person]! -= this.least;
  }

  /** What neighbouring near choices commonly differ by: the middle one of many differences. */
  private commonGap(): number {
    const { nearCost } = this.table;
    const { people, peopleEnd } = this.part;
    const stride = Math.max(1, Math.floor((peopleEnd - people) / SAMPLE));
    const gaps: number[] = [];
    for (let person = people; person < peopleEnd; person += stride)
      for (let i = NEAR * person + 1; i < NEAR * (person + 1); i++)
        if (nearCost[i]! < FAR) gaps.push(Math.abs(nearCost[i]! - nearCost[i - 1]!));
    return Float64Array.from(gaps).sort()[gaps.length >> 1] ?? 0;
  }
}
