import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { MigrationError, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import { runSql } from '../support/sql.ts';
import { freshDatabase } from '../support/testStore.ts';
import { SERVERS } from './engines.ts';

const ALL = readdirSync(new URL('../../src/store/migrations/', import.meta.url)).sort();

describe.each(SERVERS)('migrating on the %s server', (engine) => {
  let ownerUrl: string;
  let appUrl: string;
  let appPassword: string;

  beforeEach(async () => {
    ({ ownerUrl, appUrl, appPassword } = await freshDatabase(engine));
  }, 120_000);

  const applied = async () =>
    (await runSql<{ name: string }>(ownerUrl, 'select name from meta.migrations order by name')).map(
      ({ name }) => name,
    );

  it('applies every migration once, and the second run changes nothing', async () => {
    expect(await migrate(ownerUrl, appPassword)).toEqual(ALL);
    expect(await migrate(ownerUrl, appPassword)).toEqual([]);
    expect(await applied()).toEqual(ALL);
    await (await openStore({ databaseUrl: appUrl, clickhouseUrl: null })).close();
  });

  it('by two at once applies every migration once', async () => {
    const both = await Promise.all([migrate(ownerUrl, appPassword), migrate(ownerUrl, appPassword)]);
    expect(both.flat().sort()).toEqual(ALL);
  });

  it('keeps nothing of a migration that fails, and goes on from there when the cause is gone', async () => {
    // The server refuses a table in the middle of the second migration.
    await runSql(
      ownerUrl,
      `create function public.refuse() returns event_trigger language plpgsql as $$ begin
         if exists (select from pg_event_trigger_ddl_commands() where object_identity = 'open.areas') then
           raise exception 'no room'; end if; end $$;
       create event trigger refuse on ddl_command_end when tag in ('CREATE TABLE') execute function public.refuse()`,
    );
    const failing = migrate(ownerUrl, appPassword);
    await expect(failing).rejects.toThrow(MigrationError);
    await expect(failing).rejects.toThrow(/^0002_\w+\.sql: no room/);
    expect(await applied()).toEqual(ALL.slice(0, 1));
    const tables = await runSql(ownerUrl, `select from information_schema.tables where table_schema = 'open'`);
    expect(tables).toEqual([]);
    await runSql(ownerUrl, 'drop event trigger refuse');
    expect(await migrate(ownerUrl, appPassword)).toEqual(ALL.slice(1));
  });

  it('refuses where an applied migration was edited', async () => {
    await migrate(ownerUrl, appPassword);
    await runSql(ownerUrl, `update meta.migrations set hash = 'of another text' where name = '${ALL[0]}'`);
    await expect(migrate(ownerUrl, appPassword)).rejects.toThrow(`${ALL[0]} was applied with other text`);
  });

  it('refuses a database of a newer program', async () => {
    await migrate(ownerUrl, appPassword);
    await runSql(ownerUrl, `insert into meta.migrations (name, hash) values ('9999_future.sql', 'x')`);
    await expect(migrate(ownerUrl, appPassword)).rejects.toThrow(/newer than this program: it holds 9999_future\.sql/);
  });
});
