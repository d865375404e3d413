import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarket, type Chooser, faultsOf, marketOf, type Sites } from '../../../../test/support/seatMarkets.ts';
import { Reseater } from './reseater.ts';
import { seatCheaply } from './seatCheaply.ts';
import type { Seating, SeatMarket } from './seats.ts';

const NOBODY: Chooser = { choices: [], out: 0 };

/** A reseater and, beside it, the market as it should be by now. */
class Both {
  readonly reseater: Reseater;
  private readonly people: Chooser[];
  private readonly present: Chooser[];
  private readonly capacity: number[];
  private readonly sites: Sites;
  private readonly bonus = new Map<number, number>();

  constructor(people: Chooser[], sites: Sites) {
    this.people = [...people];
    this.present = [...people];
    this.capacity = [...sites.capacity];
    this.sites = sites;
    const market = marketOf(people, sites);
    this.reseater = new Reseater(market, seated(market));
  }

  favourStaying(bonus: number): void {
    this.people.forEach((chooser, p) => {
      const site = this.reseater.siteOf(p);
      const choices = chooser.choices.map(([at, cost]) => [at, at === site ? cost - bonus : cost] as const);
      this.people[p] = { ...chooser, choices };
      if (this.present[p] !== NOBODY) this.present[p] = this.people[p]!;
    });
    this.reseater.favourStaying(bonus);
  }

  leave(p: number): void {
    this.reseater.leave(p);
    this.present[p] = NOBODY;
  }

  enter(p: number): void {
    if (this.reseater.enter(p) === undefined) this.present[p] = this.people[p]!;
  }

  change(p: number, to: Chooser): void {
    const choices = [...to.choices].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    const refusal = this.reseater.change(p, {
      site: Int32Array.from(choices, ([site]) => site),
      cost: Float64Array.from(choices, ([, cost]) => cost),
      out: to.out,
    });
    this.people[p] = to;
    this.present[p] = refusal === undefined ? to : NOBODY;
  }

  setCapacity(site: number, seats: number): void {
    if (this.reseater.setCapacity(site, seats) === undefined) this.capacity[site] = seats;
    else this.capacity[site] = this.people.filter((_, p) => this.reseater.siteOf(p) === site).length;
  }

  /** What speaks against the seating being the cheapest of the market as it should be, proven by its prices. */
  faults(): string[] {
    const market = marketOf(this.present, { ...this.sites, capacity: this.capacity });
    const { price, total } = this.reseater.seating();
    const choice = Int32Array.from(this.present, (_, p) => {
      const site = this.reseater.siteOf(p);
      const at = market.site.subarray(market.first[p], market.first[p + 1]).indexOf(site);
      return at < 0 ? -1 : market.first[p]! + at;
    });
    const anew = seated(market).total;
    const faults = faultsOf(market, { choice, price, total });
    return anew === total ? faults : [...faults, `${total} instead of ${anew}`];
  }
}

function seated(market: SeatMarket): Seating {
  const result = seatCheaply(market);
  if (result.kind !== 'seated') throw new Error(result.kind);
  return result.seating;
}

const person = fc.integer({ min: 0, max: 7 });
const site = fc.integer({ min: 0, max: 4 });
const newcomer = fc.record({
  choices: fc
    .uniqueArray(site, { maxLength: 4 })
    .chain((sites) => fc.tuple(...sites.map((s) => fc.tuple(fc.constant(s), fc.integer({ min: -20, max: 20 }))))),
  out: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -20, max: 20 }) }, fc.constant(Number.POSITIVE_INFINITY)),
});
const changeOf: fc.Arbitrary<(both: Both, people: number) => void> = fc.oneof(
  person.map((p) => (both: Both, people: number) => both.leave(p % people)),
  person.map((p) => (both: Both, people: number) => both.enter(p % people)),
  fc.tuple(site, fc.integer({ min: 0, max: 3 })).map(
    ([s, seats]) =>
      (both: Both) =>
        both.setCapacity(s, seats),
  ),
  fc.tuple(person, newcomer).map(
    ([p, to]) =>
      (both: Both, people: number) =>
        both.change(p % people, to),
  ),
);

describe('Reseater', () => {
  it.each([0, 7, 1000])('is as cheap as seating anew after every change, those who stay favoured by %i', (bonus) => {
    fc.assert(
      fc.property(
        anyMarket({ people: 8, sites: 5, costs: 20, must: 0 }).filter(({ people }) => people.length > 0),
        fc.array(changeOf, { minLength: 1, maxLength: 20 }),
        ({ people, sites }, changes) => {
          const both = new Both(people, sites);
          expect(both.faults()).toEqual([]);
          if (bonus > 0) both.favourStaying(bonus);
          expect(both.faults()).toEqual([]);
          for (const change of changes) {
            change(both, people.length);
            expect(both.faults()).toEqual([]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('stays exact over hundreds of changes in one market', () => {
    const people: Chooser[] = Array.from({ length: 300 }, (_, p) => ({
      choices: Array.from(
        { length: 12 },
        (_unused, i) => [(p + i * i) % 90, 100 * i * i + ((p * 31 + i * 17) % 90)] as const,
      ).filter(([at], i, all) => all.findIndex(([other]) => other === at) === i),
      out: 30_000,
    }));
    const both = new Both(people, { capacity: Array.from({ length: 90 }, (_, s) => s % 7) });
    for (let i = 0; i < 400; i++) {
      const at = (i * i * 7 + i) % 300;
      if (i % 5 === 0) both.setCapacity(at % 90, 0);
      else if (i % 5 === 1) both.setCapacity(at % 90, 1 + (i % 6));
      else if (i % 5 === 2) both.leave(at);
      else if (i % 5 === 3) both.enter((at * 3) % 300);
      else both.change(at, people[(at * 11) % 300]!);
      expect(i % 8 === 7 ? both.faults() : []).toEqual([]);
    }
  });

  it('says who moved, and only those', () => {
    const people: Chooser[] = [0, 1, 2].map((p) => ({
      choices: [
        [p, 0],
        [p + 1, 5],
      ] as const,
      out: 100,
    }));
    const market = marketOf(people, { capacity: [1, 1, 1, 1] });
    const reseater = new Reseater(market, seated(market));
    expect(reseater.takeMoved()).toEqual([]);
    expect(reseater.closeSite(0)).toBeUndefined();
    expect([...reseater.takeMoved()].sort((a, b) => a - b)).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((p) => reseater.siteOf(p))).toEqual([1, 2, 3]);
    expect(reseater.takeMoved()).toEqual([]);
  });

  it('leaves alone whom the favour keeps', () => {
    const people: Chooser[] = [0, 1, 2].map((p) => ({
      choices: [
        [p, 0],
        [p + 1, 5],
      ] as const,
      out: 12,
    }));
    const market = marketOf(people, { capacity: [1, 1, 1, 1] });
    const reseater = new Reseater(market, seated(market));
    reseater.favourStaying(20);
    reseater.closeSite(0);
    expect([0, 1, 2].map((p) => reseater.siteOf(p))).toEqual([-1, 1, 2]);
  });

  it('refuses what would leave out who must sit, and changes nothing', () => {
    const people: Chooser[] = [{ choices: [[0, 1]], out: Number.POSITIVE_INFINITY }];
    const market = marketOf(people, { capacity: [1] });
    const reseater = new Reseater(market, seated(market));
    expect(reseater.closeSite(0)).toEqual([0]);
    expect(reseater.siteOf(0)).toBe(0);
  });
});
