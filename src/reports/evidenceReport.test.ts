import { describe, expect, it } from 'vitest';
import { figure, missingFigure } from '../evidence/figure.ts';
import type { Judgement, Outcome } from '../evidence/judgement.ts';
import type { OccupationEvidence, OccupationRow } from '../evidence/occupationEvidence.ts';
import type { Figure, Provenance } from '../evidence/provenance.ts';
import { emptyOutline } from '../evidence/reportOutline.ts';
import { canonicalJson } from './canonical.ts';
import type { ReportDocument, ReportTable } from './document.ts';
import { composeReport, MOST_ROWS, outlineOf, type ReportMaterial } from './evidenceReport.ts';

const source = (sourceId: string, synthetic = false): Provenance => ({
  sourceId,
  publisher: 'Provverket',
  title: { sv: `Källa ${sourceId}`, en: `Source ${sourceId}` },
  table: sourceId,
  version: '1',
  retrievedAt: '2025-01-01T00:00:00Z',
  area: '97',
  definition: { sv: 'D', en: 'D' },
  licence: 'CC0-1.0',
  synthetic,
});
const ADS = source('ads');
const COUNTS = source('ad-counts');
const BAROMETER = source('barometer');
const OFFERINGS = source('offerings');

const known = (value: number, from: Provenance, unit: Figure['unit'] = 'ads'): Figure =>
  figure({ indicator: unit, unit, period: '2024', provenance: [from], value });
const unknown = (from: Provenance, unit: Figure['unit'] = 'ads'): Figure =>
  missingFigure({ indicator: unit, unit, period: '2024', provenance: [from], missing: 'not-collected' });

const judged = (outcome: Outcome, ...signals: [Provenance, Outcome][]): Judgement => ({
  outcome,
  agreement: signals.length > 1 ? 'disagree' : 'single',
  reason: { sv: 'Därför.' },
  signals: signals.map(([from, says]) => ({
    sourceId: from.sourceId,
    outcome: says,
    rule: 'r',
    explanation: { sv: `${from.sourceId} säger`, en: `${from.sourceId} says` },
    inputs: [known(1, from)],
    synthetic: false,
  })),
});

function row(ssyk4: string, ads: number | null, counted: number | null, judgement: Judgement): OccupationRow {
  return {
    group: { ssyk4, conceptId: `c${ssyk4}`, label: `Grupp ${ssyk4}`, field: null },
    demand: [
      ads === null ? unknown(ADS) : known(ads, ADS),
      counted === null ? unknown(COUNTS) : known(counted, COUNTS),
    ],
    vacancies: unknown(ADS, 'vacancies'),
    change: known(12.5, ADS, 'percent'),
    offerings: known(2, OFFERINGS, 'offerings'),
    places: unknown(OFFERINGS, 'places'),
    judgement,
  };
}

const ROWS = [
  row('2221', 10, 9, judged('shortage', [BAROMETER, 'shortage'])),
  row('7212', 30, null, judged('insufficient', [BAROMETER, 'shortage'], [ADS, 'surplus'])),
];

function detail(of: OccupationRow): OccupationEvidence {
  const gap = { rows: [], ads: 3, offerings: 0, enough: false, note: 'no-offerings' as const, sources: [ADS] };
  return {
    ...of,
    area: AREA,
    period: PERIOD,
    definition: null,
    overTime: [
      {
        source: ADS,
        points: ['2024-01', '2024-02', '2024-03'].map((period, at) => ({
          period,
          ads: at === 1 ? null : 5 + at,
          vacancies: null,
        })),
      },
      { source: COUNTS, points: [{ period: '2024', ads: 9, vacancies: null }] },
    ],
    byArea: [],
    gap,
    barometer: [],
    related: [],
    occupations: [],
    leadingOfferings: [],
    sources: [ADS],
    synthetic: false,
  };
}

const PERIOD = { from: '2024-01', to: '2024-12' };
const AREA = {
  code: '97',
  kind: 'county' as const,
  name: 'Provlän',
  counties: ['97'],
  municipalities: [],
  synthetic: false,
};

function material(change: Partial<ReportMaterial> = {}, rows: readonly OccupationRow[] = ROWS): ReportMaterial {
  return {
    title: 'T',
    language: 'sv',
    outline: emptyOutline(),
    publisher: 'P',
    date: '2025-01-01',
    evidence: { area: AREA, period: PERIOD, rows, spans: [], sources: [], synthetic: false },
    details: rows.slice(0, 2).map(detail),
    ...change,
  };
}

const table = (document: ReportDocument, key: string): ReportTable | undefined =>
  document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is ReportTable => block.kind === 'table' && block.key === key);
const texts = (found: ReportTable | undefined) => found?.rows.map((cells) => cells.map((cell) => cell.text));

describe('an evidence report', () => {
  it('sets sources side by side, adds none of them up, and never makes a missing figure zero', () => {
    const document = composeReport(material());
    expect(texts(table(document, 'demand'))).toEqual([
      ['Grupp 7212', '7212', '30', 'uppgift saknas', '+12,5\u00A0%'],
      ['Grupp 2221', '2221', '10', '9', '+12,5\u00A0%'],
    ]);
    expect(table(document, 'demand')?.rows[0]?.[3]?.value).toBeNull();
    const overview = document.sections[0]?.blocks[0];
    const figures = overview?.kind === 'key-figures' ? overview.figures.map(({ label, text }) => [label, text]) : [];
    expect(figures.slice(0, 2)).toEqual([
      ['Annonser, Källa ads', '40'],
      ['Annonser, Källa ad-counts', 'uppgift saknas'],
    ]);
    expect(figures).toContainEqual(['Yrkesgrupper: brist', '1 av 2']);
    const total = overview?.kind === 'key-figures' ? overview.figures[0]?.figure : undefined;
    expect(total).toMatchObject({ value: 40, uncertainty: { low: 28, high: 55 }, provenance: [ADS] });
  });

  it('shows each source’s own signal beside the judgement, and why', () => {
    const document = composeReport(material());
    expect(texts(table(document, 'judgement'))).toEqual([
      ['Grupp 7212', 'Otillräckligt underlag', 'Brist', 'Överskott', 'Källorna är oeniga'],
      ['Grupp 2221', 'Brist', 'Brist', 'säger inget', 'En källa'],
    ]);
    expect(texts(table(document, 'signals'))?.[0]).toEqual([
      'Grupp 7212',
      'Källa barometer',
      'Brist',
      'barometer säger',
    ]);
  });

  it('draws a line only where a source has several months, with its gap, and says it in words', () => {
    const charts = composeReport(material()).sections[2]?.blocks ?? [];
    expect(charts.map((block) => block.kind === 'chart' && block.key)).toEqual(['trend-ads']);
    const [chart] = charts;
    expect(chart?.kind === 'chart' && chart.series[0]?.points[1]).toEqual({ x: '2024-02', y: null });
    expect(chart?.kind === 'chart' && chart.alt).toContain('Grupp 7212: 5 i januari 2024, 7 i mars 2024.');
  });

  it('says in a sentence which sources are silent, and draws no line outside the period', () => {
    const mute = row('2221', null, 9, judged('shortage', [BAROMETER, 'shortage']));
    const later = { ...detail(mute), period: { from: '2030-01', to: '2030-12' } };
    const document = composeReport(material({ details: [later] }, [{ ...mute, change: unknown(ADS, 'percent') }]));
    expect(table(document, 'demand')?.columns.map(({ key }) => key)).toEqual(['occupation', 'ssyk4', 'ads-ad-counts']);
    expect(table(document, 'demand')?.note).toContain('Utan uppgifter för perioden: Källa ads.');
    expect(document.sections[2]?.blocks).toMatchObject([{ kind: 'paragraphs' }]);
  });

  it('numbers its sources once, and every number points at one', () => {
    const document = composeReport(material());
    const ids = document.sources.map(({ sourceId }) => sourceId);
    expect(new Set(ids).size).toBe(ids.length);
    const used = document.sections.flatMap(({ blocks }) => blocks.flatMap((b) => ('sources' in b ? b.sources : [])));
    expect(used.length).toBeGreaterThan(0);
    expect(used.every((number) => number >= 0 && number < ids.length)).toBe(true);
  });

  it('does not depend on the order of what was read', () => {
    const turned = material({ details: [...material().details].reverse() }, [...ROWS].reverse());
    expect(canonicalJson(composeReport(turned))).toBe(canonicalJson(composeReport(material())));
  });

  it('shows the most advertised of very many, and says so', () => {
    const many = Array.from({ length: MOST_ROWS + 5 }, (_, at) =>
      row(String(1000 + at), at, at, judged('balance', [BAROMETER, 'balance'])),
    );
    const demand = table(composeReport(material({}, many)), 'demand');
    expect(demand?.rows.length).toBe(MOST_ROWS);
    expect(demand?.rows[0]?.[0]?.text).toBe(`Grupp ${1000 + MOST_ROWS + 4}`);
    expect(demand?.note).toContain(String(MOST_ROWS + 5));
  });

  it('says in words that there is nothing, in either language', () => {
    for (const language of ['sv', 'en'] as const) {
      const document = composeReport(material({ language, details: [] }, []));
      expect(document.sections.length).toBe(6);
      for (const { blocks } of document.sections) expect(blocks).toMatchObject([{ kind: 'paragraphs', role: 'text' }]);
    }
  });

  it('is marked as invented when one source is', () => {
    const invented = row('2221', 1, 1, judged('shortage', [source('demo-barometer', true), 'shortage']));
    expect(composeReport(material({}, [invented])).synthetic).toBe(true);
    expect(composeReport(material()).synthetic).toBe(false);
  });

  it('says itself what it was asked', () => {
    const outline = {
      ...emptyOutline({ kind: 'field', field: 'f' }),
      subtitle: 'S',
      summary: 'Kort.',
      authors: ['A'],
      parts: ['demand', 'judgement'] as const,
      conclusions: { demand: 'Ett.\n\nTvå.', conclusions: 'Slut.' },
    };
    const document = composeReport(material({ outline }));
    expect(outlineOf(document)).toEqual(outline);
    const { scope: _, ...mute } = document;
    expect(outlineOf(mute)).toBeUndefined();
  });
});
