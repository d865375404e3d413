import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the next call may be made. */
export type Pace = () => Promise<void>;

/** Spaces calls evenly so that at most `callsPerMinute` are made; the first goes at once. */
export function paceOf(callsPerMinute: number): Pace {
  const gap = 60_000 / callsPerMinute;
  let next = 0;
  return async () => {
    const now = Date.now();
    const wait = next - now;
    next = Math.max(now, next) + gap;
    if (wait > 0) await sleep(wait);
  };
}
