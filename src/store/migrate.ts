import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A migration that was applied with other text than it has now, or that failed. */
export class MigrationError extends Error {
  override name = 'MigrationError';
  readonly code = 'migration-failed';
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

const ROLES = { owner: 'kraftsam_owner', app: 'kraftsam_app', links: 'kraftsam_links', jobs: 'kraftsam_jobs' } as const;

/** The login role that every query of the product runs as, and the one that the job queue keeps its own schema with. */
export const LOGIN_ROLES = { app: ROLES.app, jobs: ROLES.jobs } as const;

/** Any constant will do, so long as nothing else in this database takes the same advisory lock. */
const MIGRATION_LOCK = 5_612_734_001;

/**
 * Brings a database to the present schema: roles, then each missing migration in its own transaction.
 * @param ownerUrl a login that may create roles and schemas; used for nothing else.
 * @param appPassword the password the login roles get.
 * @returns the names of the migrations applied now.
 */
export async function migrate(ownerUrl: string, appPassword: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(client, appPassword);
    await client.query(`create schema if not exists meta authorization ${ROLES.owner}`);
    await client.query(
      'create table if not exists meta.migrations (name text primary key, hash text not null, applied_at timestamptz not null default clock_timestamp())',
    );
    return await applyMissing(client);
  } finally {
    await client.end();
  }
}

/** The login role owns nothing and may pass no policy; the owner cannot log in. */
async function prepareRoles(client: pg.Client, appPassword: string): Promise<void> {
  const existing = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    Object.values(ROLES),
  ]);
  const known = new Set(existing.rows.map((row) => row.rolname));
  for (const role of [ROLES.owner, ROLES.links])
    if (!known.has(role)) await client.query(`create role ${role} nologin nosuperuser nobypassrls`);
  for (const role of Object.values(LOGIN_ROLES)) {
    if (!known.has(role)) await client.query(`create role ${role} login nosuperuser nobypassrls noinherit`);
    await client.query(`alter role ${role} password ${pg.escapeLiteral(appPassword)}`);
  }
  await client.query(`grant ${ROLES.owner} to current_user`);
  await client.query(`grant ${ROLES.links} to ${ROLES.owner}`);
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`grant create, connect on database ${database} to ${ROLES.owner}`);
  await client.query(`revoke create on schema public from public`);
  await client.query(`grant connect on database ${database} to ${ROLES.app}, ${ROLES.jobs}`);
  await client.query(`grant ${ROLES.jobs} to current_user`);
  await client.query(`create schema if not exists pgboss authorization ${ROLES.jobs}`);
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const done = await client.query<{ name: string; hash: string }>('select name, hash from meta.migrations');
  const applied = new Map(done.rows.map((row) => [row.name, row.hash]));
  const migrations = readMigrations();
  const unknown = [...applied.keys()].filter((name) => !migrations.some((m) => m.name === name));
  if (unknown.length > 0)
    throw new MigrationError(
      `The database is newer than this program: it holds ${unknown.join(', ')}. Install the newer version.`,
    );
  const fresh: string[] = [];
  for (const migration of migrations) {
    const hash = applied.get(migration.name);
    if (hash === migration.hash) continue;
    if (hash)
      throw new MigrationError(`${migration.name} was applied with other text than it has now; restore the file.`);
    await applyOne(client, migration);
    fresh.push(migration.name);
  }
  return fresh;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '3s'; set local role ${ROLES.owner}`);
    await client.query(migration.text);
    await client.query('reset role');
    await client.query('insert into meta.migrations (name, hash) values ($1, $2)', [migration.name, migration.hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** Beside this file in the source tree; the bundle, in dist/<digest>, goes back to there. */
function migrationFolder(): string {
  const here = ['./migrations/', '../../src/store/migrations/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = here.find((folder) => existsSync(folder));
  if (!found) throw new MigrationError(`The folder of migrations was not found at ${here.join(' or ')}`);
  return found;
}

function readMigrations(): Migration[] {
  const folder = migrationFolder();
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}
