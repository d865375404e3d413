/**
 * Two threads over one dictionary in shared memory, which pieces they take being left to chance: how much faster than
 * one, by wall clock, in turn; and whether 1, 2 and 3 threads, forwards and backwards, find the same.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildDictionary } from '../../src/engine/linking/scan/index.ts';
import type { Corpus } from './corpus.ts';
import { cpuSeconds, gate, median, report, rounded } from './measure.ts';
import type { ThreadWork } from './threadWorker.ts';

const REPEATS = 7;

/** Seconds of one run; `cpu` is that of all threads together. */
interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

export async function measureThreads(corpus: Corpus, terms: readonly string[]): Promise<void> {
  const dictionary = buildDictionary(terms).buffer;
  const bytes = new SharedArrayBuffer(corpus.bytes.length);
  new Uint8Array(bytes).set(corpus.bytes);
  for (const which of ['pure exact', 'kernel exact'] as const) {
    const shared = new SharedArrayBuffer(4 * (1 + corpus.pieces.length));
    const workerData: ThreadWork = { dictionary, corpus: bytes, ends: corpus.pieces, shared, which };
    const workers = [0, 1, 2].map(() => new Worker(join(import.meta.dirname, 'threadWorker.ts'), { workerData }));
    try {
      await compareThreads(which, workers, shared);
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  }
}

async function compareThreads(which: string, workers: readonly Worker[], shared: SharedArrayBuffer): Promise<void> {
  const results = new Set<string>();
  const run = async (threads: number, backwards: boolean): Promise<Taken> => {
    new Int32Array(shared).fill(0);
    const before = performance.now();
    const cpuBefore = cpuSeconds();
    await Promise.all(workers.slice(0, threads).map((worker) => answerOf(worker, backwards)));
    const taken = { wall: (performance.now() - before) / 1000, cpu: cpuSeconds() - cpuBefore };
    results.add(createHash('sha256').update(new Uint8Array(shared, 4).slice()).digest('hex'));
    return taken;
  };
  for (const threads of [1, 2, 3]) for (const backwards of [false, true]) await run(threads, backwards);
  const [one, two]: [Taken[], Taken[]] = [[], []];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    one.push(await run(1, false));
    two.push(await run(2, false));
  }
  if (results.size !== 1) throw new Error(`${which}: ${results.size} results by threads and order. The run is void.`);
  const wall = (runs: readonly Taken[]): number => median(runs.map((taken) => taken.wall));
  const cpu = (runs: readonly Taken[]): number => median(runs.map((taken) => taken.cpu));
  report({
    threads: which,
    secondsOne: rounded(wall(one), 3),
    secondsTwo: rounded(wall(two), 3),
    // What it would be if two cores were free for them: on a machine with other work, look at this.
    ratioByCpuTime: rounded((2 * cpu(one)) / cpu(two)),
    sameForAllThreadsAndOrders: true,
  });
  gate(`${which}: two threads / one, by wall clock`, wall(one) / wall(two), 1.8);
}

async function answerOf(worker: Worker, backwards: boolean): Promise<void> {
  worker.postMessage(backwards);
  await once(worker, 'message');
}
