import type { Concept, ConceptRelation, ConceptType, RelationKind } from '../../taxonomy/concept.ts';
import type { TaxonomyRecord } from '../records.ts';
import type { GroupFacts } from './facts/group.ts';
import { groups } from './facts/groups.ts';
import { occupationFields, ssykLevels } from './facts/levels.ts';
import { counties, municipalities } from './facts/places.ts';

/** Version name under which the small taxonomy of the demonstration is kept. */
export const DEMONSTRATION_TAXONOMY = 'demonstration-1';

/**
 * Concept id of a county or municipality in the demonstration. The ids of the real ones differ between public
 * sources, so these are invented; codes are what joins them to everything else.
 */
export function areaConceptId(code: string): string {
  return `${code.padStart(4, '0')}_dem_${code.length === 2 ? 'lan' : 'kom'}`;
}

/** The taxonomy of the demonstration: real ids, codes and labels, each concept once, before the relations. */
export function demonstrationTaxonomy(): TaxonomyRecord[] {
  const concepts = new Map(
    [...upperConcepts(), ...groups.flatMap(conceptsOf), ...areaConcepts()].map((each) => [each.id, each]),
  );
  const relations = [...upperRelations(), ...groups.flatMap(relationsOf), ...areaRelations()];
  return [
    ...[...concepts.values()].map((concept) => ({ kind: 'concept', concept }) as const),
    ...distinct(relations).map((relation) => ({ kind: 'relation', relation }) as const),
  ];
}

function concept(id: string, type: ConceptType, label: string, code?: string): Concept {
  return { id, type, label, ...(code === undefined ? {} : { code }), deprecated: false, replacedBy: [] };
}

function relation(from: string, kind: RelationKind, to: string): ConceptRelation {
  return { from, kind, to };
}

const levelTypes = ['ssyk-level-1', 'ssyk-level-2', 'ssyk-level-3'] as const;
const levelIds = new Map(ssykLevels.map(([code, id]) => [code, id]));

function upperConcepts(): Concept[] {
  return [
    ...ssykLevels.map(([code, id, label]) => concept(id, levelTypes[code.length - 1] as ConceptType, label, code)),
    ...occupationFields.map(([id, label]) => concept(id, 'occupation-field', label)),
  ];
}

function upperRelations(): ConceptRelation[] {
  return ssykLevels
    .filter(([code]) => code.length > 1)
    .map(([code, id]) => relation(id, 'broader', levelIds.get(code.slice(0, -1)) as string));
}

function conceptsOf(group: GroupFacts): Concept[] {
  return [
    concept(group.id, 'ssyk-level-4', group.label, group.ssyk4),
    ...group.occupations.flatMap(({ id, label, titles }) => [
      concept(id, 'occupation-name', label),
      ...titles.map(([titleId, title]) => concept(titleId, 'job-title', title)),
    ]),
    ...group.skills.map(([id, label]) => concept(id, 'skill', label)),
  ];
}

function relationsOf(group: GroupFacts): ConceptRelation[] {
  return [
    relation(group.id, 'broader', levelIds.get(group.ssyk4.slice(0, 3)) as string),
    ...group.occupations.flatMap(({ id, titles }) => [
      relation(id, 'broader', group.id),
      relation(id, 'broader', group.field),
      ...titles.map(([titleId]) => relation(titleId, 'title-of', id)),
    ]),
    ...group.skills.map(([id]) => relation(group.id, 'asks-skill', id)),
  ];
}

function areaConcepts(): Concept[] {
  return [
    ...counties.map(({ code, name }) => concept(areaConceptId(code), 'region', name, code)),
    ...municipalities.map(({ code, name }) => concept(areaConceptId(code), 'municipality', name, code)),
  ];
}

function areaRelations(): ConceptRelation[] {
  return municipalities.map(({ code }) => relation(areaConceptId(code), 'broader', areaConceptId(code.slice(0, 2))));
}

function distinct(relations: readonly ConceptRelation[]): ConceptRelation[] {
  return [...new Map(relations.map((each) => [`${each.from} ${each.kind} ${each.to}`, each])).values()];
}
