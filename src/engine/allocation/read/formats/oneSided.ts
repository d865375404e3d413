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
  /** People's lists first, in the order of the problem; then those of places, then those of hosts. */
  readonly oneSided: readonly OneSided[];
}

/** Whoever ranks people for a place. */
type Ranker = Place | Host;

/**
 * Adds the one-sided pairs of a problem where every place, or its host, has a ranking. For a host's ranking it is
 * enough that the person wishes for one of its places. Linear in all lists.
 */
export function withOneSided(problem: Problem): Imported {
  const hosts = new Map(problem.hosts?.map((host) => [host.id, host]));
  const rankerOf = new Map<string, Ranker>(
    problem.places.map((place) => [place.id, hosts.get(place.host ?? '') ?? place]),
  );
  const rankedBy = new Map([...rankerOf.values()].map((ranker) => [ranker, new Set((ranker.ranking ?? []).flat())]));
  const wished = new Map<Ranker, Set<string>>();
  const oneSided: OneSided[] = [];
  for (const person of problem.people)
    for (const place of person.wishes.flat()) {
      const ranker = rankerOf.get(place)!;
      if (!rankedBy.get(ranker)!.has(person.id)) oneSided.push({ listed: 'person', person: person.id, place });
      const by = wished.get(ranker);
      if (by === undefined) wished.set(ranker, new Set([person.id]));
      else by.add(person.id);
    }
  const unwished = (ranker: Ranker): string[] =>
    (ranker.ranking ?? []).flat().filter((person) => wished.get(ranker)?.has(person) !== true);
  for (const place of problem.places)
    for (const person of unwished(place)) oneSided.push({ listed: 'place', person, place: place.id });
  for (const host of problem.hosts ?? [])
    for (const person of unwished(host)) oneSided.push({ listed: 'host', person, host: host.id });
  return { problem, oneSided };
}
