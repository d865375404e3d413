import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageCache } from './pageCache.ts';

/** Text that Brotli cannot make much smaller, so that sizes can be reckoned with. */
function noise(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
}

describe('the cache of rendered pages', () => {
  it('gives back what was kept, plain and packed, under a tag of its content', () => {
    const cache = pageCache();
    const kept = cache.keep('a', '<p>åäö</p>');
    expect(Buffer.from(kept.body).toString()).toBe('<p>åäö</p>');
    expect(brotliDecompressSync(kept.packed).toString()).toBe('<p>åäö</p>');
    expect(cache.find('a')).toBe(kept);
    expect(cache.keep('b', '<p>åäö</p>').etag).toBe(kept.etag);
    expect(cache.keep('c', '<p>åäo</p>').etag).not.toBe(kept.etag);
  });

  it('lets the page go that was read longest ago', () => {
    const cache = pageCache(60_000);
    for (const [at, key] of ['a', 'b', 'c'].entries()) cache.keep(key, noise(10_000, at + 1));
    cache.find('a');
    cache.keep('d', noise(10_000, 4));
    expect(['a', 'b', 'c', 'd'].map((key) => cache.find(key) !== undefined)).toEqual([true, false, true, true]);
  });

  it('keeps the newest page even when it alone is too much', () => {
    const cache = pageCache(1000);
    cache.keep('a', noise(500, 1));
    cache.keep('b', noise(20_000, 2));
    expect([cache.size, cache.find('b') !== undefined]).toEqual([1, true]);
  });

  it('counts a page once that is kept again', () => {
    const cache = pageCache(60_000);
    cache.keep('a', noise(10_000, 1));
    for (let turn = 0; turn < 5; turn++) cache.keep('b', noise(10_000, 2));
    expect([cache.size, cache.find('a') !== undefined]).toEqual([2, true]);
  });
});
