import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instanceOf } from '../instance.ts';
import { PRESETS, type Plan, type Solution } from '../plan.ts';
import { objectivesOf, planOf, profileOf } from '../planOf.ts';
import type { Host, Person, Place, Problem } from '../problem.ts';
import { unmetOf } from '../unmet.ts';
import { verify } from '../verify/verify.ts';
import { solveStably } from './solveStably.ts';

const SEED = 'a seed';
const PERIODS = [
  { id: 'v1', from: '2027-03-01', to: '2027-03-12' },
  { id: 'v2', from: '2027-03-15', to: '2027-03-26' },
];
const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const PLACES = ['a', 'b', 'c', 'd'];
const HOSTS = ['h', 'i'];

/** Some of `ids`, in tiers. */
function tiers(ids: readonly string[]): fc.Arbitrary<string[][]> {
  const cuts = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length });
  return fc.tuple(fc.shuffledSubarray([...ids]), cuts).map(([chosen, cut]) => {
    const list: string[][] = [];
    chosen.forEach((id, i) => {
      if (i === 0 || cut[i]!) list.push([id]);
      else list.at(-1)!.push(id);
    });
    return list;
  });
}

const optional = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

/** Without the entries that are undefined. */
const present = <T extends object>(made: T): T =>
  Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as T;

const person = (id: string) =>
  fc
    .record({ id: fc.constant(id), wishes: tiers(PLACES), anywhere: optional(fc.boolean()) })
    .map((made) => present(made) as Person);
const place = (id: string) =>
  fc
    .record({
      id: fc.constant(id),
      capacity: fc.nat(3),
      minimum: optional(fc.nat(2)),
      ranking: optional(tiers(PEOPLE), 3),
      others: optional(fc.boolean()),
      host: optional(fc.constantFrom(...HOSTS), 2),
    })
    .map((made) => present(made) as Place);
const host = (id: string) =>
  fc
    .record({ id: fc.constant(id), capacity: optional(fc.nat(3), 3), ranking: optional(tiers(PEOPLE), 3) })
    .map((made) => present(made) as Host);

const problems: fc.Arbitrary<Problem> = fc
  .record({
    people: fc.tuple(...PEOPLE.map(person)),
    places: fc.tuple(...PLACES.map(place)),
    hosts: fc.tuple(...HOSTS.map(host)),
    periods: optional(fc.constant(PERIODS)),
    forbidden: fc.subarray(
      PEOPLE.flatMap((p) => PLACES.map((a) => [p, a] as const)),
      { maxLength: 4 },
    ),
    /** At most one, since many may not all be kept; dropped where the place cannot take the person. */
    pinned: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PLACES)), { maxLength: 1 }),
  })
  .map((made) => withoutIdlePins(present(made) as Problem));

function withoutIdlePins(problem: Problem): Problem {
  const { pinned = [], ...others } = problem;
  const hostOf = (id: string) => problem.places.find((one) => one.id === id)?.host;
  const isFull = (id: string) => problem.hosts?.find((one) => one.id === hostOf(id))?.capacity === 0;
  const instance = instanceOf(problem, '');
  const isIdle = instance.pinned.some((pin, unit) => pin === 1 && instance.first[unit] === instance.first[unit + 1]);
  return isIdle || pinned.some(([, id]) => isFull(id)) ? others : problem;
}

function solutionOf(problem: Problem): Solution {
  const instance = instanceOf(problem, SEED);
  const { choice, ties } = solveStably(instance, { seed: SEED })!;
  return {
    plan: planOf(instance, choice, 'stable'),
    certificate: { kind: 'stable', ties, unmet: unmetOf(instance, choice) },
    profile: profileOf(instance, choice),
    objectives: objectivesOf(instance, choice, { goals: PRESETS.standard, fairBy: 'school' }),
    seed: SEED,
  };
}

describe('a stable solution', () => {
  it('is one that verify, which shares nothing with it, finds nothing wrong with', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(verify(problem, solutionOf(problem))).toEqual({ ok: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(problems, fc.nat(5), fc.nat(3), (problem, turnPeople, turnPlaces) => {
        const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by), ...list.slice(0, by)].reverse();
        const other: Problem = {
          ...problem,
          people: turned(problem.people, turnPeople).map((one) => ({
            ...one,
            wishes: one.wishes.map((tier) => turned(tier, 1)),
          })),
          places: turned(problem.places, turnPlaces),
          hosts: turned(problem.hosts!, 1),
        };
        expect(solutionOf(other).plan).toEqual(solutionOf(problem).plan);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a pin that the place would not have chosen, and says which places are below their minimum', () => {
    const problem: Problem = {
      people: ['p', 'q', 'r'].map((id) => ({ id, wishes: [['a'], ['b']] })),
      places: [
        { id: 'a', capacity: 1, ranking: [['p'], ['q'], ['r']] },
        { id: 'b', capacity: 3, minimum: 3, ranking: [['r'], ['q'], ['p']] },
      ],
      pinned: [['r', 'a']],
    };
    const { plan, certificate } = solutionOf(problem);
    expect(plan.assignments).toEqual<Plan['assignments']>([
      { person: 'p', place: 'b', rank: 2 },
      { person: 'q', place: 'b', rank: 2 },
      { person: 'r', place: 'a', rank: 1 },
    ]);
    expect(certificate).toEqual({
      kind: 'stable',
      ties: false,
      unmet: [{ kind: 'minimum', place: 'b', minimum: 3, seated: 2 }],
    });
  });
});
