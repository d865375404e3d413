import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConceptType } from '../taxonomy/concept.ts';
import { fieldsOf, isFields } from './fields.ts';
import { readJsonDocument } from './jsonArray.ts';
import { type OpenOptions, isAddress, openSource } from './open.ts';
import { reject } from './reject.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Row, SourceError, type TaxonomyRecord } from './records.ts';
import { TaxonomyGraph, conceptType, legacyId } from './taxonomyGraph.ts';

/**
 * The JobTech Taxonomy from its file dumps, https://data.arbetsformedlingen.se/taxonomy/
 *
 * Each dump tells a part: one the SSYK hierarchy, one the skills, one which job title points where. All are read
 * (16 MB) and checked against each other before the first record is given, so that a folder that lacks a file or mixes
 * versions changes nothing.
 */
export interface TaxonomyOptions extends OpenOptions {
  /** More documents in the shape of a GraphQL answer (`data.concepts[]`), as addresses or paths. */
  readonly documents?: readonly string[];
  /** Most requests a minute to an address; as fast as it answers unless told. */
  readonly callsPerMinute?: number;
}

/** The dumps in order of trust: the first label of a concept is kept. `type` where the dump leaves it out. */
const DUMPS: readonly { readonly name: string; readonly required: boolean; readonly type?: ConceptType }[] = [
  { name: 'the-ssyk-hierarchy-with-occupations', required: true },
  { name: 'skills', required: true },
  { name: 'ssyk-level-4-groups-with-related-skills', required: true },
  { name: 'ssyk-level-4-groups', required: false },
  { name: 'ssyk-level-1-groups', required: false },
  { name: 'ssyk-level-2-groups', required: false },
  { name: 'occupations-with-titles', required: false, type: 'occupation-name' },
  { name: 'job-titles', required: false, type: 'job-title' },
  { name: 'substitutability-relations-between-occupations', required: false },
  { name: 'isco-level-4-groups', required: false },
  { name: 'ssyk-level-4-with-related-isco-level-4-groups', required: false },
  { name: 'sun-field-hierarchy', required: false },
  { name: 'sun-level-hierarchy', required: false },
  { name: 'sni-hierarchy', required: false },
  { name: 'keyword-concepts-with-relations', required: false },
  { name: 'languages', required: false },
  { name: 'countries', required: false },
];
const DEFINITIONS = 'definitions';
const LEGACY = 'legacy-codes-to-concepts';
const EU_REGIONS = 'eu-regions';
/** Share of relations that may point outside before the files cannot be of one version. */
const MOST_LOST = 0.05;

/**
 * Gives all concepts, then all relations between them.
 *
 * Relations: `broader` (occupation → SSYK 4 → 3 → 2 → 1, occupation → occupation field, municipality → county),
 * `title-of`, `asks-skill`, `substitutes` with percent, `related`, and `legacy-id` from `legacy:<type>:<id>`.
 * County and municipality codes come from the legacy list, EU regions or GraphQL. A county's code is two digits.
 *
 * @param location a folder, a base address with the files `<name>.json` below it, or an address with `{name}` in it
 * @throws SourceError `taxonomy-incomplete` (lists the files), `taxonomy-version-unsupported`, `taxonomy-version-mixed`
 */
export async function* readTaxonomy(
  location: string,
  options: TaxonomyOptions = {},
): AsyncGenerator<Row<TaxonomyRecord>> {
  const graph = new TaxonomyGraph();
  const files = new Files(location, options);
  for (const dump of DUMPS)
    readConcepts(graph, await files.read(dump.name, dump.required), dump.name, dump.type ?? null);
  const more = [...(options.documents ?? []), ...(await graphqlFiles(location))];
  for (const document of more) readConcepts(graph, await files.readAt(document), document, null);
  readLegacy(graph, await files.read(LEGACY, false));
  readEuRegions(graph, await files.read(EU_REGIONS, false));
  readDefinitions(graph, await files.read(DEFINITIONS, false));
  check(graph, location, files);
  placeMunicipalities(graph);
  yield* rowsOf(graph, files.bytes);
}

/** Opens the dumps of one location and remembers which required ones were not there. */
class Files {
  readonly missing: string[] = [];
  bytes = 0;
  readonly #location: string;
  readonly #options: OpenOptions;
  readonly #pace: Pace;

  constructor(location: string, options: TaxonomyOptions) {
    this.#location = location;
    this.#options = options;
    this.#pace = paceOf(options.callsPerMinute ?? Infinity);
  }

  async read(name: string, required: boolean): Promise<unknown> {
    try {
      return await this.readAt(pathOf(this.#location, name));
    } catch (error) {
      if (!(error instanceof SourceError) || error.code !== 'source-not-found') throw error;
      if (required) this.missing.push(`${name}.json`);
      return null;
    }
  }

  async readAt(path: string): Promise<unknown> {
    if (isAddress(path)) await this.#pace();
    const source = await openSource(path, this.#options);
    const document = await readJsonDocument(source);
    this.bytes += source.progress().content;
    return document;
  }
}

function pathOf(location: string, name: string): string {
  if (location.includes('{name}')) return location.replaceAll('{name}', name);
  return isAddress(location) ? `${location.replace(/\/$/, '')}/${name}.json` : join(location, `${name}.json`);
}

async function graphqlFiles(location: string): Promise<string[]> {
  if (isAddress(location)) return [];
  const names = await readdir(location).catch(() => []);
  return names
    .filter((name) => /^graphql.*\.json$/.test(name))
    .sort()
    .map((name) => join(location, name));
}

function readConcepts(graph: TaxonomyGraph, document: unknown, file: string, type: ConceptType | null): void {
  if (document === null) return;
  const { concepts } = fieldsOf(fieldsOf(document).data);
  if (!Array.isArray(concepts))
    throw new SourceError(
      'shape-unknown',
      `${file} has no list data.concepts, as the taxonomy's dumps have. The source may have changed its shape.`,
      { location: file },
    );
  for (const [i, item] of concepts.entries()) graph.read(item, file, `data.concepts[${i}]`, type);
}

/** Concepts that only the legacy list knows are no longer in force; ads of their time still point at them. */
function readLegacy(graph: TaxonomyGraph, document: unknown): void {
  for (const [name, list] of Object.entries(fieldsOf(document))) {
    const type = conceptType(name);
    if (type === null) continue;
    const coded = type === 'region' || type === 'municipality';
    for (const value of Object.values(fieldsOf(list))) {
      const { conceptId: id, legacyAmsTaxonomyId: legacy, preferredTerm: label } = fieldsOf(value);
      if (typeof id !== 'string' || typeof legacy !== 'string' || typeof label !== 'string') continue;
      const known = graph.concepts.get(id) ?? { id, type, label, deprecated: isSuperseded(type), replacedBy: [] };
      if (coded && known.code === undefined && isAreaCode(type, legacy)) known.code = legacy;
      graph.concepts.set(id, known);
      graph.relate(legacyId(type, legacy), 'legacy-id', id);
    }
  }
}

function isSuperseded(type: ConceptType): boolean {
  return type === 'occupation-name' || type === 'skill' || type.startsWith('sun-') || type === 'ssyk-level-4';
}

/** Counties are 01–25; the legacy list also has 90 for "unspecified", which is no county. */
function isAreaCode(type: ConceptType, code: string): boolean {
  return type === 'municipality' ? /^\d{4}$/.test(code) : /^(?:0[1-9]|1\d|2[0-5])$/.test(code);
}

/** Only Sweden's counties among the regions of the EU. */
function readEuRegions(graph: TaxonomyGraph, document: unknown): void {
  const { concepts } = fieldsOf(fieldsOf(document).data);
  if (!Array.isArray(concepts)) return;
  for (const [i, item] of concepts.entries())
    if (isFields(item) && typeof item.national_nuts_level_3_code_2019 === 'string')
      graph.read(item, EU_REGIONS, `data.concepts[${i}]`, 'region');
}

function readDefinitions(graph: TaxonomyGraph, document: unknown): void {
  for (const [id, definition] of Object.entries(fieldsOf(document))) {
    const concept = graph.concepts.get(id);
    if (concept !== undefined && concept.definition === undefined && typeof definition === 'string')
      concept.definition = definition;
  }
}

function placeMunicipalities(graph: TaxonomyGraph): void {
  const counties = new Map(
    [...graph.concepts.values()].filter((c) => c.type === 'region' && c.code !== undefined).map((c) => [c.code, c.id]),
  );
  for (const concept of graph.concepts.values()) {
    const county = concept.type === 'municipality' ? counties.get(concept.code?.slice(0, 2)) : undefined;
    if (county !== undefined) graph.relate(concept.id, 'broader', county);
  }
}

function check(graph: TaxonomyGraph, location: string, files: Files): void {
  const missing = [...files.missing];
  const all = [...graph.concepts.values()];
  for (const type of ['region', 'municipality'])
    if (!all.some((c) => c.type === type && c.code !== undefined))
      missing.push(`${LEGACY}.json (codes of each ${type})`);
  if (missing.length > 0)
    throw new SourceError(
      'taxonomy-incomplete',
      `${location} lacks ${missing.join(', ')}. Nothing was changed. Fetch the missing files of the same version.`,
      { location, missing: missing.join(', ') },
    );
  const groups = all.filter((c) => c.type === 'ssyk-level-4' && !c.deprecated);
  if (groups.some((group) => !/^\d{4}$/.test(group.code ?? '')))
    throw new SourceError(
      'taxonomy-version-unsupported',
      `${location} has SSYK groups without a code of SSYK 2012 (ssyk_code_2012). Kraftsam reads version 2 and later of the JobTech Taxonomy.`,
      { location },
    );
  const relations = [...graph.relations.values()];
  const inHierarchy = new Set(relations.filter((r) => r.kind === 'broader').map((r) => r.from));
  const asks = relations.filter((r) => r.kind === 'asks-skill');
  const lost = asks.filter((r) => !inHierarchy.has(r.from) || !graph.concepts.has(r.to)).length;
  if (lost > MOST_LOST * asks.length)
    throw new SourceError(
      'taxonomy-version-mixed',
      `${location} mixes versions: ${lost} of ${asks.length} relations from SSYK groups to skills leave the hierarchy. Fetch all files of one version.`,
      { location, lost, relations: asks.length },
    );
}

function* rowsOf(graph: TaxonomyGraph, offset: number): Generator<Row<TaxonomyRecord>> {
  let line = 0;
  const place = (): { line: number; offset: number } => ({ line: ++line, offset });
  for (const { file, field, detail } of graph.bad) yield reject(place(), `${file}: ${field}`, 'field-missing', detail);
  for (const concept of graph.concepts.values())
    yield { kind: 'record', ...place(), record: { kind: 'concept', concept } };
  for (const relation of graph.relations.values()) {
    const { from, to } = relation;
    if (graph.unused.has(from) || graph.unused.has(to)) continue;
    const stranger = [from, to].find((id) => !graph.concepts.has(id) && !id.startsWith('legacy:'));
    if (stranger === undefined) yield { kind: 'record', ...place(), record: { kind: 'relation', relation } };
    else
      yield reject(
        place(),
        relation.kind,
        'concept-unknown',
        `${from} ${relation.kind} ${to}: no file names the concept ${stranger}`,
      );
  }
}
