import { describe, expect, it } from 'vitest';
import type { Area, AreaKind } from '../kernel/area.ts';
import type { GeoFeature } from '../sources/records.ts';
import type { Concept } from '../taxonomy/concept.ts';
import { intakeOf } from './importAreas.ts';
import { areasOf as areasOfMap } from './importGeo.ts';
import { areasOf as areasOfTaxonomy } from './importTaxonomyAreas.ts';

/** What the taxonomy, a map and a table make of areas. */
const concept = (type: Concept['type'], code: string, label: string, more: Partial<Concept> = {}): Concept => ({
  id: `id-${code}`,
  type,
  label,
  code,
  deprecated: false,
  replacedBy: [],
  ...more,
});
const area = (code: string, kind: AreaKind, municipalities: string[]): Area => ({
  code,
  kind,
  name: `Namn ${code}`,
  counties: kind === 'county' ? [code] : [],
  municipalities,
  synthetic: false,
});

describe('areas of the taxonomy', () => {
  const areas = areasOfTaxonomy([
    concept('municipality', '1480', 'Göteborg'),
    concept('municipality', '1401', 'Härryda'),
    concept('region', '14', 'Västra Götalands län'),
    concept('region', '03', 'Uppsala län'),
    concept('municipality', '0399', 'Utgången', { deprecated: true }),
  ]);

  it('are the country, counties with their municipalities, and municipalities', () => {
    expect(areas.map(({ code, kind, counties, municipalities }) => [code, kind, counties, municipalities])).toEqual([
      ['00', 'country', [], []],
      ['03', 'county', ['03'], []],
      ['14', 'county', ['14'], ['1401', '1480']],
      ['1401', 'municipality', [], ['1401']],
      ['1480', 'municipality', [], ['1480']],
    ]);
    expect(areas[2]).toMatchObject({ name: 'Västra Götalands län', conceptId: 'id-14' });
  });

  it('hold a macro-region only where all its counties are there', () => {
    const nine = ['01', '03', '04', '05', '17', '18', '19', '20', '21'];
    const all = nine.map((code) => concept('region', code, `Län ${code}`));
    const kalmar = concept('municipality', '0880', 'Kalmar');
    const found = areasOfTaxonomy([...all, concept('municipality', '0180', 'Stockholm'), kalmar]);
    expect(found.at(-1)).toMatchObject({ code: 'ebm', kind: 'macro-region', counties: nine, municipalities: ['0180'] });
    expect(areasOfTaxonomy(all.slice(1)).some(({ code }) => code === 'ebm')).toBe(false);
  });
});

describe('areas of a map', () => {
  const feature = (level: GeoFeature['level'], code: string): GeoFeature => ({
    level,
    code,
    name: `Karta ${code}`,
    centroid: [12, 58],
    geometry: null,
  });

  it('keep their names and members, and are made where nobody named them', () => {
    const known = [area('14', 'county', ['1480'])];
    expect(areasOfMap([feature('county', '14'), feature('county', '03')], known)).toMatchObject([
      { code: '14', name: 'Namn 14', municipalities: ['1480'], centroid: [12, 58] },
      { code: '03', name: 'Karta 03', kind: 'county', municipalities: [] },
    ]);
  });

  it('give a county known before the municipalities of their file', () => {
    const found = areasOfMap(
      [feature('municipality', '1401'), feature('place', '1401')],
      [area('14', 'county', ['1480'])],
    );
    expect(found).toMatchObject([
      { code: '1401', kind: 'municipality' },
      { code: '14', municipalities: ['1401', '1480'] },
    ]);
  });
});

describe('an area of a table', () => {
  const known = new Map(
    [
      area('14', 'county', ['1401', '1480']),
      area('1880', 'municipality', ['1880']),
      area('1480', 'municipality', ['1480']),
    ].map((each) => [each.code, each]),
  );
  const row = { code: 'x1', name: 'Ett', kind: 'named-area' as const };

  it.each([
    { counties: ['14'], municipalities: [], whole: ['14'], all: ['1401', '1480'] },
    { counties: ['14'], municipalities: ['1480'], whole: ['14'], all: ['1401', '1480'] },
    { counties: ['14'], municipalities: ['1880'], whole: [], all: ['1401', '1480', '1880'] },
    { counties: [], municipalities: ['1480'], whole: [], all: ['1480'] },
  ])('with $counties and $municipalities is $all', ({ counties, municipalities, whole, all }) => {
    expect(intakeOf({ ...row, counties, municipalities }, known, false)).toMatchObject({
      counties: whole,
      municipalities: all,
    });
  });

  it('is refused with an unknown member, or a code that another kind has', () => {
    expect(intakeOf({ ...row, counties: ['99'], municipalities: [] }, known, false)).toMatchObject({
      reason: 'area-unknown',
    });
    expect(intakeOf({ ...row, code: '14', counties: ['14'], municipalities: [] }, known, false)).toMatchObject({
      reason: 'area-taken',
    });
  });
});
