import { parentPort, workerData } from 'node:worker_threads';
import type { TextToLink } from '../engine/linking/index.ts';
import { answerOf, type LinkOrder, linkerOf } from './linkAnswer.ts';

/** A thread that links lists of texts; started by `LinkThreads`, with the order to link by. */
const order = workerData as LinkOrder;
const linker = linkerOf(order);
parentPort?.on('message', (texts: TextToLink[]) =>
  parentPort?.postMessage(texts.map((text) => answerOf(linker, text, order.explain))),
);
