import { expect, it } from 'vitest';
import { type BarometerAnswer, barometerSignal } from '../../evidence/barometerSignal.ts';
import { judge } from '../../evidence/judge.ts';
import type { Judgement } from '../../evidence/judgement.ts';
import { supplySignal } from '../../evidence/supplySignal.ts';
import { known, provenance } from '../../evidence/testFigures.ts';
import { plannedAds } from './adPlans.ts';
import { demonstrationBarometer } from './barometer.ts';
import { generatedMonths } from './calendar.ts';
import { demonstrationOfferings } from './education/offerings.ts';
import { programmes } from './education/programmes.ts';
import { REGION } from './facts/places.ts';
import { sketches } from './sketches/sketches.ts';

const SITUATIONS = { brist: 'shortage', balans: 'balance', överskott: 'surplus', paradox: 'paradox' } as const;

/** Judgements of the region's last year, with the groups of the programmes in place of those that linking finds. */
function judgements(seed: number, today: string): Judgement[] {
  const months = generatedMonths(today).slice(-12);
  const period = { from: months[0] as string, to: months[11] as string };
  const ads = [...plannedAds(seed, today)].filter(
    ({ county, published }) => county.code === REGION && months.includes(published.slice(0, 7)),
  );
  const cells = demonstrationBarometer(seed, today).filter(({ lan }) => lan === REGION);
  const offerings = [...demonstrationOfferings(seed, today)].filter(
    ({ kind, cancelled }) => kind === 'offering' && !cancelled,
  );
  return sketches.map(({ ssyk4 }) => {
    const titles = programmes.filter((programme) => programme.ssyk4.includes(ssyk4)).map(({ title }) => title);
    const places = offerings.filter(({ title }) => titles.includes(title)).map((offering) => offering.places);
    const forecast = barometerSignal({
      cells: cells.filter(({ ssyk }) => ssyk === ssyk4).map(answerOf),
      counties: [REGION],
      period: period.to,
      provenance: provenance({ sourceId: 'demo-barometer' }),
    });
    if (places.includes(null)) return judge([forecast]);
    const seats = places.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    const count = ads.filter((ad) => ad.sketch.ssyk4 === ssyk4).length;
    const fromAds = supplySignal(known('ads', count), known('places', seats), period);
    return judge(fromAds ? [forecast, fromAds] : [forecast]);
  });
}

function answerOf(cell: ReturnType<typeof demonstrationBarometer>[number]): BarometerAnswer {
  const situation = cell.rekryteringssituation && SITUATIONS[cell.rekryteringssituation];
  const silent = { opportunities: null, outlook: null, partOfSsyk4: false, paradoxReasons: [] };
  return { occupation: cell.yb_yrke, county: cell.lan, situation, ...silent };
}

it.each(['2026-02-10', '2026-11-21', '2027-07-01'])('sources agree, disagree and stand alone, seen on %s', (today) => {
  const all = judgements(1, today);
  const has = (is: (judgement: Judgement) => boolean) => all.filter(is).length;
  expect(has(({ agreement }) => agreement === 'agree')).toBeGreaterThanOrEqual(12);
  expect(has(({ agreement }) => agreement === 'disagree')).toBeGreaterThanOrEqual(6);
  expect(has(({ agreement }) => agreement === 'single')).toBeGreaterThanOrEqual(12);
  expect(has(({ agreement }) => agreement === 'none')).toBeGreaterThanOrEqual(2);
  for (const outcome of ['shortage', 'balance', 'surplus'] as const)
    expect({ outcome, agreed: has((each) => each.agreement === 'agree' && each.outcome === outcome) > 0 }).toEqual({
      outcome,
      agreed: true,
    });
});
