import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyMarket,
  type Chooser,
  costOfPlan,
  faultsOf,
  leastCost,
  marketOf,
} from '../../../../test/support/seatMarkets.ts';
import { seatCheaply } from './seatCheaply.ts';
import type { Seating, SeatMarket } from './seats.ts';

function seated(market: SeatMarket): Seating {
  const result = seatCheaply(market);
  if (result.kind !== 'seated') throw new Error(result.kind);
  return result.seating;
}

const INFINITE = Number.POSITIVE_INFINITY;

describe('small markets by hand', () => {
  const cases: readonly [name: string, people: Chooser[], capacity: number[], total: number][] = [
    ['nobody', [], [1], 0],
    ['nobody and nothing', [], [], 0],
    ['one without a choice', [{ choices: [], out: 7 }], [1], 7],
    ['a site without seats', [{ choices: [[0, 1]], out: 9 }], [0], 9],
    ['dearer than staying out', [{ choices: [[0, 9]], out: 2 }], [1], 2],
    ['rewarded for sitting', [{ choices: [[0, -9]], out: 0 }], [1], -9],
    ['all want the same', Array.from({ length: 4 }, (_, i) => ({ choices: [[0, i] as const], out: 10 })), [2], 21],
    [
      'a chain of three',
      [
        {
          choices: [
            [0, 1],
            [1, 2],
          ],
          out: 50,
        },
        {
          choices: [
            [1, 1],
            [2, 2],
          ],
          out: 50,
        },
        { choices: [[0, 0]], out: 50 },
      ],
      [1, 1, 1],
      4,
    ],
    [
      'who must sit displaces',
      [
        { choices: [[0, 1]], out: 3 },
        { choices: [[0, 40]], out: INFINITE },
      ],
      [1],
      43,
    ],
  ];
  it.each(cases)('%s', (_name, people, capacity, total) => {
    const market = marketOf(people, { capacity });
    const seating = seated(market);
    expect(seating.total).toBe(total);
    expect(faultsOf(market, seating)).toEqual([]);
  });

  it('names those who must sit and are too many', () => {
    const must = { choices: [[1, 3]] as const, out: INFINITE };
    const market = marketOf([{ choices: [[0, 1]], out: 5 }, must, must], { capacity: [1, 1] });
    expect(seatCheaply(market)).toEqual({ kind: 'impossible', people: [1, 2] });
  });

  it('spreads people over sites whose seats grow dearer', () => {
    const people = Array.from({ length: 4 }, () => ({
      choices: [
        [0, 0],
        [1, 0],
      ] as const,
      out: 100,
    }));
    const steps = new Map([0, 1].map((site) => [site, Float64Array.of(1, 3, 5, 7)]));
    const market = marketOf(people, { capacity: [4, 4], steps });
    expect(seated(market).total).toBe(8);
  });

  it('passes through a site whose next seat is dearer than moving somebody on', () => {
    const people = [
      {
        choices: [
          [0, 0],
          [1, 1],
        ] as const,
        out: 100,
      },
      { choices: [[0, 0]] as const, out: 100 },
    ];
    const market = marketOf(people, { capacity: [2, 1], steps: new Map([[0, Float64Array.of(0, 50)]]) });
    expect(seated(market).total).toBe(1);
  });
});

describe('against every plan there is', () => {
  const shapes = [
    { people: 5, sites: 3, costs: 3, must: 0 },
    { people: 5, sites: 4, costs: 50, must: 0 },
    { people: 6, sites: 3, costs: 400, must: 5 },
    { people: 5, sites: 3, costs: 9, must: 40 },
    { people: 4, sites: 4, costs: 2 ** 40, must: 10 },
  ];
  it.each(shapes.flatMap((shape) => [undefined, 0].map((tried) => ({ shape, tried }))))('%o', ({ shape, tried }) => {
    fc.assert(
      fc.property(anyMarket(shape), ({ people, sites }) => {
        const market = marketOf(people, sites);
        const result = seatCheaply(market, undefined, tried);
        const least = leastCost(market);
        expect(result.kind).toBe(least === INFINITE ? 'impossible' : 'seated');
        if (result.kind !== 'seated') return;
        expect(result.seating.total).toBe(least);
        expect(faultsOf(market, result.seating)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('markets too large for that', () => {
  it.each([undefined, 0])('are proven by their prices', (tried) => {
    fc.assert(
      fc.property(anyMarket({ people: 60, sites: 12, costs: 5000, must: 1 }), ({ people, sites }) => {
        const market = marketOf(people, sites);
        const result = seatCheaply(market, undefined, tried);
        if (result.kind === 'seated') expect(faultsOf(market, result.seating)).toEqual([]);
        else expect(result.kind).toBe('impossible');
      }),
      { numRuns: 300 },
    );
  });
});

describe('large markets', () => {
  const lists = (people: number, sites: number, cost: (p: number, i: number) => number) =>
    Array.from({ length: people }, (_, p) => ({
      choices: Array.from(
        { length: Math.min(20, sites) },
        (_, i) => [(p * 7 + i * i * 3 + i) % sites, cost(p, i)] as const,
      ).filter(([site], at, all) => all.findIndex(([other]) => other === site) === at),
      out: 2_000_000,
    }));
  const cases: readonly [name: string, people: Chooser[], capacity: number[]][] = [
    [
      'ranks and minutes, scarce',
      lists(1500, 400, (p, i) => 1000 * i * i + ((p * 31 + i * 17) % 90)),
      Array(400).fill(3),
    ],
    ['one seat everywhere', lists(400, 400, (p, i) => 1000 * i * i + ((p * 13) % 60)), Array(400).fill(1)],
    ['all costs equal', lists(800, 200, () => 1000), Array(200).fill(3)],
    ['everyone wants the same', lists(600, 20, (_, i) => 1000 * i * i), Array(20).fill(25)],
    ['more seats than people', lists(500, 50, (p, i) => i + (p % 5)), Array(50).fill(90)],
  ];
  it.each(cases)('%s: proven by its prices', (_name, people, capacity) => {
    const market = marketOf(people, { capacity });
    expect(faultsOf(market, seated(market))).toEqual([]);
  });

  it('costs the same whatever the numbering, and takes whole numbers of 32 bits as well', () => {
    const people = lists(700, 200, (p, i) => 1000 * i * i + ((p * 31 + i * 17) % 90));
    const capacity = Array.from({ length: 200 }, (_, s) => 1 + (s % 5));
    const plain = seated(marketOf(people, { capacity }));
    const mixed = people
      .map((_, p) => people[(p * 317) % 700]!)
      .map(({ choices, out }) => ({
        choices: choices.map(([site, cost]) => [(site * 37) % 200, cost] as const),
        out,
      }));
    const moved = Array.from({ length: 200 }, () => 0);
    capacity.forEach((seats, s) => (moved[(s * 37) % 200] = seats));
    expect(seated(marketOf(mixed, { capacity: moved })).total).toBe(plain.total);
    const market = marketOf(people, { capacity });
    expect(seated({ ...market, cost: Int32Array.from(market.cost) })).toEqual(plain);
  });

  it('tells the watch how far it is, and stops when told to', () => {
    const market = marketOf(
      lists(3000, 40, (_, i) => i),
      { capacity: Array(40).fill(20) },
    );
    const told: number[] = [];
    expect(seatCheaply(market, (done) => told.push(done) < 2)).toEqual({ kind: 'cancelled' });
    expect(told).toHaveLength(2);
    seatCheaply(market, (done, all) => {
      expect(all).toBe(3000);
      return told.push(done) > 0;
    });
    expect(told.at(-1)).toBe(3000);
    expect(costOfPlan(market, seated(market).choice)).toBe(seated(market).total);
  });
});
