/**
 * A country that nobody lives in: towns of very different size, people and sites around them, one programme a person.
 *
 * 1. Towns are strewn over a square whose area grows with the number of people, so that density stays the same.
 * 2. Sites lie in towns, more or fewer of them than the people there would need, and take from one to four programmes
 *    (`apart`: one programme in one period). Seats are 105 % of the people, yet scarce in many a town and programme.
 * 3. A person hears of sites within reach, popular and near ones more often, and ranks them by travel, popularity and
 *    taste; at most thirty, within a limit of 60, 75 or 90 minutes.
 *
 * People and sites are numbered in the order of a draw, as in a real file: neighbours do not stand side by side.
 */
import { Random, Weighted, zipf } from '../linking/random.ts';
import { costOf, type Market, MarketWriter, siteSize, WISHES } from './marketWriter.ts';

const PEOPLE_A_TOWN = 2000;
const PEOPLE_A_REGION = 50_000;
const SQUARE_KM_A_PERSON = 0.9;
const PROGRAMMES = 12;
const PERIODS = 4;
const SEATS_A_HUNDRED = 105;
const LIMITS = [60, 75, 90];
/** Minutes between the middles of two towns from one of which the other's sites may be reached. */
const FARTHEST = 110;
/** How many sites a person hears of, some more than once. */
const HEARD = 70;

interface Country {
  readonly towns: readonly Town[];
  /** Programmes, or programmes by period. */
  readonly keys: number;
}

/** In kilometres. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Town extends Point {
  /** Of people. */
  readonly size: number;
  /** Of sites. */
  readonly supply: number;
  /** The nearest of the largest towns: its seat. */
  readonly region: number;
}

interface Person extends Point {
  /** Minutes of travel. */
  readonly limit: number;
}

interface Heard {
  readonly sites: Int32Array;
  readonly chance: Weighted;
}

interface Ranked {
  readonly site: number;
  readonly minutes: number;
  /** The less, the more wished for. */
  readonly burden: number;
}

/** By site. */
interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly seats: Int32Array;
  /** From 1 to 40. */
  readonly popularity: Int32Array;
  /** Sites of a town that take a key: entry town · keys + key. */
  readonly taking: readonly (readonly number[])[];
}

export interface Wanted {
  readonly people: number;
  readonly seed: number;
  /** Programme, period and region are apart. */
  readonly apart: boolean;
  /** How many times as large sites are as usual; so many fewer there are. */
  readonly size: number;
}

export function countryMarket(wanted: Wanted): Market {
  const { people, apart, seed } = wanted;
  const random = new Random(seed);
  const country = settle(people, apart, random);
  const sites = openSites(country, wanted, random);
  const reach = new Reach(country, sites, apart);
  const home = new Weighted(country.towns.map(({ size }) => size));
  const demand = new Weighted(zipf(PROGRAMMES, 3));
  const writer = new MarketWriter(people);
  for (let p = 0; p < people; p++) {
    const town = home.draw(random);
    const key = demand.draw(random) * (apart ? PERIODS : 1) + (apart ? random.below(PERIODS) : 0);
    const { x, y } = country.towns[town]!;
    const person = { x: x + scatter(random), y: y + scatter(random), limit: LIMITS[random.below(LIMITS.length)]! };
    for (const [i, { site, minutes }] of rankSites(person, reach.of(town, key), sites, random).entries())
      writer.add(site, costOf(i + 1, minutes));
    writer.endPerson();
  }
  return writer.market(sites.seats);
}

/** Step 1. A few large towns and many small ones; what a town has of sites is its size, give or take a half. */
function settle(people: number, apart: boolean, random: Random): Country {
  const side = Math.sqrt(people * SQUARE_KM_A_PERSON);
  const count = Math.max(12, Math.round(people / PEOPLE_A_TOWN));
  const places = Array.from({ length: count }, () => ({
    x: (random.below(1000) * side) / 1000,
    y: (random.below(1000) * side) / 1000,
  }));
  const seats = places.slice(0, Math.max(1, Math.round(people / PEOPLE_A_REGION)));
  const towns = zipf(count, 2).map((size, t) => {
    const supply = (size * (60 + random.below(90))) / 100;
    return { ...places[t]!, size, supply, region: nearest(places[t]!, seats) };
  });
  return { towns, keys: apart ? PROGRAMMES * PERIODS : PROGRAMMES };
}

const nearest = (from: Point, places: readonly Point[]): number => {
  const squares = places.map(({ x, y }) => (x - from.x) ** 2 + (y - from.y) ** 2);
  return squares.indexOf(Math.min(...squares));
};

/** Step 2. What sites take is drawn from other weights than what people study: some programmes have too few seats. */
function openSites({ towns, keys }: Country, { people, apart, size }: Wanted, random: Random): Sites {
  const [x, y, seats, popularity]: [number[], number[], number[], number[]] = [[], [], [], []];
  const taking: number[][] = Array.from({ length: towns.length * keys }, () => []);
  const where = new Weighted(towns.map(({ supply }) => supply));
  const supplied = new Weighted(zipf(PROGRAMMES, 4));
  for (let left = Math.ceil((people * SEATS_A_HUNDRED) / 100); left > 0; left -= seats.at(-1)!) {
    const town = where.draw(random);
    const programmes = apart ? 1 : 1 + random.below(4);
    const taken = new Set<number>();
    for (let i = 0; i < programmes; i++)
      taken.add(apart ? supplied.draw(random) * PERIODS + random.below(PERIODS) : supplied.draw(random));
    for (const key of taken) taking[town * keys + key]!.push(x.length);
    x.push(towns[town]!.x + scatter(random));
    y.push(towns[town]!.y + scatter(random));
    seats.push(Math.min(left, Math.floor(siteSize(random) * size)));
    popularity.push(Math.floor(1000 / (25 + random.below(975))));
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    seats: Int32Array.from(seats),
    popularity: Int32Array.from(popularity),
    taking,
  };
}

/** How far from the middle of a town somebody lives, in kilometres along one axis: mostly near. */
const scatter = (random: Random): number => (random.below(2001) + random.below(2001) - 2000) / 250;

/** Fifty kilometres an hour and four minutes to get going. */
const minutesOf = (east: number, north: number): number => 4 + Math.floor(1.2 * Math.sqrt(east * east + north * north));

/** The sites that people of a town hear of, each as often as it is popular and near. */
class Reach {
  private readonly country: Country;
  private readonly sites: Sites;
  private readonly apart: boolean;
  private readonly known = new Map<number, Heard>();

  constructor(country: Country, sites: Sites, apart: boolean) {
    this.country = country;
    this.sites = sites;
    this.apart = apart;
  }

  of(town: number, key: number): Heard {
    const entry = town * this.country.keys + key;
    const known = this.known.get(entry) ?? this.heardIn(town, key);
    this.known.set(entry, known);
    return known;
  }

  private heardIn(town: number, key: number): Heard {
    const { towns, keys } = this.country;
    const { x, y, popularity, taking } = this.sites;
    const here = towns[town]!;
    const [sites, weights]: [number[], number[]] = [[], []];
    for (const [other, there] of towns.entries()) {
      if (this.apart && there.region !== here.region) continue;
      if (minutesOf(there.x - here.x, there.y - here.y) > FARTHEST) continue;
      for (const site of taking[other * keys + key]!) {
        sites.push(site);
        weights.push(popularity[site]! / (10 + minutesOf(x[site]! - here.x, y[site]! - here.y)));
      }
    }
    return { sites: Int32Array.from(sites), chance: new Weighted(weights) };
  }
}

/** Step 3 for one person: hear of sites, drop those too far away, rank the rest by weariness of travel and taste. */
function rankSites(person: Person, { sites, chance }: Heard, { x, y, popularity }: Sites, random: Random): Ranked[] {
  const heard = new Map<number, Ranked>();
  for (let i = sites.length === 0 ? HEARD : 0; i < HEARD; i++) {
    const site = sites[chance.draw(random)]!;
    const minutes = minutesOf(x[site]! - person.x, y[site]! - person.y);
    const burden = minutes + random.below(50) - 2 * popularity[site]!;
    if (minutes <= person.limit && !heard.has(site)) heard.set(site, { site, minutes, burden });
  }
  return [...heard.values()].sort((a, b) => a.burden - b.burden || a.site - b.site).slice(0, WISHES);
}
