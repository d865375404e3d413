import type { Figure, Provenance } from '../evidence/provenance.ts';
import type { ReportCell, ReportDocument } from './document.ts';

/** A rich, wholly invented report for the tests of this room. */

const ADS: Provenance = {
  sourceId: 'ads',
  publisher: 'Påhittade annonsverket',
  title: { sv: 'Platsannonser i Norrslätten', en: 'Job ads in Norrslätten' },
  table: 'ads/norrslatten.jsonl, alla annonser med yrkesgrupp',
  version: '2026-02',
  retrievedAt: '2026-03-02T08:15:00Z',
  area: '97',
  definition: {
    sv: 'Antal platser i annonser som publicerats under perioden, efter den yrkesgrupp som annonsören angett.',
    en: 'Posts in ads published in the period, by the occupation group that the advertiser stated.',
  },
  url: 'https://example.org/annonser?län=97&år=2025',
  licence: 'CC0-1.0',
  synthetic: true,
};

const BAROMETER: Provenance = {
  sourceId: 'barometer',
  publisher: 'Påhittade prognosmyndigheten',
  title: { sv: 'Yrkesbarometer, omgång 1', en: 'Occupational barometer, round 1' },
  table: 'barometer.json',
  version: '2026-1',
  retrievedAt: '2026-03-02T08:16:30Z',
  area: '00',
  definition: { sv: 'Bedömd rekryteringssituation per yrke.', en: 'Assessed recruitment situation by occupation.' },
  licence: 'CC0-1.0',
  synthetic: true,
  note: { sv: 'Avser hela landet; ingen uppgift för länet.', en: 'The whole country; nothing for the county.' },
};

const OFFERINGS: Provenance = {
  sourceId: 'offerings',
  publisher: 'Påhittade skolverket',
  title: { sv: 'Utbildningstillfällen', en: 'Education events' },
  table: 'educationEvents?area=97',
  version: 'sha256:4f1c09aa',
  retrievedAt: '2026-03-01T22:00:00Z',
  area: '97',
  definition: { sv: 'Planerade platser på utbildningar som leder till yrkesgruppen.', en: 'Planned places.' },
  licence: 'CC0-1.0',
  synthetic: true,
};

const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);

function words(text: string): ReportCell {
  return { text, value: text };
}

function amount(value: number | null): ReportCell {
  const text = value === null ? 'otillräckligt underlag' : new Intl.NumberFormat('sv-SE').format(value);
  return { text, value };
}

function vacancies(value: number | null, more: Partial<Figure> = {}): Figure {
  return { indicator: 'vacancies', value, unit: 'vacancies', period: '2025', provenance: [ADS], ...more };
}

const OCCUPATIONS = [
  ['Undersköterskor, hemtjänst och äldreboende', 1834, 1204, 210, 'Brist'],
  ['Grundutbildade sjuksköterskor', 1122, 1090, 180, 'Brist'],
  ['Underhållsmekaniker och maskinreparatörer', 402, 297, 64, 'Brist'],
  ['Mjukvaru- och systemutvecklare', 388, 611, 240, 'Överskott'],
  ['Elektriker inom installation och industri', 371, 352, 96, 'Balans'],
  ['Personliga assistenter', 355, 401, 0, 'Balans'],
  ['Lärare i yrkesämnen', 118, 96, null, 'Otillräckligt underlag'],
] as const;

export const EXAMPLE: ReportDocument = {
  schema: 'kraftsam-report/1',
  language: 'sv',
  title: 'Vilka behöver Norrslätten utbilda?',
  subtitle: 'Vård, teknik och undervisning: efterfrågan, utbud och kompetens',
  area: { code: '97', name: 'Norrslättens län' },
  period: '2025',
  publisher: 'Region Norrslätten',
  authors: ['Enheten för kompetensförsörjning', 'Norrslättens högskola'],
  date: '2026-03-03',
  synthetic: true,
  summary:
    'Efterfrågan på undersköterskor och underhållsmekaniker växte under 2025 medan antalet utbildningsplatser stod stilla. Källorna är eniga om brist i vården. För lärare i yrkesämnen räcker underlaget inte till en bedömning.',
  sections: [
    {
      key: 'overview',
      heading: 'Läget i korthet',
      blocks: [
        {
          kind: 'key-figures',
          figures: [
            {
              label: 'Annonserade platser i de valda yrkena',
              figure: vacancies(4590, { uncertainty: { low: 4458, high: 4725, method: 'poisson-95' } }),
              text: '4 590',
            },
            {
              label: 'Förändring mot året före',
              figure: { ...vacancies(13.3), indicator: 'vacancies-change', unit: 'percent' },
              text: '+13,3 %',
            },
            {
              label: 'Planerade utbildningsplatser',
              figure: { ...vacancies(790), indicator: 'places', unit: 'places', provenance: [OFFERINGS] },
              text: '790',
            },
            {
              label: 'Platser till yrkeslärare',
              figure: {
                ...vacancies(null),
                indicator: 'places-teachers',
                unit: 'places',
                missing: 'too-few',
                provenance: [OFFERINGS],
              },
              text: 'otillräckligt underlag',
            },
          ],
        },
        {
          kind: 'paragraphs',
          role: 'text',
          paragraphs: [
            'Underlaget gäller sju yrkesgrupper som partnerna valde i januari 2026. De står för knappt hälften av alla platser som annonserades i länet.',
            'Siffrorna kommer från tre källor som mäter olika saker. De visas sida vid sida och vägs aldrig samman till ett medelvärde.',
          ],
        },
      ],
    },
    {
      key: 'demand',
      heading: 'Efterfrågan månad för månad',
      blocks: [
        {
          kind: 'chart',
          chart: 'lines',
          key: 'demand-by-month',
          caption: 'Annonserade platser per månad 2025',
          alt: 'Linjediagram. Undersköterskor ökar från 118 platser i januari till 201 i december, underhållsmekaniker från 25 till 41. Uppgift saknas för juli.',
          unit: 'platser',
          series: [
            {
              label: 'Undersköterskor',
              points: MONTHS.map((x, i) => ({ x, y: i === 6 ? null : 118 + i * 7 + (i % 3) * 3 })),
            },
            { label: 'Sjuksköterskor', points: MONTHS.map((x, i) => ({ x, y: 96 - (i % 4) * 5 })) },
            { label: 'Underhållsmekaniker', points: MONTHS.map((x, i) => ({ x, y: 25 + Math.round(i * 1.5) })) },
          ],
          sources: [0],
        },
        {
          kind: 'paragraphs',
          role: 'conclusion',
          paragraphs: [
            'Ökningen för undersköterskor är stadig över hela året och beror inte på en enskild arbetsgivare.',
            'Regionen bör ta upp antalet platser på vård- och omsorgsutbildningen i nästa programråd.',
          ],
        },
      ],
    },
    {
      key: 'judgement',
      heading: 'Bedömning per yrkesgrupp',
      blocks: [
        {
          kind: 'table',
          key: 'judgements',
          caption: 'Efterfrågan, utbud och bedömning',
          columns: [
            { key: 'occupation', label: 'Yrkesgrupp', align: 'start' },
            { key: 'now', label: 'Platser 2025', align: 'end' },
            { key: 'before', label: 'Platser 2024', align: 'end' },
            { key: 'places', label: 'Utbildnings\u00ADplatser', align: 'end' },
            { key: 'outcome', label: 'Bedömning', align: 'start' },
          ],
          rows: OCCUPATIONS.map(([name, now, before, places, outcome]) => [
            words(name),
            amount(now),
            amount(before),
            amount(places),
            words(outcome),
          ]),
          sources: [0, 1, 2],
          note: 'Bedömningen bygger på källornas egna klasser. Noll betyder att inget erbjuds; otillräckligt underlag att vi inte vet.',
        },
        {
          kind: 'chart',
          chart: 'bars',
          key: 'now-and-places',
          caption: 'Annonserade platser och utbildningsplatser',
          alt: 'Stapeldiagram. Undersköterskor har flest annonserade platser, 1 834, mot 210 utbildningsplatser. För mjukvaruutvecklare är skillnaden minst.',
          unit: 'platser',
          series: [
            { label: 'Annonserade platser', points: OCCUPATIONS.map(([x, y]) => ({ x, y })) },
            { label: 'Utbildningsplatser', points: OCCUPATIONS.map(([x, , , y]) => ({ x, y })) },
          ],
          dataTable: 'judgements',
          sources: [0, 2],
        },
      ],
    },
  ],
  sources: [ADS, BAROMETER, OFFERINGS],
  limits: [
    'Uppgifterna är påhittade för att visa hur en rapport ser ut.',
    'Annonser visar vad som har annonserats, inte hela behovet.',
  ],
};
