import type { Period, Person, Place, Problem, Settled } from '../problem.ts';
import { holds } from './ruleCheck.ts';
import { TravelTimes } from './travelTimes.ts';
import type { ViolationCode } from './violations.ts';

/** Where and how well somebody may sit. */
export interface Opening {
  readonly site: number;
  /** The tier of the wish, from 1. */
  readonly rank: number;
  /** Minutes of travel; -1 where not known. */
  readonly minutes: number;
  /** The tier in which the place ranks the person, from 1; 1 where it ranks nobody. */
  readonly tier: number;
}

/** Why somebody may not sit somewhere; about: the rule. */
interface Refusal {
  readonly code: ViolationCode;
  readonly about?: string;
}

/**
 * The problem read anew for checking: ids to numbers, and who may sit where.
 *
 * A *slot* is a person in a period (`person × periods + period`, people in the problem's order), a *site* a place in a
 * period (`place × periods + period`, places in code point order of their ids, periods too: as certificates number
 * them). Each lookup is by hash, so that checking a plan takes time linear in the problem.
 */
export class Register {
  readonly problem: Problem;
  /** In code point order of their ids; one that is undefined where the problem has none. */
  readonly periods: readonly (Period | undefined)[];
  /** In code point order of their ids. */
  readonly places: readonly Place[];
  readonly personAt: ReadonlyMap<string, number>;
  readonly placeAt: ReadonlyMap<string, number>;
  /** The key of the only period of a problem without periods is the empty text. */
  readonly periodAt: ReadonlyMap<string, number>;
  private readonly times: TravelTimes;
  private readonly tiers: readonly (Tiers | undefined)[];
  private readonly pins: ReadonlyMap<string, readonly Settled[]>;
  private readonly bans: ReadonlyMap<string, readonly Settled[]>;
  private readonly currents: ReadonlyMap<string, readonly Settled[]>;

  constructor(problem: Problem) {
    this.problem = problem;
    this.periods = problem.periods?.length ? problem.periods.toSorted(byId) : [undefined];
    this.places = problem.places.toSorted(byId);
    this.personAt = new Map(problem.people.map(({ id }, i) => [id, i]));
    this.placeAt = new Map(this.places.map(({ id }, i) => [id, i]));
    this.periodAt = new Map(this.periods.map((period, i) => [period?.id ?? '', i]));
    this.times = new TravelTimes(problem, this.personAt, this.placeAt);
    const hosts = new Map(problem.hosts?.map((host) => [host.id, host.ranking && tiersOf(host.ranking)]));
    this.tiers = this.places.map(({ ranking, host }) => (ranking ? tiersOf(ranking) : hosts.get(host ?? '')));
    this.pins = grouped(problem.pinned);
    this.bans = grouped(problem.forbidden);
    this.currents = grouped(problem.current);
  }

  get sites(): number {
    return this.places.length * this.periods.length;
  }

  seats(site: number): number {
    const { capacity } = this.placeOf(site);
    return typeof capacity === 'number' ? capacity : (capacity[this.periodOf(site)?.id ?? ''] ?? 0);
  }

  placeOf(site: number): Place {
    return this.places[Math.floor(site / this.periods.length)]!;
  }

  /** The period of a site, or of a slot. */
  periodOf(number: number): Period | undefined {
    return this.periods[number % this.periods.length];
  }

  personOf(slot: number): Person {
    return this.problem.people[Math.floor(slot / this.periods.length)]!;
  }

  isSought(slot: number): boolean {
    const period = this.periodOf(slot);
    const { periods } = this.personOf(slot);
    return period === undefined || periods === undefined || periods.includes(period.id);
  }

  /** The site that a person has decided on for a slot; -1: none. */
  pinOf(slot: number): number {
    return this.settledSite(this.pins, slot);
  }

  /** The site of the plan in force; -1: none. */
  currentOf(slot: number): number {
    return this.settledSite(this.currents, slot);
  }

  /** Where a slot's person may sit, in no particular order. */
  openings(slot: number): readonly Opening[] {
    const pin = this.pinOf(slot);
    const person = this.personOf(slot);
    const at = Math.floor(slot / this.periods.length);
    const period = slot % this.periods.length;
    const openings: Opening[] = [];
    const add = (place: number, rank: number): void => {
      const site = place * this.periods.length + period;
      if (pin >= 0 && pin !== site) return;
      const minutes = this.times.laidOut[place]!;
      if (this.refusalAt(slot, site, minutes) === undefined)
        openings.push({ site, rank, minutes, tier: this.tierAt(slot, site) });
    };
    this.times.layOut(at);
    person.wishes.forEach((tier, i) => {
      for (const id of tier) add(this.placeAt.get(id)!, i + 1);
    });
    if (person.anywhere === true || pin >= 0) {
      const wished = new Set(person.wishes.flat());
      for (let place = 0; place < this.places.length; place++)
        if (!wished.has(this.places[place]!.id)) add(place, person.wishes.length + 1);
    }
    this.times.clear(at);
    return openings;
  }

  /** The rank a slot's person gives the place of `site`, wished for or not. */
  rankOf(slot: number, site: number): number {
    const { wishes } = this.personOf(slot);
    const at = wishes.findIndex((tier) => tier.includes(this.placeOf(site).id));
    return at < 0 ? wishes.length + 1 : at + 1;
  }

  /** Why a slot's person may not sit at a site of the same period, wishes and pins aside; undefined: they may. */
  refusal(slot: number, site: number): Refusal | undefined {
    const place = Math.floor(site / this.periods.length);
    return this.refusalAt(slot, site, this.times.between(Math.floor(slot / this.periods.length), place));
  }

  private refusalAt(slot: number, site: number, minutes: number): Refusal | undefined {
    const person = this.personOf(slot);
    const place = this.placeOf(site);
    const period = this.periodOf(slot);
    if (this.seats(site) === 0) return { code: 'no-seats' };
    const tiers = this.tiers[Math.floor(site / this.periods.length)];
    if (tiers !== undefined && !tiers.of.has(person.id) && place.others !== true) return { code: 'not-ranked' };
    const isBanned = this.bans.get(person.id)?.some((ban) => ban[1] === place.id && covers(ban, period));
    if (isBanned === true) return { code: 'forbidden' };
    const candidate = { person, place, period, minutes: minutes < 0 ? undefined : minutes };
    const rule = this.problem.rules?.find((each) => !holds(each, candidate));
    return rule && { code: 'rule-broken', about: rule.id };
  }

  /** The tier in which a site's place ranks a slot's person, from 1; one below the last for those it does not name. */
  tierAt(slot: number, site: number): number {
    const tiers = this.tiers[Math.floor(site / this.periods.length)];
    return tiers === undefined ? 1 : (tiers.of.get(this.personOf(slot).id) ?? tiers.count + 1);
  }

  private settledSite(settled: ReadonlyMap<string, readonly Settled[]>, slot: number): number {
    const entry = settled.get(this.personOf(slot).id)?.find((each) => covers(each, this.periodOf(slot)));
    const place = entry && this.placeAt.get(entry[1]);
    return place === undefined ? -1 : place * this.periods.length + (slot % this.periods.length);
  }
}

interface Tiers {
  readonly of: ReadonlyMap<string, number>;
  readonly count: number;
}

function tiersOf(ranking: readonly (readonly string[])[]): Tiers {
  const of = new Map<string, number>();
  ranking.forEach((tier, at) => {
    for (const person of tier) of.set(person, at + 1);
  });
  return { of, count: ranking.length };
}

function covers(settled: Settled, period: Period | undefined): boolean {
  return settled[2] === undefined || settled[2] === period?.id;
}

function grouped(entries: readonly Settled[] = []): ReadonlyMap<string, readonly Settled[]> {
  return Map.groupBy(entries, ([person]) => person);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
