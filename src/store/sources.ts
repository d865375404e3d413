import type { Provenance } from '../evidence/provenance.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** A registered source of public facts. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: { readonly sv: string; readonly en: string };
  readonly definition: { readonly sv: string; readonly en: string };
  readonly licence: string;
  readonly url: string | null;
  readonly synthetic: boolean;
}

/** One intake of a source's content. */
export interface SourceVersion {
  readonly sourceId: string;
  readonly generation: number;
  readonly state: 'current' | 'replaced';
  /** The source's own version or round. */
  readonly label: string;
  readonly contentHash: string;
  readonly retrievedAt: Date;
  readonly input: string;
  readonly rowsWritten: number;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** The version of each source that is in force, by source id. */
export type CurrentVersions = ReadonlyMap<string, SourceVersion>;

/** Every registered source, by id. */
export async function listSources({ db }: ReadTransaction): Promise<Source[]> {
  const rows = await db.selectFrom('open.sources').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    publisher: row.publisher,
    title: { sv: row.title_sv, en: row.title_en },
    definition: { sv: row.definition_sv, en: row.definition_en },
    licence: row.licence,
    url: row.url,
    synthetic: row.synthetic,
  }));
}

/** Makes a source known, or brings its description up to date. */
export async function registerSource({ db }: WriteTransaction, source: Source): Promise<void> {
  const row = {
    publisher: source.publisher,
    title_sv: source.title.sv,
    title_en: source.title.en,
    definition_sv: source.definition.sv,
    definition_en: source.definition.en,
    licence: source.licence,
    url: source.url,
    synthetic: source.synthetic,
  };
  await db
    .insertInto('open.sources')
    .values({ id: source.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** The version of every source that is in force now. */
export async function currentVersions({ db }: ReadTransaction): Promise<CurrentVersions> {
  const rows = await db.selectFrom('open.source_versions').selectAll().where('state', '=', 'current').execute();
  return new Map(rows.map((row) => [row.source_id, versionOf(row)]));
}

/** Every intake of one source, newest first. */
export async function listSourceVersions({ db }: ReadTransaction, sourceId: string): Promise<SourceVersion[]> {
  const rows = await db
    .selectFrom('open.source_versions')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('generation', 'desc')
    .limit(50)
    .execute();
  return rows.map(versionOf);
}

/** The number that the next intake of a source gets. Unused numbers are skipped, never given twice. */
export async function nextGeneration({ db }: ReadTransaction, sourceId: string): Promise<number> {
  const row = await db
    .selectFrom('open.source_versions')
    .select((e) => e.fn.max('generation').as('latest'))
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return Number(row?.latest ?? 0) + 1;
}

/** Puts a new version of a source in force and retires the one before, in the caller's transaction. */
export async function putInForce({ db }: WriteTransaction, version: Omit<SourceVersion, 'state'>): Promise<void> {
  await db
    .updateTable('open.source_versions')
    .set({ state: 'replaced' })
    .where('source_id', '=', version.sourceId)
    .where('state', '=', 'current')
    .execute();
  await db
    .insertInto('open.source_versions')
    .values({
      source_id: version.sourceId,
      generation: version.generation,
      state: 'current',
      label: version.label,
      content_hash: version.contentHash,
      retrieved_at: version.retrievedAt,
      input: version.input,
      rows_written: version.rowsWritten,
      period_from: version.periodFrom,
      period_to: version.periodTo,
      facts: '{}',
    })
    .execute();
}

/** The pedigree of a figure that `source` in `version` says of `area`. */
export function provenanceOf(source: Source, version: SourceVersion, area: string, table: string): Provenance {
  return {
    sourceId: source.id,
    publisher: source.publisher,
    title: source.title,
    table,
    version: version.label,
    retrievedAt: version.retrievedAt.toISOString(),
    area,
    definition: source.definition,
    ...(source.url && { url: source.url }),
    licence: source.licence,
    synthetic: source.synthetic,
  };
}

interface VersionRow {
  source_id: string;
  generation: number;
  state: 'current' | 'replaced';
  label: string;
  content_hash: string;
  retrieved_at: Date;
  input: string;
  rows_written: number;
  period_from: string | null;
  period_to: string | null;
}

function versionOf(row: VersionRow): SourceVersion {
  return {
    sourceId: row.source_id,
    generation: row.generation,
    state: row.state,
    label: row.label,
    contentHash: row.content_hash,
    retrievedAt: row.retrieved_at,
    input: row.input,
    rowsWritten: row.rows_written,
    periodFrom: row.period_from,
    periodTo: row.period_to,
  };
}
