import type { Attribute, Period, Person, Place, Rule } from './problem.ts';
import { ageOn, weeksBetween } from './weeks.ts';

/** A pair of person and place in a period, with the travel time between them where it is known. */
export interface Pairing {
  readonly person: Person;
  readonly place: Place;
  readonly period: Period | undefined;
  readonly minutes: number | undefined;
}

/** Why a rule does not let a pair meet: what was there and what the rule asks for. */
export interface BrokenRule {
  readonly rule: Rule;
  /** The person's side: values, age, minutes. */
  readonly found: string;
  /** The place's side, the limit, or the weeks that clash. */
  readonly asked: string;
}

/** The rules that `pairing` breaks, in the order of `rules`. */
export function brokenRules(rules: readonly Rule[], pairing: Pairing): readonly BrokenRule[] {
  return rules.flatMap((rule) => broken(rule, pairing) ?? []);
}

/** True where `pairing` breaks none of `rules`. */
export function keepsRules(rules: readonly Rule[], pairing: Pairing): boolean {
  return rules.every((rule) => broken(rule, pairing) === undefined);
}

function broken(rule: Rule, { person, place, period, minutes }: Pairing): BrokenRule | undefined {
  switch (rule.kind) {
    case 'fits':
    case 'has':
    case 'differs': {
      const held = valuesOf(person.attributes?.[rule.person]);
      const asked = valuesOf(place.attributes?.[rule.place]);
      return keeps(rule.kind, held, asked) ? undefined : { rule, found: held.join(', '), asked: asked.join(', ') };
    }
    case 'age': {
      const born = person.attributes?.[rule.person];
      const least = place.attributes?.[rule.place];
      const day = rule.on ?? period?.from;
      if (typeof born !== 'string' || typeof least !== 'number' || day === undefined) return undefined;
      const age = ageOn(born, day);
      return age >= least ? undefined : { rule, found: `${age}`, asked: `${least}` };
    }
    case 'travel': {
      const own = rule.person === undefined ? undefined : person.attributes?.[rule.person];
      const limit = typeof own === 'number' ? own : rule.limit;
      return minutes === undefined || minutes <= limit ? undefined : { rule, found: `${minutes}`, asked: `${limit}` };
    }
    case 'staffed': {
      const listed = place.attributes?.[rule.place];
      if (listed === undefined || period === undefined) return undefined;
      const staffed = new Set(valuesOf(listed));
      const missing = weeksBetween(period.from, period.to).filter((week) => !staffed.has(week));
      return missing.length === 0 ? undefined : { rule, found: '', asked: missing.join(', ') };
    }
    case 'free': {
      if (period === undefined) return undefined;
      const busy = new Set(valuesOf(person.attributes?.[rule.person]));
      const clash = weeksBetween(period.from, period.to).filter((week) => busy.has(week));
      return clash.length === 0 ? undefined : { rule, found: clash.join(', '), asked: '' };
    }
  }
}

/** An attribute that is not given asks for nothing; only `has` holds it against a person to lack what a place asks for. */
function keeps(kind: 'fits' | 'has' | 'differs', held: readonly string[], asked: readonly string[]): boolean {
  const shared = asked.some((value) => held.includes(value));
  if (kind === 'differs') return !shared;
  if (kind === 'has') return asked.every((value) => held.includes(value));
  return asked.length === 0 || held.length === 0 || shared;
}

function valuesOf(attribute: Attribute | undefined): readonly string[] {
  if (attribute === undefined) return [];
  return Array.isArray(attribute) ? attribute : [`${attribute as string | number | boolean}`];
}
