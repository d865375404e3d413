/** The fast matcher: terms in UTF-8 bytes, by whole tokens. See docs/linking.md. */
export { attachDictionary, buildDictionary } from './dictionary.ts';
export { exactScanner, type Scanner } from './exactScanner.ts';
export { kernelScanner } from './kernel/kernelScanner.ts';
export { kernelSwedishScanner } from './kernel/kernelSwedishScanner.ts';
export { Matches } from './matches.ts';
export { type RememberingScanner, swedishScanner } from './swedishScanner.ts';
