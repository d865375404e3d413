import type { RuleKind } from '../problem.ts';
import { type Field, type Fields, type ObjectShape, type Shape } from './shape.ts';

/** The shape of `Problem` (problem.ts) with a sentence on each field. */

const id: Shape = { is: 'id' };
const text: Shape = { is: 'text' };
const day: Shape = { is: 'day' };
const seats: Shape = { is: 'whole-number', least: 0 };
const listOf = (of: Shape): Shape => ({ is: 'list', of });
const tiers = listOf(listOf(id));
const field = (shape: Shape, about: string): Field => ({ shape, about });
const object = (required: Fields, optional: Fields = {}): ObjectShape => ({ is: 'object', required, optional });

const attributes: Shape = {
  is: 'record',
  of: { is: 'either', of: [text, { is: 'number' }, { is: 'true-or-false' }, listOf(text)] },
};

const person = object(
  {
    id: field(id, 'Unique among the people.'),
    wishes: field(tiers, 'Places in tiers, best first; those in one tier are equally welcome.'),
  },
  {
    anywhere: field({ is: 'true-or-false' }, 'Any place that the rules allow will do where no wish can be met.'),
    attributes: field(attributes, 'What rules and reports ask about: school, programme, born, municipality.'),
    periods: field(listOf(id), 'The periods to be placed in, one place in each. Absent: all.'),
    weeks: field({ is: 'whole-number', least: 1 }, 'Weeks to reach in all, in as few periods as will do.'),
  },
);

const place = object(
  {
    id: field(id, 'Unique among the places.'),
    capacity: field({ is: 'either', of: [seats, { is: 'record', of: seats }] }, 'Seats in each period, or by period.'),
  },
  {
    minimum: field(seats, 'At least so many in a period, or nobody.'),
    ranking: field(tiers, "The place's own ranking of people in tiers, best first. Absent: all are equal."),
    others: field({ is: 'true-or-false' }, 'Who is not ranked may come too, in one last tier.'),
    host: field(id, 'Id of the host that the place belongs to.'),
    attributes: field(attributes, 'What rules ask about: programmes, competence, least age, staffed weeks.'),
  },
);

const host = object(
  { id: field(id, 'Unique among the hosts.') },
  {
    capacity: field(seats, 'Seats at all its places together, in each period.'),
    ranking: field(tiers, 'For its places that have no ranking of their own.'),
  },
);

const period = object(
  {
    id: field(id, 'Unique among the periods.'),
    from: field(day, 'First day.'),
    to: field(day, 'Last day, included.'),
  },
  { weeks: field({ is: 'whole-number', least: 0 }, "Counts for so many of a person's weeks. Absent: by its days.") },
);

/** A rule of one kind: what every rule has and what this one has besides. */
function rule(required: Fields, optional: Fields = {}): ObjectShape {
  return object(
    { id: field(id, 'Unique among the rules.'), kind: field(text, 'What is compared.'), ...required },
    { name: field(text, 'As people call it.'), ...optional },
  );
}

const ofPerson = field(id, 'Name of an attribute of people.');
const ofPlace = field(id, 'Name of an attribute of places.');
const limit = field({ is: 'whole-number', least: 0 }, 'Most minutes one way.');

const RULES: Readonly<Record<RuleKind, ObjectShape>> = {
  fits: rule({ person: ofPerson, place: ofPlace }),
  has: rule({ person: ofPerson, place: ofPlace }),
  differs: rule({ person: ofPerson, place: ofPlace }),
  age: rule({ person: ofPerson, place: ofPlace }, { on: field(day, 'The day on which the age counts.') }),
  travel: rule({ limit }, { person: ofPerson }),
  staffed: rule({ place: ofPlace }),
  free: rule({ person: ofPerson }),
};

const settled: Shape = { is: 'entries', of: [id, id, id], optional: 1 };
const minutes: Shape = { is: 'whole-number', least: 0 };

export const PROBLEM_SHAPE: ObjectShape = object(
  {
    people: field(listOf(person), 'Who is to be placed.'),
    places: field(listOf(place), 'Where there are seats.'),
  },
  {
    $schema: field(text, 'Address of this schema, for editors.'),
    periods: field(listOf(period), 'When places are taken. Absent: one period without dates.'),
    hosts: field(listOf(host), 'Groups of places with joint seats and a joint ranking.'),
    costs: field(
      listOf({ is: 'entries', of: [id, id, minutes], optional: 0 }),
      'Travel: person, place, whole minutes one way.',
    ),
    rules: field(listOf({ is: 'variants', by: 'kind', of: RULES }), 'Rules that every assignment must keep.'),
    together: field(listOf(listOf(id)), 'Groups of people to sit at the same place in the same periods, all or none.'),
    apart: field(listOf(listOf(id)), 'Groups of people of whom no two may sit at the same place in one period.'),
    pinned: field(listOf(settled), 'Decided already: person, place and, where it matters, period.'),
    forbidden: field(listOf(settled), 'Ruled out: person, place and, where it matters, period.'),
    current: field(listOf(settled), 'The plan in force: person, place and, where it matters, period.'),
  },
);
