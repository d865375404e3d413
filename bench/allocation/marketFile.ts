/**
 * A market as a file that solvers in any language read: 32-bit whole numbers, the low byte first. Counts of people,
 * sites, choices and components, and the cost of staying out; then the arrays `first`, `site`, `cost`, `capacity`,
 * `peopleEnd`, `sitesEnd` as in renumber.ts.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { Renumbered } from './renumber.ts';

export function writeMarket(path: string, { market, peopleEnd, sitesEnd }: Renumbered): void {
  const { first, site, cost, capacity, out } = market;
  const counts = Int32Array.of(out.length, capacity.length, site.length, peopleEnd.length, out[0]!);
  const file = openSync(path, 'w');
  for (const array of [counts, first, site, Int32Array.from(cost), capacity, peopleEnd, sitesEnd]) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, Math.min(bytes.length - done, CHUNK));
  }
  closeSync(file);
}

/** A system call moves at most this many bytes. */
const CHUNK = 1 << 28;

export function readMarket(path: string): Renumbered {
  const file = openSync(path, 'r');
  const numbers = (count: number): Int32Array => {
    const array = new Int32Array(count);
    const bytes = new Uint8Array(array.buffer);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(file, bytes, done, Math.min(bytes.length - done, CHUNK), null);
      if (read === 0) throw new Error(`${path} ends too early`);
      done += read;
    }
    return array;
  };
  const [people = 0, sites = 0, choices = 0, components = 0, out = 0] = numbers(5);
  const market = {
    first: numbers(people + 1),
    site: numbers(choices),
    cost: numbers(choices),
    capacity: numbers(sites),
    out: new Float64Array(people).fill(out),
  };
  const [peopleEnd, sitesEnd] = [numbers(components), numbers(components)];
  closeSync(file);
  return { market, peopleEnd, sitesEnd };
}
