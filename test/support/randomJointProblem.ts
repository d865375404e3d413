import fc from 'fast-check';
import type { Problem } from '../../src/engine/allocation/problem.ts';

const PLACES = ['a', 'b', 'c'] as const;
const PERIODS = [
  { id: 'early', from: '2027-01-11', to: '2027-02-05' },
  { id: 'late', from: '2027-02-08', to: '2027-03-05' },
  { id: 'middle', from: '2027-01-25', to: '2027-02-12' },
] as const;

/** Small problems with everything mixed that mode `together` keeps; no pins, so that a plan always exists. */
export function randomJointProblem(most: { people: number; periods: number }): fc.Arbitrary<Problem> {
  return fc.integer({ min: 1, max: most.people }).chain((count) => {
    const people = Array.from({ length: count }, (_, i) => `p${i}`);
    const sized = <T>(value: fc.Arbitrary<T>, length: number) =>
      fc.array(value, { minLength: length, maxLength: length });
    return fc
      .record({
        wishes: sized(fc.shuffledSubarray([...PLACES]), count),
        tied: sized(fc.boolean(), count),
        school: sized(fc.constantFrom('north', 'south'), count),
        weeks: sized(fc.option(fc.integer({ min: 2, max: 9 })), count),
        capacity: sized(fc.integer({ min: 0, max: 3 }), PLACES.length),
        minimum: sized(fc.integer({ min: 0, max: 3 }), PLACES.length),
        host: sized(fc.option(fc.constant('h')), PLACES.length),
        hostCapacity: fc.integer({ min: 0, max: 4 }),
        minutes: sized(fc.integer({ min: 0, max: 9 }), count * PLACES.length),
        together: fc.array(
          fc.shuffledSubarray(people, { minLength: Math.min(2, count), maxLength: Math.min(3, count) }),
          { maxLength: 2 },
        ),
        apart: fc.array(fc.shuffledSubarray(people, { minLength: Math.min(2, count) }), { maxLength: 1 }),
        periods: fc.shuffledSubarray([...PERIODS], { maxLength: most.periods }),
        current: sized(fc.option(fc.constantFrom(...PLACES)), count),
      })
      .map(({ periods, weeks, ...drawn }) => ({
        people: people.map((id, i) => ({
          id,
          wishes: drawn.tied[i] === true ? [drawn.wishes[i]!] : drawn.wishes[i]!.map((place) => [place]),
          attributes: { school: drawn.school[i]! },
          ...(periods.length > 0 && weeks[i] !== null && { weeks: weeks[i]! }),
        })),
        places: PLACES.map((id, i) => ({
          id,
          capacity: drawn.capacity[i]!,
          minimum: Math.min(drawn.minimum[i]!, drawn.capacity[i]!),
          ...(drawn.host[i] !== null && { host: drawn.host[i]! }),
        })),
        hosts: [{ id: 'h', capacity: drawn.hostCapacity }],
        ...(periods.length > 0 && { periods }),
        costs: people.flatMap((id, i) =>
          PLACES.map((place, j) => [id, place, drawn.minutes[i * PLACES.length + j]!] as const),
        ),
        together: drawn.together.filter((group) => group.length > 1),
        apart: drawn.apart.filter((group) => group.length > 1),
        current: people.flatMap((id, i) => (drawn.current[i] === null ? [] : [[id, drawn.current[i]!] as const])),
      }));
  });
}
