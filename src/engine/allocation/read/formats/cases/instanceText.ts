import type { Problem } from '../../../problem.ts';
import type { TextFormat } from '../instanceText.ts';

/** Writes a problem whose ids are the numbers from 1; the inverse of the parser, for the tests. */
export function formatInstanceText(problem: Problem, format: TextFormat): string {
  const { people, places, hosts } = problem;
  const marriage = format.startsWith('sm');
  const lines = [
    [people.length, places.length, ...(hosts === undefined ? [] : [hosts.length])].join(' '),
    ...people.map((person) => [person.id, ...person.wishes.map(tier)].join(' ')),
    ...places.map((place) => {
      if (hosts !== undefined) return [place.id, Number(place.capacity), place.host].join(' ');
      return [place.id, ...(marriage ? [] : [Number(place.capacity)]), ...(place.ranking ?? []).map(tier)].join(' ');
    }),
    ...(hosts ?? []).map((host) => [host.id, host.capacity, ...(host.ranking ?? []).map(tier)].join(' ')),
  ];
  return lines.join('\n');
}

const tier = (ids: readonly string[]): string => (ids.length === 1 ? ids[0]! : `(${ids.join(' ')})`);
