/**
 * Allocation: how fast the cheapest plan is found, beside the solvers that are installed. docs/benchmarks.md says how
 * to read it.
 *
 *   node bench/allocation.ts [--quick] [--only=best|growth|adversarial|replan|stable] [--people=7000]
 *
 * Writes JSON lines to standard output. Ends with 1 when two solvers do not find the same.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBest, type Times } from './allocation/best.ts';
import { gateBest, gateMemory } from './allocation/gates.ts';
import type { Shape } from './allocation/market.ts';
import { report } from './allocation/measure.ts';
import { type Contender, contenders } from './allocation/peers.ts';
import { measureReplan } from './allocation/replan.ts';
import { measureStable } from './allocation/stable.ts';
import { rounded } from './linking/measure.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, people: { type: 'string' } },
});
const REPLANNED = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'kraftsam-bench-'));
const load = (): number[] => loadavg().map((value) => rounded(value));
const present = contenders(folder);
const named = (...names: string[]): Contender[] => present.filter(({ name }) => names.includes(name));

/** With many components LEMON takes them apart; whoever would take hours is left out. */
function entrants(shape: Shape, people: number): Contender[] {
  const able = present.filter((contender) => people <= (values.quick ? contender.quickPeople : contender.people));
  if (shape === 'many') return named('ours', 'LEMON split');
  return able.filter(({ name }) => name !== 'LEMON split');
}

/** What `best` came to at a hundred thousand people: what a new plan from scratch takes. */
let fromScratch: Times | undefined;

async function best(): Promise<void> {
  for (const people of values.people ? [Number(values.people)] : [7_000, 100_000, 1_000_000])
    for (const shape of ['one', 'many'] as const) {
      if (values.quick && people > 100_000) continue;
      const times = await measureBest({ shape, people, contenders: entrants(shape, people), folder });
      gateBest(shape, people, times);
      if (shape === 'one' && people === REPLANNED) fromScratch = times;
      if (shape === 'one' && people === 1_000_000) gateMemory(times);
      report({ after: `${shape} ${people}`, load: load() });
    }
  if (values.quick) gateMemory(undefined);
}

async function growth(): Promise<void> {
  for (const people of [1_000, 3_000, 10_000, 30_000, 100_000, 300_000])
    if (!values.quick || people <= 100_000)
      await measureBest({ shape: 'one', people, contenders: named('ours'), folder });
}

async function adversarial(): Promise<void> {
  for (const shape of ['crowd', 'single', 'level', 'hard'] as const)
    await measureBest({ shape, people: 10_000, contenders: named('ours', 'LEMON'), folder });
  await measureBest({ shape: 'hard', people: 100_000, contenders: named('ours', 'LEMON'), folder });
}

async function replan(): Promise<void> {
  fromScratch ??= await measureBest({ shape: 'one', people: REPLANNED, contenders: named('ours', 'LEMON'), folder });
  measureReplan(REPLANNED, fromScratch);
}

async function stable(): Promise<void> {
  report({ solver: 'matching (Python)', verdict: 'not measured', why: 'could not be had where this was written' });
  measureStable(45_000, 30);
  if (!values.quick) measureStable(1_000_000, 1000);
}

const PARTS = { best, stable, growth, adversarial, replan };
try {
  report({ node: process.version, cores: cpus().length, processor: cpus()[0]?.model, load: load() });
  for (const [name, measure] of Object.entries(PARTS))
    if (values.only === undefined || values.only === name) await measure();
  report({ load: load() });
} catch (error) {
  report({ verdict: 'void', why: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
