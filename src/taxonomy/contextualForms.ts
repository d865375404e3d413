import type { LexiconConcept, LexiconTerm } from '../engine/linking/index.ts';
import { alternatives } from './surfaceForms.ts';

/**
 * Forms that mean a concept only where the rest of the text is about its occupations: *matematik* in an ad for a
 * teacher, *ortopedi* in one for a physician, *lärare* at a school of some kind. Whether it is decides the engine.
 */
const RESTRICTED = /^(.{3,}?),? (?:undervisning(?: \S+nivå| \S+skola)?|special\S+ (?:för|inom) .+|behörighet .+)$/;

/** How schools shorten their subjects. NO and SO are groups of subjects, said where any of them is taught. */
const SUBJECT_SHORT: Readonly<Record<string, readonly string[]>> = {
  Biologi: ['NO', 'no-ämnen', 'NO-ämnen'],
  Samhällskunskap: ['SO', 'so-ämnen', 'SO-ämnen'],
  'Svenska som andraspråk': ['SVA', 'sva'],
  'Idrott och hälsa': ['idrott'],
};

/** A licence to practise: *legitimerad* says it, and the occupation beside it says which. */
const LICENCE_TO_PRACTISE = /^(?:Legitimation som .+|\p{L}+legitimation)$/u;

/** What people leave out before a program's name. */
const MAKER = /^(?:MS|Microsoft|Adobe|Autodesk) (\p{Lu}\p{L}{3,})(?:, .+)?$/u;

/** A skill's label without its school level or the profession it is reserved for; empty for most. */
export function contextualForms(label: string): string[] {
  if (LICENCE_TO_PRACTISE.test(label)) return ['legitimerad', 'legitimation'];
  const head = RESTRICTED.exec(label)?.[1] ?? MAKER.exec(label)?.[1];
  return head === undefined ? [] : [...alternatives(head), ...(SUBJECT_SHORT[head] ?? [])];
}

/** Fewer occupations than this that end in a word do not make it a word for what they have in common. */
const FEWEST_COMPOUNDS = 8;
const FEWEST_IN_GROUP = 2;
const SHORTEST_HEAD = 5;
/** Last parts of many titles that by themselves are said of nobody's occupation. */
const NO_OCCUPATION = new Set(['ansvarig', 'support', 'aktör', 'personal', 'expert', 'coach']);

/**
 * The last parts that many occupations of a group share and that are no name by themselves, but stand alone before a
 * qualifier (*Lärare i yrkesämnen*) or in the name of a skill (*Fullbetald elektriker*): terms of those groups. Time linear in the letters
 * of all terms.
 */
export function headTerms(terms: readonly LexiconTerm[], concepts: readonly LexiconConcept[]): LexiconTerm[] {
  const groups = new Map(concepts.flatMap(({ id, group, ssyk4 }) => (group && ssyk4 ? [[ssyk4, id] as const] : [])));
  const groupOf = new Map(concepts.flatMap(({ id, ssyk4 }) => (ssyk4 ? [[id, groups.get(ssyk4)] as const] : [])));
  const names = terms.filter(({ kind }) => kind === 'occupation');
  const counts = countHeads(names, groupOf, terms);
  return [...counts].flatMap(([text, byGroup]): LexiconTerm[] => {
    const total = [...byGroup.values()].reduce((sum, count) => sum + count, 0);
    const enough = [...byGroup].filter(([, count]) => total >= FEWEST_COMPOUNDS && count >= FEWEST_IN_GROUP);
    return enough.map(([conceptId]) => ({ text, conceptId, kind: 'occupation', role: 'contextual' }));
  });
}

function countHeads(
  names: readonly LexiconTerm[],
  groupOf: ReadonlyMap<string, string | undefined>,
  terms: readonly LexiconTerm[],
): Map<string, Map<string, number>> {
  const words = names.map(({ text }) => text.toLowerCase().split(/[\s,(]+/));
  const whole = new Set(names.map(({ text }) => text.toLowerCase()));
  const alone = [
    ...words.flatMap(([first = '', ...rest]) => (rest.length > 0 ? [first] : [])),
    ...terms.flatMap(({ text, kind }) =>
      kind === 'skill' && /\s/.test(text) ? text.toLowerCase().split(/[\s,(/-]+/) : [],
    ),
  ];
  const heads = new Set(alone.filter((word) => !whole.has(word)));
  const counts = new Map<string, Map<string, number>>();
  names.forEach(({ conceptId }, i) => {
    const word = words[i]?.[0] ?? '';
    const group = groupOf.get(conceptId);
    for (let at = 3; group !== undefined && at <= word.length - SHORTEST_HEAD; at++) {
      const head = word.slice(at);
      if (!heads.has(head) || NO_OCCUPATION.has(head)) continue;
      const byGroup = counts.get(head) ?? new Map<string, number>();
      counts.set(head, byGroup.set(group, (byGroup.get(group) ?? 0) + 1));
      break;
    }
  });
  return counts;
}
