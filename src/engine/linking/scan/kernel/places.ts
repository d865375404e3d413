import { PAGE } from './webAssembly.ts';

/** A cache line. */
const LINE = 64;

/**
 * Where things of `sizes` bytes stand in the kernel's memory, one after the other, and where the last one ends. The
 * first page stays empty: what has address 0 reads as zeros.
 */
export function placesOf(sizes: readonly number[]): number[] {
  let at = PAGE;
  return [...sizes, 0].map((size) => {
    const place = at;
    at += Math.ceil(size / LINE) * LINE;
    return place;
  });
}
