import { describe, expect, it } from 'vitest';
import type { Assignment, Solution } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { ruled, ruledSolution } from './cases/ruled.ts';
import type { Violation, ViolationCode } from './violations.ts';
import { verify } from './verify.ts';

const OPTIONS = { goals: ['placed'] } as const;

/** The violations of `solution`, of one code. */
function violations(problem: Problem, solution: Solution, code: ViolationCode): readonly Violation[] {
  const verdict = verify(problem, solution, OPTIONS);
  return verdict.ok ? [] : verdict.violations.filter((each) => each.code === code);
}

/** The plan with one person somewhere else in a period; unplaced where no place is given. */
function moved(person: string, period: string, place?: string): Solution {
  const { plan } = ruledSolution;
  const isOther = (entry: { person: string; period?: string }) => entry.person !== person || entry.period !== period;
  const rank = { a: 1, b: 2, c: 3, d: 3, e: 4 }[place ?? ''] ?? 0;
  const seated: Assignment[] = place === undefined ? [] : [{ person, place, period, rank }];
  const left = place === undefined ? [{ person, period }] : [];
  const inOrder = (a: Assignment, b: Assignment) => (`${a.person} ${a.period}` < `${b.person} ${b.period}` ? -1 : 1);
  return {
    ...ruledSolution,
    plan: {
      ...plan,
      assignments: [...plan.assignments.filter(isOther), ...seated].sort(inOrder),
      unplaced: [...plan.unplaced.filter(isOther), ...left].sort((a, b) => (a.person < b.person ? -1 : 1)),
    },
  };
}

describe('a plan under every rule at once', () => {
  it('is accepted when it owns up to what it breaks', () => {
    expect(verify(ruled, ruledSolution, OPTIONS)).toEqual({ ok: true });
  });

  it.each([
    ['a licence that is lacking', 'p1', 'spring', 'b', 'rule-broken', 'licence'],
    ['a place that does not rank the person', 'p1', 'spring', 'c', 'not-ranked', undefined],
    ['a way too long', 'p1', 'spring', 'd', 'rule-broken', 'way'],
    ['a place nobody wished for', 'p1', 'spring', 'e', 'not-wished', undefined],
    ['another programme', 'p3', 'spring', 'a', 'rule-broken', 'programme'],
    ['an exam in one of the weeks', 'p3', 'autumn', 'd', 'rule-broken', 'exams'],
    ['a place without seats in the period', 'p2', 'autumn', 'c', 'no-seats', undefined],
    ['a pair ruled out', 'p4', 'spring', 'e', 'forbidden', undefined],
    ['a pin not kept', 'p1', 'autumn', 'a', 'pin-broken', undefined],
    ['a period not sought', 'p4', 'autumn', 'a', 'not-sought', undefined],
  ] as const)('is refused for %s', (_, person, period, place, code, about) => {
    const [found, ...others] = violations(ruled, moved(person, period, place), code);
    expect(others).toEqual([]);
    expect([found?.person, found?.period, found?.about]).toEqual([person, period, about]);
  });

  it.each([
    [
      'somebody a year too young',
      { people: [withAttributes(0, { born: '2010-03-23' }), ...ruled.people.slice(1)] },
      'age',
    ],
    [
      'kin at the place',
      { people: [withAttributes(0, { employer: 'k' }), ...ruled.people.slice(1)], places: owned('a') },
      'kin',
    ],
    ['a week without a supervisor', { places: staffed(['2027-W11', '2027-W13']) }, 'staff'],
  ])('is refused for %s', (_, change, about) => {
    expect(violations({ ...ruled, ...change }, ruledSolution, 'rule-broken').map((each) => each.about)).toContain(
      about,
    );
  });

  it('keeps an age to the day', () => {
    const people = [withAttributes(0, { born: '2010-03-22' }), ...ruled.people.slice(1)];
    expect(verify({ ...ruled, people }, ruledSolution, OPTIONS)).toEqual({ ok: true });
  });

  it.each(['minimum', 'together', 'overlap'] as const)('is refused for a silent break of: %s', (kind) => {
    const unmet = ruledSolution.certificate.unmet.filter((each) => each.kind !== kind);
    const solution = { ...ruledSolution, certificate: { ...ruledSolution.certificate, unmet } };
    const codes = { minimum: 'minimum-broken', together: 'together-broken', overlap: 'overlap' } as const;
    expect(violations(ruled, solution, codes[kind])).toHaveLength(1);
    expect(violations(ruled, solution, 'unmet-untrue')).toEqual([]);
  });

  it.each([
    ['two kept apart who are not', { apart: [['p1', 'p2']] }, 'apart-broken'],
    ['more than a host takes', { hosts: [{ id: 'h', capacity: 1 }] }, 'host-over-capacity'],
    [
      'weeks not reached',
      { people: ruled.people.map((each) => ({ ...each, weeks: each.id === 'p2' ? 6 : 0 })) },
      'weeks-short',
    ],
    [
      'a minimum of another number',
      { places: ruled.places.map((each) => ({ ...each, minimum: each.id === 'd' ? 3 : 0 })) },
      'minimum-broken',
    ],
  ] as const)('is refused for %s', (_, change, code) => {
    expect(violations({ ...ruled, ...change }, ruledSolution, code)).toHaveLength(1);
  });

  it('counts weeks from first to last day, both included', () => {
    const people = ruled.people.map((each) => ({ ...each, weeks: each.id === 'p2' ? 5 : 0 }));
    expect(verify({ ...ruled, people }, ruledSolution, OPTIONS)).toEqual({ ok: true });
  });

  it('lists every pair that blocks', () => {
    const pairs = violations(ruled, moved('p3', 'spring'), 'blocking-pair');
    expect(pairs.map(({ person, place }) => `${person} ${place}`)).toEqual(['p3 c', 'p3 d']);
  });
});

function withAttributes(
  at: number,
  attributes: Problem['people'][number]['attributes'] & {},
): Problem['people'][number] {
  const own = ruled.people[at]!;
  return { ...own, attributes: { ...own.attributes, ...attributes } };
}

function owned(id: string): Problem['places'] {
  return ruled.places.map((place) =>
    place.id === id ? { ...place, attributes: { ...place.attributes, owner: 'k' } } : place,
  );
}

function staffed(weeks: readonly string[]): Problem['places'] {
  return ruled.places.map((place) => (place.id === 'd' ? { ...place, attributes: { staffed: weeks } } : place));
}
