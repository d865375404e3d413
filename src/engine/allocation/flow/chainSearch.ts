import { NEAR, type SeatTable } from './seatTable.ts';
import { SiteHeap } from './siteHeap.ts';

const NOBODY = -1;
const NOWHERE = -1;
const FAR = Number.POSITIVE_INFINITY;

/**
 * The cheapest chain by which one more is served: *I take a seat here, who sat there moves on to …*, ending at a free
 * seat or with somebody staying out (successive shortest paths: Tomizawa 1971, Edmonds–Karp 1972; over one side only,
 * as Jonker–Volgenant 1987 do it).
 *
 * Only sites are searched: each has a price, and what a person pays, price included, is that person's own dual. Why not
 * people: there are six times as many, and all at one site are equally far away.
 *
 *   1. Distances to the sites that who enters may choose: cost + price.
 *   2. Settle the nearest site not yet settled (Dijkstra). Distances are never negative beyond the first step, because
 *      nobody could do better at the prices.
 *   3. A free seat there ends a chain; so does a sitter who would rather stay out.
 *   4. Everybody who sits there may move on: distances through them to the sites that they may choose.
 *   5. No site is nearer than the best end: raise the price of each settled site by what its distance falls short of
 *      it, so that nobody could do better again; then move everybody along the chain.
 *
 * Two bounds spare most of the work of step 4: `away` skips who cannot be part of a better chain, for the price of one
 * sequential read; `rest` keeps to the near choices (see SeatTable). Both hold because prices only rise here. Sites at
 * the distance now settled go on a stack, not into the heap: most do, since every chain leaves a tight tree behind.
 *
 * Complexity: O(sites settled · (sitters + log)) and the choices of those not skipped; in the worst case all of them,
 * when everybody wants the same and every price has to rise with each that enters.
 */
export class ChainSearch {
  /** Sites settled and lists read so far: a measure of work. */
  work = 0;
  private readonly table: SeatTable;
  /** Of this search, by site: distance (Infinity: not reached), who would move in, by which choice, and its cost. */
  private readonly distance: Float64Array;
  private readonly mover: Int32Array;
  private readonly moverChoice: Int32Array;
  private readonly moverCost: Float64Array;
  private readonly reached: Int32Array;
  private reachedCount = 0;
  private readonly settled: Int32Array;
  private settledCount = 0;
  private readonly heap = new SiteHeap();
  /** Sites reached at the distance `now`. */
  private readonly ready: Int32Array;
  private readyCount = 0;
  private now = 0;
  /** The best end so far: a free seat of `endSite`, else `endPerson` staying out. */
  private end = 0;
  private endSite = NOWHERE;
  private endPerson = NOBODY;

  constructor(table: SeatTable) {
    this.table = table;
    const sites = table.price.length;
    this.distance = new Float64Array(sites).fill(FAR);
    this.mover = new Int32Array(sites);
    this.moverChoice = new Int32Array(sites);
    this.moverCost = new Float64Array(sites);
    this.reached = new Int32Array(sites);
    this.settled = new Int32Array(sites);
    this.ready = new Int32Array(sites);
  }

  /** Lets `person` in at least cost. Returns who cannot all sit though they must, where that is so; then nothing has changed. */
  enter(person: number): readonly number[] | undefined {
    const { table } = this;
    this.begin(person, table.out[person]!);
    this.reach(person, 0); // 1
    this.settle();
    if (this.end === FAR) return this.giveUp([person]);
    this.raise();
    this.moveAlong(person, NOWHERE);
    return undefined;
  }

  /** Moves one away from `site`, at least cost, and takes the seat out of use. Returns as `enter`. */
  evict(site: number): readonly number[] | undefined {
    this.begin(NOBODY, FAR);
    this.distance[site] = 0;
    this.reached[this.reachedCount++] = site;
    this.heap.push(site, 0);
    this.settle();
    if (this.end === FAR) return this.giveUp([]);
    this.raise();
    this.moveAlong(NOBODY, site);
    return undefined;
  }

  private begin(person: number, end: number): void {
    this.end = end;
    this.endSite = NOWHERE;
    this.endPerson = person;
    this.now = Number.NEGATIVE_INFINITY;
  }

  /** Steps 2 to 4. */
  private settle(): void {
    const { heap, distance, table } = this;
    for (;;) {
      let site: number;
      if (this.readyCount > 0) site = this.ready[--this.readyCount]!;
      else {
        site = heap.pop();
        if (site < 0 || heap.least >= this.end) break;
        if (heap.least > distance[site]!) continue;
      }
      const at = distance[site]!;
      if (at >= this.end) continue;
      this.now = at;
      this.settled[this.settledCount++] = site;
      this.passThrough(site, at - table.price[site]!);
    }
    heap.clear();
    this.work += this.settledCount;
  }

  /** Step 4 at one site; `free` is its distance without the price. */
  private passThrough(site: number, free: number): void {
    const { sitter, paid, away, out, seats, taken } = this.table;
    const from = seats[site]!;
    const until = from + taken[site]!;
    for (let seat = from; seat < until; seat++) {
      const base = free - paid[seat]!;
      if (base + away[seat]! >= this.end) continue;
      const person = sitter[seat]!;
      const stays = out[person]!;
      if (base + stays < this.end) {
        this.end = base + stays; // 3
        this.endSite = NOWHERE;
        this.endPerson = person;
      }
      away[seat] = Math.min(stays, this.reach(person, base));
    }
  }

  /** Distances through `person`; returns at most what the least of their other choices costs, price included. */
  private reach(person: number, base: number): number {
    const { price, nearSite, nearCost, nearChoice, rest, at } = this.table;
    if (base + rest[person]! < this.end) return this.reachAll(person, base);
    const { distance } = this;
    const own = at[person]!;
    const until = NEAR * (person + 1);
    let least = rest[person]!;
    for (let i = NEAR * person; i < until; i++) {
      const site = nearSite[i]!;
      const cost = nearCost[i]!;
      const value = cost + price[site]!;
      if (value < least && site !== own) least = value;
      const reached = base + value;
      if (reached >= this.end || reached >= distance[site]!) continue;
      this.mover[site] = person;
      this.moverChoice[site] = nearChoice[i]!;
      this.moverCost[site] = cost;
      this.come(site, reached);
    }
    return least;
  }

  /** The same with the whole list; chooses the near ones anew. */
  private reachAll(person: number, base: number): number {
    const { distance, table } = this;
    const { price, at, stayed, bonus } = table;
    const { siteIs } = table.local;
    const { from, until, site: siteAt, cost: costAt } = table.listOf(person);
    const own = at[person]!;
    const favoured = stayed?.[person] ?? -1;
    let least = FAR;
    for (let choice = from; choice < until; choice++) {
      const site = siteIs[siteAt[choice]!]!;
      const cost = choice === favoured ? costAt[choice]! - bonus : costAt[choice]!;
      const value = cost + price[site]!;
      if (value < least && site !== own) least = value;
      const reached = base + value;
      if (reached >= this.end || reached >= distance[site]!) continue;
      this.mover[site] = person;
      this.moverChoice[site] = choice;
      this.moverCost[site] = cost;
      this.come(site, reached);
    }
    table.renewNear(person);
    this.work++;
    return least;
  }

  /** Notes that `site` can be reached, nearer than before: is there a seat? */
  private come(site: number, reached: number): void {
    const { distance, table } = this;
    if (distance[site] === FAR) this.reached[this.reachedCount++] = site;
    distance[site] = reached;
    if (table.taken[site]! < table.capacity[site]!) {
      const withSteps = table.steps?.[site] !== undefined;
      const seatAt = withSteps ? reached + table.stepAt(site, table.taken[site]!) - table.price[site]! : reached;
      if (seatAt < this.end) {
        this.end = seatAt; // 3
        this.endSite = site;
      }
      // A site with steps may be passed through as well: somebody who sits there may be cheaper to move than the next seat.
      if (seatAt === reached) return;
    }
    if (reached === this.now) this.ready[this.readyCount++] = site;
    else this.heap.push(site, reached);
  }

  /** Step 5: prices. */
  private raise(): void {
    const { distance, settled } = this;
    const { price } = this.table;
    for (let i = 0; i < this.settledCount; i++) {
      const site = settled[i]!;
      price[site]! += this.end - distance[site]!;
    }
    this.forget();
  }

  private forget(): void {
    for (let i = 0; i < this.reachedCount; i++) this.distance[this.reached[i]!] = FAR;
    this.settledCount = 0;
    this.reachedCount = 0;
  }

  /** Nobody in reach can stay out, and no seat is free: these people are too many for their sites. */
  private giveUp(people: number[]): readonly number[] {
    const { seats, taken, sitter } = this.table;
    for (let i = 0; i < this.settledCount; i++) {
      const from = seats[this.settled[i]!]!;
      people.push(...sitter.subarray(from, from + taken[this.settled[i]!]!));
    }
    this.forget();
    return people;
  }

  /** Step 5: people, from the end of the chain back to who enters, or to the site from which one goes. */
  private moveAlong(entering: number, leaving: number): void {
    const { table, mover } = this;
    let site = this.endSite;
    let free: number;
    if (site === NOWHERE) {
      if (this.endPerson === entering) return table.stayOut(entering);
      site = table.at[this.endPerson]!;
      free = table.seat[this.endPerson]!;
      table.stayOut(this.endPerson);
    } else free = table.openSeat(site);
    while (site !== leaving) {
      const person = mover[site]!;
      const left = table.at[person]!;
      const leftSeat = table.seat[person]!;
      table.sit(person, free, { site, choice: this.moverChoice[site]!, cost: this.moverCost[site]! });
      if (person === entering) return;
      site = left;
      free = leftSeat;
    }
    table.closeSeat(site, free);
  }
}
