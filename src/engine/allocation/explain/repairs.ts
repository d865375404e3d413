import type { Attribute, Rule } from '../problem.ts';
import { type BrokenRule, brokenRules, type Pairing } from '../rules.ts';
import type { Change } from './reasons.ts';

/** A pairing and rules as they would be, and the changes that lead there. */
interface Repaired {
  readonly pairing: Pairing;
  readonly rules: readonly Rule[];
  readonly changes: readonly Change[];
}

/**
 * What would have to change for a pair to keep all rules: the least change of each broken rule, all of them together.
 * They are carried out on a copy and the rules asked again; where the pair still breaks one (one rule asks for a value
 * that another forbids), no changes are told, since they would not help.
 */
export function repairs(rules: readonly Rule[], pairing: Pairing): readonly Change[] {
  const broken = brokenRules(rules, pairing);
  const repaired = broken.reduce<Repaired>(repair, { pairing, rules, changes: [] });
  return brokenRules(repaired.rules, repaired.pairing).length === 0 ? repaired.changes : [];
}

function repair({ pairing, rules, changes }: Repaired, { rule, found, asked }: BrokenRule): Repaired {
  const own = { code: 'gain-values', rule: rule.id } as const;
  switch (rule.kind) {
    case 'fits': {
      const held = valuesOf(pairing.person.attributes?.[rule.person]);
      const first = valuesOf(pairing.place.attributes?.[rule.place])[0]!;
      const change = { ...own, code: 'match-values', from: found, to: asked } as const;
      return { pairing: withPerson(pairing, rule.person, [...held, first]), rules, changes: [...changes, change] };
    }
    case 'has': {
      const held = valuesOf(pairing.person.attributes?.[rule.person]);
      const missing = valuesOf(pairing.place.attributes?.[rule.place]).filter((value) => !held.includes(value));
      const change = { ...own, to: missing.join(', ') };
      return { pairing: withPerson(pairing, rule.person, [...held, ...missing]), rules, changes: [...changes, change] };
    }
    case 'differs': {
      const held = valuesOf(pairing.person.attributes?.[rule.person]);
      const others = valuesOf(pairing.place.attributes?.[rule.place]);
      const shared = held.filter((value) => others.includes(value));
      const kept = held.filter((value) => !shared.includes(value));
      const change = { ...own, code: 'drop-values', to: shared.join(', ') } as const;
      return { pairing: withPerson(pairing, rule.person, kept), rules, changes: [...changes, change] };
    }
    case 'age': {
      const change = { ...own, code: 'reach-age', from: found, to: asked } as const;
      return { pairing: withPlace(pairing, rule.place, Number(found)), rules, changes: [...changes, change] };
    }
    case 'travel': {
      const change = { ...own, code: 'raise-limit', from: asked, to: found } as const;
      const isOwn = rule.person !== undefined && typeof pairing.person.attributes?.[rule.person] === 'number';
      const raised = rules.map((each) => (each === rule ? { ...rule, limit: Number(found) } : each));
      return isOwn
        ? { pairing: withPerson(pairing, rule.person, Number(found)), rules, changes: [...changes, change] }
        : { pairing, rules: raised, changes: [...changes, change] };
    }
    case 'staffed': {
      const staffed = [...valuesOf(pairing.place.attributes?.[rule.place]), ...asked.split(', ')];
      const change = { ...own, code: 'staff-weeks', to: asked } as const;
      return { pairing: withPlace(pairing, rule.place, staffed), rules, changes: [...changes, change] };
    }
    case 'free': {
      const clash = new Set(found.split(', '));
      const busy = valuesOf(pairing.person.attributes?.[rule.person]).filter((week) => !clash.has(week));
      const change = { ...own, code: 'free-weeks', to: found } as const;
      return { pairing: withPerson(pairing, rule.person, busy), rules, changes: [...changes, change] };
    }
  }
}

function withPerson(pairing: Pairing, attribute: string, value: Attribute): Pairing {
  const { person } = pairing;
  return { ...pairing, person: { ...person, attributes: { ...person.attributes, [attribute]: value } } };
}

function withPlace(pairing: Pairing, attribute: string, value: Attribute): Pairing {
  const { place } = pairing;
  return { ...pairing, place: { ...place, attributes: { ...place.attributes, [attribute]: value } } };
}

function valuesOf(attribute: Attribute | undefined): readonly string[] {
  if (attribute === undefined) return [];
  return Array.isArray(attribute) ? attribute : [String(attribute)];
}
