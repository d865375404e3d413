import type { Instance } from '../instance.ts';
import { drawnOrder } from '../lottery.ts';
import type { ReadWish, Receipt } from './explanation.ts';
import { whenOf } from './seating.ts';
import type { Strikes } from './strikes.ts';

/** Receipts of those of `people` (ids) in the problem, by id: their wishes as used, and their place in the draw. */
export function receiptsOf(
  instance: Instance,
  strikes: Strikes,
  {
    seed,
    people,
    units,
  }: {
    readonly seed: string;
    readonly people: readonly string[];
    readonly units: ReadonlyMap<string, readonly number[]>;
  },
): readonly Receipt[] {
  const { problem } = instance;
  const ids = problem.people.map(({ id }) => id);
  const drawn = new Map(Array.from(drawnOrder(ids, seed), (person, at) => [ids[person]!, at + 1]));
  const wishesOf = new Map(problem.people.map(({ id, wishes }) => [id, wishes]));
  return people.map((person) => ({
    person,
    seed,
    drawn: drawn.get(person)!,
    of: ids.length,
    wishes: (units.get(person) ?? []).flatMap((unit) =>
      wishesOf.get(person)!.flatMap((tier, at) =>
        tier.toSorted(byCodePoint).map(
          (place): ReadWish => ({
            place,
            rank: at + 1,
            ...whenOf(instance, unit),
            struck: strikes.of(unit, place).reasons,
          }),
        ),
      ),
    ),
  }));
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
