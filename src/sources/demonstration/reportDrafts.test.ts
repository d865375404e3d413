import { describe, expect, it } from 'vitest';
import { demonstrationAds } from './ads.ts';
import { generatedMonths } from './calendar.ts';
import { programmes } from './education/programmes.ts';
import { demonstrationOfferings } from './education/offerings.ts';
import { groups } from './facts/groups.ts';
import { personas } from './personas.ts';
import { reportDrafts } from './reportDrafts.ts';

/** What the reports' conclusions say of the region: last twelve months against the twelve before. */
const SAID = { rising: ['7223', '7233', '7412', '5321', '2273', '2516'], falling: ['8211', '2221', '2512'] };

describe('the reports of the demonstration', () => {
  it('speak of known groups and are written by personas', () => {
    const codes = new Set(groups.map((group) => group.ssyk4));
    for (const draft of reportDrafts) {
      for (const code of draft.ssyk4) expect(codes).toContain(code);
      expect(personas.map(({ id }) => id)).toContain(draft.author);
    }
    expect(reportDrafts.map(({ ends }) => ends)).toEqual(['published', 'frozen', 'draft']);
  });

  it.each(['2026-02-10', '2026-11-21', '2027-07-01'])('say what the ads show, seen on %s', (today) => {
    const months = generatedMonths(today);
    const change = new Map<string, number>();
    for (const ad of demonstrationAds(1, today)) {
      const step = months.indexOf(ad.publication_date.slice(0, 7)) - 6;
      const code = ad.occupation_group?.legacy_ams_taxonomy_id;
      if (step < 0 || code === undefined || ad.workplace_address.region_code !== '14') continue;
      change.set(code, (change.get(code) ?? 0) + (step < 12 ? -1 : 1));
    }
    expect(SAID.rising.filter((code) => (change.get(code) ?? 0) <= 0)).toEqual([]);
    expect(SAID.falling.filter((code) => (change.get(code) ?? 0) >= 0)).toEqual([]);
  });

  it('say truly what is not taught', () => {
    const texts = [...demonstrationOfferings(1, '2026-11-21')].filter(({ kind }) => kind === 'offering');
    expect(texts.filter(({ text }) => text.includes('batterikunskap'))).toEqual([]);
    expect(
      texts
        .filter(({ text }) => text.includes('programmering av robotsystem'))
        .every(({ level }) => level === 'commissioned'),
    ).toBe(true);
    expect(programmes.some(({ ssyk4 }) => ssyk4.includes('2273'))).toBe(false);
  });
});
