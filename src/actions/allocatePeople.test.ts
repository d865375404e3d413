import { describe, expect, it } from 'vitest';
import { allocatePeople, type AllocationOrder, type AllocationProgress } from './allocatePeople.ts';

/** Enough for some seconds of work: everybody wants what the others want, in an order of their own. */
function crowd(people: number, places: number): AllocationOrder {
  const problem = {
    people: Array.from({ length: people }, (_, p) => ({
      id: `p${p}`,
      wishes: Array.from({ length: 12 }, (_, k) => [`a${(p * 31 + k * k * 17) % places}`]).filter(
        ([id], k, all) => all.findIndex(([other]) => other === id) === k,
      ),
    })),
    places: Array.from({ length: places }, (_, a) => ({ id: `a${a}`, capacity: Math.ceil((0.9 * people) / places) })),
  };
  const input = [new TextEncoder().encode(JSON.stringify(problem))];
  return { input, format: 'json', options: { mode: 'best' }, isWhole: false };
}

describe('allocatePeople', { timeout: 120_000 }, () => {
  it('leaves the calling thread free while it works, and tells how far it is', async () => {
    const seen: AllocationProgress[] = [];
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    const answer = await allocatePeople(crowd(6_000, 400), { onProgress: (step) => seen.push(step) });
    clearInterval(timer);
    expect(answer.kind).toBe('solved');
    expect(ticks).toBeGreaterThan(20);
    expect(new Set(seen.map(({ phase }) => phase))).toContain('placing');
    expect(seen.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
  });

  it('stops when it is called off', async () => {
    const calledOff = new AbortController();
    const answer = await allocatePeople(crowd(20_000, 400), {
      signal: calledOff.signal,
      onProgress: () => calledOff.abort(),
    });
    expect(answer).toEqual({ kind: 'refused', about: 'problem', problems: [{ code: 'cancelled', where: '' }] });
  });

  it('does not begin what was called off before', async () => {
    const answer = await allocatePeople(crowd(10, 5), { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ kind: 'refused', problems: [{ code: 'cancelled' }] });
  });
});
