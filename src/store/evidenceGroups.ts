import type { OccupationGroup } from '../evidence/occupationEvidence.ts';
import { compareText } from '../kernel/text.ts';
import { kinship } from '../matching/relatedGroups.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { loadTaxonomy } from './currentTaxonomy.ts';
import type { ReadTransaction } from './transaction.ts';

/** A taxonomy never changes, so what is derived from it is kept as long as it is. */
const groups = new WeakMap<Taxonomy, readonly OccupationGroup[]>();
const kin = new WeakMap<Taxonomy, ReturnType<typeof kinship>>();

/** The SSYK 2012 groups of level 4 that are in use, by code. */
export function occupationGroups(taxonomy: Taxonomy | null): readonly OccupationGroup[] {
  if (!taxonomy) return [];
  const known = groups.get(taxonomy);
  if (known) return known;
  const made = [...taxonomy.byId.values()]
    .flatMap(({ id, type, code, label, deprecated }) =>
      type === 'ssyk-level-4' && code && !deprecated
        ? [{ ssyk4: code, conceptId: id, label, field: fieldOf(taxonomy, code, id) }]
        : [],
    )
    .sort((a, b) => (a.ssyk4 < b.ssyk4 ? -1 : 1));
  groups.set(taxonomy, made);
  return made;
}

/** The field that most of the group's occupations belong to; a tie goes to the first id, so that it stays. */
function fieldOf(taxonomy: Taxonomy, ssyk4: string, groupId: string): OccupationGroup['field'] {
  const counted = new Map<string, number>();
  for (const { id } of taxonomy.occupationsOf(ssyk4)) {
    const field = taxonomy.fieldOf(id);
    if (field) counted.set(field.id, (counted.get(field.id) ?? 0) + 1);
  }
  const [most] = [...counted].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const field = most ? taxonomy.byId.get(most[0]) : taxonomy.fieldOf(groupId);
  return field ? { id: field.id, label: field.label } : null;
}

/** The occupation fields that have groups, by name. */
export async function listOccupationFields(tx: ReadTransaction): Promise<{ id: string; label: string }[]> {
  const found = new Map<string, string>();
  for (const { field } of occupationGroups(await loadTaxonomy(tx))) if (field) found.set(field.id, field.label);
  return [...found].map(([id, label]) => ({ id, label })).sort((a, b) => compareText(a.label, b.label));
}

/** Tells the groups akin to one: by their skills, and by which of them can stand in for each other. */
export function groupKinship(taxonomy: Taxonomy): ReturnType<typeof kinship> {
  const known = kin.get(taxonomy);
  if (known) return known;
  const profiles = occupationGroups(taxonomy).map(({ ssyk4 }) => ({
    ssyk4,
    skills: taxonomy.skillsOf(ssyk4).map(({ id }) => id),
    standIns: standInsOf(taxonomy, ssyk4),
  }));
  const made = kinship(profiles);
  kin.set(taxonomy, made);
  return made;
}

function standInsOf(taxonomy: Taxonomy, ssyk4: string): Map<string, number> {
  const occupations = taxonomy.occupationsOf(ssyk4);
  const tied = new Map<string, number>();
  for (const { id } of occupations) {
    const others = [...taxonomy.to(id, 'substitutes'), ...taxonomy.from(id, 'substitutes')];
    const codes = new Set(others.flatMap((other) => taxonomy.ssyk4Of(other.id)?.code ?? []));
    for (const code of codes) if (code !== ssyk4) tied.set(code, (tied.get(code) ?? 0) + 1);
  }
  return new Map([...tied].map(([code, count]) => [code, count / occupations.length]));
}
