import { type Period, formatPeriod, monthsIn } from '../kernel/period.ts';
import type { LocalText } from '../kernel/text.ts';
import { EVIDENCE_RULES, type EvidenceRules } from './evidenceRules.ts';
import { figure } from './figure.ts';
import { poissonInterval } from './intervals.ts';
import type { Outcome, Signal } from './judgement.ts';
import type { Figure } from './provenance.ts';

/**
 * What ads against education places say. Ads in the period are brought to a year and divided by the places that lead
 * to the occupation; the interval of the count goes with them. Above `shortageAbove` shortage, below `surplusBelow`
 * surplus, wholly between them balance; an interval that crosses a limit concludes nothing.
 * `null` where either number is missing: then there is no such signal, rather than one that says nothing.
 * The limits are our own choice: see `EVIDENCE_RULES`.
 * @param ads figure of ads with whole `value` for `period`; @param places seats offered in a year.
 */
export function supplySignal(
  ads: Figure,
  places: Figure,
  period: Period,
  rules: EvidenceRules = EVIDENCE_RULES,
): Signal | null {
  if (ads.value === null || places.value === null) return null;
  const provenance = [...ads.provenance, ...places.provenance];
  const common = {
    sourceId: ads.provenance[0]?.sourceId ?? '',
    rule: 'ads-against-places',
    synthetic: provenance.some((source) => source.synthetic),
  };
  const few = tooFew(ads.value, places.value, rules);
  if (few) return { ...common, outcome: 'insufficient', explanation: few, inputs: [ads, places] };
  const scale = 12 / monthsIn(period) / places.value;
  const { low, high } = poissonInterval(ads.value);
  const ratio = figure({
    indicator: 'ads-per-place',
    value: ads.value * scale,
    unit: 'ratio',
    uncertainty: { low: low * scale, high: high * scale, method: 'poisson-95' },
    period: formatPeriod(period),
    provenance,
  });
  const outcome = outcomeOf(low * scale, high * scale, rules);
  return { ...common, outcome, explanation: explain(outcome, ratio), inputs: [ads, places, ratio] };
}

function tooFew(ads: number, places: number, rules: EvidenceRules): LocalText | null {
  if (ads < rules.fewestAds)
    return {
      sv: `${ads} annonser är för få för att bedöma; minst ${rules.fewestAds} krävs.`,
      en: `${ads} ads are too few to judge from; at least ${rules.fewestAds} are needed.`,
    };
  if (places < rules.fewestPlaces)
    return {
      sv: `${places} platser är för få att ställa mot annonserna; minst ${rules.fewestPlaces} krävs.`,
      en: `${places} places are too few to hold against the ads; at least ${rules.fewestPlaces} are needed.`,
    };
  return null;
}

function outcomeOf(low: number, high: number, rules: EvidenceRules): Outcome {
  if (low > rules.shortageAbove) return 'shortage';
  if (high < rules.surplusBelow) return 'surplus';
  return low >= rules.surplusBelow && high <= rules.shortageAbove ? 'balance' : 'insufficient';
}

const READINGS: Readonly<Record<Outcome, LocalText>> = {
  shortage: { sv: 'Det läses som brist.', en: 'It is read as shortage.' },
  balance: { sv: 'Det läses som balans.', en: 'It is read as balance.' },
  surplus: { sv: 'Det läses som överskott.', en: 'It is read as surplus.' },
  insufficient: {
    sv: 'Osäkerheten täcker en gräns, så ingen slutsats dras.',
    en: 'The uncertainty crosses a limit, so nothing is concluded.',
  },
};

function explain(outcome: Outcome, { value, uncertainty }: Figure): LocalText {
  const [ratio, low, high] = [value, uncertainty?.low, uncertainty?.high].map((number) => (number ?? 0).toFixed(1));
  const decimal = (text = ''): string => text.replace('.', ',');
  return {
    sv: `${decimal(ratio)} annonser per år och utbildningsplats (${decimal(low)}–${decimal(high)}). ${READINGS[outcome].sv}`,
    en: `${ratio} ads a year for each education place (${low}–${high}). ${READINGS[outcome].en}`,
  };
}
