import { type Consequences, type Forced, union } from './forced.ts';
import type { Pairings } from './pairings.ts';
import type { Requirements } from './requirement.ts';

/** The sets of requirements that forced seats break between them; minimum numbers apart (shortfalls.ts). */
export function violations(
  { forced }: Consequences,
  pairings: Pairings,
  requirements: Requirements,
): readonly (readonly string[])[] {
  const seats = [...forced.values()];
  return [
    ...seats.flatMap((seat) => pairings.against(seat).map((where) => union(seat.because, [where]))),
    ...unwished(seats, pairings, requirements),
    ...overlaps(seats, pairings),
    ...overfull(seats, pairings, requirements),
    ...overfullHosts(seats, pairings, requirements),
    ...apart(seats, pairings, requirements),
  ];
}

/** A pin may send its person anywhere; those who come along must have wished to. */
function unwished(seats: readonly Forced[], pairings: Pairings, requirements: Requirements) {
  return seats.flatMap((seat) => {
    if (seat.because.length === 1 || pairings.isWished(seat)) return [];
    const where = requirements.inForce('wish', ['people', seat.person, 'wishes'], pairings.person(seat).id);
    return where === undefined ? [] : [union(seat.because, [where])];
  });
}

/** Nobody is in two periods that share a day. */
function overlaps(seats: readonly Forced[], pairings: Pairings) {
  return [...grouped(seats, (seat) => `${seat.person}`).values()].flatMap((own) =>
    pairsOf(own).flatMap(([a, b]) => {
      const where = pairings.againstBoth(a.period, b.period);
      return where === undefined ? [] : [union(a.because, b.because, [where])];
    }),
  );
}

function overfull(seats: readonly Forced[], pairings: Pairings, requirements: Requirements) {
  return [...grouped(seats, ({ place, period }) => `${place} ${period}`).values()].flatMap((there) => {
    const { place, period } = there[0]!;
    const capacity = pairings.seats(place, period);
    const path = ['places', place, 'capacity'] as const;
    const id = pairings.periods[period]?.id;
    const isByPeriod = typeof pairings.problem.places[place]!.capacity === 'object' && id !== undefined;
    const where =
      there.length > capacity
        ? requirements.inForce('capacity', isByPeriod ? [...path, id] : path, `${capacity}`)
        : undefined;
    return where === undefined ? [] : [tooMany(there, capacity, where)];
  });
}

function overfullHosts(seats: readonly Forced[], pairings: Pairings, requirements: Requirements) {
  const { hosts = [], places } = pairings.problem;
  const limited = hosts.flatMap((host, h) => (host.capacity === undefined ? [] : [[host.id, h] as const]));
  const hostIndex = new Map(limited);
  const hosted = seats.filter((seat) => hostIndex.has(places[seat.place]!.host ?? ''));
  return [...grouped(hosted, (seat) => JSON.stringify([places[seat.place]!.host, seat.period])).values()].flatMap(
    (there) => {
      const h = hostIndex.get(places[there[0]!.place]!.host ?? '')!;
      const capacity = hosts[h]!.capacity!;
      const where =
        there.length > capacity ? requirements.inForce('host', ['hosts', h, 'capacity'], `${capacity}`) : undefined;
      return where === undefined ? [] : [tooMany(there, capacity, where)];
    },
  );
}

/** One more than there are seats for, of those whose seats follow from the least. */
function tooMany(there: readonly Forced[], capacity: number, where: string): readonly string[] {
  const simplest = there.toSorted((a, b) => a.because.length - b.because.length).slice(0, capacity + 1);
  return union(...simplest.map((seat) => seat.because), [where]);
}

function apart(seats: readonly Forced[], pairings: Pairings, requirements: Requirements) {
  const bySeat = grouped(seats, ({ place, period, person }) => JSON.stringify([person, place, period]));
  const byPerson = grouped(seats, (seat) => `${seat.person}`);
  return (pairings.problem.apart ?? []).flatMap((group, g) => {
    const where = requirements.inForce('apart', ['apart', g], group.join(', '));
    if (where === undefined) return [];
    const seated = group.map((id) => pairings.personIndex.get(id)!).filter((person) => byPerson.has(`${person}`));
    return pairsOf(seated).flatMap(([a, b]) =>
      (byPerson.get(`${a}`) ?? []).flatMap((seat) =>
        (bySeat.get(JSON.stringify([b, seat.place, seat.period])) ?? []).map((other) =>
          union(seat.because, other.because, [where]),
        ),
      ),
    );
  });
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
}
