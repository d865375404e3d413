import type { Host, Place, Problem } from '../../problem.ts';

/**
 * A pair of whom only one has listed the other: it can never be. No mistake, but worth knowing, since a list may lack
 * what its author meant.
 */
export type OneSided =
  | { readonly listed: 'person'; readonly person: string; readonly place: string }
  | { readonly listed: 'place'; readonly person: string; readonly place: string }
  | { readonly listed: 'host'; readonly person: string; readonly host: string };

/** A problem as an importer makes it, and what is odd in it. */
export interface Imported {
  readonly problem: Problem;
  /** By whoever ranks, places before hosts: first people not listed, then people listed who have not wished. */
  readonly oneSided: readonly OneSided[];
}

/** Whoever ranks people: a place for itself, a host for all its places. */
type Ranker = Place | Host;

/** A wish, by the indices of person and place. */
interface Wish {
  readonly person: number;
  readonly place: number;
}

/**
 * Adds the one-sided pairs of a problem where every place, or its host, has a ranking. For a host's ranking it is
 * enough that the person wishes for one of its places.
 *
 * Wishes are sorted by who ranks; then two marks a person, *wished here* and *ranked here*, are enough for one ranker
 * after the other. Linear in all lists. Why not a set of people a ranker: a million entries in small sets took longer
 * to fill than the text to read.
 */
export function withOneSided(problem: Problem): Imported {
  const { people, places, hosts = [] } = problem;
  const rankers: readonly Ranker[] = [...places.filter((place) => place.host === undefined), ...hosts];
  const wishes = wishesByRanker(problem, rankers);
  const personAt = new Map(people.map(({ id }, i) => [id, i]));
  const ranked = new Int32Array(people.length).fill(-1);
  const wished = new Int32Array(people.length).fill(-1);
  const oneSided: OneSided[] = [];
  for (const [at, ranker] of rankers.entries()) {
    const ranking = (ranker.ranking ?? []).flat();
    for (const id of ranking) ranked[personAt.get(id)!] = at;
    for (const { person, place } of wishes[at]!) {
      wished[person] = at;
      if (ranked[person] !== at)
        oneSided.push({ listed: 'person', person: people[person]!.id, place: places[place]!.id });
    }
    const isPlace = at < rankers.length - hosts.length;
    for (const person of ranking)
      if (wished[personAt.get(person)!] !== at)
        oneSided.push(
          isPlace ? { listed: 'place', person, place: ranker.id } : { listed: 'host', person, host: ranker.id },
        );
  }
  return { problem, oneSided };
}

function wishesByRanker({ people, places, hosts = [] }: Problem, rankers: readonly Ranker[]): readonly Wish[][] {
  const hostAt = new Map(hosts.map(({ id }, i) => [id, rankers.length - hosts.length + i]));
  let own = 0;
  const placeAt = new Map(
    places.map(({ id, host }, index) => [id, { index, ranker: host === undefined ? own++ : hostAt.get(host)! }]),
  );
  const wishes = rankers.map((): Wish[] => []);
  people.forEach((person, i) => {
    for (const tier of person.wishes)
      for (const id of tier) {
        const { index, ranker } = placeAt.get(id)!;
        wishes[ranker]!.push({ person: i, place: index });
      }
  });
  return wishes;
}
