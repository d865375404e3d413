/**
 * The draw that breaks ties: people in an order that anybody can work out again from the published seed.
 *
 * Each id is hashed together with the seed, and people are sorted by the hash. A shuffle would do as well for one plan;
 * hashing has two more virtues: the order of the input cannot matter, and a person who comes or goes changes nobody
 * else's place in the order. Neutral as long as ids are fixed before the seed is drawn (who could choose an id after
 * it, could choose a good one).
 *
 * The hash is MurmurHash3's 32-bit mixing (Appleby 2008), twice with different starts: 64 bits, so that equal hashes
 * are not to be expected; equal ones are ordered by id. It is no secret and need not be cryptographic.
 */
export function drawnOrder(ids: readonly string[], seed: string): Int32Array {
  const high = new Uint32Array(ids.length);
  const low = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    high[i] = hash(id, hash(seed, 0x9747b28c));
    low[i] = hash(id, hash(seed, 0x85ebca6b));
  }
  return Int32Array.from(ids, (_, i) => i).sort(
    (a, b) => high[a]! - high[b]! || low[a]! - low[b]! || (ids[a]! < ids[b]! ? -1 : 1),
  );
}

/** Murmur3 over the UTF-16 code units of `text`, started with `start`. */
function hash(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
