import type { Choosers } from './choosers.ts';
import { ABSENT, OUT, type SeatTable } from './seatTable.ts';
import { SiteHeap } from './siteHeap.ts';

const NOBODY = -1;
const NOWHERE = -1;
const FAR = Number.POSITIVE_INFINITY;

/**
 * The other direction of ChainSearch: a seat is empty that is dearer than an empty seat may be. Who would gain most by
 * it: *I come to this seat, somebody else comes to mine, …*, beginning with one who stayed out, or leaving another site
 * with a seat less in use; or else the seat stays empty and grows cheaper.
 *
 *   1. The site's distance is 0; the best end so far is that its price falls to the cost of the empty seat.
 *   2. Settle the nearest site. Of each person who may choose it: what moving there would cost them above what they pay
 *      now, prices included. Never negative, for nobody could do better.
 *   3. Who stays out ends a chain. Who sits elsewhere lets others come there: a distance to that site; and ends a chain
 *      if leaving that seat empty is cheaper than filling it.
 *   4. No site is nearer than the best end: lower the price of each settled site by what its distance falls short of
 *      it, and all bounds that this makes too high; then move everybody along the chain.
 *
 * Complexity: all who may choose a settled site are looked at, some 25 times as many as sit there; therefore searching
 * in this direction is for changes, not for seating everybody.
 */
export class PullSearch {
  private readonly table: SeatTable;
  private readonly choosers: Choosers;
  /** People whose choices were changed later, by site; their entries in `choosers` no longer hold. */
  private readonly later = new Map<number, Map<number, number>>();
  /** Of this search, by site: distance, who would leave it, for where, by which choice, and its cost. */
  private readonly distance: Float64Array;
  private readonly leaver: Int32Array;
  private readonly target: Int32Array;
  private readonly leaverChoice: Int32Array;
  private readonly reached: number[] = [];
  private readonly settled: number[] = [];
  private readonly heap = new SiteHeap();
  private end = 0;
  private endSite = NOWHERE;
  /** Who comes from staying out, where to, by which choice. */
  private endPerson = NOBODY;
  private endTarget = NOWHERE;
  private endChoice = -1;

  constructor(table: SeatTable, choosers: Choosers) {
    this.table = table;
    this.choosers = choosers;
    const sites = table.price.length;
    this.distance = new Float64Array(sites).fill(FAR);
    this.leaver = new Int32Array(sites);
    this.target = new Int32Array(sites);
    this.leaverChoice = new Int32Array(sites);
  }

  /** Fills the empty seats of `site` or lowers its price, until neither could make anybody better off. */
  fill(site: number): void {
    const { price, taken } = this.table;
    for (;;) {
      const dearer = price[site]! - this.table.stepAt(site, taken[site]!);
      if (!(dearer > 0)) return;
      this.search(site, dearer);
      this.lower();
      this.moveAlong(site);
    }
  }

  /** Says that `person` now chooses by another list. */
  relist(person: number): void {
    for (const people of this.later.values()) people.delete(person);
    const { from, until, site } = this.table.listOf(person);
    for (let choice = from; choice < until; choice++) {
      const at = this.table.local.siteIs[site[choice]!]!;
      const people = this.later.get(at) ?? new Map<number, number>();
      this.later.set(at, people.set(person, choice));
    }
  }

  /** Steps 1 to 3. */
  private search(root: number, dearer: number): void {
    const { heap, distance } = this;
    this.end = dearer; // 1
    this.endSite = NOWHERE;
    this.endPerson = NOBODY;
    distance[root] = 0;
    this.reached.push(root);
    heap.push(root, 0);
    for (let site = heap.pop(); site >= 0 && heap.least < this.end; site = heap.pop()) {
      if (heap.least > distance[site]!) continue;
      this.settled.push(site);
      this.forEachChooser(site, (person, choice) => this.consider(person, choice, site)); // 2
    }
    heap.clear();
  }

  /** Steps 2 and 3 for one who may come to `site`. */
  private consider(person: number, choice: number, site: number): void {
    const { distance, table } = this;
    const at = table.at[person]!;
    if (at === site || at === ABSENT) return;
    const paid = at === OUT ? table.out[person]! : table.paid[table.seat[person]!]! + table.price[at]!;
    const reached = distance[site]! + table.costOf(person, choice) + table.price[site]! - paid;
    if (reached >= this.end) return;
    if (at === OUT) {
      this.end = reached;
      this.endSite = NOWHERE;
      this.endPerson = person;
      this.endTarget = site;
      this.endChoice = choice;
    } else if (reached < distance[at]!) {
      if (distance[at] === FAR) this.reached.push(at);
      distance[at] = reached;
      this.leaver[at] = person;
      this.target[at] = site;
      this.leaverChoice[at] = choice;
      const emptyAt = reached + table.price[at]! - table.stepAt(at, table.taken[at]! - 1);
      if (emptyAt < this.end) {
        this.end = emptyAt;
        this.endSite = at;
        this.endPerson = NOBODY;
      }
      this.heap.push(at, reached);
    }
  }

  /** Step 4: prices and the bounds of those who may come. */
  private lower(): void {
    const { distance, table } = this;
    for (const site of this.settled) {
      const by = this.end - distance[site]!;
      if (by === 0) continue;
      table.price[site]! -= by;
      const price = table.price[site]!;
      this.forEachChooser(site, (person, choice) => table.loosen(person, site, table.costOf(person, choice) + price));
    }
    for (const site of this.reached) distance[site] = FAR;
    this.settled.length = 0;
    this.reached.length = 0;
  }

  /** Step 4: people, from the end of the chain to the empty seat at `root`. */
  private moveAlong(root: number): void {
    const { table } = this;
    const { endSite, leaver, target } = this;
    if (endSite === NOWHERE && this.endPerson === NOBODY) return;
    let person = endSite === NOWHERE ? this.endPerson : leaver[endSite]!;
    let site = endSite === NOWHERE ? this.endTarget : target[endSite]!;
    let choice = endSite === NOWHERE ? this.endChoice : this.leaverChoice[endSite]!;
    const left = table.seat[person]!;
    for (;;) {
      const next = site === root ? NOBODY : leaver[site]!;
      const seat = next === NOBODY ? table.openSeat(root) : table.seat[next]!;
      table.sit(person, seat, { site, choice, cost: table.costOf(person, choice) });
      if (next === NOBODY) break;
      person = next;
      choice = this.leaverChoice[site]!;
      site = target[site]!;
    }
    if (endSite !== NOWHERE) table.closeSeat(endSite, left);
  }

  private forEachChooser(site: number, visit: (person: number, choice: number) => void): void {
    const { from, person, which } = this.choosers;
    const { changed, local } = this.table;
    const { first } = local.market;
    for (let i = from[site]!; i < from[site + 1]!; i++) {
      const one = person[i]!;
      if (changed === undefined || !changed.has(one)) visit(one, first[local.personOf[one]!]! + which[i]!);
    }
    for (const [one, by] of this.later.get(site) ?? []) visit(one, by);
  }
}
