import { REASONS } from '../explain/reasons.ts';
import { GOALS, MODES } from '../plan.ts';
import { type Field, type Fields, type ObjectShape, type Shape } from './shape.ts';

/** The shape of `SolutionDocument` (solutionDocument.ts) with a sentence on each field. */

const id: Shape = { is: 'id' };
const count: Shape = { is: 'whole-number', least: 0 };
const rank: Shape = { is: 'whole-number', least: 1 };
const value: Shape = { is: 'number' };
const goal: Shape = { is: 'text', among: GOALS };
const listOf = (of: Shape): Shape => ({ is: 'list', of });
const field = (shape: Shape, about: string): Field => ({ shape, about });
const object = (required: Fields, optional: Fields = {}): ObjectShape => ({ is: 'object', required, optional });

const person = field(id, 'Id of the person.');
const place = field(id, 'Id of the place.');
const period = field(id, 'Id of the period. Absent where the problem has none.');

const assignment = object(
  { person, place, rank: field(rank, "The wish's tier, from 1; `anywhere` places come one below the last.") },
  { period },
);

const reason = object(
  { code: field({ is: 'text', among: REASONS }, 'Why not.') },
  {
    wish: field(id, 'The place wished for that it is about.'),
    rank: field(rank, "The wish's tier."),
    place: field(id, 'Another place that it names.'),
    rule: field(id, 'Id of the rule.'),
    found: field({ is: 'text' }, 'What was there.'),
    asked: field({ is: 'text' }, 'What is asked for.'),
    count: field(count, 'How many.'),
    person,
    host: field(id, 'Id of the host.'),
    group: field(count, "Index in the problem's list of groups."),
    other: field(id, 'The other period.'),
    goal: field(goal, 'The first goal that would suffer.'),
    amount: field(value, "By how much, in the goal's unit."),
    chain: field({ is: 'anything' }, 'What would happen instead: who from where to where.'),
  },
);

const unplaced = object(
  { person, reasons: field(listOf(reason), 'For every wish, why it could not be met.') },
  { period },
);

const objective = object({
  goal: field(goal, 'The goal.'),
  value: field(value, "How far it is reached, in the goal's unit."),
});

const layer = object({
  layer: field(
    object({ goal: field(goal, 'The goal.') }, { rank: field(rank, 'The rank that is counted.') }),
    'Costs by choice.',
  ),
  weight: field(value, 'What one of it counts for in the step.'),
});

const step = object({
  layers: field(listOf(layer), 'The goals, or parts of them, that the step decides.'),
  prices: field(listOf(value), 'By site: what one more seat there is worth.'),
  value: field(value, "The step's least cost."),
});

const kind = field({ is: 'text' }, 'What is proven: stable, optimal, or optimal up to a bound.');
const unmet = field(
  listOf({
    is: 'variants',
    by: 'kind',
    of: {
      minimum: object({ kind, place, minimum: field(count, 'Asked for.'), seated: field(count, 'Given.') }, { period }),
      together: object({ kind, group: field(count, 'Index of the group.') }),
      apart: object({ kind, group: field(count, 'Index of the group.') }),
      host: object(
        {
          kind,
          host: field(id, 'Id of the host.'),
          capacity: field(count, 'Joint seats.'),
          seated: field(count, 'Given.'),
        },
        { period },
      ),
      overlap: object({ kind, person, periods: field({ is: 'entries', of: [id, id], optional: 0 }, 'Both periods.') }),
      weeks: object({ kind, person, wanted: field(count, 'Asked for.'), reached: field(count, 'Given.') }),
    },
  }),
  'What the problem asks for and the plan does not keep, as the mode leaves it aside.',
);

const certificate: Shape = {
  is: 'variants',
  by: 'kind',
  of: {
    stable: object({ kind, unmet, ties: field({ is: 'true-or-false' }, 'Whether ties were broken by the draw.') }),
    optimal: object({ kind, unmet, steps: field(listOf(step), 'The proof, step by step.') }),
    bounded: object({
      kind,
      unmet,
      exact: field({ is: 'true-or-false' }, 'True: the search was exhausted, so the plan is optimal.'),
      bound: field(listOf(objective), 'No plan can be lexicographically better.'),
      relaxation: field(listOf(step), 'The proof of the bound.'),
      searched: field(count, 'Relaxations solved.'),
    }),
  },
};

export const SOLUTION_SHAPE: ObjectShape = object(
  {
    mode: field({ is: 'text', among: MODES }, 'How the plan was made.'),
    goals: field(listOf(goal), 'The goals in order of importance.'),
    fairBy: field({ is: 'text' }, 'The attribute whose groups the goal `fairness` evens out.'),
    seed: field({ is: 'text' }, 'The published seed that broke ties.'),
    assignments: field(listOf(assignment), 'By person, then period.'),
    unplaced: field(listOf(unplaced), 'Who has no place in a period that was to be filled, and why.'),
    profile: field(listOf(count), 'How many have rank 1, 2, …'),
    objectives: field(listOf(objective), 'How far each goal is reached.'),
    certificate: field(
      certificate,
      'Why the plan may be believed; checked by code that shares nothing with the solver.',
    ),
  },
  {
    $schema: field({ is: 'text' }, 'Address of this schema, for editors.'),
    explanation: field({ is: 'anything' }, 'With --explain: reasons, receipts, bottlenecks, fairness.'),
    current: field(
      listOf({ is: 'entries', of: [id, id, id], optional: 1 }),
      'With --current: the plan in force, that the goal `change` is measured from.',
    ),
    changes: field({ is: 'anything' }, 'With --current: what differs from the plan in force.'),
  },
);
