import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { StreamedAd } from './ads.ts';
import { generatedMonths } from './calendar.ts';
import { employers } from './employers.ts';
import { groups } from './facts/groups.ts';
import { counties, municipalities } from './facts/places.ts';
import { generateDemonstration } from './generate.ts';
import { sketches } from './sketches/sketches.ts';

const TODAY = '2026-11-21';
const demonstration = generateDemonstration({ seed: 1, today: TODAY });
const ads = [...demonstration.ads()];

function hashOf(seed: number): string {
  const made = generateDemonstration({ seed, today: TODAY });
  const hash = createHash('sha256');
  for (const record of [made.taxonomy, made.geo, made.areas, made.barometer(), made.adCounts()])
    hash.update(JSON.stringify(record));
  for (const record of [...made.ads(), ...made.offerings()]) hash.update(JSON.stringify(record));
  return hash.digest('hex');
}

function inRegion(ssyk4: string, months: readonly string[]): StreamedAd[] {
  return ads.filter(
    (ad) =>
      ad.occupation_group?.legacy_ams_taxonomy_id === ssyk4 &&
      ad.workplace_address.region_code === '14' &&
      months.includes(ad.publication_date.slice(0, 7)),
  );
}

describe('the demonstration', () => {
  it('is the same for the same seed, another for another seed, and quick to make', () => {
    const started = performance.now();
    const once = hashOf(7);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(hashOf(7)).toBe(once);
    expect(hashOf(8)).not.toBe(once);
  });

  it('has one sketch for each group of occupations', () => {
    expect(sketches.map((sketch) => sketch.ssyk4)).toEqual(groups.map((group) => group.ssyk4));
    for (const { ssyk4, risingSkill } of sketches.filter((sketch) => sketch.risingSkill !== undefined))
      expect(groups.find((group) => group.ssyk4 === ssyk4)?.skills.map(([, label]) => label)).toContain(risingSkill);
  });
});

describe('its ads', () => {
  it('are about 12,000 over the thirty whole months before today, most of them in the region', () => {
    expect(ads.length).toBeGreaterThan(10_500);
    expect(ads.length).toBeLessThan(13_500);
    expect(new Set(ads.map((ad) => ad.id)).size).toBe(ads.length);
    const months = new Set(ads.map((ad) => ad.publication_date.slice(0, 7)));
    expect([...months]).toEqual(generatedMonths(TODAY));
    expect(generatedMonths(TODAY)).toHaveLength(30);
    const region = ads.filter((ad) => ad.workplace_address.region_code === '14').length / ads.length;
    expect(region).toBeGreaterThan(0.55);
    expect(region).toBeLessThan(0.75);
  });

  it('stand in real places and name concepts of the taxonomy', () => {
    const places = new Set([...counties, ...municipalities].map((place) => `${place.code} ${place.name}`));
    const occupations = new Set(groups.flatMap((group) => group.occupations.map(({ id }) => id)));
    for (const { occupation, workplace_address: at } of ads) {
      if (occupation) expect(occupations).toContain(occupation.concept_id);
      expect(places).toContain(`${at.region_code} ${at.region}`);
      if (at.municipality_code !== null) expect(places).toContain(`${at.municipality_code} ${at.municipality}`);
      if (at.municipality_code !== null) expect(at.municipality_code.slice(0, 2)).toBe(at.region_code);
    }
    expect(new Set(ads.map((ad) => ad.workplace_address.region_code)).size).toBe(21);
  });

  it('say that they are synthetic and end after they begin', () => {
    expect(ads.every((ad) => ad.synthetic)).toBe(true);
    expect(ads.every((ad) => ad.application_deadline > ad.publication_date)).toBe(true);
    expect(ads.every((ad) => ad.number_of_vacancies >= 1)).toBe(true);
  });

  it('are written in many ways, without holes', () => {
    const texts = ads.map((ad) => ad.description.text);
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.999);
    expect(texts.filter((text) => /[{}]|undefined|\.\.|^\s*$/m.test(text.replaceAll('\n\n', '\n')))).toEqual([]);
    const openings = new Set(texts.map((text) => text.slice(0, 60)));
    expect(openings.size).toBeGreaterThan(1500);
    const sample = texts
      .filter((_, i) => i % 20 === 0)
      .join(' ')
      .toLowerCase();
    expect(new Set(sample.match(/\p{L}+/gu)).size).toBeGreaterThan(1400);
  });

  it('rise for some occupations, fall for others, and are too few to judge for one', () => {
    const months = generatedMonths(TODAY);
    const [before, after] = [months.slice(6, 18), months.slice(18)];
    expect(inRegion('2516', after).length).toBeGreaterThan(1.1 * inRegion('2516', before).length);
    expect(inRegion('8211', after).length).toBeLessThan(0.9 * inRegion('8211', before).length);
    expect(inRegion('7311', after).length).toBeLessThan(10);
    const july = ads.filter((ad) => ad.publication_date.startsWith('2025-07')).length;
    const march = ads.filter((ad) => ad.publication_date.startsWith('2025-03')).length;
    expect(march).toBeGreaterThan(1.5 * july);
  });

  it('come to ask for the rising skill', () => {
    const months = generatedMonths(TODAY);
    const mentions = (part: readonly string[]) =>
      inRegion('2512', part).filter((ad) => ad.description.text.includes('molnteknik')).length /
      inRegion('2512', part).length;
    expect(mentions(months.slice(18))).toBeGreaterThan(2 * mentions(months.slice(0, 6)));
  });

  it('name employers that bear no well-known name', () => {
    const known =
      /\b(volvo|ericsson|skf|saab|gkn|vattenfall|ikea|h&m|scania|sandvik|stena|northvolt|chalmers|kth|trafikverket|västra götalandsregionen|skanska|peab|ncc|attendo|humana|ica|coop|postnord)\b/i;
    const names = Object.values(employers).flat();
    expect(names.filter((name) => known.test(name))).toEqual([]);
    expect(new Set(ads.map((ad) => ad.employer.name)).size).toBe(new Set(names).size);
  });
});

describe('its ad counts', () => {
  it('are those of the last whole year, with county and municipality a little apart', () => {
    const { year, county, municipality } = demonstration.adCounts();
    const total = (table: typeof county) =>
      Object.values(table)
        .flatMap((row) => Object.values(row))
        .reduce((a, b) => a + b, 0);
    expect(year).toBe(2025);
    expect(total(county)).toBe(ads.filter((ad) => ad.publication_date.startsWith('2025-') && ad.occupation).length);
    expect(total(municipality)).toBeLessThan(total(county));
  });
});

describe('its barometer', () => {
  it('has a row for each group in the country and each county, one round, and every kind of answer', () => {
    const rows = demonstration.barometer();
    expect(rows).toHaveLength(groups.length * 22);
    expect(new Set(rows.map((row) => row.omgang))).toEqual(new Set(['2026-2']));
    expect(new Set(rows.map((row) => row.rekryteringssituation))).toEqual(
      new Set(['brist', 'paradox', 'balans', 'överskott', null]),
    );
    expect(new Set(rows.map((row) => row.prognos))).toEqual(new Set(['öka', 'vara oförändrad', 'minska', null]));
    expect(rows.every((row) => row.synthetic)).toBe(true);
  });
});
