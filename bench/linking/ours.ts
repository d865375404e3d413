/** Our own scanners over bytes, by the name they are reported under. */
import {
  buildDictionary,
  exactScanner,
  kernelScanner,
  kernelSwedishScanner,
  Matches,
  type RememberingScanner,
  type Scanner,
  swedishScanner,
} from '../../src/engine/linking/scan/index.ts';
import type { Found } from './bounded.ts';

export interface OurMatcher {
  readonly count: (piece: Uint8Array) => number;
  readonly matches: (piece: Uint8Array) => Found[];
  /** Forgets every token it has seen. */
  readonly forget?: () => void;
}

function ofScanner(scanner: Scanner): OurMatcher {
  const out = new Matches();
  const count = (piece: Uint8Array): number => {
    out.clear();
    scanner.scan(piece, piece.length, out);
    return out.count;
  };
  const matches = (piece: Uint8Array): Found[] =>
    Array.from({ length: count(piece) }, (_, i) => ({ start: out.start[i]!, end: out.end[i]!, term: out.term[i]! }));
  return { count, matches };
}

const remembering = (scanner: RememberingScanner): OurMatcher => ({
  ...ofScanner(scanner),
  forget: () => scanner.forget(),
});

export const OURS: Readonly<Record<string, (terms: readonly string[]) => OurMatcher>> = {
  'pure exact': (terms) => ofScanner(exactScanner(buildDictionary(terms))),
  'kernel exact': (terms) => ofScanner(kernelScanner(buildDictionary(terms))),
  'pure Swedish': (terms) => remembering(swedishScanner(terms)),
  'kernel Swedish': (terms) => remembering(kernelSwedishScanner(terms)),
};
