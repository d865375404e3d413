import { GAP, gapOf } from '../text/tokenise.ts';
import { textBetween } from './bytes.ts';

/** No gap of more bytes than this is anything but hard: four characters of at most three bytes. */
const LONGEST = 12;
const UNKNOWN = 255;

/** Gaps of one and of two ASCII characters, by what they are: nearly all there are. Filled as they turn up. */
const one = new Uint8Array(128).fill(UNKNOWN);
const two = new Uint8Array(128 * 128).fill(UNKNOWN);

/** What the bytes between two tokens make of them; as `gapOf` the string. */
export function byteGap(bytes: Uint8Array, from: number, to: number): number {
  const size = to - from;
  if (size > LONGEST) return GAP.hard;
  const first = bytes[from]!;
  if (size === 1 && first < 128) {
    const known = one[first]!;
    return known !== UNKNOWN ? known : (one[first] = gapOf(textBetween(bytes, from, to)));
  }
  const second = bytes[from + 1]!;
  if (size !== 2 || (first | second) >= 128) return gapOf(textBetween(bytes, from, to));
  const known = two[first * 128 + second]!;
  return known !== UNKNOWN ? known : (two[first * 128 + second] = gapOf(textBetween(bytes, from, to)));
}
