import { randomUUID } from 'node:crypto';
import { concept } from '../support/concept.ts';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import type { Area } from '../../src/kernel/area.ts';
import type { Offering } from '../../src/offering/offering.ts';
import { knownSource, type SourceId } from '../../src/sources/registry.ts';
import { type AdFacts, saveAds, sumAds } from '../../src/store/ads.ts';
import { saveArea } from '../../src/store/areas.ts';
import { saveOfferings } from '../../src/store/offeringIntake.ts';
import { system } from '../../src/store/session.ts';
import { putInForce, registerSource } from '../../src/store/sources.ts';
import { saveBarometer, saveCountedAds } from '../../src/store/statistics.ts';
import { saveConcepts, saveRelations } from '../../src/store/taxonomy.ts';
import type { WriteTransaction } from '../../src/store/transaction.ts';
import type { ConceptRelation } from '../../src/taxonomy/concept.ts';
import type { TestStore } from '../support/testStore.ts';

const area = (code: string, more: Partial<Area> = {}): Area => ({
  code,
  kind: 'county',
  name: `Område ${code}`,
  counties: [],
  municipalities: [],
  synthetic: true,
  ...more,
});
export const COUNTRY = area('00', { kind: 'country' });
export const COUNTY = area('14', { counties: ['14'], municipalities: ['1480', '1488'] });
const OTHER = area('03', { counties: ['03'], municipalities: ['0380'] });
export const BOTH = area('two', {
  kind: 'macro-region',
  counties: ['03', '14'],
  municipalities: ['0380', '1480', '1488'],
});
export const TOWN = area('1488', { kind: 'municipality', municipalities: ['1488'] });
export const YEAR = { from: '2024-01', to: '2024-12' };

const CONCEPTS = [
  concept('field', 'occupation-field', 'Industri'),
  concept('welders', 'ssyk-level-4', 'Svetsare', { code: '7212' }),
  concept('turners', 'ssyk-level-4', 'Maskinställare', { code: '7223' }),
  concept('cooks', 'ssyk-level-4', 'Kockar', { code: '5120' }),
  concept('welder', 'occupation-name', 'Licenssvetsare'),
  concept('turner', 'occupation-name', 'CNC-operatör'),
  concept('cook', 'occupation-name', 'Kock'),
  concept('tig', 'skill', 'TIG-svetsning'),
  concept('drawing', 'skill', 'Ritningsläsning'),
  concept('sauce', 'skill', 'Såser'),
];
const relation = (from: string, kind: ConceptRelation['kind'], to: string): ConceptRelation => ({ from, kind, to });
const RELATIONS = [
  relation('welder', 'broader', 'welders'),
  relation('turner', 'broader', 'turners'),
  relation('cook', 'broader', 'cooks'),
  relation('welder', 'broader', 'field'),
  relation('turner', 'broader', 'field'),
  relation('welders', 'asks-skill', 'tig'),
  relation('welders', 'asks-skill', 'drawing'),
  relation('turners', 'asks-skill', 'drawing'),
  relation('cooks', 'asks-skill', 'sauce'),
];

async function inForce(tx: WriteTransaction, id: SourceId, label = '1'): Promise<void> {
  await registerSource(tx, knownSource(id));
  const version = { generation: 1, label, contentHash: label, retrievedAt: new Date('2026-11-01'), input: 'test' };
  await putInForce(tx, { sourceId: id, ...version, rowsWritten: 1, periodFrom: null, periodTo: null });
}

function ads(count: number, month: string, more: Partial<AdFacts>): AdFacts[] {
  return Array.from({ length: count }, () => ({
    adId: randomUUID(),
    contentHash: 1n,
    published: `${month}-10`,
    county: '14',
    municipality: '1480',
    ssyk4: '7212',
    occupation: 'welder',
    occupationOrigin: 'stated',
    vacancies: 2,
    skills: [],
    removed: false,
    synthetic: false,
    ...more,
  }));
}

function offering(id: string, more: Partial<Offering> = {}): Offering {
  return {
    id,
    kind: 'offering',
    level: 'upper-secondary',
    title: 'Svets',
    text: 'Svetsning',
    provider: 'Skolan',
    municipalities: ['1480'],
    towns: [],
    distance: false,
    places: 5,
    startsOn: null,
    endsOn: null,
    pace: null,
    credits: null,
    subject: null,
    url: null,
    language: 'sv',
    assignedSsyk4: ['7212'],
    cancelled: false,
    synthetic: false,
    ...more,
  };
}

/** Two counties, three groups: welders that a county lacks and another has enough of, turners with few ads, cooks with none. */
export async function loadEvidence(test: TestStore): Promise<void> {
  const session = system('test');
  await prepareInstallation(test.store, session);
  const skill = { conceptId: 'tig', score: 1 };
  await saveAds(test.facts, 'ads', 1, [
    ...ads(40, '2024-03', { skills: [skill, { conceptId: 'drawing', score: 1 }] }),
    ...ads(60, '2024-09', { skills: [skill] }),
    ...ads(50, '2023-05', {}),
    ...ads(4, '2024-06', { ssyk4: '7223', municipality: '1488' }),
    ...ads(30, '2024-12', { county: '03', municipality: '0380' }),
    ...ads(1, '2023-01', { ssyk4: '5120', county: '03', municipality: '0380' }),
  ]);
  await sumAds(test.facts, 'ads', 1);
  const counted = { from: '2024-01-01', to: '2024-12-31', ssyk4: '7212' } as const;
  await saveCountedAds(test.facts, 'ad-counts', 1, [
    { level: 'county', area: '14', ads: 111, ...counted },
    { level: 'county', area: '03', ads: 7, ...counted },
  ]);
  const cell = {
    ssyk4: '7212',
    barometerOccupation: 'b1',
    label: 'Svetsare',
    partOfSsyk4: false,
    opportunities: 'large',
    outlook: 'increase',
    paradoxReasons: [],
    round: '2026-1',
    textOpportunities: null,
    textSituation: null,
  } as const;
  await saveBarometer(test.facts, 'barometer', 1, [
    { ...cell, county: '14', situation: 'shortage' },
    { ...cell, county: '03', situation: 'balance' },
  ]);
  await test.store.writing(session, async (tx) => {
    await saveConcepts(tx, CONCEPTS, 'v1');
    await saveRelations(tx, RELATIONS, 'v1');
    for (const each of [COUNTRY, COUNTY, OTHER, TOWN, area('1480', { kind: 'municipality', municipalities: ['1480'] })])
      await saveArea(tx, each);
    await inForce(tx, 'taxonomy', 'v1');
    for (const id of ['ads', 'ad-counts', 'barometer', 'offerings'] as const) await inForce(tx, id);
    const leads = { conceptId: 'welders', ssyk4: '7212', score: 1, origin: 'assigned' } as const;
    const linked = (each: Offering, skills: readonly string[]) => ({
      offering: each,
      contentHash: '1',
      linkedWith: '1',
      mentions: [],
      occupations: [leads],
      skills: skills.map((conceptId) => ({ conceptId, ssyk4: null, score: 1, origin: 'linked' as const })),
    });
    await saveOfferings(tx, { sourceId: 'offerings', run: randomUUID() }, [
      linked(offering('o:1'), ['drawing']),
      linked(offering('o:2', { places: 7 }), ['drawing']),
      linked(offering('o:3', { municipalities: ['0380'], places: null }), ['sauce']),
    ]);
  });
}
