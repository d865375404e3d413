import { buildLexicon } from '../../lexicon/lexicon.ts';
import { lexiconSourceOf, type RememberingScanner, SwedishScanner } from '../swedishScanner.ts';
import { KernelReader } from './kernelReader.ts';

/** A scanner with the results of `swedishScanner` to the byte, whose tokens are read in WebAssembly where there is any. */
export function kernelSwedishScanner(terms: readonly string[]): RememberingScanner {
  return new SwedishScanner(buildLexicon(lexiconSourceOf(terms)), (store) => KernelReader.for(store));
}
