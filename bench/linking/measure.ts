/** What is measured of a matcher, in JSON lines, and the gates: ratios of two matchers in the same run. */
import type { Built, Scanned } from './matchers.ts';

export const report = (row: Record<string, unknown>): void => console.log(JSON.stringify({ bench: 'linking', ...row }));

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** CPU seconds that this process has taken in all its threads. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** CPU seconds that `work` takes in this process, and what it returns. */
export function timed<T>(work: () => T): { seconds: number; result: T } {
  const before = cpuSeconds();
  const result = work();
  return { seconds: cpuSeconds() - before, result };
}

/** Rates of one matcher: megabytes a second of CPU time. */
export interface Rates {
  readonly built: Built;
  /** By the median of the passes, and by the fastest. */
  readonly median: number;
  readonly best: number;
}

/** Rates by name: `hyperscan`, `pure exact`, `pure Swedish cold` … */
export type Measured = ReadonlyMap<string, Rates>;

/** Reports the passes of one matcher; the first of them began in a new process. */
export function ratesOf(name: string, terms: number, passes: readonly Scanned[], built: Built): Rates {
  const speeds = passes.map(({ bytes, cpuSeconds }) => bytes / 1e6 / cpuSeconds);
  const rates = { built, median: median(speeds), best: Math.max(...speeds) };
  report({
    matcher: name,
    terms,
    megabytes: rounded(passes[0]!.bytes / 1e6, 1),
    found: passes[0]!.count,
    firstMBs: rounded(speeds[0]!, 1),
    medianMBs: rounded(rates.median, 1),
    bestMBs: rounded(rates.best, 1),
    cpuSecondsMin: rounded(Math.min(...passes.map(({ cpuSeconds }) => cpuSeconds)), 3),
    cpuSecondsMedian: rounded(median(passes.map(({ cpuSeconds }) => cpuSeconds)), 3),
    peakMB: rounded(passes.at(-1)!.peakBytes / 1e6, 0),
    buildSeconds: rounded(built.buildSeconds, 2),
    buildMB: rounded(built.buildBytes / 1e6, 0),
    version: built.version,
    language: built.language,
  });
  return rates;
}

/** A gate whose figures are missing says so; it is never passed by that. */
export function gate(name: string, value: number | undefined, wanted: number, atMost = false): void {
  if (value === undefined || Number.isNaN(value)) return report({ gate: name, wanted, verdict: 'not measured' });
  const met = atMost ? value <= wanted : value >= wanted;
  report({ gate: name, wanted, value: rounded(value), verdict: met ? 'met' : 'missed' });
}
