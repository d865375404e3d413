import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_RULES } from '../../evidence/evidenceRules.ts';
import type { StreamedAd } from './ads.ts';
import { generatedMonths } from './calendar.ts';
import { employers } from './employers.ts';
import { groups } from './facts/groups.ts';
import { counties, municipalities } from './facts/places.ts';
import { type Demonstration, generateDemonstration } from './generate.ts';
import { sketches } from './sketches/sketches.ts';

const TODAY = '2026-11-21';
const demonstration = generateDemonstration({ seed: 1, today: TODAY });
const ads = [...demonstration.ads()];

function hashOf(made: Demonstration, itsAds: Iterable<StreamedAd>): string {
  const hash = createHash('sha256');
  for (const record of [made.taxonomy, made.geo, made.areas, made.barometer(), made.adCounts()])
    hash.update(JSON.stringify(record));
  for (const records of [itsAds, made.offerings()]) for (const record of records) hash.update(JSON.stringify(record));
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
  it('is the same for the same seed and another for another', () => {
    const again = generateDemonstration({ seed: 1, today: TODAY });
    expect(hashOf(again, again.ads())).toBe(hashOf(demonstration, ads));
    const other = generateDemonstration({ seed: 2, today: TODAY });
    expect(hashOf(other, [])).not.toBe(hashOf(demonstration, []));
    expect(other.ads()[Symbol.iterator]().next().value).not.toEqual(ads[0]);
  });

  it('takes less than one and a half seconds of work to make', () => {
    const before = process.cpuUsage();
    let made = 0;
    for (const _ of demonstration.ads()) made += 1;
    const { user, system } = process.cpuUsage(before);
    expect(made).toBe(ads.length);
    expect((user + system) / 1e6).toBeLessThan(1.5);
  });

  it('has one sketch for each group of occupations', () => {
    expect(sketches.map((sketch) => sketch.ssyk4)).toEqual(groups.map((group) => group.ssyk4));
    for (const { ssyk4, risingSkill } of sketches.filter((sketch) => sketch.risingSkill !== undefined))
      expect(groups.find((group) => group.ssyk4 === ssyk4)?.skills.map(([, label]) => label)).toContain(risingSkill);
  });
});

describe('its ads', () => {
  it('are about 35,000 over the thirty whole months before today, most of them in the region', () => {
    expect(ads.length).toBeGreaterThan(33_000);
    expect(ads.length).toBeLessThan(37_000);
    expect(new Set(ads.map((ad) => ad.id)).size).toBe(ads.length);
    const months = new Set(ads.map((ad) => ad.publication_date.slice(0, 7)));
    expect([...months]).toEqual(generatedMonths(TODAY));
    expect(generatedMonths(TODAY)).toHaveLength(30);
    const region = ads.filter((ad) => ad.workplace_address.region_code === '14').length / ads.length;
    expect(region).toBeGreaterThan(0.7);
    expect(region).toBeLessThan(0.85);
  });

  it('stand in real places and name concepts of the taxonomy', () => {
    const places = new Set([...counties, ...municipalities].map((place) => `${place.code} ${place.name}`));
    const occupations = new Set(groups.flatMap((group) => group.occupations.map(({ id }) => id)));
    const isReal = ({ occupation, workplace_address: at }: StreamedAd) =>
      (occupation === null || occupations.has(occupation.concept_id)) &&
      places.has(`${at.region_code} ${at.region}`) &&
      (at.municipality_code === null ||
        (places.has(`${at.municipality_code} ${at.municipality}`) && at.municipality_code.startsWith(at.region_code)));
    expect(ads.filter((ad) => !isReal(ad))).toEqual([]);
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

  it('rise for some occupations, fall for others, are many for some and too few to judge for others', () => {
    const months = generatedMonths(TODAY);
    const [before, after] = [months.slice(6, 18), months.slice(18)];
    expect(inRegion('2516', after).length).toBeGreaterThan(1.1 * inRegion('2516', before).length);
    expect(inRegion('8211', after).length).toBeLessThan(0.9 * inRegion('8211', before).length);
    for (const few of ['7311', '7131']) expect(inRegion(few, after).length).toBeLessThan(EVIDENCE_RULES.fewestAds);
    for (const many of ['5321', '7223', '8332']) expect(inRegion(many, after).length).toBeGreaterThan(750);
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
