import {
  CONCEPT_TYPES,
  type Concept,
  type ConceptRelation,
  type ConceptType,
  type RelationKind,
} from '../taxonomy/concept.ts';
import { type Fields, fieldsOf, isFields, listOf } from './fields.ts';

/** Older names of concept types in the legacy list. */
const TYPE_NAMES: ReadonlyMap<string, ConceptType> = new Map([
  ['occupation-group', 'ssyk-level-4'],
  ['driving-license', 'driving-licence'],
]);
const TYPES: ReadonlySet<string> = new Set(CONCEPT_TYPES);

/** Where a concept's code stands, in order of preference. */
const CODE_FIELDS = [
  'ssyk_code_2012',
  'sun_education_field_code_2020',
  'sun_education_level_code_2020',
  'sni_level_code_2007',
  'isco_code_08',
  'lau_2_code_2015',
  'national_nuts_level_3_code_2019',
  'iso_3166_1_alpha_2_2013',
  'iso_639_1_2002',
  'iso_639_2_1998',
  'iso_639_3_2007',
] as const;

type Draft = { -readonly [K in keyof Concept]: Concept[K] };

/** A concept that could not be read: in which file, where, and why. */
export interface BadItem {
  readonly file: string;
  readonly field: string;
  readonly detail: string;
}

/** The known concept type of that name, or null for the many types that Kraftsam does not use. */
export function conceptType(name: unknown): ConceptType | null {
  if (typeof name !== 'string') return null;
  return TYPE_NAMES.get(name) ?? (TYPES.has(name) ? (name as ConceptType) : null);
}

/**
 * Gathers concepts and relations from many dumps that each tell a part: the first label of a concept wins, later
 * dumps fill in what is missing. Relations are kept once.
 */
export class TaxonomyGraph {
  readonly concepts = new Map<string, Draft>();
  readonly relations = new Map<string, ConceptRelation>();
  /** Ids of types that are not used; relations to them are left out without a word. */
  readonly unused = new Set<string>();
  readonly bad: BadItem[] = [];

  /** Reads one concept with everything that hangs on it. `type` stands in where the dump does not say. */
  read(item: unknown, file: string, path: string, type: ConceptType | null = null): string | null {
    if (!isFields(item)) return this.#refuse(file, path, 'A concept should be a JSON object');
    const { id } = item;
    if (typeof id !== 'string' || id === '') return this.#refuse(file, `${path}.id`, 'The concept has no id');
    const own = item.type === undefined ? type : conceptType(item.type);
    if (own === null) this.unused.add(id);
    else if (!this.#put(id, own, item))
      return this.#refuse(file, `${path}.preferred_label`, `The concept ${id} has no label`);
    this.#hang(id, own, item, { file, path });
    return id;
  }

  relate(from: string, kind: RelationKind, to: string, weight?: number): void {
    if (from === to) return;
    this.relations.set(`${from} ${kind} ${to}`, { from, kind, to, ...(weight === undefined ? {} : { weight }) });
  }

  #put(id: string, type: ConceptType, item: Fields): boolean {
    const label = text(item.preferred_label);
    const known = this.concepts.get(id);
    if (known === undefined && label === undefined) return false;
    const concept = known ?? { id, type, label: label as string, deprecated: false, replacedBy: [] };
    const code = CODE_FIELDS.map((field) => text(item[field])).find((value) => value !== undefined);
    if (concept.code === undefined && code !== undefined)
      concept.code = type === 'language' ? code.toLowerCase() : code;
    const definition = text(item.definition);
    if (concept.definition === undefined && definition !== undefined && definition !== concept.label)
      concept.definition = definition;
    if (item.deprecated === true) concept.deprecated = true;
    const replacedBy = idsOf(item.replaced_by);
    if (replacedBy.length > 0) concept.replacedBy = replacedBy;
    this.concepts.set(id, concept);
    return true;
  }

  #hang(id: string, type: ConceptType | null, item: Fields, at: { file: string; path: string }): void {
    const each = (
      field: string,
      then: (other: string, fields: Fields) => void,
      otherType: ConceptType | null = null,
    ): void => {
      for (const [i, value] of listOf(item[field]).entries()) {
        const fields = fieldsOf(value);
        const named = fields.preferred_label !== undefined && (fields.type !== undefined || otherType !== null);
        if (fields.type !== undefined && conceptType(fields.type) === null) this.unused.add(String(fields.id));
        const other = named ? this.read(value, at.file, `${at.path}.${field}[${i}]`, otherType) : text(fields.id);
        if (typeof other === 'string') then(other, fields);
      }
    };
    each('narrower', (other) => this.relate(other, 'broader', id));
    each('broader', (other) => this.relate(id, 'broader', other));
    each('ssyk', (other) => this.relate(id, 'broader', other));
    each('area', (other) => this.relate(id, 'broader', other));
    each('replaced_by', () => {});
    each('related', (other, fields) => this.relate(id, relatedKind(type, conceptType(fields.type)), other));
    each('substitutes', (other, fields) => this.relate(id, 'substitutes', other, percent(fields)));
    each('substituted_by', (other, fields) => this.relate(other, 'substitutes', id, percent(fields)));
    const legacy = text(item.deprecated_legacy_id);
    if (legacy !== undefined && type !== null) this.relate(legacyId(type, legacy), 'legacy-id', id);
  }

  #refuse(file: string, field: string, detail: string): null {
    this.bad.push({ file, field, detail });
    return null;
  }
}

/** The name under which an id of the years before the taxonomy is kept: `legacy:occupation-name:5780`. */
export function legacyId(type: ConceptType, id: string): string {
  return `legacy:${type}:${id}`;
}

/** `related` means different things between different types of concept. */
function relatedKind(from: ConceptType | null, to: ConceptType | null): RelationKind {
  if (from === 'job-title') return 'title-of';
  return from === 'ssyk-level-4' && to === 'skill' ? 'asks-skill' : 'related';
}

function percent(fields: Fields): number | undefined {
  const value = fields.substitutability_percentage;
  return typeof value === 'number' ? value : undefined;
}

function idsOf(value: unknown): string[] {
  return listOf(value)
    .map((each) => text(fieldsOf(each).id))
    .filter((id) => id !== undefined);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
