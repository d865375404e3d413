import { COUNTRY, countyOf } from '../kernel/area.ts';
import { NAMED_AREAS } from '../sources/namedAreas.ts';
import { type AreaIntake, saveArea } from '../store/areas.ts';
import type { WriteTransaction } from '../store/transaction.ts';
import type { Concept } from '../taxonomy/concept.ts';

/** The areas that a taxonomy names: the country, its counties and municipalities, and the named sets of those. */
export async function saveTaxonomyAreas(tx: WriteTransaction, concepts: readonly Concept[]): Promise<number> {
  const areas = areasOf(concepts);
  for (const area of areas) await saveArea(tx, area);
  return areas.length;
}

/** A named set is left out where the taxonomy does not have all of its counties. */
export function areasOf(concepts: readonly Concept[]): AreaIntake[] {
  const municipalities = coded(concepts, 'municipality');
  const counties = coded(concepts, 'region');
  const within = (county: string): string[] => [...municipalities.keys()].filter((code) => countyOf(code) === county);
  const named = NAMED_AREAS.filter((area) => area.counties.every((county) => counties.has(county)));
  return [
    { code: COUNTRY, kind: 'country', name: 'Sverige', counties: [], municipalities: [], synthetic: false },
    ...[...counties].map(
      ([code, { id, label }]): AreaIntake => ({
        code,
        kind: 'county',
        name: label,
        counties: [code],
        municipalities: within(code),
        conceptId: id,
        synthetic: false,
      }),
    ),
    ...[...municipalities].map(
      ([code, { id, label }]): AreaIntake => ({
        code,
        kind: 'municipality',
        name: label,
        counties: [],
        municipalities: [code],
        conceptId: id,
        synthetic: false,
      }),
    ),
    ...named.map((area): AreaIntake => ({ ...area, municipalities: area.counties.flatMap(within), synthetic: false })),
  ];
}

/** Concepts of a type by area code, in order of code; `90` and the like ("unspecified") have none. */
function coded(concepts: readonly Concept[], type: 'region' | 'municipality'): Map<string, Concept> {
  const digits = type === 'region' ? 2 : 4;
  const found = concepts.filter((c) => c.type === type && !c.deprecated && c.code?.length === digits);
  return new Map(found.map((c) => [c.code ?? '', c] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
