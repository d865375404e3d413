/** One thread of threads.ts: takes the next piece until none is left, and leaves a hash of what it found in each. */
import { parentPort, workerData } from 'node:worker_threads';
import { attachDictionary, exactScanner, kernelScanner, Matches } from '../../src/engine/linking/scan/index.ts';

export interface ThreadWork {
  readonly dictionary: SharedArrayBuffer;
  readonly corpus: SharedArrayBuffer;
  readonly ends: readonly number[];
  /** Entry 0: the number of pieces taken; after that a hash for each piece. */
  readonly shared: SharedArrayBuffer;
  readonly which: 'pure exact' | 'kernel exact';
}

const { dictionary, corpus, ends, shared, which } = workerData as ThreadWork;
const scanner = (which === 'pure exact' ? exactScanner : kernelScanner)(attachDictionary(dictionary));
const hashes = new Int32Array(shared);
const out = new Matches();

/** Pieces are taken from the front or from the back: what is found must not depend on it. */
function work(backwards: boolean): void {
  for (;;) {
    const taken = Atomics.add(hashes, 0, 1);
    if (taken >= ends.length) return;
    const piece = backwards ? ends.length - 1 - taken : taken;
    const start = piece === 0 ? 0 : ends[piece - 1]!;
    const bytes = new Uint8Array(corpus, start, ends[piece]! - start);
    out.clear();
    scanner.scan(bytes, bytes.length, out);
    let hash = out.count;
    for (let i = 0; i < out.count; i++) {
      hash = Math.imul(hash ^ out.start[i]!, 0x01000193);
      hash = Math.imul(hash ^ out.end[i]!, 0x01000193);
      hash = Math.imul(hash ^ out.term[i]!, 0x01000193);
    }
    hashes[1 + piece] = hash;
  }
}

parentPort!.on('message', (backwards: boolean) => {
  work(backwards);
  parentPort!.postMessage('done');
});
