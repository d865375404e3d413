/** What is measured of a solver, in JSON lines, and the gates: ratios of two solvers in the same run. */
import { rounded } from '../linking/measure.ts';

export const report = (row: Record<string, unknown>): void =>
  console.log(JSON.stringify({ bench: 'allocation', ...row }));

/** Three digits that mean something. */
export const significant = (value: number): number => Number(value.toPrecision(3));

/** A gate whose figures are missing says so; it is never passed by that. */
export function gate(name: string, wanted: number, reached: number | undefined, atMost = false): void {
  if (reached === undefined || Number.isNaN(reached)) return report({ gate: name, wanted, verdict: 'not measured' });
  const met = atMost ? reached <= wanted : reached >= wanted;
  report({ gate: name, wanted, atMost, reached: rounded(reached, 3), verdict: met ? 'yes' : 'missed' });
}
