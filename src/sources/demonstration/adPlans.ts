import type { Month } from '../../kernel/period.ts';
import { MONTHS, generatedMonths } from './calendar.ts';
import type { GroupFacts, OccupationFacts } from './facts/group.ts';
import { groupOf } from './facts/groups.ts';
import { type PlaceFacts, REGION, counties, countySeats, regionMunicipalities } from './facts/places.ts';
import { Random } from './random.ts';
import { SEASONS, type OccupationSketch } from './sketches/sketch.ts';
import { sketches } from './sketches/sketches.ts';

/** What an ad is about, before it is put into words. */
export interface AdPlan {
  readonly id: string;
  readonly group: GroupFacts;
  readonly sketch: OccupationSketch;
  readonly occupation: OccupationFacts;
  /** One ad in twenty states no occupation, so that linking has to find it. */
  readonly statesOccupation: boolean;
  readonly county: PlaceFacts;
  /** Null where the ad states none. */
  readonly municipality: PlaceFacts | null;
  /** ISO date. */
  readonly published: string;
  /** 0 in the first month of the generated period, 1 in its last. */
  readonly progress: number;
}

type Place = Pick<AdPlan, 'county' | 'municipality'>;

/**
 * Ads in all the other counties together, for each one in the region: thin, so that national maps are alive but the
 * whole stays at about 35,000.
 */
const ELSEWHERE_SHARE = 0.2;

const region = counties.find((county) => county.code === REGION) as PlaceFacts;
const elsewhere = counties.filter((county) => county.code !== REGION);
const peopleElsewhere = elsewhere.reduce((sum, county) => sum + county.thousands, 0);

/** Every ad of the generated period, month by month, in the order of their ids. */
export function* plannedAds(seed: number, today: string): Generator<AdPlan> {
  let serial = 0;
  for (const [step, month] of generatedMonths(today).entries()) {
    for (const sketch of sketches) {
      const random = new Random(seed, 'ads', sketch.ssyk4, month);
      const group = groupOf(sketch.ssyk4);
      const usual = group.occupations.map((_, rank) => 1 / (1 + rank));
      for (const place of placesOf(sketch, demandIn(sketch, month, step), random)) {
        serial += 1;
        yield {
          id: `demo-${String(serial).padStart(6, '0')}`,
          group,
          sketch,
          occupation: random.weighted(group.occupations, usual),
          statesOccupation: !random.chance(0.05),
          ...place,
          published: `${month}-${String(random.between(1, 28)).padStart(2, '0')}`,
          progress: step / (MONTHS - 1),
        };
      }
    }
  }
}

/** Ads expected in the region in one month: level, trend and season. */
function demandIn(sketch: OccupationSketch, month: Month, step: number): number {
  const season = SEASONS[sketch.season][Number(month.slice(5)) - 1] as number;
  return sketch.monthly * (1 + sketch.growth) ** (step / 12) * season;
}

function* placesOf(sketch: OccupationSketch, demand: number, random: Random): Generator<Place> {
  const pull = pullOf(sketch);
  for (let n = random.countAround(demand); n > 0; n -= 1)
    yield { county: region, municipality: random.chance(0.03) ? null : random.weighted(regionMunicipalities, pull) };
  for (const county of elsewhere) {
    const mean = (demand * ELSEWHERE_SHARE * county.thousands) / peopleElsewhere;
    const seat = countySeats.find((place) => place.code.startsWith(county.code)) as PlaceFacts;
    for (let n = random.countAround(mean); n > 0; n -= 1)
      yield { county, municipality: random.chance(0.7) ? seat : null };
  }
}

/** Weights of the municipalities. Software gathers in big towns; tourism is spread out; the rest follows the people. */
function pullOf({ sector }: OccupationSketch): number[] {
  const power = sector === 'software' ? 1.2 : sector === 'hospitality' ? 0.65 : 0.8;
  return regionMunicipalities.map((place) => place.thousands ** power);
}
