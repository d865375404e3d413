/**
 * Seeded markets of people and sites to measure allocation on: the same bytes on every machine, nothing of them real.
 * Only whole numbers, the four operations and square roots are used, which IEEE 754 makes the same everywhere.
 *
 * - `one`: a country of towns. Sites take several programmes, so that all hang together as one component.
 * - `many`: the same country, but programme, period and region are apart: components of about a thousand people.
 * - `large`: as `one`, with larger and fewer sites: what stable plans are measured on.
 * - `hard`: wishes that have nothing to do with where anyone is, and seats for 92 % of the people.
 * - `crowd`: everyone wants the same sites in the same order. `single`: one seat everywhere. `level`: all costs equal.
 *
 * A choice costs 1000 · rank² + minutes, staying out 2,000,000: as many as possible first, then ranks, then travel.
 */
import { createHash } from 'node:crypto';
import { Random } from '../linking/random.ts';
import { countryMarket } from './country.ts';
import { costOf, type Market, MarketWriter, siteSize } from './marketWriter.ts';

export const SHAPES = ['one', 'many', 'large', 'hard', 'crowd', 'single', 'level'] as const;
export type Shape = (typeof SHAPES)[number];

export function generateMarket(shape: Shape, people: number, seed = 20_261_122): Market {
  if (shape === 'one' || shape === 'many') return countryMarket({ people, seed, apart: shape === 'many', size: 1 });
  if (shape === 'large') return countryMarket({ people, seed, apart: false, size: 1.75 });
  return plainMarket(shape, people, seed);
}

/** Markets without a geography: wishes are drawn evenly, or are the same for all. */
function plainMarket(shape: Shape, people: number, seed: number): Market {
  const random = new Random(seed);
  const capacity = plainSeats(shape, people, random);
  const list = new MarketWriter(people);
  const wishes = Math.min(25, capacity.length);
  const rows = Array.from({ length: wishes }, (_, row) => row);
  for (let p = 0; p < people; p++) {
    const chosen = shape === 'crowd' ? rows : distinct(wishes, capacity.length, random);
    for (let i = 0; i < wishes; i++)
      list.add(chosen[i]!, shape === 'level' ? costOf(1, 30) : costOf(i + 1, random.below(90)));
    if (shape === 'level') list.sortSites();
    list.endPerson();
  }
  return list.market(capacity);
}

function plainSeats(shape: Shape, people: number, random: Random): Int32Array {
  if (shape === 'single') return new Int32Array(people).fill(1);
  if (shape === 'crowd') return new Int32Array(25).fill(Math.floor((people * 0.92) / 25));
  const seats: number[] = [];
  for (let left = Math.floor(people * 0.92); left > 0; left -= seats.at(-1)!)
    seats.push(Math.min(left, siteSize(random)));
  return Int32Array.from(seats);
}

/** `count` different whole numbers below `bound`. */
function distinct(count: number, bound: number, random: Random): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(random.below(bound));
  return [...chosen];
}

/** SHA-256 of a market's choices and seats. */
export function hashOf({ first, site, cost, capacity }: Market): string {
  const hash = createHash('sha256');
  for (const array of [first, site, cost, capacity])
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return hash.digest('hex').slice(0, 16);
}
