/** The figures as ratios against the peers present, by medians of the same run. */
import type { Times } from './best.ts';
import { gate } from './measure.ts';

/** How many times as fast as LEMON, by people. */
const ONE: Readonly<Record<number, number>> = { 7_000: 1, 100_000: 3, 1_000_000: 7 };
/** With many components, as fast as LEMON on each by itself. */
const MANY = 1;
const NPM = ['or-tools-wasm', 'highs'];

const over = (peer: number | undefined, ours: number | undefined): number | undefined => peer && ours && peer / ours;

export function gateBest(shape: 'one' | 'many', people: number, times: Times): void {
  const ours = times.get('ours')?.cpuSeconds;
  const peer = shape === 'one' ? 'LEMON' : 'LEMON split';
  gate(
    `best, ${shape}, ${people}: ${peer} / ours`,
    shape === 'one' ? ONE[people]! : MANY,
    over(times.get(peer)?.cpuSeconds, ours),
  );
  const npm = NPM.flatMap((name) => times.get(name)?.cpuSeconds ?? []);
  // One npm solver that is missing might have been the best: so all that can take a market of this size are needed.
  const needed = people <= 7_000 ? NPM.length : 1;
  if (shape === 'one' && people <= 100_000)
    gate(
      `best, one, ${people}: best npm solver / ours`,
      20,
      npm.length < needed ? undefined : over(Math.min(...npm), ours),
    );
}

/** The most memory that ours had on the largest market, which it must hold itself. */
export function gateMemory(times: Times | undefined): void {
  const bytes = times?.get('ours')?.peakBytes;
  gate('best, one, 1000000: peak GB', 0.7, bytes && bytes / 1e9, true);
}
