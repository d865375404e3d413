import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listAreas,
  listMappedAreas,
  municipalitiesByPlace,
  saveArea,
  savePlaces,
  findArea,
} from '../../src/store/areas.ts';
import {
  beginRun,
  endRun,
  importHold,
  listRuns,
  markInterrupted,
  noteProgress,
  takeUpRun,
} from '../../src/store/importRuns.ts';
import { system, visitor } from '../../src/store/session.ts';
import {
  currentVersions,
  listSources,
  listSourceVersions,
  nextGeneration,
  provenanceOf,
  putInForce,
  registerSource,
} from '../../src/store/sources.ts';
import {
  deprecateMissing,
  forgetRelationsExcept,
  loadConcepts,
  saveConcepts,
  saveRelations,
} from '../../src/store/taxonomy.ts';
import type { ReadTransaction, WriteTransaction } from '../../src/store/transaction.ts';
import type { Concept } from '../../src/taxonomy/concept.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { SERVERS } from './engines.ts';

describe.each(SERVERS)('open facts on the %s server', (engine) => {
  let test: TestStore;
  const write = <T>(fn: (tx: WriteTransaction) => Promise<T>) => test.store.writing(system('test'), fn);
  const read = <T>(fn: (tx: ReadTransaction) => Promise<T>) => test.store.reading(visitor(), fn);

  beforeAll(async () => {
    test = await openTestStore({ engine, facts: false });
    await write((tx) => registerSource(tx, SOURCE));
  }, 120_000);
  afterAll(() => test.close());

  describe('sources', () => {
    it('are registered once and brought up to date after that', async () => {
      await write((tx) => registerSource(tx, { ...SOURCE, publisher: 'Another', url: null }));
      expect(await read(listSources)).toEqual([{ ...SOURCE, publisher: 'Another', url: null }]);
      await write((tx) => registerSource(tx, SOURCE));
      expect(await read(listSources)).toEqual([SOURCE]);
    });

    it('have one version in force, whatever came before', async () => {
      expect(await read((tx) => nextGeneration(tx, 's'))).toBe(1);
      await write((tx) => putInForce(tx, version(1)));
      await write((tx) => putInForce(tx, version(3)));
      expect(await read((tx) => nextGeneration(tx, 's'))).toBe(4);
      expect((await read(currentVersions)).get('s')).toEqual({ ...version(3), state: 'current' });
      const all = await read((tx) => listSourceVersions(tx, 's'));
      expect(all.map(({ generation, state }) => [generation, state])).toEqual([
        [3, 'current'],
        [1, 'replaced'],
      ]);
    });

    it('keep the old version in force when the new one fails', async () => {
      const failing = write(async (tx) => {
        await putInForce(tx, version(9));
        throw new Error('the disk is full');
      });
      await expect(failing).rejects.toThrow('the disk is full');
      expect((await read(currentVersions)).get('s')?.generation).toBe(3);
    });

    it('vouch for a figure with everything it needs', () => {
      expect(provenanceOf(SOURCE, { ...version(3), state: 'current' }, '14', 'demand')).toEqual({
        sourceId: 's',
        publisher: 'P',
        title: SOURCE.title,
        table: 'demand',
        version: 'round 3',
        retrievedAt: '2026-01-03T00:00:00.000Z',
        area: '14',
        definition: SOURCE.definition,
        url: 'https://example.org',
        licence: 'CC0-1.0',
        synthetic: true,
      });
    });
  });

  describe('import runs', () => {
    const counts = { read: 10, written: 7, unchanged: 2, rejected: 1 };
    const begin = () =>
      write((tx) => beginRun(tx, { sourceId: 's', input: 'a.jsonl', inputBytes: 99, rejectsFile: null }));
    const newest = async () => (await read((tx) => listRuns(tx, 's', 1)))[0];

    it('remember how far they came when their process dies, and go on from there', async () => {
      const id = await begin();
      await write((tx) => noteProgress(tx, id, { line: 10, offset: 5_000_000_000 }, counts));
      expect(await write(markInterrupted)).toBe(1);
      expect(await newest()).toMatchObject({
        id,
        state: 'interrupted',
        checkpointLine: 10,
        checkpointOffset: 5_000_000_000,
        ...counts,
      });
      await write((tx) => takeUpRun(tx, id));
      expect(await newest()).toMatchObject({ id, state: 'running' });
      await write((tx) => endRun(tx, id, { ...counts, read: 20 }));
      expect(await newest()).toMatchObject({
        state: 'finished',
        read: 20,
        problemCode: null,
        finishedAt: expect.any(Date),
      });
      expect(await write(markInterrupted)).toBe(0);
    });

    it('are left alone by others as long as their process holds them', async () => {
      const id = await begin();
      const ended = await test.store.holding(importHold('s'), async (hold) => {
        expect(hold.isHeld()).toBe(true);
        expect(await write(markInterrupted)).toBe(0);
        expect((await newest())?.state).toBe('running');
        expect(await test.store.holding(importHold('s'), async () => 'second')).toBeUndefined();
        expect(await test.store.holding(importHold('another'), async () => 'first')).toBe('first');
        return 'ended';
      });
      expect(ended).toBe('ended');
      expect(await write(markInterrupted)).toBe(1);
      expect(await newest()).toMatchObject({ id, state: 'interrupted' });
    });

    it('learn that their hold broke', async () => {
      await test.store.holding(importHold('s'), async (hold) => {
        const cut = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kraftsam-hold' and datname = current_database()`;
        await test.asOwner(cut);
        await expect.poll(hold.isHeld).toBe(false);
        expect(await test.store.holding(importHold('s'), async () => 'next')).toBe('next');
      });
    });

    it('keep what stopped them', async () => {
      const id = await begin();
      await write((tx) => endRun(tx, id, counts, { code: 'source-shrunk', detail: 'half is gone' }));
      expect(await newest()).toMatchObject({
        id,
        state: 'failed',
        problemCode: 'source-shrunk',
        problemDetail: 'half is gone',
      });
    });
  });

  describe('areas', () => {
    it('keep what a later intake does not tell, and come in order of size', async () => {
      const county = {
        code: '14',
        kind: 'county',
        name: 'Län',
        counties: ['14'],
        municipalities: ['1480'],
        synthetic: false,
      } as const;
      await write(async (tx) => {
        await saveArea(tx, { ...county, conceptId: 'c14', centroid: [12, 58], geometry: { type: 'Polygon' } });
        await saveArea(tx, { ...county, name: 'Länet' });
        await saveArea(tx, { ...county, code: '1480', kind: 'municipality', name: 'Staden', counties: [] });
        await saveArea(tx, { ...county, code: 'm', kind: 'macro-region', name: 'Stort' });
      });
      expect((await read(listAreas)).map(({ code }) => code)).toEqual(['m', '14', '1480']);
      expect(await read((tx) => listMappedAreas(tx, 'county'))).toEqual([
        { ...county, name: 'Länet', conceptId: 'c14', centroid: [12, 58], geometry: { type: 'Polygon' } },
      ]);
      expect(await read((tx) => listMappedAreas(tx, 'county', []))).toEqual([]);
      expect(await read((tx) => findArea(tx, "14' or true --"))).toBeUndefined();
    });

    it('are found by a place’s name where it names one municipality only', async () => {
      const at = { longitude: 1, latitude: 2 };
      await write((tx) =>
        savePlaces(tx, [
          { name: 'Byn', municipality: '1480', ...at },
          { name: 'Tvåbyn', municipality: '1480', ...at },
          { name: 'Tvåbyn', municipality: '0180', ...at },
          { name: 'Staden', municipality: '0180', ...at },
        ]),
      );
      const found = await read(municipalitiesByPlace);
      expect(Object.fromEntries(found)).toEqual({ byn: '1480', staden: '1480' });
    });
  });

  describe('the taxonomy', () => {
    const concept = (id: string, more: Partial<Concept> = {}): Concept => ({
      id,
      type: 'skill',
      label: id,
      deprecated: false,
      replacedBy: [],
      ...more,
    });

    it('keeps every concept ever seen, marks those that are gone, and replaces a version’s relations', async () => {
      await write(async (tx) => {
        await saveConcepts(tx, [concept('a', { code: '1', definition: 'of old' }), concept('b')], 'v1');
        await saveRelations(tx, [{ from: 'a', kind: 'broader', to: 'b' }], 'v1');
      });
      await write(async (tx) => {
        await saveConcepts(tx, [concept('a', { label: 'A' }), concept('c', { replacedBy: ['a'] })], 'v2');
        await saveRelations(tx, [{ from: 'c', kind: 'broader', to: 'a', weight: 0.5 }], 'v2');
        expect(await deprecateMissing(tx, 'v2')).toBe(1);
      });
      const { concepts, relations } = await read((tx) => loadConcepts(tx, 'v2'));
      expect(concepts).toEqual([
        concept('a', { label: 'A', code: '1', definition: 'of old' }),
        concept('b', { deprecated: true }),
        concept('c', { replacedBy: ['a'] }),
      ]);
      expect(relations).toEqual([{ from: 'c', kind: 'broader', to: 'a', weight: 0.5 }]);
      await write((tx) => forgetRelationsExcept(tx, ['v2']));
      expect((await read((tx) => loadConcepts(tx, 'v1'))).relations).toEqual([]);
      expect((await read((tx) => loadConcepts(tx, 'v2'))).relations).toHaveLength(1);
    });
  });
});

const SOURCE = {
  id: 's',
  publisher: 'P',
  title: { sv: 'Källa', en: 'Source' },
  definition: { sv: 'Vad', en: 'What' },
  licence: 'CC0-1.0',
  url: 'https://example.org',
  synthetic: true,
};

const version = (generation: number) => ({
  sourceId: 's',
  generation,
  label: `round ${generation}`,
  contentHash: `h${generation}`,
  retrievedAt: new Date(Date.UTC(2026, 0, generation)),
  input: 'a file',
  rowsWritten: 5,
  periodFrom: '2025-01-01',
  periodTo: null,
});
