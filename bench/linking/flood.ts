/**
 * What a memo for each word suffers most from: a text of words that no two are alike. Time must stay linear, and memory
 * bounded however long it goes on.
 */
import { Random } from './random.ts';
import { gate, report, rounded, timed } from './measure.ts';
import { OURS } from './ours.ts';

const MEGABYTES = 2;
const BYTES_A_PIECE = 64 * 1024;

export function measureFlood(terms: readonly string[], names: readonly string[]): void {
  const pieces = floodOf(2 * MEGABYTES);
  const half = pieces.slice(0, pieces.length / 2);
  for (const name of names) {
    const matcher = OURS[name]!(terms);
    const scan = (part: readonly Uint8Array[]): number => part.reduce((sum, piece) => sum + matcher.count(piece), 0);
    scan(half.slice(0, 4));
    const first = timed(() => scan(half));
    matcher.forget?.();
    const second = timed(() => scan(pieces));
    report({ flood: name, megabytes: 2 * MEGABYTES, medianMBs: rounded((2 * MEGABYTES) / second.seconds, 1) });
    gate(`${name}: a flood twice as long takes so many times as long`, second.seconds / first.seconds, 3, true);
  }
}

function floodOf(megabytes: number): Uint8Array[] {
  const random = new Random(7);
  return Array.from({ length: Math.round((megabytes * 1e6) / BYTES_A_PIECE) }, () => {
    const words: string[] = [];
    for (let bytes = 0; bytes < BYTES_A_PIECE; bytes += words.at(-1)!.length + 1)
      words.push((random.next().toString(36) + random.next().toString(36)).replace(/\d/g, 'å'));
    return new Uint8Array(Buffer.from(`${words.join(' ')}\0`));
  });
}
