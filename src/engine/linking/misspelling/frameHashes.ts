import { isKeyVowel } from './soundKey.ts';

/**
 * The hashes under which a sound key is indexed: of its *frames* and, when these are long enough, of each frame with
 * one letter missing.
 *
 * A frame is the key's consonants in order: slips of vowels leave them as they are, and they are few enough to look up
 * with one missing. In long words also without s, the letter that links parts of compounds and comes and goes most
 * easily; words on the verge are indexed both ways. A hash is a polynomial, so that all those with one letter missing
 * are put together from those of beginnings and ends, in time linear in the frame.
 */
const SHORTEST_FRAME = 4;
const LONGEST_WITH_S = 8;
const SHORTEST_WITHOUT_S = 6;
const BASE = 0x2c1b3c6d;
const S = 's'.charCodeAt(0);
const ROOM = 128;

export class FrameHashes {
  /** Entry `i` is a hash, up to `count`. */
  readonly hashes = new Int32Array(2 * ROOM);
  count = 0;
  /** Entry `i` is 1 for the hash of a frame with all its letters, or without an s only. */
  readonly whole = new Uint8Array(2 * ROOM);
  private readonly frame = new Uint16Array(ROOM);
  /** Hashes of the frame's beginning up to each letter, of its end from there, and the powers of the base. */
  private readonly before = new Int32Array(ROOM + 1);
  private readonly from = new Int32Array(ROOM + 1);
  private readonly powers = powersOf(BASE, ROOM + 1);

  /**
   * Reads the first `length` letters of a key, of at most 80.
   * @param onlyWhole leaves out the frames with another letter missing than an s.
   */
  read(key: Uint16Array, length: number, onlyWhole = false): void {
    const { frame } = this;
    this.count = 0;
    let size = 0;
    for (let at = 0; at < length; at++) if (!isKeyVowel(key[at]!)) frame[size++] = key[at]!;
    if (size <= LONGEST_WITH_S) this.add(size, onlyWhole);
    if (size < SHORTEST_WITHOUT_S) return;
    let left = 1;
    for (let at = 1; at < size; at++) if (frame[at] !== S) frame[left++] = frame[at]!;
    if (left < size || size > LONGEST_WITH_S) this.add(left, onlyWhole);
  }

  private add(size: number, onlyWhole: boolean): void {
    const { frame, before, from, powers, hashes, whole } = this;
    for (let at = 0; at < size; at++) before[at + 1] = Math.imul(before[at]!, BASE) + frame[at]!;
    whole[this.count] = 1;
    hashes[this.count++] = mixed(before[size]!);
    if (size < SHORTEST_FRAME) return;
    from[size] = 0;
    for (let at = size - 1; at >= 0; at--) from[at] = Math.imul(frame[at]!, powers[size - 1 - at]!) + from[at + 1]!;
    for (let at = 0; at < size; at++) {
      if ((at > 0 && frame[at] === frame[at - 1]) || (onlyWhole && frame[at] !== S)) continue;
      whole[this.count] = Number(frame[at] === S);
      hashes[this.count++] = mixed(Math.imul(before[at]!, powers[size - 1 - at]!) + from[at + 1]!);
    }
  }
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return once ^ (once >>> 13);
}

function powersOf(base: number, count: number): Int32Array {
  const powers = new Int32Array(count).fill(1);
  for (let i = 1; i < count; i++) powers[i] = Math.imul(powers[i - 1]!, base);
  return powers;
}
