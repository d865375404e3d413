import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Phase } from '../engine/allocation/index.ts';
import type { AllocationAnswer, AllocationOrder } from './allocationOrder.ts';

/** What the doors show of an allocation. */
export type {
  Absence,
  Explanation,
  InputProblem,
  Mode,
  OneSided,
  Phase,
  Reason,
  Shift,
  SolutionDocument,
} from '../engine/allocation/index.ts';
export { GOALS, MODES, PRESETS } from '../engine/allocation/index.ts';
export {
  ALLOCATION_FORMATS,
  type AllocationAnswer,
  type AllocationFormat,
  type AllocationOrder,
} from './allocationOrder.ts';

/** How far the work has come: share of the phase, from 0 to 1. */
export interface AllocationProgress {
  readonly share: number;
  readonly phase: Phase;
}

export interface AllocationRun {
  readonly onProgress?: (progress: AllocationProgress) => void;
  /** Cancels: the answer is then `refused` with the one problem `cancelled`. */
  readonly signal?: AbortSignal;
}

/** Work that has not stopped by itself this long after it was cancelled is ended from outside. */
const GRACE_MS = 1_000;

const CANCELLED: AllocationAnswer = {
  kind: 'refused',
  about: 'problem',
  problems: [{ code: 'cancelled', where: '' }],
};

/**
 * Allocates people to places in a thread of its own: the calling thread stays free to answer others, however large the
 * problem. Rejects where the thread fails, of which lack of memory is the only known way.
 */
export function allocatePeople(
  order: AllocationOrder,
  { onProgress, signal }: AllocationRun = {},
): Promise<AllocationAnswer> {
  if (signal?.aborted === true) return Promise.resolve(CANCELLED);
  const stopped = new SharedArrayBuffer(4);
  const worker = new Worker(workerFile(), { workerData: { order, stopped } });
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      Atomics.store(new Int32Array(stopped), 0, 1);
      setTimeout(() => finish(CANCELLED), GRACE_MS).unref();
    };
    const finish = (answer: AllocationAnswer): void => {
      signal?.removeEventListener('abort', stop);
      resolve(answer);
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: { progress: AllocationProgress } | { answer: AllocationAnswer }) => {
      if ('answer' in message) finish(message.answer);
      else if (signal?.aborted !== true) onProgress?.(message.progress);
    });
    worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => reject(new Error('The allocating thread ended without an answer')));
  });
}

/** Bundled it lies beside this file as JavaScript, in the sources as TypeScript. */
function workerFile(): string {
  const bundled = fileURLToPath(new URL('./allocateWorker.mjs', import.meta.url));
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('./allocateWorker.ts', import.meta.url));
}
