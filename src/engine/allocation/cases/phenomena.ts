import type { Goal, Mode } from '../plan.ts';
import type { Period, Problem } from '../problem.ts';
import { problemIn } from './notation.ts';

/** One line a case: the problem, the mode and goals, and the plan; `|` between plans that are equally right. */
export interface Case {
  readonly about: string;
  readonly problem: Problem;
  readonly mode: Mode;
  readonly goals?: readonly Goal[];
  readonly plan: string;
}

const SPRING: Period[] = [
  { id: 'v1', from: '2027-01-11', to: '2027-01-31' },
  { id: 'v2', from: '2027-01-25', to: '2027-02-14' },
  { id: 'v3', from: '2027-03-01', to: '2027-03-21' },
];

function stable(about: string, problem: Problem, plan: string): Case {
  return { about, problem, mode: 'stable', plan };
}

function best(about: string, problem: Problem, goals: readonly Goal[], plan: string): Case {
  return { about, problem, mode: 'best', goals, plan };
}

function together(about: string, problem: Problem, plan: string): Case {
  return { about, problem, mode: 'together', goals: ['placed', 'ranks'], plan };
}

const attributed = (
  about: Record<string, Record<string, string | number | readonly string[]>>,
  problem: Problem,
): Problem => ({
  ...problem,
  people: problem.people.map((person) => ({ ...person, ...(about[person.id] && { attributes: about[person.id]! }) })),
  places: problem.places.map((place) => ({ ...place, ...(about[place.id] && { attributes: about[place.id]! }) })),
});

/** Plain seats and wishes. */
const SEATS: readonly Case[] = [
  best('nobody wishes for anything', problemIn('p: q:', 'a1'), ['placed'], 'p=- q=-'),
  best('a seat each', problemIn('p:a q:b', 'a1 b1'), ['placed'], 'p=a q=b'),
  best('one seat for two: the draw', problemIn('p:a q:a', 'a1'), ['placed'], 'p=a q=- | p=- q=a'),
  best('no seat at all', problemIn('p:a', 'a0'), ['placed'], 'p=-'),
  best('who could go elsewhere makes room', problemIn('p:a>b q:a', 'a1 b1'), ['placed'], 'p=b q=a'),
  best('a chain of three moves', problemIn('p:a>b q:b>c r:a', 'a1 b1 c1'), ['placed'], 'p=b q=c r=a'),
  best('more seats than people', problemIn('p:a q:a', 'a9'), ['placed'], 'p=a q=a'),
  best('a wish that does not rank the person is no wish', problemIn('p:a>b', 'a1() b1'), ['placed'], 'p=b'),
  best('others come after those ranked, not never', problemIn('p:a', 'a1(*)'), ['placed'], 'p=a'),
  best('anywhere is better than nowhere', problemIn('p:a>* q:a', 'a1 b1'), ['placed', 'ranks'], 'p=b q=a'),
  best('anywhere is worse than any wish', problemIn('p:a>b>*', 'a0 b1 c1'), ['placed', 'ranks'], 'p=b'),
];

/** The order of the goals. */
const GOALS: readonly Case[] = [
  best('places before first wishes', problemIn('p:a>b q:a', 'a1 b1'), ['placed', 'firsts'], 'p=b q=a'),
  best(
    'first wishes before places',
    problemIn('p:a q:b>a r:b>c', 'a1 b1 c0'),
    ['firsts', 'placed'],
    'p=a q=- r=b | p=a q=b r=-',
  ),
  best('sum of ranks: 1+3 as good as 2+2', problemIn('p:a>b q:a>c>b', 'a1 b1 c0'), ['placed', 'ranks'], 'p=b q=a'),
  best(
    'worst rank first',
    problemIn('p:a>b q:b>c r:a>b>c', 'a1 b1 c1'),
    ['placed', 'regret'],
    'p=b q=c r=a | p=a q=c r=b',
  ),
  best('first wishes at any price', problemIn('p:a>b q:b>c r:a>b>c', 'a1 b1 c1'), ['firsts', 'placed'], 'p=a q=b r=c'),
  best(
    'the shorter journey among equals',
    problemIn('p:a=b', 'a1 b1', {
      costs: [
        ['p', 'a', 30],
        ['p', 'b', 20],
      ],
    }),
    ['placed', 'ranks', 'travel'],
    'p=b',
  ),
  best(
    'rank before journey',
    problemIn('p:a>b', 'a1 b1', {
      costs: [
        ['p', 'a', 90],
        ['p', 'b', 1],
      ],
    }),
    ['placed', 'ranks', 'travel'],
    'p=a',
  ),
  best(
    'journey before rank',
    problemIn('p:a>b', 'a1 b1', {
      costs: [
        ['p', 'a', 90],
        ['p', 'b', 1],
      ],
    }),
    ['placed', 'travel', 'ranks'],
    'p=b',
  ),
  best("the places' own ranking, where it is a goal", problemIn('p:a q:a', 'a1(q>p)'), ['placed', 'hosts'], 'p=- q=a'),
  best(
    'stays where it was',
    problemIn('p:a=b q:a=b', 'a1 b1', {
      current: [
        ['p', 'b'],
        ['q', 'a'],
      ],
    }),
    ['placed', 'ranks', 'change'],
    'p=b q=a',
  ),
  best(
    'moves for a better rank when rank counts more',
    problemIn('p:a>b', 'a1 b1', { current: [['p', 'b']] }),
    ['placed', 'ranks', 'change'],
    'p=a',
  ),
  best(
    'stays when change counts more',
    problemIn('p:a>b', 'a1 b1', { current: [['p', 'b']] }),
    ['placed', 'change', 'ranks'],
    'p=b',
  ),
  best(
    'the unplaced spread over the schools',
    attributed(
      { p: { school: 'N' }, q: { school: 'N' }, r: { school: 'S' }, s: { school: 'S' } },
      problemIn('p:a q:a r:a=b s:b', 'a1 b1'),
    ),
    ['placed', 'fairness'],
    'p=a q=- r=- s=b | p=- q=a r=- s=b | p=- q=a r=b s=- | p=a q=- r=b s=-',
  ),
];

/** Hard rules, pins and what is forbidden. */
const RULES: readonly Case[] = [
  best(
    'too far',
    problemIn('p:a>b', 'a1 b1', { costs: [['p', 'a', 94]], rules: [{ id: 'near', kind: 'travel', limit: 60 }] }),
    ['placed', 'ranks'],
    'p=b',
  ),
  best(
    'the wrong programme',
    attributed(
      { p: { programme: 'el' }, a: { programmes: ['bygg'] } },
      problemIn('p:a>b', 'a1 b1', { rules: [{ id: 'fit', kind: 'fits', person: 'programme', place: 'programmes' }] }),
    ),
    ['placed', 'ranks'],
    'p=b',
  ),
  best(
    'too young',
    attributed(
      { p: { born: '2011-01-01' }, q: { born: '2007-01-01' }, a: { from: 18 } },
      problemIn('p:a q:a', 'a2', {
        rules: [{ id: 'minors', kind: 'age', person: 'born', place: 'from', on: '2027-01-01' }],
      }),
    ),
    ['placed'],
    'p=- q=a',
  ),
  best(
    'no trained supervisor that week',
    attributed(
      { a: { weeks: ['2027-W02', '2027-W03', '2027-W04'] } },
      problemIn('p:a', 'a1', {
        periods: SPRING.slice(0, 1),
        rules: [{ id: 'trained', kind: 'staffed', place: 'weeks' }],
      }),
    ),
    ['placed'],
    'p=a@v1',
  ),
  best(
    'a supervisor in two weeks of three',
    attributed(
      { a: { weeks: ['2027-W02', '2027-W03'] } },
      problemIn('p:a', 'a1', {
        periods: SPRING.slice(0, 1),
        rules: [{ id: 'trained', kind: 'staffed', place: 'weeks' }],
      }),
    ),
    ['placed'],
    'p=-@v1',
  ),
  best(
    "one's own parent",
    attributed(
      { p: { kin: 'eva' }, a: { staff: ['eva'] } },
      problemIn('p:a>b', 'a1 b1', { rules: [{ id: 'kin', kind: 'differs', person: 'kin', place: 'staff' }] }),
    ),
    ['placed', 'ranks'],
    'p=b',
  ),
  best(
    'a pin holds against a better plan',
    problemIn('p:a>b q:a', 'a1 b1', { pinned: [['p', 'a']] }),
    ['placed'],
    'p=a q=-',
  ),
  best('a pin need not be a wish', problemIn('p:a q:a', 'a1 b1', { pinned: [['p', 'b']] }), ['placed'], 'p=b q=a'),
  best('forbidden is forbidden', problemIn('p:a>b', 'a1 b1', { forbidden: [['p', 'a']] }), ['placed', 'ranks'], 'p=b'),
];

/** Stability. */
const STABLE: readonly Case[] = [
  stable('the place chooses', problemIn('p:a q:a', 'a1(q>p)'), 'p=- q=a'),
  stable('resident-optimal of two stable plans', problemIn('p:a>b q:b>a', 'a1(q>p) b1(p>q)'), 'p=a q=b'),
  stable('stability may place fewer', problemIn('p:a>b q:a', 'a1(p>q) b1(p)'), 'p=a q=-'),
  stable('who is not ranked never comes', problemIn('p:a', 'a1()'), 'p=-'),
  stable('a chain of refusals', problemIn('p:a>b q:b>c r:a', 'a1(r>p) b1(p>q) c1(q)'), 'p=b q=c r=a | p=a q=c r=b'),
  stable(
    'a joint seat: the host keeps whom it ranks higher',
    {
      ...problemIn('p:a q:b', 'a1 b1'),
      places: ['a', 'b'].map((id) => ({ id, capacity: 1, host: 'h' })),
      hosts: [{ id: 'h', capacity: 1, ranking: [['q'], ['p']] }],
    },
    'p=- q=b',
  ),
];

/** What only `together` keeps. */
const TOGETHER: readonly Case[] = [
  together(
    'two friends and two seats',
    problemIn('p:a>b q:b>a r:a', 'a2 b1', { together: [['p', 'q']] }),
    'p=a q=a r=-',
  ),
  together('both or none', problemIn('p:a q:a r:a', 'a1', { together: [['p', 'q']] }), 'p=- q=- r=a'),
  together(
    'apart, though there is room',
    problemIn('p:a>b q:a>b', 'a2 b2', { apart: [['p', 'q']] }),
    'p=a q=b | p=b q=a',
  ),
  together('two or none: two come', problemIn('p:a>b q:b>a', 'a2!2 b0'), 'p=a q=a'),
  together('two or none: none comes', problemIn('p:a>b q:b', 'a2!2 b2'), 'p=b q=b'),
  together(
    'a host of two sites with one joint seat',
    {
      ...problemIn('p:a q:b', 'a1 b1'),
      places: ['a', 'b'].map((id) => ({ id, capacity: 1, host: 'h' })),
      hosts: [{ id: 'h', capacity: 1 }],
    },
    'p=a q=- | p=- q=b',
  ),
  together(
    'nobody in two periods that overlap',
    problemIn('p:a', 'a1', { periods: SPRING.slice(0, 2) }),
    'p=-@v1 p=a@v2 | p=-@v2 p=a@v1',
  ),
  together(
    'only as many periods as the weeks ask for',
    { ...problemIn('p:a', 'a1', { periods: SPRING }), people: [{ id: 'p', wishes: [['a']], weeks: 3 }] },
    'p=-@v1 p=-@v2 p=a@v3 | p=-@v1 p=-@v3 p=a@v2 | p=-@v2 p=-@v3 p=a@v1',
  ),
];

export const PHENOMENA: readonly Case[] = [...SEATS, ...GOALS, ...RULES, ...STABLE, ...TOGETHER];
