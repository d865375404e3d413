import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOrganisation, countAds, fillRegion, forecast, REGION } from '../../test/support/reportRegion.ts';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { emptyOutline } from '../evidence/reportOutline.ts';
import type { Result } from '../kernel/result.ts';
import { canonicalJson, documentHash } from '../reports/canonical.ts';
import { listAudit } from '../store/audit.ts';
import { findPublished, listPublished } from '../store/publishedReports.ts';
import { findReport, findSnapshot, type Report, type ReportText } from '../store/reports.ts';
import { type Session, visitor } from '../store/session.ts';
import { compileReport } from './compileReport.ts';
import { freezeReport } from './freezeReport.ts';
import { publishReport } from './publishReport.ts';
import { replaceReport } from './replaceReport.ts';
import { rerunReport } from './rerunReport.ts';
import { reviseReport } from './reviseReport.ts';
import { startReport } from './startReport.ts';

const NOW = new Date('2025-02-03T23:30:00Z');
const TEXT: ReportText = {
  title: 'Svetsare på Öland & i Ång­ermanland: vad nu?',
  language: 'sv',
  area: REGION.area,
  period: { from: '2024-01', to: '2024-12' },
  outline: {
    ...emptyOutline({ kind: 'occupations', ssyk4: [REGION.welders, REGION.nurses] }),
    summary: 'Kort sagt.',
    conclusions: { demand: 'Fler behövs.\n\nOch snart.', conclusions: 'Ta upp det.' },
  },
};

let test: TestStore;
let analyst: Extract<Session, { kind: 'member' }>;

beforeAll(async () => {
  test = await openTestStore();
  await fillRegion(test.store);
  analyst = await addOrganisation(test, 'Region Prov');
}, 120_000);
afterAll(() => test?.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map((problem) => problem.code));

async function start(text: ReportText = TEXT): Promise<Report> {
  return valueOf(await startReport(test.store, analyst, text));
}

describe('a compiled report', () => {
  it('has figures, judgements with their signals and the conclusions beside them', async () => {
    const document = valueOf(await compileReport(test.store, analyst, await start(), NOW));
    expect(document).toMatchObject({
      area: { code: '97', name: 'Provlän' },
      period: '2024',
      publisher: 'Region Prov',
      date: '2025-02-04',
      synthetic: true,
      summary: 'Kort sagt.',
    });
    expect(document.sections.map(({ key }) => key)).toEqual([
      'overview',
      'demand',
      'trend',
      'judgement',
      'skills',
      'offerings',
      'conclusions',
    ]);
    const demand = document.sections[1];
    expect(demand?.blocks.at(-1)).toEqual({
      kind: 'paragraphs',
      role: 'conclusion',
      paragraphs: ['Fler behövs.', 'Och snart.'],
    });
    const table = demand?.blocks.find((block) => block.kind === 'table');
    // Twelve months from the thirteenth on, which add 30, 40 and 50 to 70 a month.
    expect(table?.kind === 'table' && table.rows.map((row) => [row[1]?.value, row[2]?.value])).toEqual([
      [REGION.nurses, 12 * 70 + 4 * (30 + 40 + 50)],
      [REGION.welders, 12 * 40 + 4 * (30 + 40 + 50)],
    ]);
    const judgement = document.sections[3]?.blocks.find((block) => block.kind === 'table');
    const welders = judgement?.kind === 'table' && judgement.rows.find((row) => row[0]?.text.startsWith('Svetsare'));
    expect(welders && welders.map((cell) => cell.value)).toContain('Brist, ökar');
    expect(document.sources.map(({ sourceId }) => sourceId)).toEqual(
      expect.arrayContaining(['demo-ads', 'demo-barometer']),
    );
    expect(document.limits.length).toBeGreaterThan(0);
  });

  it('is the same document each time, and another in English', async () => {
    const report = await start();
    const [once, again, english] = await Promise.all([
      compileReport(test.store, analyst, report, NOW),
      compileReport(test.store, analyst, report, NOW),
      compileReport(test.store, analyst, { ...report, language: 'en' }, NOW),
    ]);
    expect(documentHash(valueOf(again))).toBe(documentHash(valueOf(once)));
    expect(valueOf(english).sections[1]?.heading).toBe('Demand');
  });

  it('refuses an area that is not there', async () => {
    const report = await start();
    expect(codes(await compileReport(test.store, analyst, { ...report, area: '98' }, NOW))).toEqual(['area-unknown']);
    expect(codes(await startReport(test.store, analyst, { ...TEXT, title: ' ', area: '98' }))).toEqual([
      'report-title-missing',
      'area-unknown',
    ]);
  });
});

describe('a frozen report', () => {
  it('stays as it is, byte for byte, when other data are imported, and says what has changed since', async () => {
    const report = await start();
    const { hash } = valueOf(await freezeReport(test.store, analyst, { report: report.id }, NOW));
    const before = await test.store.reading(analyst, (tx) => findSnapshot(tx, report.id));
    expect(valueOf(await rerunReport(test.store, analyst, report.id, NOW)).changes).toEqual([]);

    await countAds(test.store, 2, 25);
    await forecast(test.store, 2, 'surplus');
    const after = await test.store.reading(analyst, (tx) => findSnapshot(tx, report.id));
    expect(after).toEqual(before);
    expect(documentHash(JSON.parse(after?.document ?? ''))).toBe(hash);
    expect(canonicalJson(JSON.parse(after?.document ?? ''))).toBe(after?.document);

    const { changes } = valueOf(await rerunReport(test.store, analyst, report.id, new Date('2025-06-01')));
    const grown = changes.find(
      ({ subject, label }) => subject === 'cell' && label.startsWith('Grundutbildade') && label.includes('Annonser'),
    );
    expect(grown?.difference).toBe(15 * 4 * (3 + 4 + 5));
    expect(changes.filter(({ after: cell }) => cell?.text.startsWith('Överskott')).length).toBeGreaterThan(0);
    expect(changes.some(({ subject }) => subject === 'cover')).toBe(false);
  });

  it('takes no more words, is frozen once, and cannot be undone in the database either', async () => {
    const report = await start();
    const frozen = valueOf(await freezeReport(test.store, analyst, { report: report.id }, NOW)).report;
    expect(
      codes(await reviseReport(test.store, analyst, { report: report.id, version: frozen.version }, TEXT)),
    ).toEqual(['report-state']);
    expect(codes(await freezeReport(test.store, analyst, { report: report.id }, NOW))).toEqual(['report-state']);
    const change = test.store.writing(analyst, (tx) =>
      tx.db.updateTable('app.report_snapshots').set({ hash: 'x' }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('is not frozen by somebody who saw an older version, or who may not', async () => {
    const report = await start();
    valueOf(await reviseReport(test.store, analyst, { report: report.id, version: 1 }, { ...TEXT, title: 'Nyare' }));
    expect(codes(await freezeReport(test.store, analyst, { report: report.id, version: 1 }, NOW))).toEqual([
      'report-stale',
    ]);
    const writer = { ...analyst, permissions: ['report-write'] };
    expect(codes(await freezeReport(test.store, writer, { report: report.id }, NOW))).toEqual(['permission-missing']);
  });
});

describe('a published report', () => {
  it('lies at a plain address for anybody, and its successor takes its place', async () => {
    const report = await start();
    const { hash } = valueOf(await freezeReport(test.store, analyst, { report: report.id }, NOW));
    const published = valueOf(await publishReport(test.store, analyst, { report: report.id }));
    expect(published.slug).toBe(`svetsare-pa-oland-i-angermanland-vad-nu-${hash.slice(0, 8)}`);
    const read = await test.store.reading(visitor(), (tx) => findPublished(tx, published.slug));
    expect(documentHash(JSON.parse(read?.document ?? ''))).toBe(hash);

    const next = valueOf(await replaceReport(test.store, analyst, { report: report.id }));
    expect(next).toMatchObject({ state: 'draft', version: 1, replaces: report.id, title: report.title });
    valueOf(await freezeReport(test.store, analyst, { report: next.id }, NOW));
    const successor = valueOf(await publishReport(test.store, analyst, { report: next.id }));
    expect(successor.slug).toBe(`${published.slug}-${next.id.slice(0, 8)}`);
    const old = await test.store.reading(visitor(), (tx) => findPublished(tx, published.slug));
    expect(old?.replacedBy).toBe(successor.slug);
    expect((await test.store.reading(analyst, (tx) => findReport(tx, report.id)))?.state).toBe('replaced');
    expect((await test.store.reading(visitor(), (tx) => listPublished(tx, REGION.area))).length).toBe(2);
  });

  it('leaves one entry in the audit trail for each thing done, and none of its words', async () => {
    const report = await start();
    valueOf(await freezeReport(test.store, analyst, { report: report.id }, NOW));
    valueOf(await publishReport(test.store, analyst, { report: report.id }));
    await publishReport(test.store, analyst, { report: report.id });
    const trail = await test.store.reading(analyst, (tx) => listAudit(tx, 'report', report.id));
    expect(trail.map(({ action }) => action)).toEqual(['report-publish', 'report-freeze', 'report-start']);
    expect(JSON.stringify(trail)).not.toContain('Kort sagt');
  });

  it('was frozen first', async () => {
    const report = await start();
    expect(codes(await publishReport(test.store, analyst, { report: report.id }))).toEqual(['report-state']);
  });
});
