import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import type { TaxonomyRecord } from '../sources/records.ts';
import { saveCorrection } from '../store/corrections.ts';
import { loadTaxonomy } from '../store/currentTaxonomy.ts';
import { system, visitor } from '../store/session.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';
import { currentLinker } from './currentLinker.ts';
import { importTaxonomy } from './importTaxonomy.ts';
import { prepareInstallation } from './prepareInstallation.ts';

const session = system('test');
let test: TestStore;

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  await prepareInstallation(test.store);
}, 60_000);
afterAll(() => test.close());

const concept = (id: string, type: Concept['type'], label: string, code?: string): TaxonomyRecord => ({
  kind: 'concept',
  concept: { id, type, label, ...(code && { code }), deprecated: false, replacedBy: [] },
});
const relation = (from: string, kind: ConceptRelation['kind'], to: string): TaxonomyRecord => ({
  kind: 'relation',
  relation: { from, kind, to },
});
const records = [
  concept('group', 'ssyk-level-4', 'Svetsare och gasskärare', '7212'),
  concept('welder', 'occupation-name', 'Svetsare'),
  concept('cutter', 'occupation-name', 'Gasskärare'),
  relation('welder', 'broader', 'group'),
  relation('cutter', 'broader', 'group'),
];
const text = { headline: '', text: 'Vi söker en svetsare.' };

async function take(more: readonly TaxonomyRecord[] = []): Promise<void> {
  const options = { input: 'test', home: '/nowhere', records: [...records, ...more] };
  const result = await importTaxonomy(test.store, session, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

const mentioned = async (): Promise<string[] | undefined> => {
  const current = await currentLinker(test.store);
  return current?.linker.link(text).mentions.map(({ conceptId }) => conceptId);
};

it('is null before the first taxonomy, shared while nothing changes, new when something does', async () => {
  expect(await currentLinker(test.store)).toBeNull();
  await take();
  const first = await currentLinker(test.store);
  expect(await currentLinker(test.store)).toBe(first);
  expect(await test.store.reading(visitor(), loadTaxonomy)).toBe(first?.taxonomy);
  expect(await mentioned()).toEqual(['welder']);

  const correction = {
    link: 'occupation',
    fromId: 'welder',
    toId: 'cutter',
    reason: 'Provet',
    madeBy: 'test',
  } as const;
  await test.store.writing(session, (tx) =>
    saveCorrection(tx, { ...correction, scope: 'everywhere', offeringId: null, surface: 'svetsare' }),
  );
  const corrected = await currentLinker(test.store);
  expect(corrected?.key).not.toBe(first?.key);
  expect(corrected?.taxonomy).toBe(first?.taxonomy);
  expect(await mentioned()).toEqual(['cutter']);

  await take([concept('tig', 'skill', 'TIG-svetsning')]);
  const renewed = await currentLinker(test.store);
  expect(renewed?.key).not.toBe(corrected?.key);
  expect(renewed?.taxonomy.byId.has('tig')).toBe(true);
  expect(await mentioned()).toEqual(['cutter']);
});

it('keeps concepts that a later version has not, as no longer in force', async () => {
  await take([concept('tig', 'skill', 'TIG-svetsning'), concept('mig', 'skill', 'MIG-svetsning')]);
  await take([concept('tig', 'skill', 'TIG-svetsning'), concept('mag', 'skill', 'MAG-svetsning')]);
  const taxonomy = await test.store.reading(visitor(), loadTaxonomy);
  expect(taxonomy?.byId.get('mig')).toMatchObject({ label: 'MIG-svetsning', deprecated: true });
  expect(taxonomy?.byId.get('mag')).toMatchObject({ deprecated: false });
});
