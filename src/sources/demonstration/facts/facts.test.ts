import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrationGeo, namedAreas } from '../areas.ts';
import { demonstrationTaxonomy } from '../taxonomy.ts';
import { groups } from './groups.ts';
import { ssykLevels } from './levels.ts';
import { counties, municipalities, regionMunicipalities } from './places.ts';

const SHARED = new URL('../../../../../shared/data/', import.meta.url);
const hasShared = existsSync(SHARED);

interface Listed {
  readonly id: string;
  readonly preferred_label: string;
  readonly type?: string;
  readonly ssyk_code_2012?: string;
  readonly narrower?: readonly Listed[];
  readonly related?: readonly Listed[];
}

function dump(name: string): readonly Listed[] {
  return JSON.parse(readFileSync(new URL(`taxonomy/${name}.json`, SHARED), 'utf8')).data.concepts;
}

function flattened(concepts: readonly Listed[]): Listed[] {
  return concepts.flatMap((each) => [each, ...flattened(each.narrower ?? [])]);
}

const records = demonstrationTaxonomy();
const concepts = records.flatMap((record) => (record.kind === 'concept' ? [record.concept] : []));
const relations = records.flatMap((record) => (record.kind === 'relation' ? [record.relation] : []));

describe('the facts of the demonstration', () => {
  it('are a small selection: groups, occupations, skills, places', () => {
    expect(groups).toHaveLength(47);
    expect(concepts.filter((each) => each.type === 'occupation-name')).toHaveLength(125);
    expect(concepts.filter((each) => each.type === 'skill').length).toBeGreaterThan(200);
    expect(counties).toHaveLength(21);
    expect(regionMunicipalities).toHaveLength(49);
  });

  it('give each id one label and each code one place', () => {
    const labels = new Map<string, string>();
    for (const [id, label] of groups.flatMap((group) => group.skills)) {
      expect(labels.get(id) ?? label).toBe(label);
      labels.set(id, label);
    }
    expect(new Set(concepts.map((each) => each.id)).size).toBe(concepts.length);
    expect(new Set(municipalities.map((place) => place.code)).size).toBe(municipalities.length);
    expect(concepts.every((each) => /^\w{4}_\w{3}_\w{3}$/.test(each.id))).toBe(true);
  });

  it('relate only concepts that are there, and every group up to level 1', () => {
    const ids = new Set(concepts.map((each) => each.id));
    expect(relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    const codes = new Set(ssykLevels.map(([code]) => code));
    for (const { ssyk4 } of groups) for (const length of [1, 2, 3]) expect(codes).toContain(ssyk4.slice(0, length));
  });

  it('put every place in Sweden and every named area in known places', () => {
    for (const { centroid, geometry } of demonstrationGeo()) {
      expect(geometry).toBeNull();
      expect(centroid[0]).toBeGreaterThan(10.9);
      expect(centroid[0]).toBeLessThan(24.2);
      expect(centroid[1]).toBeGreaterThan(55.3);
      expect(centroid[1]).toBeLessThan(69.1);
    }
    const known = new Set([...counties, ...municipalities].map((place) => place.code));
    for (const area of namedAreas)
      for (const code of [...area.counties, ...area.municipalities]) expect(known).toContain(code);
    const examples = namedAreas
      .filter((area) => area.kind === 'functional-region')
      .flatMap((area) => area.municipalities);
    expect(examples.toSorted()).toEqual(regionMunicipalities.map((place) => place.code));
  });
});

describe.skipIf(!hasShared)('the facts beside the real taxonomy (skipped without ../shared/data)', () => {
  it('have the codes, ids and labels of the SSYK hierarchy', () => {
    const real = new Map(flattened(dump('the-ssyk-hierarchy-with-occupations')).map((each) => [each.id, each]));
    for (const each of concepts.filter((c) => c.type.startsWith('ssyk') || c.type === 'occupation-name')) {
      expect(real.get(each.id)).toMatchObject({ preferred_label: each.label, type: each.type });
      if (each.code !== undefined) expect(real.get(each.id)?.ssyk_code_2012).toBe(each.code);
    }
  });

  it('have the ids and labels of real skills and job titles', () => {
    const skills = new Map(dump('skills').map((each) => [each.id, each.preferred_label]));
    for (const each of concepts.filter((c) => c.type === 'skill')) expect(skills.get(each.id)).toBe(each.label);
    const titles = new Map(dump('job-titles').map((each) => [each.id, each]));
    for (const { from, to } of relations.filter((r) => r.kind === 'title-of'))
      expect(titles.get(from)?.related?.map(({ id }) => id)).toContain(to);
  });

  it('have the codes and names of real municipalities, and positions within them or near', () => {
    const { features } = JSON.parse(readFileSync(new URL('geo/swedish_municipalities.geojson', SHARED), 'utf8')) as {
      features: { properties: { id: string; kom_namn: string; geo_point_2d: [number, number] } }[];
    };
    const real = new Map(features.map(({ properties }) => [properties.id, properties]));
    for (const { code, name, latitude, longitude } of municipalities) {
      expect(real.get(code)?.kom_namn).toBe(name);
      const [realLatitude, realLongitude] = real.get(code)?.geo_point_2d ?? [0, 0];
      expect(Math.hypot(latitude - realLatitude, (longitude - realLongitude) / 2)).toBeLessThan(0.3);
    }
  });
});
