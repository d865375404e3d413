import type { Pairings, Seat } from './pairings.ts';
import type { Requirements } from './requirement.ts';

/** A seat that follows from decisions, and the requirements it follows from. */
export interface Forced extends Seat {
  readonly because: readonly string[];
}

/** Everything that the pins force, and the sets of requirements that turn out not to go together on the way. */
export interface Consequences {
  /** By person and period (`seatKey`). */
  readonly forced: ReadonlyMap<string, Forced>;
  readonly clashes: readonly (readonly string[])[];
}

function seatKey({ person, period }: Pick<Seat, 'person' | 'period'>): string {
  return `${person} ${period}`;
}

/**
 * Follows the pins in force through the groups in force.
 *
 * 1. Each pin puts its person at its place in each of its periods.
 * 2. Breadth first: where somebody sits, everybody in a group with them sits too. So each seat is reached by the
 *    fewest groups that do it.
 * 3. Reached anew at another place: the two derivations clash.
 */
export function consequencesOf(pairings: Pairings, requirements: Requirements): Consequences {
  const forced = new Map<string, Forced>();
  const clashes: (readonly string[])[] = [];
  const queue: Forced[] = [];
  const place = (seat: Forced): void => {
    const known = forced.get(seatKey(seat));
    if (known === undefined) {
      forced.set(seatKey(seat), seat);
      queue.push(seat);
    } else if (known.place !== seat.place) clashes.push(union(known.because, seat.because));
  };
  for (const seat of pinnedSeats(pairings, requirements)) place(seat);
  for (let at = 0; at < queue.length; at++) {
    const seat = queue[at]!;
    for (const g of pairings.groupsOf.get(pairings.person(seat).id) ?? []) {
      const group = pairings.problem.together![g]!;
      const where = requirements.inForce('together', ['together', g], group.join(', '));
      if (where === undefined) continue;
      for (const id of group)
        place({ ...seat, person: pairings.personIndex.get(id)!, because: union(seat.because, [where]) });
    }
  }
  return { forced, clashes };
}

function* pinnedSeats(pairings: Pairings, requirements: Requirements): Generator<Forced> {
  for (const [i, pin] of (pairings.problem.pinned ?? []).entries()) {
    const where = requirements.inForce('pin', ['pinned', i], pin.join(', '));
    const [person, place] = [pairings.personIndex.get(pin[0])!, pairings.placeIndex.get(pin[1])!];
    if (where === undefined) continue;
    for (const period of pairings.soughtBy(person))
      if (pin[2] === undefined || pairings.periods[period]?.id === pin[2])
        yield { person, place, period, because: [where] };
  }
}

export function union(...sets: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(sets.flat())];
}
