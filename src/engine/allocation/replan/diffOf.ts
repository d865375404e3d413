import type { Move } from '../explain/reasons.ts';
import { type Instance, instanceOf, seatsOf } from '../instance.ts';
import type { Assignment, Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { PlanDiff, Shift, ShiftReason } from './shift.ts';

/**
 * What `after`, a plan for `problem`, changes in `before`, and why.
 *
 * 1. Seats are compared by person and period.
 * 2. Whose old seat is not among their choices any more had to move: because of that.
 * 3. At each place the others who left it are matched with those who came to it, both in order of their ids: who left
 *    made room for who came. Following that from person to person leads to somebody who had to move or is new: the cause.
 * 4. Who left without anybody coming did so because the place has fewer seats, or for a requirement.
 *
 * Which of several leavers made room for which newcomer is a way of telling it; that as many left as came is not.
 * Linear in people, wishes and assignments.
 */
export function diffOf(problem: Problem, before: Plan, after: Plan): PlanDiff {
  const diff = new Differ(problem, before, after);
  return diff.diff();
}

/** A person in a period. */
type Key = string;

class Differ {
  private readonly problem: Problem;
  private readonly instance: Instance;
  private readonly before: ReadonlyMap<Key, Assignment>;
  private readonly after: ReadonlyMap<Key, Assignment>;
  /** Units of the problem as it is now. */
  private readonly unitOf: ReadonlyMap<Key, number>;
  private readonly wasSought: ReadonlySet<Key>;
  private readonly places: ReadonlyMap<string, Problem['places'][number]>;
  /** By place and period: how many sat there. */
  private readonly seated = new Map<string, number>();
  /** By who left a seat that is still among their choices: who took it. And the other way round. */
  private readonly takenBy = new Map<Key, Assignment>();
  private readonly leftBy = new Map<Key, Assignment>();

  constructor(problem: Problem, before: Plan, after: Plan) {
    this.problem = problem;
    this.instance = instanceOf(problem, '');
    this.before = new Map(before.assignments.map((each) => [keyOf(each), each]));
    this.after = new Map(after.assignments.map((each) => [keyOf(each), each]));
    this.wasSought = new Set([...this.before.keys(), ...before.unplaced.map(keyOf)]);
    const { unitPerson, unitPeriod, periods } = this.instance;
    const keys = Array.from(unitPerson, (person, unit) =>
      keyOf({ person: problem.people[person]!.id, period: periods[unitPeriod[unit]!]?.id }),
    );
    this.unitOf = new Map(keys.map((key, unit) => [key, unit]));
    this.places = new Map(problem.places.map((place) => [place.id, place]));
    for (const each of before.assignments) this.seated.set(siteKey(each), (this.seated.get(siteKey(each)) ?? 0) + 1);
    this.matchSeats();
  }

  diff(): PlanDiff {
    const changed = [...new Set([...this.before.keys(), ...this.after.keys()])].filter((key) => !this.isSame(key));
    const shifts = changed.sort(byKey).map((key) => this.shiftOf(key)); // 1
    const isGone = ({ reason }: Shift) => reason === 'withdrew';
    return {
      moved: shifts.filter(({ from, to }) => from !== undefined && to !== undefined),
      placed: shifts.filter(({ from }) => from === undefined),
      lost: shifts.filter((shift) => shift.to === undefined && !isGone(shift)),
      gone: shifts.filter(isGone),
      unchanged: this.before.size - changed.filter((key) => this.before.has(key)).length,
    };
  }

  private isSame(key: Key): boolean {
    return this.before.get(key)?.place === this.after.get(key)?.place;
  }

  /** 3: at each place and period, those who left it with those who came. */
  private matchSeats(): void {
    const mightHaveStayed = new Map<string, Assignment[]>();
    const left = new Map<string, Assignment[]>();
    const came = new Map<string, Assignment[]>();
    for (const [key, each] of this.before) {
      if (this.isSame(key)) continue;
      pushTo(left, siteKey(each), each);
      if (this.whyNot(key, each) === undefined) pushTo(mightHaveStayed, siteKey(each), each);
    }
    for (const [key, each] of this.after) if (!this.isSame(key)) pushTo(came, siteKey(each), each);
    for (const [site, newcomers] of came) {
      const inOrder = newcomers.sort(byPerson);
      pair(inOrder, mightHaveStayed.get(site), (newcomer, leaver) => this.takenBy.set(keyOf(leaver), newcomer));
      pair(inOrder, left.get(site), (newcomer, leaver) => this.leftBy.set(keyOf(newcomer), leaver));
    }
  }

  private shiftOf(key: Key): Shift {
    const [before, after] = [this.before.get(key), this.after.get(key)];
    return {
      ...this.moveOf(key),
      ...(before && { rankBefore: before.rank }),
      ...(after && { rankNow: after.rank }),
      ...(before === undefined ? this.whyPlaced(key) : this.whyLeft(key, before)),
    };
  }

  private whyPlaced(key: Key): Pick<Shift, 'reason' | 'other'> {
    if (!this.wasSought.has(key)) return { reason: 'arrived' };
    const other = this.leftBy.get(key)?.person;
    return { reason: 'seat-found', ...(other !== undefined && { other }) };
  }

  private whyLeft(key: Key, before: Assignment): Pick<Shift, 'reason' | 'other' | 'chain'> {
    const why = this.whyNot(key, before); // 2
    if (why !== undefined) return { reason: why };
    const other = this.takenBy.get(key);
    if (other !== undefined) return { reason: 'made-room', other: other.person, chain: this.chainFrom(key) };
    return { reason: this.hasFewerSeats(before) ? 'fewer-seats' : 'requirement' }; // 4
  }

  /** The moves that led to the leaving of `key`'s seat, the last first, back to the cause or to where it turns in a ring. */
  private chainFrom(key: Key): readonly Move[] {
    const chain = new Map<Key, Move>();
    for (let taker = this.takenBy.get(key); taker !== undefined; ) {
      const by = keyOf(taker);
      if (chain.has(by)) break;
      chain.set(by, this.moveOf(by));
      taker = this.takenBy.get(by);
    }
    return [...chain.values()];
  }

  private moveOf(key: Key): Move {
    const [from, to] = [this.before.get(key), this.after.get(key)];
    const { person, period } = (from ?? to)!;
    return {
      person,
      ...(period !== undefined && { period }),
      ...(from && { from: from.place }),
      ...(to && { to: to.place }),
    };
  }

  /** Why the old seat is not a choice any more; `undefined`: it is. */
  private whyNot(key: Key, { place, period }: Assignment): ShiftReason | undefined {
    const unit = this.unitOf.get(key);
    if (unit === undefined) return 'withdrew';
    const { first, site, sitePlace, pinned, unitPerson, periods } = this.instance;
    for (let a = first[unit]!; a < first[unit + 1]!; a++)
      if (this.problem.places[sitePlace[site[a]!]!]!.id === place) return undefined;
    const found = this.places.get(place);
    const when = periods.find((each) => each?.id === period);
    if (found === undefined || seatsOf(found, when) === 0) return 'place-closed';
    if (pinned[unit] === 1) return 'pinned';
    const person = this.problem.people[unitPerson[unit]!]!;
    const isWished = person.anywhere === true || person.wishes.some((tier) => tier.includes(place));
    return isWished ? 'not-allowed' : 'not-wished';
  }

  private hasFewerSeats({ place, period }: Assignment): boolean {
    const seats = seatsOf(
      this.places.get(place)!,
      this.instance.periods.find((each) => each?.id === period),
    );
    return seats < this.seated.get(siteKey({ place, period }))!;
  }
}

/** A place in a period. */
function siteKey({ place, period }: Pick<Assignment, 'place'> & { readonly period?: string | undefined }): string {
  return JSON.stringify(period === undefined ? [place] : [place, period]);
}

function byPerson(a: Assignment, b: Assignment): number {
  return a.person < b.person ? -1 : 1;
}

/** Tells of the first of both lists, the second of both, and so on, the leavers by person. */
function pair(
  newcomers: readonly Assignment[],
  leavers: readonly Assignment[] | undefined,
  tell: (newcomer: Assignment, leaver: Assignment) => void,
): void {
  leavers?.toSorted(byPerson).forEach((leaver, i) => {
    const newcomer = newcomers[i];
    if (newcomer !== undefined) tell(newcomer, leaver);
  });
}

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function keyOf({ person, period }: { readonly person: string; readonly period?: string | undefined }): Key {
  return JSON.stringify(period === undefined ? [person] : [person, period]);
}

/** By person, then period, in code point order. */
function byKey(a: Key, b: Key): number {
  const [one, other] = [JSON.parse(a) as string[], JSON.parse(b) as string[]];
  const at = one[0] === other[0] ? 1 : 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
