import { randomUUID } from 'node:crypto';
import { concept } from './concept.ts';
import { saveArea } from '../../src/store/areas.ts';
import { type Session, system } from '../../src/store/session.ts';
import { putInForce, registerSource } from '../../src/store/sources.ts';
import { saveBarometer, saveCountedAds } from '../../src/store/statistics.ts';
import type { Store } from '../../src/store/store.ts';
import { saveConcepts, saveRelations } from '../../src/store/taxonomy.ts';
import type { TestStore } from './testStore.ts';

/** An invented county with two occupation groups, ads by month and a forecast: enough for a report to be about. */
export const REGION = { area: '97', name: 'Provlän', field: 'fiel_dxx_001', welders: '7212', nurses: '2221' };

const INVENTED = { publisher: 'Provverket', licence: 'CC0-1.0', url: null, synthetic: true };
const SOURCES = {
  'demo-taxonomy': 'Begrepp',
  'demo-ads': 'Annonser',
  'demo-barometer': 'Barometer',
} as const;

const MONTHS = Array.from({ length: 24 }, (_, at) => ({
  year: 2023 + Math.floor(at / 12),
  month: String((at % 12) + 1).padStart(2, '0'),
}));

/** Puts the region in place, as generation 1 of each of its sources. */
export async function fillRegion(store: Store): Promise<void> {
  await store.writing(system('test'), async (tx) => {
    for (const [id, title] of Object.entries(SOURCES))
      await registerSource(tx, { id, ...INVENTED, title: { sv: title, en: id }, definition: { sv: title, en: id } });
    await saveArea(tx, {
      code: REGION.area,
      kind: 'county',
      name: REGION.name,
      counties: [REGION.area],
      municipalities: ['9701'],
      synthetic: true,
    });
    await saveConcepts(tx, CONCEPTS, '1');
    await saveRelations(tx, RELATIONS, '1');
  });
  await putInForceOf(store, 'demo-taxonomy', 1);
  await countAds(store, 1, 10);
  await forecast(store, 1, 'shortage');
}

/** Gives the region other figures, as a later import would: ads grow by `step` a month. */
export async function countAds(store: Store, generation: number, step: number): Promise<void> {
  const counts = MONTHS.flatMap(({ year, month }, at) =>
    [REGION.welders, REGION.nurses].map((ssyk4, group) => ({
      level: 'county' as const,
      area: REGION.area,
      ssyk4,
      from: `${year}-${month}-01`,
      to: new Date(Date.UTC(year, Number(month), 0)).toISOString().slice(0, 10),
      ads: 40 + group * 30 + Math.floor(at / 4) * step,
    })),
  );
  await saveCountedAds(store.facts, 'demo-ads', generation, counts);
  await putInForceOf(store, 'demo-ads', generation);
}

/** What the barometer says of the welders. */
export async function forecast(store: Store, generation: number, situation: 'shortage' | 'surplus'): Promise<void> {
  await saveBarometer(store.facts, 'demo-barometer', generation, [
    {
      county: REGION.area,
      ssyk4: REGION.welders,
      barometerOccupation: 'baro_mtr_001',
      label: 'Svetsare',
      partOfSsyk4: false,
      opportunities: situation === 'shortage' ? 'large' : 'small',
      situation,
      outlook: 'increase',
      paradoxReasons: [],
      round: '2024-1',
      textOpportunities: null,
      textSituation: null,
    },
  ]);
  await putInForceOf(store, 'demo-barometer', generation);
}

/** An organisation with one person who may do everything with reports. */
export async function addOrganisation(test: TestStore, name: string): Promise<Extract<Session, { kind: 'member' }>> {
  const [tenant, person] = [randomUUID(), randomUUID()];
  await test.asOwner(`insert into app.organisations (tenant_id, name, kind) values ($1, $2, 'region')`, [tenant, name]);
  await test.asOwner(
    `insert into app.people (tenant_id, id, display_name, title_sv, title_en) values ($1, $2, 'Prov', 'Prov', 'Test')`,
    [tenant, person],
  );
  return {
    kind: 'member',
    requestId: randomUUID(),
    tenant,
    person,
    permissions: ['report-write', 'report-freeze', 'report-publish'],
  };
}

async function putInForceOf(store: Store, sourceId: keyof typeof SOURCES, generation: number): Promise<void> {
  await store.writing(system('test'), (tx) =>
    putInForce(tx, {
      sourceId,
      generation,
      label: String(generation),
      contentHash: `${sourceId} ${generation}`,
      retrievedAt: new Date(`2025-01-${String(generation).padStart(2, '0')}T08:00:00Z`),
      input: 'test',
      rowsWritten: 1,
      periodFrom: null,
      periodTo: null,
    }),
  );
}

const CONCEPTS = [
  concept(REGION.field, 'occupation-field', 'Industri'),
  concept('ssyk_fou_001', 'ssyk-level-4', 'Svetsare och gasskärare', { code: REGION.welders }),
  concept('ssyk_fou_002', 'ssyk-level-4', 'Grundutbildade sjuksköterskor', { code: REGION.nurses }),
  concept('occu_pat_001', 'occupation-name', 'Svetsare'),
  concept('occu_pat_002', 'occupation-name', 'Sjuksköterska'),
  concept('skil_lxx_001', 'skill', 'MIG-svetsning'),
];

const RELATIONS = [
  { from: 'occu_pat_001', kind: 'broader', to: 'ssyk_fou_001' },
  { from: 'occu_pat_002', kind: 'broader', to: 'ssyk_fou_002' },
  { from: 'occu_pat_001', kind: 'broader', to: REGION.field },
] as const;
