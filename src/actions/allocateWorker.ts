import { parentPort, workerData } from 'node:worker_threads';
import type { Phase } from '../engine/allocation/index.ts';
import { type AllocationOrder, carryOut } from './allocationOrder.ts';

/** A thread that carries out one order; started by `allocatePeople`. `stopped` is set to 1 by whoever asked, to cancel. */
const { order, stopped } = workerData as { readonly order: AllocationOrder; readonly stopped: SharedArrayBuffer };
const flag = new Int32Array(stopped);

/** Progress is told ten times a second; the engine reports every few milliseconds. */
const PAUSE_MS = 100;
let told = Number.NEGATIVE_INFINITY;
let phase: Phase | undefined;

const answer = carryOut(order, (share, now) => {
  const time = performance.now();
  if (now !== phase || time - told >= PAUSE_MS) {
    [told, phase] = [time, now];
    parentPort?.postMessage({ progress: { share, phase: now } });
  }
  return Atomics.load(flag, 0) === 0;
});
parentPort?.postMessage({ answer }, answer.kind === 'solved' ? [answer.document.buffer as ArrayBuffer] : []);
