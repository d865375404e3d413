import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPublished } from '../../src/store/publishedReports.ts';
import { findLiveInvitation } from '../../src/store/reportComments.ts';
import type { Database } from '../../src/store/schema.ts';
import { type Session, system, visitor } from '../../src/store/session.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { SERVERS } from './engines.ts';
import { fillTwoTenants, linkHolder, member, ORGANISATIONS } from './twoTenants.ts';

const { a, b } = ORGANISATIONS;

type Visitor = 'own organisation' | 'stranger' | 'anonymous' | 'link holder' | 'stranger’s link holder';
const VISITORS: Readonly<Record<Visitor, Session>> = {
  'own organisation': member(a),
  stranger: member(b),
  anonymous: visitor('test'),
  'link holder': linkHolder(a),
  'stranger’s link holder': linkHolder(b),
};

/** How many of organisation a's rows its own people and the holder of its link may see; everybody else: none. */
const SEEN: readonly (readonly [table: keyof Database & `app.${string}`, own: number, linkHolder: number])[] = [
  ['app.organisations', 1, 1],
  ['app.people', 1, 0],
  ['app.audit_entries', 1, 0],
  ['app.canaries', 0, 0],
  ['app.reports', 3, 1],
  ['app.report_snapshots', 2, 1],
  ['app.report_invitations', 2, 1],
  ['app.report_comments', 2, 1],
];

/** A change to organisation a's rows, who may make it, and how many rows it changes then. */
const CHANGES: readonly (readonly [what: string, statement: string, allowed: readonly Visitor[], rows: number])[] = [
  ['save a report', `update app.reports set title = 'X' where tenant_id = '${a.tenant}'`, ['own organisation'], 3],
  ['remove a draft', `delete from app.reports where id = '${a.looseReport}'`, ['own organisation'], 1],
  [
    'take links back',
    `update app.report_invitations set revoked_at = now() where report_id = '${a.otherReport}'`,
    ['own organisation'],
    1,
  ],
  [
    'mark a link as answered',
    `update app.report_invitations set answered_at = now() where id = '${a.invitation}'`,
    ['own organisation', 'link holder'],
    1,
  ],
  [
    'point to what took a published report’s place',
    `update open.published_reports set replaced_by = 'report-b' where tenant_id = '${a.tenant}'`,
    ['own organisation'],
    1,
  ],
  [
    'answer comments',
    `update app.report_comments set answer = 'X' where tenant_id = '${a.tenant}'`,
    ['own organisation'],
    2,
  ],
];

const NEW = 'cccccccc-0000-4000-8000-000000000001';

/** A row put in under organisation a's name, and who may do that. */
const INSERTS: readonly (readonly [what: string, statement: string, allowed: readonly Visitor[]])[] = [
  [
    'a report',
    `insert into app.reports (tenant_id, id, state, title, language, area_code, period, outline, created_by)
     values ('${a.tenant}', '${NEW}', 'draft', 'T', 'sv', '00', '2024', '{}', '${a.person}')`,
    ['own organisation'],
  ],
  [
    'a link',
    `insert into app.report_invitations (tenant_id, id, report_id, token_hash, recipient, created_by, expires_at)
     values ('${a.tenant}', '${NEW}', '${a.report}', 'new', 'R', '${a.person}', '2099-01-01')`,
    ['own organisation'],
  ],
  [
    'a comment on the report of the link',
    `insert into app.report_comments (tenant_id, id, report_id, invitation_id, section_key, author, body)
     values ('${a.tenant}', '${NEW}', '${a.report}', '${a.invitation}', 'demand', 'N', 'B')`,
    ['link holder'],
  ],
  [
    'an entry of the audit trail',
    `insert into app.audit_entries (tenant_id, id, actor, action, permission, subject_kind, subject_id, request_id)
     values ('${a.tenant}', '${NEW}', 'x', 'x', 'x', 'x', 'x', 'x')`,
    ['own organisation', 'link holder'],
  ],
  [
    'a published report',
    `insert into open.published_reports (slug, tenant_id, report_id, hash, document, title, publisher, area_code, period, language, synthetic)
     values ('new', '${a.tenant}', '${a.otherReport}', 'h', '{}', 'T', 'P', '00', '2024', 'sv', true)`,
    ['own organisation'],
  ],
  [
    'a colleague',
    `insert into app.people (tenant_id, id, display_name, title_sv, title_en) values ('${a.tenant}', '${NEW}', 'P', 'S', 'E')`,
    ['own organisation'],
  ],
];

describe.each(SERVERS)('rows of organisations on the %s server', (engine) => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore({ engine, facts: false });
    await fillTwoTenants(test);
  }, 120_000);
  afterAll(() => test.close());

  /** Runs a statement as a visitor and takes it back, so that cases do not depend on each other. */
  async function attempt(session: Session, statement: string): Promise<number> {
    class Undo extends Error {}
    let rows = 0;
    const run = test.store.writing(session, async ({ db }) => {
      rows = Number((await sql.raw(statement).execute(db)).numAffectedRows ?? 0n);
      throw new Undo('take it back');
    });
    await run.catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
    return rows;
  }

  describe.each(SEEN)('%s', (table, own, holder) => {
    it.each(Object.entries(VISITORS))('shows the right rows to: %s', async (who, session) => {
      const rows = await test.store.reading(session, ({ db }) =>
        db.selectFrom(table).select('tenant_id').where('tenant_id', '=', a.tenant).execute(),
      );
      expect(rows).toHaveLength(who === 'own organisation' ? own : who === 'link holder' ? holder : 0);
    });

    it('has as many rows as the test counts on', async () => {
      const rows = await test.asOwner(`select from ${table} where tenant_id = '${a.tenant}'`);
      expect(rows).toHaveLength(own);
    });
  });

  it('that were published are read by everybody', async () => {
    for (const session of Object.values(VISITORS))
      expect((await test.store.reading(session, (tx) => listPublished(tx))).map(({ slug }) => slug).sort()).toEqual([
        'report-a',
        'report-b',
      ]);
  });

  it('are published only when they are frozen', async () => {
    const publish =
      INSERTS.find(([what]) => what === 'a published report')?.[1].replace(a.otherReport, a.looseReport) ?? '';
    await expect(attempt(member(a), publish)).rejects.toThrow('published_reports_snapshot_fkey');
  });

  it('are counted here for every tenant table there is', async () => {
    const tables = await test.asOwner<{ name: string }>(
      `select 'app.' || table_name as name from information_schema.tables where table_schema = 'app'`,
    );
    expect(SEEN.map(([table]) => table).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  const changes = CHANGES.flatMap(([what, statement, allowed, rows]) =>
    Object.keys(VISITORS).map((who) => ({
      what,
      statement,
      who: who as Visitor,
      rows: allowed.includes(who as Visitor) ? rows : 0,
    })),
  );
  it.each(changes)('$what: $rows rows when tried by $who', async ({ statement, who, rows }) => {
    const tried = attempt(VISITORS[who], statement);
    if (who === 'anonymous') await expect(tried).rejects.toThrow('A visitor has no right to write');
    else expect(await tried).toBe(rows);
  });

  const inserts = INSERTS.flatMap(([what, statement, allowed]) =>
    Object.keys(VISITORS).map((who) => ({
      what,
      statement,
      who: who as Visitor,
      may: allowed.includes(who as Visitor),
    })),
  );
  it.each(inserts)('putting in $what as $who: $may', async ({ statement, who, may }) => {
    const tried = attempt(VISITORS[who], statement);
    if (may) expect(await tried).toBe(1);
    else await expect(tried).rejects.toThrow(/row-level security policy|A visitor has no right to write/);
  });

  it('cannot be given away to another organisation', async () => {
    const give = `update app.reports set tenant_id = '${b.tenant}', created_by = '${b.person}' where id = '${a.otherReport}'`;
    await expect(attempt(VISITORS['own organisation'], give)).rejects.toThrow('row-level security policy');
    const keep = `update app.reports set tenant_id = '${a.tenant}' where id = '${a.otherReport}'`;
    expect(await attempt(VISITORS['own organisation'], keep)).toBe(1);
  });

  it('cannot refer to rows of another organisation, though the check of a reference sees all rows', async () => {
    const refer = (person: string) =>
      `insert into app.reports (tenant_id, id, state, title, language, area_code, period, outline, created_by)
       values ('${a.tenant}', '${NEW}', 'draft', 'T', 'sv', '00', '2024', '{}', '${person}')`;
    await expect(attempt(member(a), refer(b.person))).rejects.toThrow('foreign key constraint');
    expect(await attempt(member(a), refer(a.person))).toBe(1);
  });

  it.each([
    ['audit_entries', `update app.audit_entries set actor = 'nobody'`],
    ['audit_entries', 'delete from app.audit_entries'],
    ['report_snapshots', `update app.report_snapshots set document = '{}'`],
    ['report_snapshots', 'delete from app.report_snapshots'],
    ['report_comments', `update app.report_comments set body = 'X'`],
    ['published_reports', `update open.published_reports set document = '{}'`],
    ['published_reports', 'delete from open.published_reports'],
    ['report_invitations', `update app.report_invitations set expires_at = '2100-01-01'`],
    ['organisations', `update app.organisations set name = 'X'`],
    ['people', `update app.people set permissions = '{facts-import}'`],
  ])('of %s are kept as they are, even from their own organisation: %s', async (table, statement) => {
    await expect(attempt(member(a), statement)).rejects.toThrow(`permission denied for table ${table}`);
    await expect(attempt(system('test', a.tenant), statement)).rejects.toThrow(`permission denied for table ${table}`);
  });

  it('are kept when a report that is no draft is to be removed', async () => {
    await test.asOwner(`update app.reports set state = 'frozen' where id = '${a.looseReport}'`);
    expect(await attempt(member(a), `delete from app.reports where id = '${a.looseReport}'`)).toBe(0);
    await test.asOwner(`update app.reports set state = 'draft' where id = '${a.looseReport}'`);
    expect(await attempt(member(a), `delete from app.reports where id = '${a.looseReport}'`)).toBe(1);
  });

  describe('behind a link', () => {
    const open = (secretHash: string, now = '2026-01-01') =>
      test.store.reading(visitor(), (tx) => findLiveInvitation(tx, secretHash, new Date(now)));

    it('are found by the hash of its secret, by anybody, and by nothing else', async () => {
      expect(await open('hash a1')).toEqual({ tenant: a.tenant, report: a.report, invitation: a.invitation });
      expect(await open('hash a9')).toBeUndefined();
      expect(await open("' or true --")).toBeUndefined();
    });

    it('are not found when it has expired or was taken back', async () => {
      expect(await open('hash b1', '2099-01-02')).toBeUndefined();
      await test.asOwner(`update app.report_invitations set revoked_at = now() where token_hash = 'hash b1'`);
      expect(await open('hash b1')).toBeUndefined();
      expect(await open('hash b2')).toBeDefined();
    });
  });
});
