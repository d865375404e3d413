import type { LocalText } from '../kernel/text.ts';
import type { BarometerView } from './barometerView.ts';
import { EVIDENCE_RULES, type EvidenceRules } from './evidenceRules.ts';
import { figure } from './figure.ts';
import type { Outcome, Signal } from './judgement.ts';
import type { Provenance } from './provenance.ts';

/** A cell of the barometer as far as the rule reads it. */
export type BarometerAnswer = Pick<
  BarometerView,
  'occupation' | 'county' | 'opportunities' | 'situation' | 'outlook' | 'partOfSsyk4'
> & {
  readonly paradoxReasons: readonly string[];
};

export interface BarometerQuestion {
  /** Cells of one occupation group in the counties of the area, from one source. */
  readonly cells: readonly BarometerAnswer[];
  /** The counties that the area touches, or `['00']` for the country. */
  readonly counties: readonly string[];
  /** `formatPeriod` form of the period asked for. */
  readonly period: string;
  readonly provenance: Provenance;
}

type Said = Outcome | 'paradox' | 'differ' | 'silent';

const READ_AS = { small: 'surplus', medium: 'balance', large: 'shortage' } as const;

/** What one cell says: the situation where given, else our reading of the opportunities; null where it judges neither. */
function answerOf(cell: BarometerAnswer): Said | null {
  if (cell.situation) return cell.situation;
  return cell.opportunities && READ_AS[cell.opportunities];
}

/** What all of `answers` say, if they say the same. */
function common(answers: readonly (Said | null)[]): Said {
  const said = new Set(answers.filter((answer) => answer !== null));
  const [only = 'silent'] = said;
  return said.size > 1 ? 'differ' : only;
}

/**
 * What Yrkesbarometern says of an occupation group in an area.
 * 1. Each county: what its cells say, if they say the same.
 * 2. The area: what its judged counties say, if they say the same and are more than `judgedShare` of all.
 * Whatever differs is `insufficient` with its parts beside it, never a mean; a paradox is `insufficient` too.
 * The order of the cells does not matter. Source: Arbetsförmedlingen, Yrkesbarometern, description of the fields.
 */
export function barometerSignal(question: BarometerQuestion, rules: EvidenceRules = EVIDENCE_RULES): Signal {
  const { cells, counties, period, provenance } = question;
  const byCounty = counties.map((county) => ({
    county,
    said: common(cells.filter((cell) => cell.county === county).map(answerOf)),
  }));
  const judged = byCounty.filter(({ said }) => said !== 'silent');
  const together = common(judged.map(({ said }) => said));
  const said = together === 'differ' || judged.length > rules.judgedShare * counties.length ? together : 'silent';
  const outlook = commonOutlook(cells);
  return {
    sourceId: provenance.sourceId,
    outcome: outcomeOf(said),
    ...(outlook && { outlook }),
    rule: ruleOf(said, cells),
    explanation: explain(said, { cells, judged: judged.length, counties: counties.length }),
    inputs: [
      figure({
        indicator: 'barometer-cells',
        value: cells.filter((cell) => answerOf(cell) !== null).length,
        unit: 'category',
        period,
        provenance: [provenance],
      }),
    ],
    ...(counties.length > 1 && {
      parts: byCounty.map((part) => ({ area: part.county, outcome: outcomeOf(part.said) })),
    }),
    synthetic: provenance.synthetic,
  };
}

function outcomeOf(said: Said): Outcome {
  return said === 'paradox' || said === 'differ' || said === 'silent' ? 'insufficient' : said;
}

function ruleOf(said: Said, cells: readonly BarometerAnswer[]): string {
  if (said === 'differ') return 'barometer-parts-differ';
  if (said === 'paradox') return 'barometer-paradox';
  if (said === 'silent') return 'barometer-silent';
  return cells.some((cell) => !cell.situation && cell.opportunities)
    ? 'barometer-opportunities'
    : 'barometer-situation';
}

/** The development that every cell which tells one agrees on. */
function commonOutlook(cells: readonly BarometerAnswer[]): BarometerAnswer['outlook'] {
  const told = new Set(cells.flatMap((cell) => cell.outlook ?? []));
  const [only = null] = told;
  return told.size > 1 ? null : only;
}

const WORDS: Readonly<Record<Said, LocalText>> = {
  shortage: { sv: 'Yrkesbarometern bedömer att det är brist.', en: 'Yrkesbarometern judges that there is a shortage.' },
  balance: { sv: 'Yrkesbarometern bedömer att det är balans.', en: 'Yrkesbarometern judges that there is balance.' },
  surplus: {
    sv: 'Yrkesbarometern bedömer att det är överskott.',
    en: 'Yrkesbarometern judges that there is a surplus.',
  },
  insufficient: {
    sv: 'Yrkesbarometern räcker inte för en slutsats.',
    en: 'Yrkesbarometern is not enough to conclude from.',
  },
  paradox: {
    sv: 'Yrkesbarometern beskriver en paradox: utbildade finns, men det är ändå svårt att rekrytera.',
    en: 'Yrkesbarometern describes a paradox: people are trained, and still recruiting is hard.',
  },
  differ: {
    sv: 'Yrkesbarometern bedömer delarna olika. De visas var för sig.',
    en: 'Yrkesbarometern judges the parts differently. They are shown one by one.',
  },
  silent: {
    sv: 'Yrkesbarometern bedömer inte yrkesgruppen här, eller för få av områdets län.',
    en: 'Yrkesbarometern does not judge the group here, or too few of the counties of the area.',
  },
};

function explain(
  said: Said,
  facts: { cells: readonly BarometerAnswer[]; judged: number; counties: number },
): LocalText {
  const sv = [WORDS[said].sv];
  const en = [WORDS[said].en ?? ''];
  if (outcomeOf(said) !== 'insufficient' && ruleOf(said, facts.cells) === 'barometer-opportunities') {
    sv.push('Läst ur möjligheterna till arbete; rekryteringssituationen saknas.');
    en.push('Read from the opportunities for work; there is no recruitment situation.');
  }
  if (said === 'paradox') {
    const reasons = [...new Set(facts.cells.flatMap((cell) => cell.paradoxReasons))].sort();
    if (reasons.length > 0) {
      sv.push(`Skäl: ${reasons.join('; ')}.`);
      en.push(`Reasons (in Swedish): ${reasons.join('; ')}.`);
    }
  }
  if (facts.counties > 1) {
    sv.push(`${facts.judged} av ${facts.counties} län är bedömda.`);
    en.push(`${facts.judged} of ${facts.counties} counties are judged.`);
  }
  if (facts.cells.some((cell) => cell.partOfSsyk4)) {
    sv.push('Bedömningen gäller bara en del av yrkesgruppen.');
    en.push('The judgement is about a part of the group only.');
  }
  return { sv: sv.join(' '), en: en.join(' ') };
}
