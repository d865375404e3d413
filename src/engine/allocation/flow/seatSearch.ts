import { type LocalMarket, NEAR } from './localMarket.ts';
import { SiteHeap } from './siteHeap.ts';

/** At the end of a chain: nobody comes to stay out. */
const NOBODY = -1;

export class SeatSearch {
  /** By person: entry of the market's choices taken, or -1. */
  readonly choice: Int32Array;
  readonly price: Float64Array;
  /** How many sit at each site: in the first of its seats. */
  readonly taken: Int32Array;
  /** By seat: who sits there, and the cost of the choice by which. */
  readonly sitter: Int32Array;
  readonly paid: Float64Array;
  /** By seat: at most what the sitter's next best is dearer than what was paid. */
  readonly away: Float64Array;
  private readonly at: Int32Array;
  private readonly seat: Int32Array;
  private readonly market: LocalMarket;
  /** Of person p, entries from NEAR · p: */
  readonly nearSite: Int32Array;
  readonly nearCost: Float64Array;
  readonly nearChoice: Int32Array;
  /** By person: at most what any choice not near costs, with its price. */
  readonly rest: Float64Array;
  /** Of this search, by site: distance (Infinity: not reached), who would move in and by which choice. */
  private readonly distance: Float64Array;
  private readonly mover: Int32Array;
  private readonly moverArc: Int32Array;
  private readonly moverCost: Float64Array;
  private readonly reached: Int32Array;
  private reachedCount = 0;
  private readonly settled: Int32Array;
  private settledCount = 0;
  private readonly ready: Int32Array;
  private readyCount = 0;
  private readonly heap = new SiteHeap();
  private now = 0;
  private end = 0;
  private endSite = -1;
  private endPerson = NOBODY;
  stats = { settled: 0, scanned: 0, skipped: 0, full: 0, relaxed: 0, ready: 0 };

  constructor(market: LocalMarket) {
    this.market = market;
    const people = market.personOf.length;
    const sites = market.siteOf.length;
    const seats = market.seatsFrom[sites]!;
    this.choice = new Int32Array(people).fill(-1);
    this.seat = new Int32Array(people);
    this.at = new Int32Array(people).fill(-1);
    this.price = new Float64Array(sites);
    let low = 0;
    market.steps?.forEach((steps, site) => {
      if (steps === undefined || steps.length === 0) return;
      this.price[site] = steps[0]!;
      low = Math.min(low, steps[0]!);
    });
    this.taken = new Int32Array(sites);
    this.sitter = new Int32Array(seats);
    this.paid = new Float64Array(seats);
    this.away = new Float64Array(seats);
    this.distance = new Float64Array(sites).fill(Number.POSITIVE_INFINITY);
    this.mover = new Int32Array(sites);
    this.moverArc = new Int32Array(sites);
    this.moverCost = new Float64Array(sites);
    this.reached = new Int32Array(sites);
    this.ready = new Int32Array(sites);
    this.settled = new Int32Array(sites);
    this.nearSite = new Int32Array(NEAR * people);
    this.nearCost = new Float64Array(NEAR * people).fill(Number.POSITIVE_INFINITY);
    this.nearChoice = new Int32Array(NEAR * people);
    this.rest = new Float64Array(people);
    const { first, site, cost } = market.market;
    for (let p = 0; p < people; p++) {
      const person = market.personOf[p]!;
      const from = first[person]!;
      const until = first[person + 1]!;
      let to = NEAR * p;
      for (let a = from; a < Math.min(until, from + NEAR); a++) {
        this.nearSite[to] = market.siteIs[site[a]!]!;
        this.nearCost[to] = cost[a]!;
        this.nearChoice[to++] = a;
      }
      this.rest[p] = until - from > NEAR ? cost[from + NEAR]! + low : Number.POSITIVE_INFINITY;
    }
  }

  enter(person: number): boolean {
    this.end = this.market.out[person]!;
    this.endSite = -1;
    this.endPerson = person;
    this.now = Number.NEGATIVE_INFINITY;
    this.reach(person, 0);
    this.settle();
    if (this.end === Number.POSITIVE_INFINITY) return false;
    this.raise();
    this.moveAlong(person);
    return true;
  }

  private settle(): void {
    const { heap, distance } = this;
    for (;;) {
      const site = this.readyCount > 0 ? this.ready[--this.readyCount]! : heap.pop();
      if (site < 0) break;
      if (this.readyCount === 0 && heap.least > distance[site]!) continue;
      const at = distance[site]!;
      if (at >= this.end) break;
      this.now = at;
      this.settled[this.settledCount++] = site;
      this.pass(site, at - this.price[site]!);
    }
    this.readyCount = 0;
    heap.clear();
  }

  private pass(site: number, free: number): void {
    const { taken, sitter, paid, away } = this;
    const { seatsFrom, out } = this.market;
    const from = seatsFrom[site]!;
    const until = from + taken[site]!;
    for (let seat = from; seat < until; seat++) {
      const base = free - paid[seat]!;
      if (base + away[seat]! >= this.end) {
        this.stats.skipped++;
        continue;
      }
      const person = sitter[seat]!;
      const stays = out[person]!;
      if (base + stays < this.end) {
        this.end = base + stays;
        this.endSite = -1;
        this.endPerson = person;
      }
      away[seat] = Math.min(stays, this.reach(person, base));
    }
  }

  /** Returns the least of what any other choice costs. */
  private reach(person: number, base: number): number {
    if (base + this.rest[person]! < this.end) return this.reachAll(person, base);
    const { distance, price, nearSite, nearCost } = this;
    this.stats.scanned++;
    const own = this.at[person]!;
    let least = this.rest[person]!;
    const until = NEAR * (person + 1);
    for (let i = NEAR * person; i < until; i++) {
      const site = nearSite[i]!;
      const value = nearCost[i]! + price[site]!;
      if (value < least && site !== own) least = value;
      const reached = base + value;
      if (reached < distance[site]! && reached < this.end)
        this.relax(site, reached, person, nearChoice_(this, i), nearCost[i]!);
    }
    return least;
  }

  private reachAll(person: number, base: number): number {
    const { distance, price, nearSite, nearCost, nearChoice } = this;
    const { siteIs, personOf } = this.market;
    const { first, site: siteAt, cost: costAt } = this.market.market;
    this.stats.full++;
    const own = this.at[person]!;
    const caller = personOf[person]!;
    const from = NEAR * person;
    let count = 0;
    let rest = Number.POSITIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (let a = first[caller]!; a < first[caller + 1]!; a++) {
      const site = siteIs[siteAt[a]!]!;
      const cost = costAt[a]!;
      const value = cost + price[site]!;
      if (value < least && site !== own) least = value;
      const reached = base + value;
      if (reached < distance[site]! && reached < this.end) this.relax(site, reached, person, a, cost);
      // Keep the NEAR least, in order of value.
      if (value >= rest) continue;
      let to = count < NEAR ? count++ : NEAR;
      if (to === NEAR) {
        const last = keyBuffer[NEAR - 1]!;
        if (value >= last) {
          rest = value;
          continue;
        }
        rest = last;
        to = NEAR - 1;
      }
      for (; to > 0 && keyBuffer[to - 1]! > value; to--) {
        keyBuffer[to] = keyBuffer[to - 1]!;
        nearSite[from + to] = nearSite[from + to - 1]!;
        nearCost[from + to] = nearCost[from + to - 1]!;
        nearChoice[from + to] = nearChoice[from + to - 1]!;
      }
      keyBuffer[to] = value;
      nearSite[from + to] = site;
      nearCost[from + to] = cost;
      nearChoice[from + to] = a;
    }
    this.rest[person] = rest;
    return least;
  }

  private relax(site: number, reached: number, person: number, choice: number, cost: number): void {
    const { distance, taken } = this;
    const { seatsFrom } = this.market;
    if (distance[site] === Number.POSITIVE_INFINITY) this.reached[this.reachedCount++] = site;
    distance[site] = reached;
    this.mover[site] = person;
    this.moverArc[site] = choice;
    this.moverCost[site] = cost;
    this.stats.relaxed++;
    if (taken[site]! < seatsFrom[site + 1]! - seatsFrom[site]!) {
      const steps = this.market.steps?.[site];
      const stop = steps === undefined ? reached : reached + steps[taken[site]!]! - this.price[site]!;
      if (stop < this.end) {
        this.end = stop;
        this.endSite = site;
      }
      if (stop === reached) return;
    }
    if (reached === this.now) {
      this.ready[this.readyCount++] = site;
      this.stats.ready++;
    } else this.heap.push(site, reached);
  }

  private raise(): void {
    const { price, distance, settled, reached } = this;
    this.stats.settled += this.settledCount;
    for (let i = 0; i < this.settledCount; i++) {
      const site = settled[i]!;
      price[site]! += this.end - distance[site]!;
    }
    for (let i = 0; i < this.reachedCount; i++) distance[reached[i]!] = Number.POSITIVE_INFINITY;
    this.settledCount = 0;
    this.reachedCount = 0;
  }

  private moveAlong(entering: number): void {
    const { choice, seat, sitter, paid, away, at, mover, moverArc, moverCost, taken } = this;
    const { seatsFrom } = this.market;
    let free: number;
    let site: number;
    if (this.endSite >= 0) {
      site = this.endSite;
      free = seatsFrom[site]! + taken[site]!++;
    } else {
      if (this.endPerson === entering) return;
      site = at[this.endPerson]!;
      free = seat[this.endPerson]!;
      choice[this.endPerson] = -1;
      at[this.endPerson] = -1;
    }
    for (;;) {
      const person = mover[site]!;
      const leaves = at[person]!;
      const left = seat[person]!;
      choice[person] = moverArc[site]!;
      at[person] = site;
      seat[person] = free;
      sitter[free] = person;
      paid[free] = moverCost[site]!;
      away[free] = Number.NEGATIVE_INFINITY;
      if (person === entering) return;
      site = leaves;
      free = left;
    }
  }
}
const keyBuffer = new Float64Array(NEAR);
function nearChoice_(s: SeatSearch, i: number) {
  return s.nearChoice[i]!;
}
