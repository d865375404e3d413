import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, act } from '../../src/actions/act.ts';
import { ok, refused } from '../../src/kernel/result.ts';
import { listAudit } from '../../src/store/audit.ts';
import { type Session, system, visitor } from '../../src/store/session.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { fillTwoTenants, linkHolder, member, ORGANISATIONS } from './twoTenants.ts';

const { a, b } = ORGANISATIONS;
const FRAME: Act = { action: 'renameReport', permission: 'report-write', subjectKind: 'report' };
const AUTHOR: Session = { ...member(a), kind: 'member', permissions: ['report-write'] } as Session;

describe('an action', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore({ facts: false });
    await fillTwoTenants(test);
  }, 120_000);
  afterAll(() => test.close());

  const rename = (
    session: Session,
    title: string,
    ending: () => ReturnType<typeof refused> | undefined = () => undefined,
  ) =>
    act(test.store, session, FRAME, async ({ db }) => {
      await db.updateTable('app.reports').set({ title }).where('id', '=', a.report).execute();
      return ending() ?? ok({ value: title, subjectId: a.report, facts: { letters: title.length } });
    });
  const titleNow = async () =>
    (await test.asOwner<{ title: string }>(`select title from app.reports where id = '${a.report}'`))[0]?.title;
  const trail = () => test.store.reading(AUTHOR, (tx) => listAudit(tx, 'report', a.report));

  it('changes what it says and leaves one entry in the trail: who, by which right, on what', async () => {
    expect(await rename(AUTHOR, 'First')).toEqual({ ok: true, value: 'First' });
    expect(await titleNow()).toBe('First');
    expect(await trail()).toEqual([
      {
        at: expect.any(Date),
        actor: `person:${a.person}`,
        action: 'renameReport',
        permission: 'report-write',
        facts: { letters: 5 },
      },
    ]);
  });

  it.each([
    ['somebody without the permission', member(a)],
    ['a holder of a link', linkHolder(a)],
    ['a visitor', visitor('test')],
  ])('is refused to %s before anything happens', async (_, session) => {
    const before = await trail();
    expect(await rename(session, 'By a stranger')).toMatchObject({
      ok: false,
      problems: [{ code: 'permission-missing' }],
    });
    expect([await titleNow(), await trail()]).toEqual(['First', before]);
  });

  it('keeps nothing when it refuses in the middle, or breaks', async () => {
    const before = await trail();
    expect(await rename(AUTHOR, 'Half', () => refused('report-frozen', 'too late'))).toMatchObject({
      ok: false,
      problems: [{ code: 'report-frozen' }],
    });
    const broken = rename(AUTHOR, 'Half', () => {
      throw new Error('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
    expect([await titleNow(), await trail()]).toEqual(['First', before]);
  });

  it('keeps nothing when its entry cannot be written', async () => {
    await test.asOwner(
      `alter table app.audit_entries add constraint no_room check (subject_kind <> 'report') not valid`,
    );
    await expect(rename(AUTHOR, 'Unrecorded')).rejects.toThrow('no_room');
    await test.asOwner('alter table app.audit_entries drop constraint no_room');
    expect(await titleNow()).toBe('First');
  });

  it('of another organisation finds nothing to change, and its entry stands in its own trail', async () => {
    const stranger = system('test', b.tenant);
    await rename(stranger, 'From outside');
    expect(await titleNow()).toBe('First');
    expect(await trail()).toHaveLength(1);
    expect(await test.store.reading(stranger, (tx) => listAudit(tx, 'report', a.report))).toHaveLength(1);
  });
});
