import { drawnOrder } from './lottery.ts';
import type { Period, Person, Place, Problem, Settled } from './problem.ts';
import { keepsRules } from './rules.ts';

/**
 * A checked problem as numbers: what may be, without what is best. People who are to be placed in several periods are
 * several *units*, a place in several periods several *sites*; a unit's *choices* are the sites that its wishes, the
 * place's ranking, every rule and every decision already taken leave open.
 *
 * Units come in the drawn order of their people (lottery.ts), sites by the ids of place and period; nothing depends on
 * the order of the input.
 */
export interface Instance {
  readonly problem: Problem;
  /** The problem's periods by id; one without dates where the problem has none. */
  readonly periods: readonly (Period | undefined)[];
  /** By unit: index in `problem.people` and in `periods`. Units of one person are neighbours. */
  readonly unitPerson: Int32Array;
  readonly unitPeriod: Int32Array;
  /** By site: index in `problem.places` and in `periods`. */
  readonly sitePlace: Int32Array;
  readonly sitePeriod: Int32Array;
  /** By site: seats, and the least number of people where anybody comes at all. */
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** Choices of unit u: entries `first[u]` to `first[u + 1]` (exclusive), by rank and then by site. */
  readonly first: Int32Array;
  readonly site: Int32Array;
  /** By choice: the tier of the wish, from 1. */
  readonly rank: Int32Array;
  /** By choice: minutes of travel; -1 where not known. */
  readonly minutes: Int32Array;
  /** By choice: the tier in the place's own ranking, from 1; 1 for all where it has none. */
  readonly hostRank: Int32Array;
  /** By unit: 1 where a person has decided on its only choice. */
  readonly pinned: Uint8Array;
  /** By unit: the site of the plan in force, or -1. */
  readonly current: Int32Array;
}

/** Compiles `problem`, which must be checked (read/). Linear in wishes, plus people × places for those who go anywhere. */
export function instanceOf(problem: Problem, seed: string): Instance {
  return new Compiler(problem, seed).compile();
}

/** Indices of `items` by id, in code point order of the ids. */
export function inIdOrder(items: readonly { readonly id: string }[]): Int32Array {
  return Int32Array.from(items, (_, i) => i).sort((a, b) => (items[a]!.id < items[b]!.id ? -1 : 1));
}

/** The tiers in which `place` ranks people: its own, else its host's. */
export function rankingOf(problem: Problem, place: Place): readonly (readonly string[])[] | undefined {
  return place.ranking ?? problem.hosts?.find((host) => host.id === place.host)?.ranking;
}

/** Seats of `place` in `period`. */
export function seatsOf(place: Place, period: Period | undefined): number {
  return typeof place.capacity === 'number' ? place.capacity : (place.capacity[period?.id ?? ''] ?? 0);
}

class Compiler {
  private readonly problem: Problem;
  private readonly periods: readonly (Period | undefined)[];
  private readonly drawn: Int32Array;
  private readonly placeOrder: Int32Array;
  /** Site of a place (by index) in a period: `siteOf[place × periods + period]`. */
  private readonly siteOf: Int32Array;
  private readonly placeIndex = new Map<string, number>();
  private readonly minutesOf = new Map<string, Map<string, number>>();
  /** By place: the tier of each person it ranks; absent where it ranks nobody in particular. */
  private readonly tierAt: readonly (Tiers | undefined)[];
  private readonly pinned: ReadonlyMap<string, readonly Settled[]>;
  private readonly forbidden: ReadonlyMap<string, readonly Settled[]>;
  private readonly current: ReadonlyMap<string, readonly Settled[]>;
  private readonly choices = { site: new Grower(), rank: new Grower(), minutes: new Grower(), hostRank: new Grower() };

  constructor(problem: Problem, seed: string) {
    this.problem = problem;
    const periods = problem.periods ?? [];
    this.periods = periods.length === 0 ? [undefined] : Array.from(inIdOrder(periods), (i) => periods[i]!);
    this.drawn = drawnOrder(
      problem.people.map((person) => person.id),
      seed,
    );
    this.placeOrder = inIdOrder(problem.places);
    this.siteOf = new Int32Array(problem.places.length * this.periods.length);
    this.placeOrder.forEach((place, at) => {
      for (let p = 0; p < this.periods.length; p++)
        this.siteOf[place * this.periods.length + p] = at * this.periods.length + p;
    });
    problem.places.forEach((place, i) => this.placeIndex.set(place.id, i));
    for (const [person, place, minutes] of problem.costs ?? []) {
      let row = this.minutesOf.get(person);
      if (row === undefined) this.minutesOf.set(person, (row = new Map()));
      row.set(place, minutes);
    }
    const hostRankings = new Map(problem.hosts?.map((host) => [host.id, host.ranking]));
    this.tierAt = problem.places.map((place) => tiersOf(place.ranking ?? hostRankings.get(place.host ?? '')));
    this.pinned = byPerson(problem.pinned);
    this.forbidden = byPerson(problem.forbidden);
    this.current = byPerson(problem.current);
  }

  compile(): Instance {
    const unitPerson = new Grower();
    const unitPeriod = new Grower();
    const first = new Grower();
    const pinned = new Grower();
    const current = new Grower();
    first.push(0);
    for (const index of this.drawn) {
      const person = this.problem.people[index]!;
      for (let period = 0; period < this.periods.length; period++) {
        if (!this.isSought(person, period)) continue;
        unitPerson.push(index);
        unitPeriod.push(period);
        pinned.push(this.addChoices(person, period) ? 1 : 0);
        current.push(this.settledSite(this.current.get(person.id), period));
        first.push(this.choices.site.size);
      }
    }
    return {
      problem: this.problem,
      periods: this.periods,
      unitPerson: unitPerson.array(),
      unitPeriod: unitPeriod.array(),
      ...this.sites(),
      first: first.array(),
      site: this.choices.site.array(),
      rank: this.choices.rank.array(),
      minutes: this.choices.minutes.array(),
      hostRank: this.choices.hostRank.array(),
      pinned: Uint8Array.from(pinned.array()),
      current: current.array(),
    };
  }

  private sites(): Pick<Instance, 'sitePlace' | 'sitePeriod' | 'capacity' | 'minimum'> {
    const sites = this.siteOf.length;
    const sitePlace = Int32Array.from(
      { length: sites },
      (_, s) => this.placeOrder[Math.floor(s / this.periods.length)]!,
    );
    const sitePeriod = Int32Array.from({ length: sites }, (_, s) => s % this.periods.length);
    const capacity = Int32Array.from(sitePlace, (place, s) =>
      seatsOf(this.problem.places[place]!, this.periods[sitePeriod[s]!]),
    );
    const minimum = Int32Array.from(sitePlace, (place) => this.problem.places[place]!.minimum ?? 0);
    return { sitePlace, sitePeriod, capacity, minimum };
  }

  private isSought(person: Person, period: number): boolean {
    const id = this.periods[period]?.id;
    return id === undefined || person.periods === undefined || person.periods.includes(id);
  }

  /** Adds the choices of a unit, best first; true where a pin has left only one. */
  private addChoices(person: Person, period: number): boolean {
    const pin = this.settledSite(this.pinned.get(person.id), period);
    let rank = 0;
    for (const tier of person.wishes) {
      rank++;
      const sites = tier.map((id) => this.siteOf[this.placeIndex.get(id)! * this.periods.length + period]!);
      for (const site of sites.sort((a, b) => a - b)) this.addChoice({ person, period, site, rank, pin });
    }
    const isPinnedElsewhere = pin >= 0 && !this.isWished(person, pin);
    if (person.anywhere === true || isPinnedElsewhere) {
      rank++;
      for (let site = period; site < this.siteOf.length; site += this.periods.length)
        if (!this.isWished(person, site)) this.addChoice({ person, period, site, rank, pin });
    }
    return pin >= 0;
  }

  private addChoice({
    person,
    period,
    site,
    rank,
    pin,
  }: {
    person: Person;
    period: number;
    site: number;
    rank: number;
    pin: number;
  }): void {
    const placeAt = this.placeOrder[Math.floor(site / this.periods.length)]!;
    const place = this.problem.places[placeAt]!;
    if (pin >= 0 && pin !== site) return;
    if (seatsOf(place, this.periods[period]) === 0) return;
    const tiers = this.tierAt[placeAt];
    const hostRank = tiers === undefined ? 1 : (tiers.byPerson.get(person.id) ?? tiers.count + 1);
    if (tiers !== undefined && hostRank > tiers.count && place.others !== true) return;
    if (isSettledAt(this.forbidden.get(person.id), place.id, this.periods[period]?.id)) return;
    const minutes = this.minutesOf.get(person.id)?.get(place.id);
    if (!keepsRules(this.problem.rules ?? [], { person, place, period: this.periods[period], minutes })) return;
    this.choices.site.push(site);
    this.choices.rank.push(rank);
    this.choices.minutes.push(minutes ?? -1);
    this.choices.hostRank.push(hostRank);
  }

  private isWished(person: Person, site: number): boolean {
    const id = this.problem.places[this.placeOrder[Math.floor(site / this.periods.length)]!]!.id;
    return person.wishes.some((tier) => tier.includes(id));
  }

  /** The site that `settled` names for a period, or -1. */
  private settledSite(settled: readonly Settled[] | undefined, period: number): number {
    const id = this.periods[period]?.id;
    const named = settled?.find((entry) => entry[2] === undefined || entry[2] === id);
    const place = named === undefined ? undefined : this.placeIndex.get(named[1]);
    return place === undefined ? -1 : this.siteOf[place * this.periods.length + period]!;
  }
}

function isSettledAt(settled: readonly Settled[] | undefined, place: string, period: string | undefined): boolean {
  return settled?.some((entry) => entry[1] === place && (entry[2] === undefined || entry[2] === period)) === true;
}

function byPerson(entries: readonly Settled[] | undefined): ReadonlyMap<string, readonly Settled[]> {
  const map = new Map<string, Settled[]>();
  for (const entry of entries ?? []) {
    const known = map.get(entry[0]);
    if (known === undefined) map.set(entry[0], [entry]);
    else known.push(entry);
  }
  return map;
}

interface Tiers {
  readonly byPerson: ReadonlyMap<string, number>;
  readonly count: number;
}

function tiersOf(ranking: readonly (readonly string[])[] | undefined): Tiers | undefined {
  if (ranking === undefined) return undefined;
  const byPerson = new Map(ranking.flatMap((tier, at) => tier.map((person) => [person, at + 1] as const)));
  return { byPerson, count: ranking.length };
}

/** An Int32Array that grows. */
class Grower {
  size = 0;
  private entries = new Int32Array(1024);

  push(value: number): void {
    if (this.size === this.entries.length) {
      const larger = new Int32Array(this.size * 2);
      larger.set(this.entries);
      this.entries = larger;
    }
    this.entries[this.size++] = value;
  }

  array(): Int32Array {
    return this.entries.slice(0, this.size);
  }
}
