import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, UnsafeStoreError } from '../../src/store/store.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { SERVERS } from './engines.ts';

describe.each(SERVERS)('opening the store on the %s server', (engine) => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore({ engine, facts: false });
  }, 120_000);
  afterEach(() => test.close());

  const open = (databaseUrl: string) => openStore({ databaseUrl, clickhouseUrl: null });

  it.each([
    ['the policy is open', 'alter policy canaries_select on app.canaries using (true)'],
    ['row-level security is off', 'alter table app.canaries disable row level security'],
  ])('stops when the canary can be seen: %s', async (_, fault) => {
    await (await open(test.appUrl)).close();
    await test.asOwner(fault);
    await expect(open(test.appUrl)).rejects.toThrow(UnsafeStoreError);
    await expect(open(test.appUrl)).rejects.toMatchObject({ code: 'store-unsafe', message: /canary/ });
  });

  it('stops when the login is the owner', async () => {
    await expect(open(test.ownerUrl)).rejects.toMatchObject({
      code: 'store-unsafe',
      message: /Connect as kraftsam_app/,
    });
  });

  it('refuses every question of facts where there is no ClickHouse, and says what to do', async () => {
    await expect(test.facts.query('select 1')).rejects.toMatchObject({
      code: 'facts-unavailable',
      message: /CLICKHOUSE_URL/,
    });
    expect(await test.facts.problem()).toMatch(/no ClickHouse/);
  });

  it('says the same where ClickHouse does not answer, and keeps ClickHouse’s own refusals apart', async () => {
    const store = await openStore({ databaseUrl: test.appUrl, clickhouseUrl: 'http://u:p@127.0.0.1:9/kraftsam' });
    const unavailable = { code: 'facts-unavailable', message: /does not answer/ };
    await expect(store.facts.query('select 1')).rejects.toMatchObject(unavailable);
    await expect(store.facts.insert('ads', [{}])).rejects.toMatchObject(unavailable);
    await expect(store.facts.createDatabase()).rejects.toMatchObject(unavailable);
    expect(await store.facts.problem()).toMatch(/ECONNREFUSED/);
    await store.close();
  });
});
