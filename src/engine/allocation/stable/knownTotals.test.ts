import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../../../test/officialServer.ts';
import { type Instance, instanceOf } from '../instance.ts';
import { parseHospitalCsv } from '../read/formats/hospitalCsv.ts';
import { seatByPlaces } from './cases/seatByPlaces.ts';
import { seatStably } from './seatStably.ts';
import { solveStably } from './solveStably.ts';

/** Ids of those without a place, and how many seats nobody took. */
function totals(instance: Instance, choice: Int32Array): { unplaced: string[]; free: number } {
  const unplaced = Array.from(choice).flatMap((at, unit) =>
    at < 0 ? [instance.problem.people[instance.unitPerson[unit]!]!.id] : [],
  );
  const seats = instance.capacity.reduce((sum, more) => sum + more, 0);
  return { unplaced: unplaced.sort(), free: seats - (choice.length - unplaced.length) };
}

/** The same instance as a market, for the references: the sets are without ties, so choices stand as they are tried. */
function marketOf(instance: Instance) {
  const { first, site, hostRank: standing, capacity } = instance;
  return { first, site, standing, capacity, order: Int32Array.from(instance.unitPerson, (_, unit) => unit) };
}

describe.skipIf(!hasSharedData())('the known hospitals and residents (needs ../shared/data)', () => {
  const text = (file: string): string =>
    readFileSync(join(SHARED_DATA, 'allocation/hospital-residents', `${file}.csv`), 'utf8');
  const problem = (residents: string, programmes: string) => {
    const read = parseHospitalCsv({ residents: text(residents), programmes: text(programmes) });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value.problem;
  };

  it('leave 334 of 4,000 without a post and 39 of 3,705 posts free in both extreme stable plans, the same people', () => {
    const instance = instanceOf(problem('residents4000', 'programs4000'), 'a seed');
    const ours = solveStably(instance, { seed: 'a seed' })!;
    const bestForPeople = totals(instance, ours.choice);
    expect(ours.ties).toBe(false);
    expect([bestForPeople.unplaced.length, bestForPeople.free]).toEqual([334, 39]);
    const market = marketOf(instance);
    expect(ours.choice).toEqual(seatStably(market));
    const byPlaces = seatByPlaces(market);
    expect(totals(instance, byPlaces)).toEqual(bestForPeople);
    for (const [unit, at] of byPlaces.entries()) expect(at).toBeGreaterThanOrEqual(ours.choice[unit]!);
  });

  it('leave one of 10 residents without a post and one post free', () => {
    const instance = instanceOf(problem('residentSmall', 'programSmall'), '');
    const { unplaced, free } = totals(instance, solveStably(instance, { seed: '' })!.choice);
    expect([unplaced, free]).toEqual([['377'], 1]);
  });
});
