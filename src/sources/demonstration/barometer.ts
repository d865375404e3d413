import type { GroupFacts } from './facts/group.ts';
import { groupOf } from './facts/groups.ts';
import { occupationFields } from './facts/levels.ts';
import { REGION, counties } from './facts/places.ts';
import { Random } from './random.ts';
import type { OccupationSketch } from './sketches/sketch.ts';
import { sketches } from './sketches/sketches.ts';
import { DEMONSTRATION_TAXONOMY } from './taxonomy.ts';
import { enumerated, spokenNames } from './wording.ts';

/** A row of Yrkesbarometern in its flat official shape. `synthetic` is ours. */
export interface BarometerCell {
  readonly yrkesomrade: string;
  readonly yb_yrke: string;
  readonly yb_concept_id: string;
  readonly lan: string;
  readonly ssyk: string;
  readonly ssyk_text: string;
  readonly antal_ssyk: number;
  readonly del_av_ssyk: boolean;
  readonly yb_beskrivning: string;
  readonly jobbmojligheter: 'små' | 'medelstora' | 'stora' | null;
  readonly rekryteringssituation: 'överskott' | 'balans' | 'paradox' | 'brist' | null;
  readonly paradox: readonly string[];
  readonly prognos: 'öka' | 'vara oförändrad' | 'minska' | null;
  readonly text_jobbmojligheter: string | null;
  readonly text_rekryteringssituation: string | null;
  readonly hogsta_bedomningsniva: string;
  readonly delvis_helt: string;
  readonly omgang: string;
  readonly taxonomi_version: string;
  readonly synthetic: true;
}

type Answer = Pick<BarometerCell, 'jobbmojligheter' | 'rekryteringssituation' | 'paradox'>;

const fieldLabels = new Map(occupationFields);

/** Rounds come twice a year: the first half's is `YYYY-1`. */
export function roundAt(today: string): string {
  return `${today.slice(0, 4)}-${Number(today.slice(5, 7)) <= 6 ? 1 : 2}`;
}

/** One row for each occupation group in the country and in each county. */
export function demonstrationBarometer(seed: number, today: string): BarometerCell[] {
  const areas = [{ code: '00', name: 'Sverige', thousands: 10_600 }, ...counties];
  return sketches.flatMap((sketch) => areas.map((area) => cell(sketch, area, { seed, today })));
}

function cell(
  sketch: OccupationSketch,
  area: { readonly code: string; readonly name: string; readonly thousands: number },
  { seed, today }: { seed: number; today: string },
): BarometerCell {
  const group = groupOf(sketch.ssyk4);
  const random = new Random(seed, 'barometer', sketch.ssyk4, area.code);
  // The source judges no occupation with too few people in it: rare ones nowhere, others not in every small county.
  const isJudged = sketch.monthly >= 1 && (area.thousands > 150 || random.chance(0.85));
  const isSteady = area.code === '00' || area.code === REGION;
  const answer = answerFor(sketch.tension + (isSteady ? 0 : random.pick([-1, 0, 0, 0, 1])), random);
  return {
    ...identity(group, area.code, today),
    ...(isJudged ? answer : { jobbmojligheter: null, rekryteringssituation: null, paradox: [] }),
    prognos: isJudged ? sketch.outlook : null,
    ...(isJudged
      ? textsFor(group, area.name, answer)
      : { text_jobbmojligheter: null, text_rekryteringssituation: null }),
  };
}

function identity(group: GroupFacts, county: string, today: string) {
  return {
    yrkesomrade: fieldLabels.get(group.field) as string,
    yb_yrke: group.label,
    yb_concept_id: `${group.ssyk4}_dem_ybo`,
    lan: county,
    ssyk: group.ssyk4,
    ssyk_text: group.label,
    antal_ssyk: 1,
    del_av_ssyk: false,
    yb_beskrivning: `Hit räknas bland annat ${enumerated(spokenNames(group))}.`,
    hogsta_bedomningsniva: 'lan',
    delvis_helt: 'helt',
    omgang: roundAt(today),
    taxonomi_version: DEMONSTRATION_TAXONOMY,
    synthetic: true,
  } as const;
}

function answerFor(tension: number, random: Random): Answer {
  if (tension >= 2) return { jobbmojligheter: 'stora', rekryteringssituation: 'brist', paradox: [] };
  if (tension === 1 && random.chance(0.3))
    return {
      jobbmojligheter: 'stora',
      rekryteringssituation: 'paradox',
      paradox: ['Många som är utbildade arbetar i andra yrken'],
    };
  if (tension === 1) return { jobbmojligheter: 'stora', rekryteringssituation: 'brist', paradox: [] };
  if (tension === 0) return { jobbmojligheter: 'medelstora', rekryteringssituation: 'balans', paradox: [] };
  return { jobbmojligheter: 'små', rekryteringssituation: 'överskott', paradox: [] };
}

const SITUATION_SENTENCES = {
  brist: 'Arbetsgivarna har svårt att hitta rätt kompetens.',
  paradox: 'Det finns utbildade, men arbetsgivarna har ändå svårt att rekrytera.',
  balans: 'Antalet sökande motsvarar ungefär arbetsgivarnas behov.',
  överskott: 'Det finns fler sökande än lediga arbeten.',
} as const;

function textsFor(group: GroupFacts, area: string, { jobbmojligheter, rekryteringssituation }: Answer) {
  return {
    text_jobbmojligheter: `Möjligheterna till arbete för ${enumerated(spokenNames(group))} bedöms vara ${jobbmojligheter} (${area}).`,
    text_rekryteringssituation: rekryteringssituation && SITUATION_SENTENCES[rekryteringssituation],
  };
}
