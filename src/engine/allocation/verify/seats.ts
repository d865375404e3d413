import type { Assignment, Plan, Unplaced } from '../plan.ts';
import type { Register } from './register.ts';
import type { Violation } from './violations.ts';

/** A plan by slot and site, with what is wrong with its entries. */
export interface Seats {
  /** By slot: the site; -1: unplaced, -2: not to be placed at all. */
  readonly site: Int32Array;
  /** By slot: the rank that its person gives the site; 0 where unplaced. */
  readonly rank: Int32Array;
  /** By site: how many sit there. */
  readonly load: Int32Array;
  readonly violations: readonly Violation[];
}

const NOT_SOUGHT = -2;
const UNSAID = -3;

/**
 * Reads a plan against the problem: every entry names what exists and is allowed, everybody is in it once in every
 * period that they are to be placed in, the pins are kept, and no site holds more than its seats.
 */
export function seatsOf(register: Register, plan: Plan): Seats {
  const reader = new PlanReader(register);
  for (const entry of plan.assignments) reader.seat(entry);
  for (const entry of plan.unplaced) reader.leaveOut(entry);
  reader.checkAll();
  reader.checkOrder('assignments', plan.assignments);
  reader.checkOrder('unplaced', plan.unplaced);
  return reader;
}

class PlanReader implements Seats {
  readonly site: Int32Array;
  readonly rank: Int32Array;
  readonly load: Int32Array;
  readonly violations: Violation[] = [];
  private readonly register: Register;

  constructor(register: Register) {
    this.register = register;
    const slots = register.problem.people.length * register.periods.length;
    this.site = Int32Array.from({ length: slots }, (_, slot) => (register.isSought(slot) ? UNSAID : NOT_SOUGHT));
    this.rank = new Int32Array(slots);
    this.load = new Int32Array(register.sites);
  }

  seat(entry: Assignment): void {
    const { register } = this;
    const slot = this.slotOf(entry);
    const place = register.placeAt.get(entry.place);
    if (place === undefined) this.violations.push({ code: 'place-unknown', ...entryOf(entry) });
    if (slot === undefined || place === undefined) return;
    const site = place * register.periods.length + (slot % register.periods.length);
    this.site[slot] = site;
    this.load[site]!++;
    const rank = register.rankOf(slot, site);
    this.rank[slot] = rank;
    if (entry.rank !== rank) this.add('rank-wrong', entry, { found: `${entry.rank}`, expected: `${rank}` });
    const isWished = rank <= register.personOf(slot).wishes.length || register.personOf(slot).anywhere === true;
    if (!isWished && register.pinOf(slot) !== site) this.add('not-wished', entry);
    const refusal = register.refusal(slot, site);
    if (refusal !== undefined) this.violations.push({ ...entryOf(entry), ...refusal });
  }

  leaveOut(entry: Unplaced): void {
    const slot = this.slotOf(entry);
    if (slot !== undefined) this.site[slot] = -1;
  }

  /** Nobody is left out, the pins are kept, and every site has the seats. */
  checkAll(): void {
    const { register, site } = this;
    for (let slot = 0; slot < site.length; slot++) {
      if (site[slot] === NOT_SOUGHT) continue;
      const entry = { person: register.personOf(slot).id, ...whenOf(register, slot) };
      if (site[slot] === UNSAID) {
        this.add('left-out', entry);
        site[slot] = -1;
      }
      const pin = register.pinOf(slot);
      if (pin >= 0 && site[slot] !== pin) this.add('pin-broken', entry, { expected: register.placeOf(pin).id });
    }
    this.load.forEach((found, at) => {
      const expected = register.seats(at);
      if (found <= expected) return;
      const entry = { place: register.placeOf(at).id, ...whenOf(register, at) };
      this.violations.push({ code: 'over-capacity', ...entry, found: `${found}`, expected: `${expected}` });
    });
  }

  /** By person, then period: so that equal plans are equal texts. */
  checkOrder(list: 'assignments' | 'unplaced', entries: readonly Unplaced[]): void {
    const at = entries.findIndex((entry, i) => i > 0 && isBefore(entry, entries[i - 1]!));
    if (at >= 0) this.violations.push({ code: 'order-wrong', about: list, found: `${at}` });
  }

  /** The slot of an entry whose person and period exist, are sought, and are not taken by an entry before. */
  private slotOf(entry: Unplaced): number | undefined {
    const { register, site } = this;
    const person = register.personAt.get(entry.person);
    const period = register.periodAt.get(entry.period ?? '');
    if (person === undefined) this.add('person-unknown', entry);
    if (period === undefined) this.add('period-unknown', entry);
    if (person === undefined || period === undefined) return undefined;
    const slot = person * register.periods.length + period;
    if (site[slot] === NOT_SOUGHT) this.add('not-sought', entry);
    else if (site[slot] !== UNSAID) this.add('seated-twice', entry);
    return site[slot] === UNSAID ? slot : undefined;
  }

  private add(code: Violation['code'], entry: Unplaced | Assignment, data: Partial<Violation> = {}): void {
    this.violations.push({ code, ...entryOf(entry), ...data });
  }
}

/** The period of a site or slot, as entries name it. */
export function whenOf(register: Register, number: number): { readonly period?: string } {
  const period = register.periodOf(number);
  return period === undefined ? {} : { period: period.id };
}

function entryOf(entry: Unplaced & { readonly place?: string }): Omit<Violation, 'code'> {
  return {
    person: entry.person,
    ...(entry.place !== undefined && { place: entry.place }),
    ...(entry.period !== undefined && { period: entry.period }),
  };
}

function isBefore(a: Unplaced, b: Unplaced): boolean {
  return a.person === b.person ? (a.period ?? '') < (b.period ?? '') : a.person < b.person;
}
