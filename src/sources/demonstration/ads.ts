import type { Month } from '../../kernel/period.ts';
import { adText } from './adText.ts';
import { MONTHS, daysAfter, generatedMonths } from './calendar.ts';
import type { GroupFacts, OccupationFacts } from './facts/group.ts';
import { groupOf } from './facts/groups.ts';
import { occupationFields } from './facts/levels.ts';
import { type PlaceFacts, REGION, counties, countySeats, regionMunicipalities } from './facts/places.ts';
import { Random } from './random.ts';
import { SEASONS, type OccupationSketch } from './sketches/sketch.ts';
import { sketches } from './sketches/sketches.ts';

/** An ad in the shape of JobStream, as far as the importer reads it. `synthetic` is ours. */
export interface StreamedAd {
  readonly id: string;
  readonly synthetic: true;
  readonly removed: false;
  readonly headline: string;
  readonly description: { readonly text: string };
  /** Local time without zone, as JobStream writes it. */
  readonly publication_date: string;
  readonly application_deadline: string;
  readonly number_of_vacancies: number;
  readonly employer: { readonly name: string };
  /** Null where the employer stated none. */
  readonly occupation: Labelled | null;
  readonly occupation_group: (Labelled & { readonly legacy_ams_taxonomy_id: string }) | null;
  readonly occupation_field: Labelled | null;
  readonly workplace_address: {
    readonly municipality: string | null;
    readonly municipality_code: string | null;
    readonly region: string;
    readonly region_code: string;
    readonly country: string;
  };
}

interface Labelled {
  readonly concept_id: string;
  readonly label: string;
}

interface Place {
  readonly county: PlaceFacts;
  readonly municipality: PlaceFacts | null;
}

/** Ads in the region for each one of a sketch's `monthly`; keeps the whole at about 12,000. */
const REGION_SHARE = 0.84;
/** The same for all the other counties together, by population: thin, so that national maps are alive but not heavy. */
const ELSEWHERE_SHARE = 0.5;

const elsewhere = counties.filter((county) => county.code !== REGION);
const peopleElsewhere = elsewhere.reduce((sum, county) => sum + county.thousands, 0);
const fieldLabels = new Map(occupationFields);

/** Every ad of the generated period, month by month, in the order of their ids. */
export function* demonstrationAds(seed: number, today: string): Generator<StreamedAd> {
  let serial = 0;
  for (const [step, month] of generatedMonths(today).entries()) {
    for (const sketch of sketches) {
      const random = new Random(seed, 'ads', sketch.ssyk4, month);
      const demand = demandIn(sketch, month, step);
      for (const place of placesOf(sketch, demand, random)) {
        serial += 1;
        yield adAt({ id: `demo-${String(serial).padStart(6, '0')}`, sketch, place, month, step }, random);
      }
    }
  }
}

/** Expected demand in one month, in ads of the sketch's unit: level, trend and season. */
function demandIn(sketch: OccupationSketch, month: Month, step: number): number {
  const season = SEASONS[sketch.season][Number(month.slice(5)) - 1] as number;
  return sketch.monthly * (1 + sketch.growth) ** (step / 12) * season;
}

function* placesOf(sketch: OccupationSketch, demand: number, random: Random): Generator<Place> {
  const region = counties.find((county) => county.code === REGION) as PlaceFacts;
  for (let n = random.countAround(demand * REGION_SHARE); n > 0; n -= 1)
    yield {
      county: region,
      municipality: random.chance(0.03) ? null : random.weighted(regionMunicipalities, pull(sketch)),
    };
  for (const county of elsewhere) {
    const mean = (demand * ELSEWHERE_SHARE * county.thousands) / peopleElsewhere;
    const seat = countySeats.find((place) => place.code.startsWith(county.code)) as PlaceFacts;
    for (let n = random.countAround(mean); n > 0; n -= 1)
      yield { county, municipality: random.chance(0.7) ? seat : null };
  }
}

/** Software gathers in big towns; tourism is spread out; the rest follows the people. */
function pull(sketch: OccupationSketch): (place: PlaceFacts) => number {
  const power = sketch.sector === 'software' ? 1.2 : sketch.sector === 'hospitality' ? 0.65 : 0.8;
  return (place) => place.thousands ** power;
}

interface AdPlan {
  readonly id: string;
  readonly sketch: OccupationSketch;
  readonly place: Place;
  readonly month: Month;
  readonly step: number;
}

function adAt({ id, sketch, place, month, step }: AdPlan, random: Random): StreamedAd {
  const group = groupOf(sketch.ssyk4);
  const occupation = random.weighted(group.occupations, (each) => 1 / (1 + group.occupations.indexOf(each)));
  const published = `${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
  const deadline = daysAfter(published, random.between(14, 42));
  const workplace = (place.municipality ?? place.county).name;
  const words = adText(
    { group, sketch, occupation, place: workplace, deadline, progress: step / (MONTHS - 1) },
    random,
  );
  return {
    id,
    synthetic: true,
    removed: false,
    headline: words.headline,
    description: { text: words.text },
    publication_date: `${published}T${String(random.between(6, 17)).padStart(2, '0')}:00:00`,
    application_deadline: `${deadline}T23:59:59`,
    number_of_vacancies: random.chance(0.75) ? 1 : random.between(2, sketch.season === 'summer' ? 12 : 4),
    employer: { name: words.employer },
    ...statedOccupation(group, occupation, random),
    workplace_address: {
      municipality: place.municipality?.name ?? null,
      municipality_code: place.municipality?.code ?? null,
      region: place.county.name,
      region_code: place.county.code,
      country: 'Sverige',
    },
  };
}

/** One ad in twenty states no occupation, so that linking has to find it. */
function statedOccupation(group: GroupFacts, occupation: OccupationFacts, random: Random) {
  if (random.chance(0.05)) return { occupation: null, occupation_group: null, occupation_field: null };
  return {
    occupation: { concept_id: occupation.id, label: occupation.label },
    occupation_group: { concept_id: group.id, label: group.label, legacy_ams_taxonomy_id: group.ssyk4 },
    occupation_field: { concept_id: group.field, label: fieldLabels.get(group.field) as string },
  };
}
