import type { Attribute, Rule } from '../problem.ts';
import { dayOf } from '../weeks.ts';
import type { Check, Checked } from './checked.ts';
import type { Faults } from './faults.ts';
import { nearest } from './nearest.ts';

/** What an attribute must hold for a rule to compare it; `any` for those that compare whatever is there. */
const FORMS = ['any', 'day', 'whole-number', 'week'] as const;
type Form = (typeof FORMS)[number];

/** By kind of rule: what it asks of the person's and the place's attribute, and whether it needs dated periods. */
const NEEDS: Readonly<Record<Rule['kind'], { person?: Form; place?: Form; dated?: true }>> = {
  fits: { person: 'any', place: 'any' },
  has: { person: 'any', place: 'any' },
  differs: { person: 'any', place: 'any' },
  age: { person: 'day', place: 'whole-number', dated: true },
  travel: { person: 'whole-number' },
  staffed: { place: 'week', dated: true },
  free: { person: 'week', dated: true },
};

/**
 * Rules whose attribute nobody has, or has in a form that cannot be compared: a rule that silently asks for nothing is
 * worse than one that is refused. Who really means a rule that nobody meets gives one person or place an empty list.
 */
export const checkRules: Check = (checked) => {
  const { problem, faults } = checked;
  const named = new Map<string, number>();
  problem.rules?.forEach((rule, i) => {
    const first = named.get(rule.id);
    if (first !== undefined && rule.id !== '')
      faults.add('id-twice', ['rules', i, 'id'], { found: rule.id, expected: `rules[${first}].id` });
    else named.set(rule.id, i);
    checkRule(checked, rule, i);
  });
};

function checkRule({ problem, faults }: Checked, rule: Rule, i: number): void {
  // A rule that was mended has no kind; its faults are told of already.
  const needs = Object.hasOwn(NEEDS, rule.kind) ? NEEDS[rule.kind] : {};
  const sides = [
    { side: 'person', form: needs.person, list: 'people', items: problem.people },
    { side: 'place', form: needs.place, list: 'places', items: problem.places },
  ] as const;
  for (const { side, form, list, items } of sides) {
    const name = (rule as Readonly<Record<string, unknown>>)[side];
    if (form === undefined || typeof name !== 'string' || name === '') continue;
    const having = { list, name, items };
    if (!checkForms(having, form, faults) && items.length > 0) {
      const meant = nearest(name, namesOf(items));
      const more = { found: name, expected: meant ?? list };
      faults.add('rule-attribute-missing', ['rules', i, side], more);
    }
  }
  const isDated = (problem.periods ?? []).length > 0 || (rule.kind === 'age' && rule.on !== undefined);
  if (needs.dated === true && !isDated) faults.add('field-missing', ['periods'], { expected: `rules[${i}]` });
}

interface Having {
  readonly list: 'people' | 'places';
  readonly name: string;
  readonly items: readonly { readonly attributes?: Readonly<Record<string, Attribute>> }[];
}

/** Checks the form of the attribute wherever it is given. @returns whether anybody has it. */
function checkForms({ list, name, items }: Having, form: Form, faults: Faults): boolean {
  let isThere = false;
  items.forEach(({ attributes }, i) => {
    if (attributes === undefined || !Object.hasOwn(attributes, name)) return;
    isThere = true;
    const value = attributes[name]!;
    if (!isOfForm(value, form))
      faults.add('shape-wrong', [list, i, 'attributes', name], { found: JSON.stringify(value), expected: form });
  });
  return isThere;
}

function isOfForm(value: Attribute, form: Form): boolean {
  switch (form) {
    case 'any':
      return true;
    case 'day':
      return typeof value === 'string' && !Number.isNaN(dayOf(value));
    case 'whole-number':
      return Number.isInteger(value) && (value as number) >= 0;
    case 'week': {
      const weeks = typeof value === 'string' ? [value] : value;
      return Array.isArray(weeks) && weeks.every((week) => /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(String(week)));
    }
  }
}

function namesOf(items: Having['items']): readonly string[] {
  const names = new Set<string>();
  for (const { attributes } of items) if (attributes !== undefined) for (const name in attributes) names.add(name);
  return [...names];
}
