import { describe, expect, it } from 'vitest';
import { changeInterval } from '../../evidence/intervals.ts';
import { plannedAds } from './adPlans.ts';
import { MONTHS, generatedMonths } from './calendar.ts';
import { programmes } from './education/programmes.ts';
import { demonstrationOfferings } from './education/offerings.ts';
import { groups } from './facts/groups.ts';
import { REGION } from './facts/places.ts';
import { personas } from './personas.ts';
import { reportDrafts } from './reportDrafts.ts';
import { sketches } from './sketches/sketches.ts';

/** What the reports' conclusions say of the region: last twelve months against the twelve before, beyond chance. */
const SAID = { rising: ['7223', '7233', '7412', '5321', '2273', '2516'], falling: ['8211', '2221', '2512'] };

describe('the reports of the demonstration', () => {
  it('speak of known groups and are written by personas', () => {
    const codes = new Set(groups.map((group) => group.ssyk4));
    for (const draft of reportDrafts) {
      for (const code of draft.ssyk4) expect(codes).toContain(code);
      expect(personas.map(({ id }) => id)).toContain(draft.author);
    }
    expect(reportDrafts.map(({ ends }) => ends)).toEqual(['published', 'frozen', 'consultation']);
  });

  it.each(['2026-02-10', '2026-11-21', '2027-07-01'])('say what the ads show for certain, seen on %s', (today) => {
    const months = generatedMonths(today);
    const before = new Map<string, number>();
    const now = new Map<string, number>();
    for (const { county, statesOccupation, sketch, published } of plannedAds(1, today)) {
      const step = months.indexOf(published.slice(0, 7)) - (MONTHS - 24);
      if (step < 0 || !statesOccupation || county.code !== REGION) continue;
      const count = step < 12 ? before : now;
      count.set(sketch.ssyk4, (count.get(sketch.ssyk4) ?? 0) + 1);
    }
    const change = (code: string) => changeInterval(now.get(code) ?? 0, before.get(code) ?? 0);
    expect(SAID.rising.filter((code) => change(code).low <= 0)).toEqual([]);
    expect(SAID.falling.filter((code) => change(code).high >= 0)).toEqual([]);
    // A demonstration where every change is certain would teach the wrong thing.
    const certain = [...now.keys()].filter((code) => change(code).low > 0 || change(code).high < 0);
    expect(certain.length).toBeGreaterThan(8);
    expect(certain.length).toBeLessThan(sketches.length / 2);
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
