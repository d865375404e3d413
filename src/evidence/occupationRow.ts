import { formatPeriod, type Period } from '../kernel/period.ts';
import { type BarometerAnswer, barometerSignal } from './barometerSignal.ts';
import { comparisonPeriod, covers, type DemandSpan } from './coverage.ts';
import { EVIDENCE_RULES, type EvidenceRules } from './evidenceRules.ts';
import { figure, missingFigure } from './figure.ts';
import { changeInterval, percentChange, poissonInterval } from './intervals.ts';
import { judge } from './judge.ts';
import type { OccupationGroup, OccupationRow } from './occupationEvidence.ts';
import type { Figure, Provenance } from './provenance.ts';
import { supplySignal } from './supplySignal.ts';

/** What one source of demand counted for the group. Zero where it covers the time and has nothing. */
export interface CountedDemand {
  readonly span: DemandSpan;
  readonly provenance: Provenance;
  readonly ads: number;
  readonly vacancies: number;
  /** Ads in `comparisonPeriod(period)`. */
  readonly adsBefore: number;
}

/** What is offered towards the group: `places` is the sum of those that say how many they have. */
export interface CountedSupply {
  readonly offerings: number;
  readonly places: number;
  readonly withoutPlaces: number;
  /** The sources of offerings in force; empty where nothing was ever collected. */
  readonly provenance: readonly Provenance[];
}

export interface BarometerCells {
  readonly cells: readonly BarometerAnswer[];
  readonly provenance: Provenance;
}

export interface RowInput {
  readonly group: OccupationGroup;
  readonly period: Period;
  /** In the order of `compareDemandSources`. */
  readonly demand: readonly CountedDemand[];
  readonly supply: CountedSupply;
  readonly barometers: readonly BarometerCells[];
  /** Counties whose cells speak of the area, `['00']` for the country. */
  readonly counties: readonly string[];
}

/** Makes a row of evidence of plain counts: figures with their uncertainty, and the judgement that follows from them. */
export function occupationRow(input: RowInput, rules: EvidenceRules = EVIDENCE_RULES): OccupationRow {
  const { group, period, barometers, counties } = input;
  const demand = input.demand.map((source) => adsFigure(source, period));
  const places = placesFigure(input.supply, period);
  const signals = barometers.map(({ cells, provenance }) =>
    barometerSignal({ cells, counties, period: provenance.retrievedAt.slice(0, 7), provenance }, rules),
  );
  const fromAds = supplySignal(demandToWeigh(demand, rules), places, period, rules);
  return {
    group,
    demand,
    vacancies: vacanciesFigure(input.demand, period),
    change: changeOf(input.demand, period, rules),
    offerings: offeringsFigure(input.supply, period),
    places,
    judgement: judge(fromAds ? [...signals, fromAds] : signals),
  };
}

function adsFigure({ span, provenance, ads }: CountedDemand, period: Period): Figure {
  const draft = { indicator: 'ads', unit: 'ads', period: formatPeriod(period), provenance: [provenance] } as const;
  return covers(span, period)
    ? figure({ ...draft, value: ads, uncertainty: poissonInterval(ads) })
    : missingFigure({ ...draft, missing: 'not-collected' });
}

function vacanciesFigure(demand: readonly CountedDemand[], period: Period): Figure {
  const draft = { indicator: 'vacancies', unit: 'vacancies', period: formatPeriod(period) } as const;
  const counted = demand.find(({ span }) => span.countsVacancies && covers(span, period));
  if (counted) return figure({ ...draft, value: counted.vacancies, provenance: [counted.provenance] });
  const provenance = demand.map((source) => source.provenance);
  return missingFigure({ ...draft, missing: 'not-collected', provenance });
}

/**
 * Change of the ads in percent against the same months before (`comparisonPeriod`), with its 95 % interval, from the
 * first source that covers both. `too-few` where the two counts together say next to nothing, `not-applicable` where
 * there was nothing to change from, `not-collected` where no source has both.
 */
export function changeOf(
  demand: readonly CountedDemand[],
  period: Period,
  rules: EvidenceRules = EVIDENCE_RULES,
): Figure {
  const before = comparisonPeriod(period);
  const draft = { indicator: 'ads-change', unit: 'percent', period: formatPeriod(period) } as const;
  const source = demand.find(({ span }) => covers(span, period) && covers(span, before));
  if (!source)
    return missingFigure({
      ...draft,
      missing: 'not-collected',
      provenance: demand.map(({ provenance }) => provenance),
    });
  const against = formatPeriod(before);
  const note = { sv: `Jämfört med ${against}.`, en: `Compared with ${against}.` };
  const provenance = [{ ...source.provenance, note }];
  const { ads, adsBefore } = source;
  if (ads + adsBefore < rules.fewestAdsForChange) return missingFigure({ ...draft, missing: 'too-few', provenance });
  if (adsBefore === 0) return missingFigure({ ...draft, missing: 'not-applicable', provenance });
  const value = percentChange(ads, adsBefore);
  return figure({ ...draft, value, uncertainty: changeInterval(ads, adsBefore), provenance });
}

/** The sources count the same ads, so one of them is weighed: the first with enough, or the first that has any. */
function demandToWeigh(demand: readonly Figure[], rules: EvidenceRules): Figure {
  const known = demand.filter(({ value }) => value !== null);
  const enough = known.find(({ value }) => (value ?? 0) >= rules.fewestAds);
  return (
    enough ??
    known[0] ??
    missingFigure({ indicator: 'ads', unit: 'ads', missing: 'not-collected', period: '', provenance: [] })
  );
}

function offeringsFigure({ offerings, provenance }: CountedSupply, period: Period): Figure {
  const draft = { indicator: 'offerings', unit: 'offerings', period: asOf(provenance, period), provenance } as const;
  return provenance.length > 0
    ? figure({ ...draft, value: offerings })
    : missingFigure({ ...draft, missing: 'not-collected' });
}

/** Seats, where every offering says how many it has: a sum with gaps would look like less than there is. */
function placesFigure({ places, withoutPlaces, provenance }: CountedSupply, period: Period): Figure {
  const draft = { indicator: 'places', unit: 'places', period: asOf(provenance, period), provenance } as const;
  if (provenance.length === 0) return missingFigure({ ...draft, missing: 'not-collected' });
  if (withoutPlaces > 0) return missingFigure({ ...draft, missing: 'not-published' });
  return figure({ ...draft, value: places });
}

/** A catalogue tells what is offered when it is read, whatever the period asked for. */
function asOf(provenance: readonly Provenance[], period: Period): string {
  const months = provenance.map(({ retrievedAt }) => retrievedAt.slice(0, 7)).sort();
  return months.at(-1) ?? formatPeriod(period);
}
