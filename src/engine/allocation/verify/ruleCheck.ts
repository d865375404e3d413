import type { Attribute, Period, Person, Place, Rule } from '../problem.ts';

/** Who would sit where and when, with the travel time where it is known. */
export interface Candidate {
  readonly person: Person;
  readonly place: Place;
  readonly period: Period | undefined;
  readonly minutes: number | undefined;
}

const DAY = 86_400_000;

/**
 * Whether a hard rule of problem.ts holds; written from its description and not from the solver's reading of it, so
 * that a mistake has to be made twice. Weeks are found day by day and ages by the date of the birthday, where rules.ts
 * steps from Monday to Monday and counts years.
 */
export function holds(rule: Rule, { person, place, period, minutes }: Candidate): boolean {
  switch (rule.kind) {
    case 'fits': {
      const own = list(person.attributes?.[rule.person]);
      const wanted = new Set(list(place.attributes?.[rule.place]));
      return own.length === 0 || wanted.size === 0 || own.some((value) => wanted.has(value));
    }
    case 'has': {
      const own = new Set(list(person.attributes?.[rule.person]));
      return list(place.attributes?.[rule.place]).every((value) => own.has(value));
    }
    case 'differs': {
      const own = new Set(list(person.attributes?.[rule.person]));
      return !list(place.attributes?.[rule.place]).some((value) => own.has(value));
    }
    case 'age':
      return isOldEnough(person.attributes?.[rule.person], place.attributes?.[rule.place], rule.on ?? period?.from);
    case 'travel': {
      const own = rule.person === undefined ? undefined : person.attributes?.[rule.person];
      return minutes === undefined || minutes <= (typeof own === 'number' ? own : rule.limit);
    }
    case 'staffed': {
      const staffed = place.attributes?.[rule.place];
      if (staffed === undefined || period === undefined) return true;
      const weeks = new Set(list(staffed));
      return isoWeeks(period).every((week) => weeks.has(week));
    }
    case 'free': {
      const busy = new Set(list(person.attributes?.[rule.person]));
      return period === undefined || busy.size === 0 || !isoWeeks(period).some((week) => busy.has(week));
    }
  }
}

/** The years are added to the birthday, and the dates compared as texts. */
function isOldEnough(born: Attribute | undefined, least: Attribute | undefined, day: string | undefined): boolean {
  if (typeof born !== 'string' || typeof least !== 'number' || day === undefined) return true;
  const year = Number(born.slice(0, 4)) + Math.ceil(least);
  return `${String(year).padStart(4, '0')}${born.slice(4)}` <= day;
}

const weeksOf = new WeakMap<Period, readonly string[]>();

/** The ISO 8601 weeks of a period's days; kept by period, since they are asked for at every pair. */
function isoWeeks(period: Period): readonly string[] {
  const known = weeksOf.get(period);
  if (known !== undefined) return known;
  const weeks = new Set<string>();
  for (let day = Date.parse(period.from); day <= Date.parse(period.to); day += DAY) weeks.add(isoWeek(day));
  weeksOf.set(period, [...weeks]);
  return [...weeks];
}

/** A day's week has its Thursday's year, and the number of Thursdays of that year up to it. */
function isoWeek(day: number): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = day + (3 - weekday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** What a period counts for: as it says, else its days by seven, rounded up. */
export function weeksIn({ weeks, from, to }: Period): number {
  return weeks ?? Math.ceil(((Date.parse(to) - Date.parse(from)) / DAY + 1) / 7);
}

function list(attribute: Attribute | undefined): readonly string[] {
  if (attribute === undefined) return [];
  return Array.isArray(attribute) ? attribute : [String(attribute)];
}
