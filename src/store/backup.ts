import { createHash } from 'node:crypto';
import pg from 'pg';
import { FACTS_TABLES, type Facts, type FactsTable } from './facts.ts';

/**
 * A backup is a stream of JSON lines: a header, then for each table a line that names it and a line a row, then a
 * footer with the SHA-256 of all lines before it. Rows of facts are objects, rows of Postgres are Postgres's own JSON.
 */
export type BackupLine =
  | {
      readonly kind: 'header';
      readonly format: 'kraftsam-backup/1';
      readonly made: string;
      readonly migrations: readonly string[];
    }
  | { readonly kind: 'table'; readonly store: 'postgres' | 'facts'; readonly name: string }
  | { readonly kind: 'row'; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'footer'; readonly rows: number; readonly sha256: string };

/** What stops a backup or a restore before it begins, or makes it worthless. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** In the order in which rows may be put back: what is referred to comes first. */
const TABLES = [
  'app.organisations',
  'app.people',
  'app.audit_entries',
  'app.reports',
  'app.report_snapshots',
  'app.report_invitations',
  'app.report_comments',
  'open.sources',
  'open.source_versions',
  'open.import_runs',
  'open.concepts',
  'open.concept_relations',
  'open.areas',
  'open.places',
  'open.offerings',
  'open.offering_mentions',
  'open.offering_links',
  'open.link_corrections',
  'open.published_reports',
] as const;

/** Columns that Postgres makes itself. */
const GENERATED: Readonly<Record<string, readonly string[]>> = { 'open.offerings': ['search'] };

/** Rows of facts fetched at a time. */
const FACTS_PAGE = 50_000;
const ROWS_PAGE = 2_000;

/** Every table that a backup holds; a test compares it with the catalogue. */
export const BACKED_UP: readonly string[] = TABLES;

/**
 * Reads everything, in one snapshot of Postgres and then the facts.
 * @param ownerUrl a login that row policies do not bind. @throws BackupError `backup-needs-owner` where they do.
 */
export async function* readBackup(ownerUrl: string, facts: Facts, made: Date): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const line of backupLines(ownerUrl, facts, made)) {
    if (line.kind === 'row') rows++;
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    yield text;
  }
  yield `${JSON.stringify({ kind: 'footer', rows, sha256: hash.digest('hex') } satisfies BackupLine)}\n`;
}

async function* backupLines(ownerUrl: string, facts: Facts, made: Date): AsyncGenerator<BackupLine> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseBound(client);
    await client.query('begin isolation level repeatable read read only');
    yield {
      kind: 'header',
      format: 'kraftsam-backup/1',
      made: made.toISOString(),
      migrations: await migrationNames(client),
    };
    for (const table of TABLES) yield* tableLines(client, table);
    await client.query('commit');
  } finally {
    await client.end();
  }
  if ((await facts.problem()) !== null) return;
  for (const table of FACTS_TABLES) yield* factsLines(facts, table);
}

async function* tableLines(client: pg.Client, table: string): AsyncGenerator<BackupLine> {
  yield { kind: 'table', store: 'postgres', name: table };
  await client.query(`declare backup_rows cursor for select to_jsonb(t) as row from ${table} t`);
  for (;;) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(`fetch ${ROWS_PAGE} from backup_rows`);
    for (const { row } of rows) {
      for (const column of GENERATED[table] ?? []) delete row[column];
      yield { kind: 'row', row };
    }
    if (rows.length < ROWS_PAGE) break;
  }
  await client.query('close backup_rows');
}

async function* factsLines(facts: Facts, table: FactsTable): AsyncGenerator<BackupLine> {
  yield { kind: 'table', store: 'facts', name: table };
  // Numbers of 64 bits do not fit in JavaScript's; as text ClickHouse takes them back exactly.
  const source =
    table === 'ads'
      ? '(select * replace (toString(content_hash) as content_hash, toString(version) as version) from ads final)'
      : table;
  for (let page = 0; ; page++) {
    const rows = await facts.query<Record<string, unknown>>(
      `select * from ${source} order by all limit {size:UInt32} offset {from:UInt64}`,
      { size: FACTS_PAGE, from: page * FACTS_PAGE },
    );
    for (const row of rows) yield { kind: 'row', row };
    if (rows.length < FACTS_PAGE) return;
  }
}

/**
 * Puts a backup back into an empty installation, Postgres in one transaction. The footer is checked before anything
 * is kept. @returns the number of rows. @throws BackupError `backup-not-empty`, `backup-damaged`, `backup-version`.
 */
export async function writeBackup(ownerUrl: string, facts: Facts, lines: AsyncIterable<string>): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseBound(client);
    await refuseFull(client);
    return await fill(client, facts, lines);
  } finally {
    await client.end();
  }
}

/** All or nothing, in an installation known to be empty: only there may facts be cleared away again. */
async function fill(client: pg.Client, facts: Facts, lines: AsyncIterable<string>): Promise<number> {
  try {
    await client.query('begin');
    await client.query('delete from app.organisations');
    const rows = await putBack(client, facts, lines);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await clearFacts(facts);
    throw error;
  }
}

async function putBack(client: pg.Client, facts: Facts, lines: AsyncIterable<string>): Promise<number> {
  const hash = createHash('sha256');
  let target: { store: 'postgres' | 'facts'; name: string } | undefined;
  let waiting: Readonly<Record<string, unknown>>[] = [];
  let rows = 0;
  const flush = async () => {
    if (target && waiting.length > 0) await insertRows(client, facts, target, waiting);
    waiting = [];
  };
  for await (const text of lines) {
    const line = parseLine(text);
    if (line.kind === 'footer') {
      if (line.rows !== rows || line.sha256 !== hash.digest('hex'))
        throw damaged('its checksum does not fit its content');
      await flush();
      return rows;
    }
    hash.update(`${text}\n`);
    if (line.kind === 'header') await refuseOtherSchema(client, line.migrations);
    else if (line.kind === 'table') {
      await flush();
      target = line;
    } else {
      rows++;
      if (waiting.push(line.row) >= ROWS_PAGE) await flush();
    }
  }
  throw damaged('it ends before its footer');
}

async function insertRows(
  client: pg.Client,
  facts: Facts,
  target: { store: 'postgres' | 'facts'; name: string },
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (target.store === 'facts') {
    const table = FACTS_TABLES.find((name) => name === target.name);
    if (!table) throw damaged(`it names an unknown table of facts, ${target.name}`);
    return facts.insert(table, rows);
  }
  if (!(TABLES as readonly string[]).includes(target.name)) throw damaged(`it names an unknown table, ${target.name}`);
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => pg.escapeIdentifier(column))
    .join(', ');
  await client.query(
    `insert into ${target.name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${target.name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Policies would hide rows from a login they bind, and the backup would lack them without a word. */
async function refuseBound(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.free)
    throw new BackupError(
      'backup-needs-owner',
      'The login of DATABASE_URL is bound by row-level security; use one with BYPASSRLS.',
    );
}

async function refuseFull(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ full: boolean }>(
    'select exists (select from open.concepts) or exists (select from open.offerings) or exists (select from app.people) or exists (select from open.import_runs) as full',
  );
  if (rows[0]?.full)
    throw new BackupError('backup-not-empty', 'The installation already holds data; nothing was changed.');
}

async function refuseOtherSchema(client: pg.Client, migrations: readonly string[]): Promise<void> {
  const here = await migrationNames(client);
  if (here.join() !== migrations.join())
    throw new BackupError(
      'backup-version',
      `The backup was made with migrations ${migrations.join(', ')}; here are ${here.join(', ')}.`,
    );
}

async function migrationNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from meta.migrations order by name');
  return rows.map((row) => row.name);
}

async function clearFacts(facts: Facts): Promise<void> {
  if ((await facts.problem()) !== null) return;
  for (const table of FACTS_TABLES) await facts.command(`truncate table if exists ${table}`);
}

function parseLine(text: string): BackupLine {
  try {
    return JSON.parse(text) as BackupLine;
  } catch {
    throw damaged('a line of it is not JSON');
  }
}

function damaged(why: string): BackupError {
  return new BackupError('backup-damaged', `The backup cannot be used: ${why}. Nothing was changed.`);
}
