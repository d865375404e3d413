import { createHash } from 'node:crypto';
import { type Result, ok } from '../kernel/result.ts';
import type { Row, TaxonomyRecord } from '../sources/records.ts';
import { knownSource } from '../sources/registry.ts';
import { shrunk } from '../sources/shrunk.ts';
import { readTaxonomy, type TaxonomyOptions } from '../sources/taxonomy.ts';
import type { Session } from '../store/session.ts';
import { nextGeneration, putInForce } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { deprecateMissing, forgetRelationsExcept, saveConcepts, saveRelations } from '../store/taxonomy.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';
import { act } from './act.ts';
import { type ImportOptions, type ImportSummary, type RunningImport, withRun } from './importRun.ts';
import { endKept, endUnchanged } from './importStatistics.ts';
import { saveTaxonomyAreas } from './importTaxonomyAreas.ts';

export interface TaxonomyImportOptions extends ImportOptions {
  /** The version's own name; else it is read from the address, else made from the content. */
  readonly version?: string;
  /** More documents in the shape of a GraphQL answer. */
  readonly documents?: readonly string[];
  /** Most requests a minute to an address. */
  readonly callsPerMinute?: number;
  /** The records themselves, for a taxonomy that is in no file; `input` then only names it. */
  readonly records?: Iterable<TaxonomyRecord>;
}

interface TaxonomyContent {
  readonly concepts: readonly Concept[];
  readonly relations: readonly ConceptRelation[];
  readonly hash: string;
}

/**
 * Imports a version of the taxonomy whole, in one transaction: concepts (none is ever removed), its relations, and the
 * areas it names. Content equal to that of the version in force changes nothing.
 */
export async function importTaxonomy(
  store: Store,
  session: Session,
  options: TaxonomyImportOptions,
): Promise<Result<ImportSummary>> {
  const source = knownSource('taxonomy', options.synthetic);
  return withRun(store, session, { source, options }, async (run) => {
    const content = await readContent(run, options);
    const { length } = content.concepts;
    if (run.before?.contentHash === content.hash && !options.force) return endUnchanged(store, session, run, run.read);
    const problem = options.force ? null : shrunk(source.id, run.before?.rowsWritten ?? null, length);
    if (problem) return endKept(run, problem);
    return putTaxonomyInForce(store, session, run, { content, options });
  });
}

async function readContent(run: RunningImport, options: TaxonomyImportOptions): Promise<TaxonomyContent> {
  const concepts: Concept[] = [];
  const relations: ConceptRelation[] = [];
  const rows = options.records
    ? given(options.records)
    : readTaxonomy(options.input, { ...run.open, ...asked(options) });
  for await (const row of rows) {
    run.countRow();
    if (row.kind === 'reject') await run.reject(row);
    else if (row.record.kind === 'concept') concepts.push(row.record.concept);
    else relations.push(row.record.relation);
  }
  return { concepts, relations, hash: hashOf(concepts, relations) };
}

function asked({ documents, callsPerMinute }: TaxonomyImportOptions): TaxonomyOptions {
  return { ...(documents && { documents }), ...(callsPerMinute && { callsPerMinute }) };
}

function* given(records: Iterable<TaxonomyRecord>): Generator<Row<TaxonomyRecord>> {
  let line = 0;
  for (const record of records) yield { kind: 'record', line: ++line, offset: 0, record };
}

/** Equal for equal content in whatever order the files gave it. */
function hashOf(concepts: readonly Concept[], relations: readonly ConceptRelation[]): string {
  const lines = [
    ...concepts.map((c) => JSON.stringify([c.id, c.type, c.label, c.code, c.definition, c.deprecated, c.replacedBy])),
    ...relations.map((r) => JSON.stringify([r.from, r.kind, r.to, r.weight])),
  ];
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

async function putTaxonomyInForce(
  store: Store,
  session: Session,
  run: RunningImport,
  { content, options }: { content: TaxonomyContent; options: TaxonomyImportOptions },
): Promise<Result<ImportSummary>> {
  const { concepts, relations, hash } = content;
  const sourceId = run.source.id;
  const label = labelOf(options, content.hash, run.before?.label ?? null);
  run.written = concepts.length + relations.length;
  const frame = { action: 'importTaxonomy', permission: 'facts-import', subjectKind: 'source' } as const;
  const done = await act(store, session, frame, async (tx) => {
    const generation = await nextGeneration(tx, sourceId);
    await saveConcepts(tx, concepts, label);
    await saveRelations(tx, relations, label);
    const missing = await deprecateMissing(tx, label);
    await forgetRelationsExcept(tx, [label, ...(run.before ? [run.before.label] : [])]);
    const areas = await saveTaxonomyAreas(tx, concepts);
    const version = { sourceId, generation, label, contentHash: hash, retrievedAt: new Date() };
    const rowsWritten = concepts.length;
    await putInForce(tx, { ...version, input: run.input, rowsWritten, periodFrom: null, periodTo: null });
    await run.finish(tx);
    return ok({ value: { generation, missing, areas }, subjectId: sourceId, facts: { generation, rows: rowsWritten } });
  });
  if (!done.ok) return done;
  const { generation, missing, areas } = done.value;
  const facts = { concepts: concepts.length, relations: relations.length, areas, 'no-longer-there': missing };
  return ok(await run.summary('imported', { generation, label }, facts));
}

/** The version's name. Two contents under one name are told apart by a piece of the hash. */
function labelOf({ version, input }: TaxonomyImportOptions, hash: string, before: string | null): string {
  const piece = hash.slice(0, 8);
  const name = version ?? /\/version\/(\d+)\//.exec(input)?.[1];
  if (name === undefined) return piece;
  return before === name || before?.startsWith(`${name}-`) ? `${name}-${piece}` : name;
}
