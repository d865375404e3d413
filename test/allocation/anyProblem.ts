import fc from 'fast-check';
import type { Person, Place, Problem, Rule, Settled } from '../../src/engine/allocation/problem.ts';

/** Small problems that mix everything a problem may say; most have a plan, some have pins that clash. */
const PLACE_IDS = ['a', 'b', 'c', 'd'];
const PEOPLE_IDS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];

export const PERIODS = [
  { id: 'v1', from: '2027-01-11', to: '2027-01-31' },
  { id: 'v2', from: '2027-01-25', to: '2027-02-14' },
  { id: 'v3', from: '2027-03-01', to: '2027-03-14', weeks: 3 },
];

const RULES: readonly Rule[] = [
  { id: 'programme', kind: 'fits', person: 'programme', place: 'programmes' },
  { id: 'near', kind: 'travel', limit: 45 },
  { id: 'old-enough', kind: 'age', person: 'born', place: 'minimumAge', on: '2027-01-01' },
  { id: 'supervised', kind: 'staffed', place: 'weeks' },
  { id: 'kin', kind: 'differs', person: 'kin', place: 'staff' },
];

const tiers = (ids: readonly string[]) =>
  fc
    .tuple(fc.shuffledSubarray([...ids]), fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }))
    .map(([order, tied]) => {
      const list: string[][] = [];
      order.forEach((id, i) => (i > 0 && tied[i] ? list.at(-1)!.push(id) : list.push([id])));
      return list;
    });

/** An object with `key`, or an empty one. */
function optional<T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> {
  return fc.oneof(
    value.map((each) => ({ [key]: each })),
    fc.constant({}),
  );
}

const personAttributes = fc.record({
  programme: fc.constantFrom('el', 'bygg'),
  school: fc.constantFrom('Norra', 'Södra', 'Västra'),
  born: fc.constantFrom('2008-05-01', '2010-05-01'),
  kin: fc.constantFrom('h1', 'h2', 'none'),
});

function people(hasPeriods: boolean): fc.Arbitrary<Person[]> {
  const person = fc.tuple(
    tiers(PLACE_IDS),
    optional('attributes', personAttributes),
    optional('anywhere', fc.constant(true)),
    hasPeriods ? optional('periods', fc.subarray(['v1', 'v2', 'v3'], { minLength: 1 })) : fc.constant({}),
    hasPeriods ? optional('weeks', fc.integer({ min: 1, max: 7 })) : fc.constant({}),
  );
  return fc
    .array(person, { minLength: 1, maxLength: hasPeriods ? 3 : 6 })
    .map((all) =>
      all.map(([wishes, ...parts], i) => Object.assign({ id: PEOPLE_IDS[i]!, wishes }, ...parts) as Person),
    );
}

function places(hasPeriods: boolean): fc.Arbitrary<Place[]> {
  const capacity = hasPeriods
    ? fc.oneof(
        fc.integer({ min: 0, max: 2 }),
        fc.record({ v1: fc.integer({ min: 0, max: 2 }), v3: fc.integer({ min: 0, max: 2 }) }),
      )
    : fc.integer({ min: 0, max: 3 });
  const attributes = fc.record(
    {
      programmes: fc.constantFrom(['el'], ['el', 'bygg']),
      minimumAge: fc.constant(18),
      staff: fc.constantFrom(['h1'], ['h2']),
      weeks: fc.constant(['2027-W02', '2027-W03', '2027-W04', '2027-W09', '2027-W10']),
    },
    { requiredKeys: [] },
  );
  const place = fc.tuple(
    capacity,
    optional('host', fc.constantFrom('h1', 'h2')),
    optional('attributes', attributes),
    fc.option(tiers(PEOPLE_IDS), { freq: 2 }),
    fc.boolean(),
  );
  return fc.array(place, { minLength: 4, maxLength: 4 }).map((all) =>
    all.map(([seats, host, own, ranking, others], i) => {
      const minimum = typeof seats === 'number' && seats > 1 && others ? { minimum: 2 } : {};
      return { id: PLACE_IDS[i]!, capacity: seats, ...host, ...own, ...minimum, ...(ranking && { ranking, others }) };
    }),
  );
}

function problems(hasPeriods: boolean): fc.Arbitrary<Problem> {
  return fc
    .record({
      people: people(hasPeriods),
      places: places(hasPeriods),
      minutes: fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 24, maxLength: 24 }),
      rules: fc.subarray([...RULES]),
      together: fc.option(fc.constantFrom(['p1', 'p2'], ['p2', 'p3', 'p1'])),
      apart: fc.option(fc.constantFrom(['p3', 'p4'], ['p4', 'p5', 'p6'])),
      forbidden: fc.boolean(),
      pinned: fc.option(fc.constantFrom(...PLACE_IDS), { freq: 3 }),
      joint: fc.option(fc.integer({ min: 0, max: 2 })),
    })
    .map((parts) => assembled(parts, hasPeriods));
}

interface Parts {
  readonly people: Person[];
  readonly places: Place[];
  readonly minutes: number[];
  readonly rules: Rule[];
  readonly together: readonly string[] | null;
  readonly apart: readonly string[] | null;
  readonly forbidden: boolean;
  readonly pinned: string | null;
  readonly joint: number | null;
}

function assembled(parts: Parts, hasPeriods: boolean): Problem {
  const ids = new Set(parts.people.map(({ id }) => id));
  const known = (group: readonly string[] | null) => (group?.every((id) => ids.has(id)) ? [group] : []);
  const costs = parts.people.flatMap(({ id }, i) =>
    PLACE_IDS.flatMap((place, at) =>
      parts.minutes[4 * i + at]! < 0 ? [] : [[id, place, parts.minutes[4 * i + at]!] as const],
    ),
  );
  return {
    people: parts.people,
    places: parts.places.map((place) =>
      place.ranking
        ? {
            ...place,
            ranking: place.ranking.map((tier) => tier.filter((id) => ids.has(id))).filter((tier) => tier.length > 0),
          }
        : place,
    ),
    hosts: [{ id: 'h1', ...(parts.joint !== null && { capacity: parts.joint }) }, { id: 'h2' }],
    costs,
    rules: parts.rules.filter((rule) => hasPeriods || rule.kind !== 'staffed'),
    together: known(parts.together),
    apart: known(parts.apart),
    ...(parts.forbidden && { forbidden: [['p1', 'a']] }),
    ...(parts.pinned !== null && { pinned: [pin(parts.people[0]!, parts.pinned, hasPeriods)] }),
    ...(hasPeriods && { periods: PERIODS }),
    current: [[parts.people[0]!.id, 'b']],
  };
}

function pin({ id, periods }: Person, place: string, hasPeriods: boolean): Settled {
  return hasPeriods ? [id, place, periods?.[0] ?? 'v1'] : [id, place];
}

/** Problems without periods, and problems with three, two of which overlap. */
export const anyProblem: fc.Arbitrary<Problem> = fc.oneof(problems(false), problems(true));
