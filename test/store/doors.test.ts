import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Session, visitor } from '../../src/store/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { SERVERS } from './engines.ts';
import { fillTwoTenants, member, ORGANISATIONS } from './twoTenants.ts';

describe.each(SERVERS)('the two doors on the %s server', (engine) => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore({ engine, facts: false, poolSize: 1 });
    await fillTwoTenants(test);
  }, 120_000);
  afterAll(() => test.close());

  const seen = (store: Store, session: Session) =>
    store.reading(session, async ({ db }) => {
      const rows = await db.selectFrom('app.reports').select('tenant_id').execute();
      return [...new Set(rows.map((row) => row.tenant_id))];
    });

  it('reading cannot write, writing can', async () => {
    const write = (door: 'reading' | 'writing') =>
      test.store[door](member(ORGANISATIONS.a), ({ db }) =>
        db.updateTable('app.reports').set({ title: 'by the right door' }).execute(),
      );
    await expect(write('reading')).rejects.toThrow('read-only transaction');
    await write('writing');
    const rows = await test.asOwner(
      `select distinct title from app.reports where tenant_id = '${ORGANISATIONS.a.tenant}'`,
    );
    expect(rows).toEqual([{ title: 'by the right door' }]);
  });

  it('reading sees one state from its beginning to its end', async () => {
    await test.store.reading(visitor(), async ({ db }) => {
      const count = async () => (await db.selectFrom('open.places').select('name').execute()).length;
      const before = await count();
      await test.asOwner(`insert into open.places values ('Somewhere', '0180', 18, 59)`);
      expect(await count()).toBe(before);
    });
  });

  it('writing keeps nothing of what fails in the middle', async () => {
    const failing = test.store.writing(member(ORGANISATIONS.a), async ({ db }) => {
      await db.updateTable('app.reports').set({ title: 'half' }).execute();
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await test.asOwner(`select from app.reports where title = 'half'`)).toEqual([]);
  });

  it('leave no trace of one session for the next on the same connection: 1,000 in turn, every tenth failing', async () => {
    const { a, b } = ORGANISATIONS;
    const sessions = [
      { session: member(a), expected: [a.tenant] },
      { session: visitor(), expected: [] },
      { session: member(b), expected: [b.tenant] },
    ];
    for (let turn = 0; turn < 1_000; turn++) {
      const { session, expected } = sessions[turn % 3] ?? sessions[0]!;
      const tenants = await test.store
        .reading(session, async ({ db }) => {
          const rows = await db.selectFrom('app.reports').select('tenant_id').distinct().execute();
          // Half of the failures leave it to the server to end the transaction.
          if (turn % 20 === 9) throw new Error('planted');
          if (turn % 20 === 19) await sql`select 1 / 0`.execute(db);
          return rows.map((row) => row.tenant_id);
        })
        .catch((error: Error) => error.message);
      if (turn % 10 === 9) expect(tenants).toMatch(/planted|division by zero/);
      else expect(tenants).toEqual(expected);
    }
  }, 120_000);

  it('at once, over a small pool, each see only their own', async () => {
    const store = await openStore({ databaseUrl: test.appUrl, clickhouseUrl: null, poolSize: 3 });
    const keys = Array.from({ length: 300 }, (_, turn) => (turn % 2 === 0 ? 'a' : 'b'));
    const found = await Promise.all(keys.map((key) => seen(store, member(ORGANISATIONS[key]))));
    await store.close();
    expect(found).toEqual(keys.map((key) => [ORGANISATIONS[key].tenant]));
  });
});
