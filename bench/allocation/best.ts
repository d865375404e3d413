/**
 * The cheapest plan of one market by every solver present: first that all find the same total and that the prices of
 * ours prove it, then how long each takes, in turn (A B A B …).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, rounded } from '../linking/measure.ts';
import { faultOf } from './certificate.ts';
import { frozenMarket } from './frozen.ts';
import type { Shape } from './market.ts';
import { writeMarket } from './marketFile.ts';
import { report, significant } from './measure.ts';
import type { Contender } from './peers.ts';
import { type Renumbered, renumber } from './renumber.ts';
import { type Solved, SolverProcess, type Version } from './solverProcess.ts';

export interface Course {
  readonly shape: Shape;
  readonly people: number;
  readonly contenders: readonly Contender[];
  /** For files. */
  readonly folder: string;
}

export interface Taken {
  /** By the median. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** By name. */
export type Times = ReadonlyMap<string, Taken>;

interface Entrant {
  readonly name: string;
  readonly solver: SolverProcess;
  readonly version: Version;
  /** The first of them in a new process. */
  readonly runs: Solved[];
}

const REPEATS = 5;
/** A solver that has taken this many CPU seconds is not asked again. */
const PATIENCE = 30;

export async function measureBest({ shape, people, contenders, folder }: Course): Promise<Times> {
  const path = join(folder, `${shape}-${people}`);
  const renumbered = marketInFile(shape, people, path);
  const entrants: Entrant[] = [];
  try {
    for (const { name, command, options } of contenders) {
      const started = await SolverProcess.start(name, [...command, path, ...options]);
      const entrant: Entrant = { name, ...started, runs: [] };
      entrants.push(entrant);
      entrant.runs.push(await entrant.solver.solve());
      if (name === 'ours') await checkProof(entrant, renumbered, join(folder, 'plan'));
      checkSame(entrants[0]!, entrant);
      const { total, cpuSeconds, peakBytes } = entrant.runs[0]!;
      report({
        parity: name,
        market: shape,
        people,
        total,
        cpuSecondsFirst: significant(cpuSeconds),
        peakMB: rounded(peakBytes / 1e6, 0),
      });
    }
    for (let repeat = 1; repeat < REPEATS; repeat++)
      for (const { solver, runs } of entrants) if (patience(runs) > 0) runs.push(await solver.solve());
    return new Map(entrants.map((entrant) => [entrant.name, reported(entrant, shape, people)]));
  } finally {
    for (const { solver } of entrants) solver.end();
  }
}

const patience = (runs: readonly Solved[]): number => runs.reduce((left, run) => left - run.cpuSeconds, PATIENCE);

function marketInFile(shape: Shape, people: number, path: string): Renumbered {
  const { market, hash } = frozenMarket(shape, people);
  const renumbered = renumber(market);
  writeMarket(path, renumbered);
  report({
    market: shape,
    people,
    sites: market.capacity.length,
    choices: market.site.length,
    seats: market.capacity.reduce((sum, seats) => sum + seats, 0),
    components: renumbered.peopleEnd.length,
    hash,
  });
  return renumbered;
}

/** @throws where the prices of ours do not prove that its plan is a cheapest. */
async function checkProof({ solver, runs }: Entrant, { market }: Renumbered, path: string): Promise<void> {
  await solver.ask(`plan ${path}`);
  const bytes = readFileSync(path);
  const prices = bytes.length - 8 * market.capacity.length;
  const choice = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + prices));
  const price = new Float64Array(bytes.buffer.slice(bytes.byteOffset + prices, bytes.byteOffset + bytes.length));
  const { total, placed } = runs[0]!;
  const fault = faultOf(market, { total, placed, choice, price });
  if (fault !== undefined) throw new Error(`The certificate does not hold: ${fault}. The run is void.`);
  report({ certificate: 'holds', total, placed, unplaced: market.out.length - placed });
}

function checkSame(reference: Entrant, entrant: Entrant): void {
  const [wanted, found] = [reference.runs[0]!.total, entrant.runs[0]!.total];
  if (wanted === found) return;
  throw new Error(`${entrant.name} found ${found}, ${reference.name} ${wanted}. The run is void.`);
}

function reported({ name, version, runs }: Entrant, shape: Shape, people: number): Taken {
  const seconds = runs.map((run) => run.cpuSeconds);
  report({
    solver: name,
    market: shape,
    people,
    cpuSecondsMedian: significant(median(seconds)),
    cpuSecondsMin: significant(Math.min(...seconds)),
    cpuSecondsFirst: significant(seconds[0]!),
    runs: runs.length,
    buildSeconds: significant(runs[0]!.buildSeconds),
    peakMB: rounded(runs.at(-1)!.peakBytes / 1e6, 0),
    ...version,
  });
  return { cpuSeconds: median(seconds), peakBytes: Math.max(...runs.map((run) => run.peakBytes)) };
}
