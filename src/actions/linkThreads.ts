import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Linker, TextToLink } from '../engine/linking/index.ts';
import { answerOf, type LinkAnswer, type LinkOrder } from './linkAnswer.ts';

/** Links lists of texts; the answers stand in the order of the texts. */
export interface TextLinking {
  link(texts: readonly TextToLink[]): Promise<readonly LinkAnswer[]>;
  /** Texts worth handing over at a time, and lists worth having under way. */
  readonly batch: number;
  readonly ahead: number;
  close(): Promise<void>;
}

/** Links in this thread, one text at a time: each answer is there before the next text is read. */
export function linkHere(linker: Linker, explain = false): TextLinking {
  return {
    batch: 1,
    ahead: 1,
    link: (texts) => Promise.resolve(texts.map((text) => answerOf(linker, text, explain))),
    close: () => Promise.resolve(),
  };
}

/** Texts of a list: enough that handing it over costs little beside linking it. */
const BATCH = 32;

/**
 * Links in `threads` threads. Each builds a linker of its own from `order`: linkers keep what they have learnt of words
 * as a cache, which threads cannot share, but an answer never depends on it. So the answers are the same for any
 * number of threads. Close it, or the program does not end.
 */
export function linkInThreads(order: LinkOrder, threads: number): TextLinking {
  const workers = Array.from({ length: threads }, () => new LinkThread(order));
  let turn = 0;
  return {
    batch: BATCH,
    ahead: 2 * threads,
    link: (texts) => {
      // Turns, not whoever is free: lists are alike in length, and two of each thread are under way.
      const worker = workers[turn++ % workers.length];
      return worker ? worker.link(texts) : Promise.reject(new Error('There is no thread to link in'));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

interface Waiting {
  readonly resolve: (answers: readonly LinkAnswer[]) => void;
  readonly reject: (error: Error) => void;
}

/** One thread. It answers in the order it was asked. */
class LinkThread {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  /** Why the thread can answer no more; null while it can. */
  private failure: Error | null = null;

  constructor(order: LinkOrder) {
    this.worker = new Worker(workerFile(), { workerData: order });
    this.worker.on('message', (answers: LinkAnswer[]) => this.waiting.shift()?.resolve(answers));
    this.worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('A linking thread ended')));
  }

  link(texts: readonly TextToLink[]): Promise<readonly LinkAnswer[]> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(texts);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }
}

/** Bundled it lies beside this file as JavaScript, in the sources as TypeScript. */
function workerFile(): string {
  const bundled = fileURLToPath(new URL('./linkWorker.mjs', import.meta.url));
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('./linkWorker.ts', import.meta.url));
}
