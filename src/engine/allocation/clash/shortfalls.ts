import { type Consequences, type Forced, union } from './forced.ts';
import type { Pairings } from './pairings.ts';
import type { Requirements } from './requirement.ts';
import { grouped } from './violations.ts';

/** A place that somebody must come to and where, with its minimum number, others are then needed. */
interface Need {
  readonly place: number;
  readonly period: number;
  readonly count: number;
  /** The minimum and what brings people here. */
  readonly because: readonly string[];
}

/** A person in a period, free to come where needed. */
interface Candidate {
  /** Indices of the needs that the person could help to meet. */
  readonly needs: readonly number[];
}

/**
 * Minimum numbers that cannot be reached.
 *
 * Who is not forced anywhere may come where they wish and nothing keeps them out. Each needed seat takes one of them
 * and each of them one seat: a bipartite matching, grown by augmenting paths (Kuhn 1955). A seat without such a path
 * proves a shortfall (Hall 1935): the needs met on the search are what too few people are left for.
 *
 * Groups, hosts' seats and overlapping periods of those who are free are left out, so a shortfall found is real, and one
 * may be missed; the solver then finds it.
 */
export function shortfalls(
  consequences: Consequences,
  pairings: Pairings,
  requirements: Requirements,
): readonly (readonly string[])[] {
  const needs = needsOf([...consequences.forced.values()], pairings, requirements);
  if (needs.length === 0) return [];
  const { candidates, kept } = candidatesFor(needs, consequences, pairings);
  const short = shortNeeds(needs, candidates);
  if (short === undefined) return [];
  return [union(...[...short].flatMap((n) => [needs[n]!.because, kept[n]!]))];
}

function needsOf(seats: readonly Forced[], pairings: Pairings, requirements: Requirements): readonly Need[] {
  return [...grouped(seats, ({ place, period }) => `${place} ${period}`).values()].flatMap((there) => {
    const { place, period } = there[0]!;
    const minimum = pairings.problem.places[place]!.minimum ?? 0;
    const count = minimum - there.length;
    if (count <= 0) return [];
    const where = requirements.inForce('minimum', ['places', place, 'minimum'], `${minimum}`);
    if (where === undefined) return [];
    return [{ place, period, count, because: union([where], ...there.map((seat) => seat.because)) }];
  });
}

/** Who could come, and by need the requirements that keep others away. */
function candidatesFor(needs: readonly Need[], { forced }: Consequences, pairings: Pairings) {
  const kept: string[][] = needs.map(() => []);
  const candidates: Candidate[] = [];
  const byPerson = grouped([...forced.values()], (seat) => `${seat.person}`);
  pairings.problem.people.forEach((_, p) => {
    for (const period of pairings.periods.keys()) {
      const open: number[] = [];
      needs.forEach((need, n) => {
        if (need.period !== period || !pairings.isWished({ ...need, person: p })) return;
        const own = byPerson.get(`${p}`) ?? [];
        if (own.some((seat) => seat.period === period && seat.place === need.place)) return;
        const elsewhere = own.flatMap((seat) => {
          const where = seat.period === period ? [] : [pairings.againstBoth(seat.period, period)];
          return where[0] === undefined && seat.period !== period ? [] : [...seat.because, ...where];
        });
        const against = [...elsewhere, ...pairings.against({ ...need, person: p })].filter((one) => one !== undefined);
        if (against.length === 0) open.push(n);
        else kept[n]!.push(...against);
      });
      if (open.length > 0) candidates.push({ needs: open });
    }
  });
  return { candidates, kept };
}

/** The needs that are too many for those who could come; undefined where all can be met. */
function shortNeeds(needs: readonly Need[], candidates: readonly Candidate[]): ReadonlySet<number> | undefined {
  const openTo: number[][] = needs.map(() => []);
  candidates.forEach((candidate, c) => {
    for (const n of candidate.needs) openTo[n]!.push(c);
  });
  const takenBy = new Map<number, number>();
  for (const [n, need] of needs.entries())
    for (let seat = 0; seat < need.count; seat++) {
      const reached = augment(n, openTo, takenBy);
      if (reached !== undefined) return reached;
    }
  return undefined;
}

/**
 * Finds one more person for need `n`, breadth first: whoever may come and sits at another need is taken from there,
 * and that need looks on. @returns the needs that were tried where nobody is left.
 */
function augment(
  n: number,
  openTo: readonly (readonly number[])[],
  takenBy: Map<number, number>,
): ReadonlySet<number> | undefined {
  const reached = new Set([n]);
  /** By person: the need that would take them; by need: the person it would lose. */
  const taker = new Map<number, number>();
  const lost = new Map<number, number>();
  for (const need of reached)
    for (const c of openTo[need]!) {
      if (taker.has(c)) continue;
      taker.set(c, need);
      const holder = takenBy.get(c);
      if (holder === undefined) {
        for (let moved: number | undefined = c; moved !== undefined; moved = lost.get(taker.get(moved)!))
          takenBy.set(moved, taker.get(moved)!);
        return undefined;
      }
      if (reached.has(holder)) continue;
      reached.add(holder);
      lost.set(holder, c);
    }
  return reached;
}
