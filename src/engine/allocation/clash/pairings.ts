import { rankingOf, seatsOf } from '../instance.ts';
import type { Period, Person, Place, Problem } from '../problem.ts';
import { isSamePeriod } from '../read/checkSettled.ts';
import { brokenRules } from '../rules.ts';
import { dayOf } from '../weeks.ts';
import type { Requirements } from './requirement.ts';

/** Somebody at a place in a period, by index in the problem's lists; a problem without periods has the one period 0. */
export interface Seat {
  readonly person: number;
  readonly place: number;
  readonly period: number;
}

/** What keeps a pair from meeting, whatever else the plan holds: looked up again and again, so indexed once. */
export class Pairings {
  readonly problem: Problem;
  readonly personIndex: ReadonlyMap<string, number>;
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly periods: readonly (Period | undefined)[];
  /** By id of a person: indices of their groups in `together`. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  private readonly requirements: Requirements;
  private readonly minutes = new Map<string, number>();
  private readonly forbidden = new Map<string, number[]>();

  constructor(problem: Problem, requirements: Requirements) {
    this.problem = problem;
    this.requirements = requirements;
    this.personIndex = new Map(problem.people.map((person, i) => [person.id, i]));
    this.placeIndex = new Map(problem.places.map((place, i) => [place.id, i]));
    this.periods = (problem.periods ?? []).length === 0 ? [undefined] : (problem.periods ?? []);
    this.groupsOf = membership(problem.together ?? []);
    problem.forbidden?.forEach(([person, place], j) => {
      const known = this.forbidden.get(pairKey(person, place));
      if (known === undefined) this.forbidden.set(pairKey(person, place), [j]);
      else known.push(j);
    });
  }

  /** Learns the travel times of those who matter; the list may be ten million long, and few matter. */
  learnMinutes(people: ReadonlySet<string>): void {
    for (const [person, place, minutes] of this.problem.costs ?? [])
      if (people.has(person)) this.minutes.set(pairKey(person, place), minutes);
  }

  person(seat: Seat): Person {
    return this.problem.people[seat.person]!;
  }

  place(seat: Seat): Place {
    return this.problem.places[seat.place]!;
  }

  /** The periods, by index, in which a person is to be placed. */
  soughtBy(person: number): readonly number[] {
    const { periods } = this.problem.people[person]!;
    const all = this.periods.map((_, p) => p);
    return periods === undefined ? all : all.filter((p) => periods.includes(this.periods[p]?.id ?? ''));
  }

  /** The requirement in force that keeps a person from being in both of two different periods, as they share a day. */
  againstBoth(a: number, b: number): string | undefined {
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    const [one, other] = [this.periods[first], this.periods[last]];
    if (one === undefined || other === undefined || a === b) return undefined;
    const doOverlap = dayOf(one.from) <= dayOf(other.to) && dayOf(other.from) <= dayOf(one.to);
    return doOverlap ? this.requirements.inForce('overlap', ['periods', last], `${one.id}, ${other.id}`) : undefined;
  }

  /** True where the person wishes for the place, or for any. */
  isWished(seat: Seat): boolean {
    const { wishes, anywhere } = this.person(seat);
    return anywhere === true || wishes.some((tier) => tier.includes(this.place(seat).id));
  }

  /** The requirements in force that each by itself keep a person from a place in a period. */
  against(seat: Seat): readonly string[] {
    const [person, place] = [this.person(seat), this.place(seat)];
    const period = this.periods[seat.period];
    const inForce = this.requirements.inForce.bind(this.requirements);
    const minutes = this.minutes.get(pairKey(person.id, place.id));
    const { rules = [], forbidden = [] } = this.problem;
    const broken = new Set(brokenRules(rules, { person, place, period, minutes }).map(({ rule }) => rule));
    return [
      this.soughtBy(seat.person).includes(seat.period)
        ? undefined
        : inForce('periods', ['people', seat.person, 'periods'], person.periods?.join(', ') ?? ''),
      ...(this.forbidden.get(pairKey(person.id, place.id)) ?? [])
        .filter((j) => isSamePeriod(forbidden[j]![2], period?.id))
        .map((j) => inForce('forbidden', ['forbidden', j], forbidden[j]!.join(', '))),
      ...rules.flatMap((rule, r) => (broken.has(rule) ? [inForce('rule', ['rules', r], rule.name ?? rule.id)] : [])),
      this.isRankedOut(person, place) ? this.rankingInForce(seat.place) : undefined,
    ].filter((where) => where !== undefined);
  }

  seats(place: number, period: number): number {
    return seatsOf(this.problem.places[place]!, this.periods[period]);
  }

  private isRankedOut(person: Person, place: Place): boolean {
    const ranking = rankingOf(this.problem, place);
    return ranking !== undefined && place.others !== true && !ranking.some((tier) => tier.includes(person.id));
  }

  private rankingInForce(place: number): string | undefined {
    const { ranking, host, id } = this.problem.places[place]!;
    if (ranking !== undefined) return this.requirements.inForce('ranking', ['places', place, 'ranking'], id);
    const at = this.problem.hosts?.findIndex((one) => one.id === host) ?? -1;
    return this.requirements.inForce('ranking', ['hosts', at, 'ranking'], host ?? '');
  }
}

function pairKey(person: string, place: string): string {
  return JSON.stringify([person, place]);
}

function membership(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const groupsOf = new Map<string, number[]>();
  groups.forEach((group, g) => {
    for (const id of group) {
      const known = groupsOf.get(id);
      if (known === undefined) groupsOf.set(id, [g]);
      else known.push(g);
    }
  });
  return groupsOf;
}
