/** A matcher in this Node as a process: `node nodeMatcher.ts <which> <terms> <corpus> <pieces>`, see matchers.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import type { Found } from './bounded.ts';
import { cpuSeconds } from './measure.ts';
import { OURS, type OurMatcher } from './ours.ts';
import { ahoCorasickMatcher, naiveMatcher, type StringMatcher } from './stringPeers.ts';

const [which = '', termsPath = '', corpusPath = '', piecesPath = ''] = process.argv.slice(2);

/** Searches pieces; what a search needs of the text is made by `prepare`, outside the time. */
interface Searcher<Piece> {
  readonly prepare: (piece: Buffer) => Piece;
  readonly count: (piece: Piece) => number;
  /** Byte offsets. */
  readonly matches: (piece: Piece) => Found[];
  readonly forget?: () => void;
}

const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
const say = (row: object): void => void process.stdout.write(`${JSON.stringify(row)}\n`);

function serve<Piece>(searcher: Searcher<Piece>): void {
  const corpus = readFileSync(corpusPath);
  const ends = readFileSync(piecesPath, 'utf8').split('\n').map(Number);
  const until = (limit: number): { start: number; piece: Piece }[] =>
    ends
      .filter((end) => end <= limit)
      .map((end, i) => {
        const start = i === 0 ? 0 : ends[i - 1]!;
        return { start, piece: searcher.prepare(corpus.subarray(start, end)) };
      });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const [command, limit, path] = line.split(' ');
    const pieces = until(Number(limit));
    if (command === 'parity') {
      const lines = pieces.flatMap(({ start, piece }) =>
        searcher.matches(piece).map((found) => `${start + found.start} ${start + found.end} ${found.term}\n`),
      );
      writeFileSync(path!, lines.join(''));
      say({});
      return;
    }
    if (command === 'fresh') searcher.forget?.();
    // What an earlier pass has left behind is not this one's to clear away.
    globalThis.gc?.();
    const before = cpuSeconds();
    let count = 0;
    for (const { piece } of pieces) count += searcher.count(piece);
    const taken = cpuSeconds() - before;
    const bytes = ends.findLast((end) => end <= Number(limit)) ?? 0;
    say({ cpuSeconds: taken, bytes, count, peakBytes: peakBytes() });
  });
}

function ofStrings(matcher: StringMatcher): Searcher<string> {
  return {
    prepare: (piece) => piece.toString('utf8'),
    count: (piece) => matcher(piece).length,
    matches: (piece) => {
      let at = 0;
      let byte = 0;
      return matcher(piece).map(({ start, end, term }) => {
        const first = byte + Buffer.byteLength(piece.slice(at, start));
        byte = first + Buffer.byteLength(piece.slice(start, end));
        at = end;
        return { start: first, end: byte, term };
      });
    },
  };
}

function ofBytes(matcher: OurMatcher): Searcher<Uint8Array> {
  return { prepare: (piece) => piece, ...matcher };
}

const terms = readFileSync(termsPath, 'utf8').split('\n');
const before = cpuSeconds();
const memoryBefore = peakBytes();
const built = (name: string): void =>
  say({
    version: name,
    language: `Node ${process.versions.node}`,
    buildSeconds: cpuSeconds() - before,
    buildBytes: peakBytes() - memoryBefore,
  });

/** From its package.json, which the package does not export. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const file = entry.slice(0, entry.lastIndexOf(name) + name.length);
  return (JSON.parse(readFileSync(`${file}/package.json`, 'utf8')) as { version: string }).version;
}

const ours = OURS[which];
if (ours) {
  const searcher = ofBytes(ours(terms));
  built('this project');
  serve(searcher);
} else if (which === 'naive') {
  const searcher = ofStrings(naiveMatcher(terms));
  built('naive lines');
  serve(searcher);
} else {
  const searcher = ofStrings(ahoCorasickMatcher(terms));
  built(versionOf('@monyone/aho-corasick'));
  serve(searcher);
}
