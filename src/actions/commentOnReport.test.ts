import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addOrganisation, fillRegion, REGION } from '../../test/support/reportRegion.ts';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { emptyOutline } from '../evidence/reportOutline.ts';
import type { Result } from '../kernel/result.ts';
import { findComment, listComments, listInvitations } from '../store/reportComments.ts';
import { findReport, findSnapshot, listReports, type Report } from '../store/reports.ts';
import { type Session, visitor } from '../store/session.ts';
import { answerComment } from './answerComment.ts';
import { commentOnReport } from './commentOnReport.ts';
import { compileReport } from './compileReport.ts';
import { deleteDraft } from './deleteDraft.ts';
import { inviteToComment, type NewInvitation, secretHash } from './inviteToComment.ts';
import { openInvitation } from './openInvitation.ts';
import { reviseReport } from './reviseReport.ts';
import { startReport } from './startReport.ts';
import { withdrawInvitation } from './withdrawInvitation.ts';

type Member = Extract<Session, { kind: 'member' }>;

const NOW = new Date('2025-02-03T09:00:00Z');
const LATER = new Date('2025-03-03T09:00:00Z');
const COMMENT = { section: 'demand', author: 'Verkstaden i Prov', body: 'Vi söker tre till.' };

let test: TestStore;
let ours: Member;
let theirs: Member;
let report: Report;
let link: NewInvitation;
let guest: Session;

beforeAll(async () => {
  test = await openTestStore();
  await fillRegion(test.store);
  ours = await addOrganisation(test, 'Region Prov');
  theirs = await addOrganisation(test, 'Region Annan');
}, 120_000);
afterAll(() => test?.close());

beforeEach(async () => {
  report = valueOf(await startReport(test.store, ours, textOf('Utkast')));
  link = valueOf(await inviteToComment(test.store, ours, { report: report.id, recipient: 'Verkstaden' }, NOW));
  guest = valueOf(await openInvitation(test.store, link.secret, NOW));
});

const textOf = (title: string) => ({
  title,
  language: 'sv' as const,
  area: REGION.area,
  period: { from: '2024-01', to: '2024-12' },
  outline: emptyOutline(),
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map((problem) => problem.code));
const read = (session: Session) => test.store.reading(session, (tx) => findReport(tx, report.id));

describe('a link to comment', () => {
  it('sends the draft on consultation, and its secret is kept as a hash only', async () => {
    expect((await read(ours))?.state).toBe('consultation');
    expect(link.invitation.expiresAt).toEqual(new Date('2025-02-24T09:00:00Z'));
    const [row] = await test.asOwner<{ all: string }>(
      `select string_agg(i::text, ' ') as all from app.report_invitations i where id = $1`,
      [link.invitation.id],
    );
    expect(row?.all).toContain(secretHash(link.secret));
    expect(row?.all).not.toContain(link.secret);
    const audit = await test.asOwner<{ facts: object }>(
      `select facts from app.audit_entries where subject_id = $1 and action = 'report-invite'`,
      [report.id],
    );
    expect(JSON.stringify(audit)).toContain(link.invitation.id);
    expect(JSON.stringify(audit)).not.toContain(link.secret);
  });

  it('answers alike when it is wrong, expired or taken back', async () => {
    const wrong = await openInvitation(test.store, `${link.secret}x`, NOW);
    const expired = await openInvitation(test.store, link.secret, LATER);
    valueOf(await withdrawInvitation(test.store, ours, link.invitation.id, NOW));
    const takenBack = await openInvitation(test.store, link.secret, NOW);
    expect(codes(wrong)).toEqual(['invitation-unknown']);
    expect([expired, takenBack]).toEqual([wrong, wrong]);
  });

  it('opens one report and nothing else of the organisation', async () => {
    const other = valueOf(await startReport(test.store, ours, textOf('Ett annat')));
    const seen = await test.store.reading(guest, async (tx) => ({
      reports: (await listReports(tx)).map(({ id }) => id),
      other: await findReport(tx, other.id),
      snapshot: await findSnapshot(tx, other.id),
    }));
    expect(seen).toEqual({ reports: [report.id], other: undefined, snapshot: undefined });
  });

  it('shows the report with its figures, and no other organisation’s name on it', async () => {
    const document = valueOf(await compileReport(test.store, guest, report, NOW));
    expect(document.publisher).toBe('Region Prov');
    expect(document.sections.length).toBe(6);
  });

  it('is seen by nobody of another organisation, who is told what is told of what is not there', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const stranger of [theirs, visitor()]) {
      expect(await read(stranger)).toBeUndefined();
      expect(await test.store.reading(stranger, (tx) => listInvitations(tx, report.id))).toEqual([]);
    }
    expect(await withdrawInvitation(test.store, theirs, link.invitation.id, NOW)).toEqual(
      await withdrawInvitation(test.store, theirs, nowhere, NOW),
    );
    expect(await reviseReport(test.store, theirs, { report: report.id, version: 2 }, textOf('Stulen'))).toEqual(
      await reviseReport(test.store, theirs, { report: nowhere, version: 2 }, textOf('Stulen')),
    );
    expect(codes(await inviteToComment(test.store, theirs, { report: report.id, recipient: 'X' }, NOW))).toEqual([
      'report-unknown',
    ]);
    expect(valueOf(await openInvitation(test.store, link.secret, NOW))).toMatchObject({ report: report.id });
  });

  it.each([
    ['nobody', { recipient: ' ' }, 'recipient-missing'],
    ['too long a name', { recipient: 'x'.repeat(201) }, 'recipient-too-long'],
    ['no time', { recipient: 'X', days: 0 }, 'invitation-days'],
    ['half a year', { recipient: 'X', days: 180 }, 'invitation-days'],
  ])('is not made for %s', async (_, terms, code) => {
    expect(codes(await inviteToComment(test.store, ours, { report: report.id, ...terms }, NOW))).toEqual([code]);
  });
});

describe('a comment by link', () => {
  it('is kept with its section and answered by the author', async () => {
    const comment = valueOf(await commentOnReport(test.store, guest, COMMENT, NOW));
    valueOf(await answerComment(test.store, ours, { comment: comment.id, answer: ' Tack! ', now: LATER }));
    const [kept] = await test.store.reading(guest, (tx) => listComments(tx, report.id));
    expect(kept).toMatchObject({ ...COMMENT, answer: 'Tack!', answeredAt: LATER, invitation: link.invitation.id });
    const [invitation] = await test.store.reading(ours, (tx) => listInvitations(tx, report.id));
    expect(invitation?.answeredAt).toEqual(NOW);
    expect(codes(await answerComment(test.store, theirs, { comment: comment.id, answer: 'x', now: NOW }))).toEqual([
      'comment-unknown',
    ]);
    expect(codes(await answerComment(test.store, guest, { comment: comment.id, answer: 'x', now: NOW }))).toEqual([
      'permission-missing',
    ]);
  });

  it.each([
    ['a section that was not chosen', { ...COMMENT, section: 'unknown' }, ['section-unknown']],
    ['nothing to say, by nobody', { ...COMMENT, author: ' ', body: '\n' }, ['comment-author-missing', 'comment-empty']],
    ['a book', { ...COMMENT, body: 'x'.repeat(5001) }, ['comment-too-long']],
  ])('is refused for %s', async (_, text, expected) => {
    expect(codes(await commentOnReport(test.store, guest, text, NOW))).toEqual(expected);
    expect(await test.store.reading(ours, (tx) => listComments(tx, report.id))).toEqual([]);
  });

  it('does not come through a link that died after it was opened', async () => {
    expect(codes(await commentOnReport(test.store, guest, COMMENT, LATER))).toEqual(['invitation-unknown']);
    valueOf(await withdrawInvitation(test.store, ours, link.invitation.id, NOW));
    expect(codes(await commentOnReport(test.store, guest, COMMENT, NOW))).toEqual(['invitation-unknown']);
  });

  it('cannot be laid on another report, whatever the session claims', async () => {
    const other = valueOf(await startReport(test.store, ours, textOf('Ett annat')));
    const forged = { ...guest, report: other.id } as Session;
    expect(codes(await commentOnReport(test.store, forged, COMMENT, NOW))).toEqual(['invitation-unknown']);
  });

  it('is for holders of a link, not for members', async () => {
    expect(codes(await commentOnReport(test.store, ours, COMMENT, NOW))).toEqual(['permission-missing']);
  });
});

describe('a draft', () => {
  it('keeps the text of the one who saved first; the other is told, and nothing is lost', async () => {
    const seen = (await read(ours))?.version ?? 0;
    const first = await reviseReport(test.store, ours, { report: report.id, version: seen }, textOf('Först'));
    const second = await reviseReport(test.store, ours, { report: report.id, version: seen }, textOf('Sedan'));
    expect(valueOf(first).version).toBe(seen + 1);
    expect(second).toMatchObject({ ok: false, problems: [{ code: 'report-stale', data: { version: seen + 1 } }] });
    expect((await read(ours))?.title).toBe('Först');
  });

  it('saved at once by two keeps one', async () => {
    const version = (await read(ours))?.version ?? 0;
    const both = await Promise.all(
      ['A', 'B'].map((title) => reviseReport(test.store, ours, { report: report.id, version }, textOf(title))),
    );
    expect(both.flatMap(codes)).toEqual(['report-stale']);
  });

  it('can be deleted until somebody was asked about it', async () => {
    const draft = valueOf(await startReport(test.store, ours, textOf('Slängs')));
    expect(codes(await deleteDraft(test.store, theirs, { report: draft.id }))).toEqual(['report-unknown']);
    valueOf(await deleteDraft(test.store, ours, { report: draft.id }));
    expect(await test.store.reading(ours, (tx) => findReport(tx, draft.id))).toBeUndefined();
    expect(codes(await deleteDraft(test.store, ours, { report: report.id }))).toEqual(['report-state']);
  });

  it('is not found by an id that is none', async () => {
    expect(await test.store.reading(ours, (tx) => findReport(tx, "' or true"))).toBeUndefined();
    expect(await test.store.reading(ours, (tx) => findComment(tx, 'x'))).toBeUndefined();
  });
});
