/** A solver in this Node as a process: `node nodeSolver.ts <which> <market>`, see solverProcess.ts. */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { seatCheaply } from '../../src/engine/allocation/flow/seatCheaply.ts';
import type { Seating } from '../../src/engine/allocation/flow/seats.ts';
import { cpuSeconds } from '../linking/measure.ts';
import { readMarket } from './marketFile.ts';
import { nodePeer } from './nodePeers.ts';
import type { Solved } from './solverProcess.ts';

const [which = '', path = ''] = process.argv.slice(2);
const say = (row: object): void => void process.stdout.write(`${JSON.stringify(row)}\n`);

/** Not `maxRSS`: a process begins with that of the one that started it. */
function peakBytes(): number {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) * 1024;
}

/** Ours takes the market as it stands. */
async function serveOurs(): Promise<void> {
  const { market } = readMarket(path);
  let seating: Seating | undefined;
  say({ version: `Node ${process.versions.node}`, language: 'TypeScript' });
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, file] = line.split(' ');
    if (command === 'plan') {
      writePlan(file!, seating!);
      say({});
      continue;
    }
    seating = undefined;
    globalThis.gc?.();
    const before = cpuSeconds();
    const result = seatCheaply(market);
    const seconds = cpuSeconds() - before;
    if (result.kind !== 'seated') throw new Error(`The market is ${result.kind}.`);
    seating = result.seating;
    const placed = seating.choice.reduce((count, choice) => count + Number(choice >= 0), 0);
    say({
      cpuSeconds: seconds,
      buildSeconds: 0,
      total: seating.total,
      placed,
      peakBytes: peakBytes(),
    } satisfies Solved);
  }
}

function writePlan(path: string, { choice, price }: Seating): void {
  const file = openSync(path, 'w');
  for (const array of [choice, price])
    writeSync(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  closeSync(file);
}

async function servePeer(name: 'highs' | 'or-tools-wasm' | 'glpsol'): Promise<void> {
  const { market } = readMarket(path);
  const peer = nodePeer(name);
  const before = cpuSeconds();
  const model = await peer.model(market);
  const buildSeconds = cpuSeconds() - before;
  say({ version: peer.version, language: peer.language });
  for await (const _ of createInterface({ input: process.stdin })) {
    const start = cpuSeconds();
    const { total, placed, seconds } = await model.solve();
    const taken = seconds ?? cpuSeconds() - start;
    say({ cpuSeconds: taken, buildSeconds, total, placed, peakBytes: peakBytes() } satisfies Solved);
  }
}

if (which === 'ours') await serveOurs();
else if (which === 'highs' || which === 'or-tools-wasm' || which === 'glpsol') await servePeer(which);
else throw new Error(`There is no solver ${which}.`);
