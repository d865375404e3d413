import type { Person, Place, Problem } from '../problem.ts';

/**
 * Small problems on one line. People: `p:a>b=c` wishes a first, then b or c alike; `p:a>*` ends with *anywhere*.
 * Places: `a2` has two seats, `a2!2` takes two or none, `a2(p>q=r)` ranks p above q and r, `a2(p>*)` takes others last.
 */
export function problemIn(people: string, places: string, more: Partial<Problem> = {}): Problem {
  return { people: people.split(' ').map(personIn), places: places.split(' ').map(placeIn), ...more };
}

/** `p=a q=- r=b`, by id of person; periods, where there are any, as `p=a@v1`. */
export function planText({
  assignments,
  unplaced,
}: {
  assignments: readonly Seated[];
  unplaced: readonly Unseated[];
}): string {
  const rows = [
    ...assignments.map(({ person, place, period }) => `${person}=${place}${period === undefined ? '' : `@${period}`}`),
    ...unplaced.map(({ person, period }) => `${person}=-${period === undefined ? '' : `@${period}`}`),
  ];
  return rows.sort().join(' ');
}

interface Unseated {
  readonly person: string;
  readonly period?: string;
}

interface Seated extends Unseated {
  readonly place: string;
}

function personIn(text: string): Person {
  const [id, wishes] = text.split(':') as [string, string];
  const tiers = tiersIn(wishes);
  const isAnywhere = tiers.at(-1)?.[0] === '*';
  return { id, wishes: isAnywhere ? tiers.slice(0, -1) : tiers, ...(isAnywhere && { anywhere: true }) };
}

function placeIn(text: string): Place {
  const [, id, seats, minimum, ranking] = /^([a-z]+)(\d+)(?:!(\d+))?(?:\((.*)\))?$/.exec(text) as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ];
  const tiers = ranking === undefined ? undefined : tiersIn(ranking);
  const isOpen = tiers?.at(-1)?.[0] === '*';
  return {
    id,
    capacity: Number(seats),
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(tiers && { ranking: isOpen ? tiers.slice(0, -1) : tiers, others: isOpen }),
  };
}

function tiersIn(text: string): readonly (readonly string[])[] {
  return text === '' ? [] : text.split('>').map((tier) => tier.split('='));
}
