import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { demonstrationGeo } from '../sources/demonstration/areas.ts';
import { demonstrationTaxonomy } from '../sources/demonstration/taxonomy.ts';
import { countOfferings } from '../store/offeringIntake.ts';
import { findOffering, listOfferings } from '../store/offerings.ts';
import { system, visitor } from '../store/session.ts';
import { listSourceVersions } from '../store/sources.ts';
import { importGeo } from './importGeo.ts';
import { importOfferings, importSyllabi } from './importOfferings.ts';
import type { ImportSummary } from './importRun.ts';
import { importTaxonomy } from './importTaxonomy.ts';
import { prepareInstallation } from './prepareInstallation.ts';

const home = mkdtempSync(join(tmpdir(), 'kraftsam-offerings-'));
const session = system('test');

/** A line of the list of educations; ten of them and more, since five per cent of fewer is none. */
const line = (n: number, more: object = {}) =>
  JSON.stringify({
    id: `e${n}`,
    type: 'aub',
    title: `Svetsutbildning ${n}`,
    description: 'Du lär dig svetsa.',
    ssyk4: ['7212'],
    towns: ['Göteborg'],
    ...more,
  });
const LINES = Array.from({ length: 20 }, (_, n) => line(n));

describe('an import of offerings', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore({ facts: false });
    await prepareInstallation(test.store);
    const given = { input: 'test', home, synthetic: true };
    await importTaxonomy(test.store, session, { ...given, records: demonstrationTaxonomy() });
    await importGeo(test.store, session, { ...given, features: demonstrationGeo() });
  }, 120_000);
  afterAll(async () => {
    await test?.close();
    rmSync(home, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await test.asOwner(
      "delete from open.offerings; delete from open.source_versions where source_id in ('offerings', 'syllabi')",
    );
  });

  const file = join(home, 'educations.jsonl');
  async function imported(lines: readonly string[], more: { force?: boolean } = {}) {
    await writeFile(file, lines.join('\n'));
    return importOfferings(test.store, session, { input: file, home, ...more });
  }
  const done = async (...given: Parameters<typeof imported>): Promise<ImportSummary> => {
    const result = await imported(...given);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  };
  const found = (id: string) => test.store.reading(visitor(), (tx) => findOffering(tx, `susa:${id}`));
  const count = (sourceId: string) =>
    test.store.reading(visitor(), (tx) => countOfferings(tx, { sourceId, prefixes: [] }));

  it('finds the municipality of a town, keeps the codes of the source, and leaves no file behind', async () => {
    const summary = await done([...LINES, line(20, { towns: ['Göteborg', 'Ingenstans'] }), '{"type": "aub"}', line(3)]);
    expect(summary).toMatchObject({ state: 'imported', counts: { read: 23, written: 21, rejected: 1 } });
    expect(await found('e20')).toMatchObject({
      offering: { municipalities: ['1480'], towns: ['Ingenstans'] },
      occupations: [{ ssyk4: '7212', origin: 'assigned', score: 1 }],
    });
    expect(readdirSync(join(home, 'imports'))).toEqual([]);
  });

  it('changes what changed, removes what is gone and takes back what returns', async () => {
    await done(LINES);
    const [, ...others] = LINES;
    const changed = await done([...others.slice(1), line(1, { title: 'Licenssvetsning' })]);
    expect(changed).toMatchObject({ counts: { written: 1, unchanged: 18 }, facts: { removed: 1 } });
    expect(await found('e0')).toMatchObject({ removed: true });
    expect((await found('e1'))?.offering.title).toBe('Licenssvetsning');
    expect(await done(LINES)).toMatchObject({ counts: { written: 2, unchanged: 18 }, facts: { removed: 0 } });
    expect(await found('e0')).toMatchObject({ removed: false });
    const versions = await test.store.reading(visitor(), (tx) => listSourceVersions(tx, 'offerings'));
    expect(versions.map(({ generation, state }) => `${generation} ${state}`)).toEqual([
      '3 current',
      '2 replaced',
      '1 replaced',
    ]);
  });

  it('leaves everything as it was when the list shrank or is of another kind, unless it is told to', async () => {
    await done(LINES);
    const changed = [line(1, { title: 'Licenssvetsning' }), ...LINES.slice(2, 12)];
    expect(await done(changed)).toMatchObject({ state: 'kept-last', generation: 1 });
    expect((await found('e1'))?.offering.title).toBe('Svetsutbildning 1');
    expect(await imported(['<!DOCTYPE html><html></html>'])).toMatchObject({
      problems: [{ code: 'html-instead-of-data' }],
    });
    expect(await done(['{"other": 1}', '[]'])).toMatchObject({ state: 'kept-last' });
    expect(await count('offerings')).toBe(20);
    expect(await done(changed, { force: true })).toMatchObject({ state: 'imported', facts: { removed: 9 } });
    expect(await count('offerings')).toBe(11);
  });

  it('keeps the syllabi of one university when those of another come', async () => {
    const syllabus = (code: string) =>
      JSON.stringify({
        Kurskod: code,
        MajorVersion: 1,
        KursplanBenamning: `Kurs ${code}`,
        UtbildningMal: 'Efter kursen kan du svetsa.',
        hp: 7.5,
      });
    const path = join(home, 'syllabi.jsonl');
    for (const [prefix, provider] of [
      ['one', 'Högskolan Ett'],
      ['two', 'Högskolan Två'],
    ] as const) {
      await writeFile(path, [syllabus('A'), syllabus('B')].join('\n'));
      const result = await importSyllabi(test.store, session, { input: path, home, provider, prefix });
      expect(result).toMatchObject({ ok: true, value: { state: 'imported', counts: { written: 2 } } });
    }
    const all = await test.store.reading(visitor(), (tx) =>
      listOfferings(tx, { kind: 'syllabus', sort: 'provider', direction: 'asc', page: 1, pageSize: 10 }),
    );
    expect(all.rows.map(({ id }) => id)).toEqual(['one:A:1', 'one:B:1', 'two:A:1', 'two:B:1']);
  });
});

describe('an import of offerings before any taxonomy', () => {
  it('says what to do first', async () => {
    const test = await openTestStore({ facts: false });
    await prepareInstallation(test.store);
    const result = await importOfferings(test.store, session, { input: 'test', home, records: [] });
    await test.close();
    expect(result).toMatchObject({ problems: [{ code: 'taxonomy-missing' }] });
  });
});
