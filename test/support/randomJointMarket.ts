import fc from 'fast-check';
import type { JointMarket, Several } from '../../src/engine/allocation/together/jointMarket.ts';

const SITES = 6;
const WIDTH = 2;
const PERIOD_OF = [0, 0, 1, 1, 2, 2];

/** Small joint markets with every requirement mixed, many of them impossible to keep together. */
export function randomJointMarket(mostUnits: number): fc.Arbitrary<JointMarket> {
  return fc.integer({ min: 1, max: mostUnits }).chain((units) => {
    const sized = <T>(value: fc.Arbitrary<T>, length: number) =>
      fc.array(value, { minLength: length, maxLength: length });
    const row = sized(fc.nat(4), WIDTH);
    return fc
      .record({
        lists: sized(fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 4 }), units),
        costs: sized(sized(row, SITES), units),
        out: sized(sized(fc.integer({ min: 0, max: 9 }), WIDTH), units),
        mustSit: sized(fc.nat(15), units),
        outGroup: sized(fc.integer({ min: -1, max: 1 }), units),
        rises: sized(sized(row, units), 2),
        capacity: sized(fc.nat(3), SITES),
        least: sized(fc.nat(40), SITES),
        minimum: sized(fc.nat(3), SITES),
        host: sized(fc.integer({ min: -1, max: 1 }), SITES),
        hostCapacity: sized(fc.nat(4), 2),
        group: sized(fc.integer({ min: 0, max: 4 }), units),
        apart: fc.array(
          fc.subarray(
            Array.from({ length: units }, (_, u) => u),
            { minLength: Math.min(units, 2) },
          ),
          { maxLength: 1 },
        ),
        person: sized(fc.integer({ min: 0, max: 3 }), units),
        clash: sized(fc.boolean(), 2),
        groupPeriod: sized(fc.nat(2), 2),
        each: sized(fc.integer({ min: 1, max: 4 }), 3),
        wanted: fc.integer({ min: 1, max: 7 }),
        lacking: row,
      })
      .map((drawn) => jointMarketOf(drawn));
  });
}

interface Drawn {
  readonly lists: number[][];
  readonly costs: number[][][];
  readonly out: number[][];
  readonly mustSit: number[];
  readonly outGroup: number[];
  readonly rises: number[][][];
  readonly capacity: number[];
  readonly least: number[];
  readonly minimum: number[];
  readonly host: number[];
  readonly hostCapacity: number[];
  readonly group: number[];
  readonly apart: number[][];
  readonly person: number[];
  readonly clash: boolean[];
  readonly groupPeriod: number[];
  readonly each: number[];
  readonly wanted: number;
  readonly lacking: number[];
}

function unitsOfPerson({ person }: Drawn, p: number): number[] {
  return [...person.keys()].filter((unit) => person[unit] === p).slice(0, 2);
}

function jointMarketOf(random: Drawn): JointMarket {
  const second = new Set([0, 1].map((p) => unitsOfPerson(random, p)[1]));
  const one = new Set([0, 1].map((p) => unitsOfPerson(random, p)[0]));
  const lists = random.lists.map((list, unit) =>
    list.filter((site) => (!second.has(unit) || PERIOD_OF[site] === 2) && (!one.has(unit) || PERIOD_OF[site]! < 2)),
  );
  const drawn = { ...random, lists };
  const first = [0];
  for (const list of drawn.lists) first.push(first.at(-1)! + list.length);
  const units = drawn.lists.map((_, unit) => unit);
  return {
    width: WIDTH,
    first: Int32Array.from(first),
    site: Int32Array.from(drawn.lists.flat()),
    cost: Float64Array.from(drawn.lists.flatMap((list, unit) => list.flatMap((site) => drawn.costs[unit]![site]!))),
    out: Float64Array.from(drawn.out.flat()),
    mustSit: Uint8Array.from(drawn.mustSit, (n) => (n === 0 ? 1 : 0)),
    outGroup: Int32Array.from(drawn.outGroup),
    steps: drawn.rises.map(summed),
    capacity: Int32Array.from(drawn.capacity),
    least: Int32Array.from(drawn.least, (n, site) => (n > 0 && n < 3 ? Math.min(n, drawn.capacity[site]!) : 0)),
    minimum: Int32Array.from(drawn.minimum),
    period: Int32Array.from(PERIOD_OF),
    host: Int32Array.from(drawn.host),
    hostCapacity: Int32Array.from(drawn.hostCapacity),
    together: [0, 1]
      .map((g) => ({
        units: Int32Array.from(units.filter((unit) => drawn.group[unit] === g)),
        period: drawn.groupPeriod[g]!,
      }))
      .filter((g) => g.units.length > 1),
    apart: drawn.apart.map((group) => Int32Array.from(group)),
    several: [0, 1].map((p) => severalOf(drawn, Int32Array.from(unitsOfPerson(drawn, p)), p)),
  };
}

/** Rows that never fall: each the sum of those so far. */
function summed(rows: number[][]): Float64Array {
  const sum = Array.from({ length: WIDTH }, () => 0);
  return Float64Array.from(rows.flatMap((row) => row.map((n, i) => (sum[i]! += n))));
}

/** A person's two units: the first in one of two periods, the second in a third. */
function severalOf({ clash, each, wanted, lacking }: Drawn, units: Int32Array, person: number): Several {
  const clashes = [0, 1]
    .filter((i) => clash[i] === true && units.length === 2)
    .map((period) => ({ units: [units[0]!, units[1]!], periods: [period, 2] }) as const);
  if (person === 0) return { units, clashes };
  const sought = units.length === 2 ? [0, 1, 2] : [0, 1];
  const weeks = { wanted, each: new Map(sought.map((i) => [i, each[i]!])), lacking: Float64Array.from(lacking) };
  return { units, clashes, weeks };
}
