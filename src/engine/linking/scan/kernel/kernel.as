/**
 * The exact scanner in AssemblyScript with SIMD: reads `tokenBlock.ts`, `exactScanner.ts` and `layout.ts` line by line
 * and does the same to the bit; kernel.test.ts holds it to that. It owns no memory: all offsets come from `attach`.
 * Rebuild kernelBytes.ts with `npm run kernel` after every change.
 *
 * What it buys over the pure scanner: 64 bytes are classified at a time (two table look-ups by nibble, as simdjson
 * does), so that a token costs two counts of zero bits instead of a branch for each byte; and nothing checks bounds.
 */

// Two bits more than the offsets of `AT` in layout.ts: bytes instead of entries.
const LOW: usize = 4;
const TERM: usize = 8;
const NODE: usize = 12;
const NEXT: usize = 16;
const SLOT_SHIFT: usize = 5;
const EDGE_SHIFT: usize = 4;

const HIGH_SEED: i32 = 0x2545f491;
const LOW_SEED: i32 = 0x1b873593;
const DOT: u8 = 46;
const OUT_SHIFT: usize = 4;

/** Where things are in memory, in bytes. */
let text: usize = 0;
let block: usize = 0;
let room: i32 = 0;
let longest: i32 = 0;
let out: usize = 0;
let outRoom: i32 = 0;
let filter: usize = 0;
let filterMask: i32 = 0;
let starts: usize = 0;
let startMask: i32 = 0;
let edges: usize = 0;
let edgeMask: i32 = 0;

/** How far the text has been read and matched; `free` as in the pure scanner. */
let length: i32 = 0;
let at: i32 = 0;
let count: i32 = 0;
let candidateCount: i32 = 0;
let free: i32 = 0;
let lastToken: i32 = 0;
let lastTerm: i32 = 0;

/** A token read the slow way, by `readSlowly` of bytes.ts: fills the four entries at the address that it is given. */
@external("env", "slow")
declare function slow(from: i32): i32;
/** Its answer: start, end, high, low. */
let slowToken: usize = 0;

/** Offsets of the arrays within a token of the block: 16 bytes a token, so that one is one cache line's quarter. */
const START: usize = 0;
const END: usize = 4;
const HIGH: usize = 8;
const TOKEN_LOW: usize = 12;
const TOKEN_SHIFT: usize = 4;
let candidates: usize = 0;

export function attach(slowAt: usize, blockAt: usize, blockRoom: i32, outAt: usize, outSize: i32): void {
  slowToken = slowAt;
  block = blockAt;
  room = blockRoom;
  candidates = blockAt + ((blockRoom as usize) << TOKEN_SHIFT);
  out = outAt;
  outRoom = outSize;
}

/** The dictionary's buffer stands at `from`: header, filter, starts, edges. */
export function attachDictionary(from: usize): void {
  longest = load<i32>(from, 8);
  filterMask = load<i32>(from, 12);
  startMask = load<i32>(from, 16);
  edgeMask = load<i32>(from, 20);
  filter = from + 32;
  starts = filter + (((filterMask as usize) + 1) << 2);
  edges = starts + (((startMask as usize) + 1) << SLOT_SHIFT);
}

/** Begins a text of `size` bytes at `from`. Sixteen zero bytes stand before it, eighty after it. */
export function begin(from: usize, size: i32): void {
  text = from;
  length = size;
  at = 0;
  count = 0;
  candidateCount = 0;
  free = 0;
}

/**
 * Bits of a byte's class by its low and by its high half; the byte has the classes that both halves have. Plain:
 * bit 0 digits, 1 and 2 letters of ASCII, 3 and 4 bytes 80–BF but for the four special ones, 5 C3. Special, besides
 * all others from 80: bit 6 `+` and `#`, bit 7 NUL.
 */
@inline function lowClasses(): v128 {
  return i8x16(
    -0x63, 0x1f, 0x1f, 0x7f, 0x1f, 0x1f, 0x1f, 0x0f, 0x1f, 0x1f, 0x1e, 0x5a, 0x1a, 0x1a, 0x1a, 0x0a,
  );
}
@inline function highClasses(): v128 {
  return i8x16(-0x80, 0, 0x40, 0x01, 0x02, 0x04, 0x02, 0x04, 0x08, 0x10, 0x08, 0x10, 0x20, 0, 0, 0);
}

@inline function classesAt(from: usize): v128 {
  const bytes = v128.load(from);
  const low = i8x16.swizzle(lowClasses(), v128.and(bytes, i8x16.splat(15)));
  const high = i8x16.swizzle(highClasses(), i8x16.shr_u(bytes, 4));
  return v128.and(low, high);
}

/** Bit `i`: byte `i` from `from` is plain. */
@inline function plainBits(classes: v128): u64 {
  const plain = v128.and(classes, i8x16.splat(0x3f));
  return i8x16.bitmask(i8x16.ne(plain, i8x16.splat(0))) as u64;
}

/** Bit `i`: byte `i` is plain or special. */
@inline function wordBits(classes: v128, bytes: v128): u64 {
  return i8x16.bitmask(v128.or(i8x16.ne(classes, i8x16.splat(0)), bytes)) as u64;
}

@inline function mixHigh(high: i32, word: i32): i32 {
  const mixed = (high ^ word) * 0x9e3779b1;
  return mixed ^ (mixed >>> 15);
}

@inline function mixLow(low: i32, word: i32): i32 {
  const mixed = (low + word) * 0x85ebca6b;
  return mixed ^ (mixed >>> 13);
}

/** En and em dash, quotation marks, bullet, ellipsis (U+2010–2027) and the hard space: special, but no letters. */
@inline function isPunctuation(from: usize): i32 {
  const three = load<u32>(from) & 0xffffff;
  if ((three & 0xffff) === 0x80e2) return ((three >> 16) - 0x90 <= 0x17) as i32 * 3;
  return ((three & 0xffff) === 0xa0c2) as i32 * 2;
}

/** Bit 5 of every byte when the case of plain letters is folded, otherwise nothing. */
let foldBits: u64 = 0x2020202020202020;

/** Reads tokens until the block is full or the text ends: `TokenBlock.fill`. */
function fill(): void {
  let position = at;
  let token = count;
  let candidate = candidateCount;
  const limit = room;
  const bytes = text;
  const tokens = block;
  const indices = candidates;
  const words = filter;
  const mask = filterMask;
  const fold = foldBits;
  const size = length;
  let plain: u64 = 0;
  let word: u64 = 0;
  // Bits of `plain` and `word` are those of the 64 bytes from `base`.
  let base = position - 64;
  while (token < limit) {
    let shift = position - base;
    let rest: u64 = 0;
    if (shift < 64) {
      rest = word >> shift;
      if (rest === 0) position = base + 64;
    }
    if (rest === 0) {
      // Nothing but separators is left of the window: the next one.
      base = position;
      shift = 0;
      const from = bytes + base;
      const a = classesAt(from);
      const b = classesAt(from + 16);
      const c = classesAt(from + 32);
      const d = classesAt(from + 48);
      plain = plainBits(a) | (plainBits(b) << 16) | (plainBits(c) << 32) | (plainBits(d) << 48);
      word =
        wordBits(a, v128.load(from)) |
        (wordBits(b, v128.load(from + 16)) << 16) |
        (wordBits(c, v128.load(from + 32)) << 32) |
        (wordBits(d, v128.load(from + 48)) << 48);
      rest = word;
      if (rest === 0) {
        position = base + 64;
        continue;
      }
    }
    position += ctz(rest) as i32;
    shift = position - base;
    if (position >= size) break;
    let from = position;
    const run = ctz(~(plain >> shift)) as i32;
    const stop = shift + run;
    if (stop >= 64 && shift > 0) {
      // The token may reach beyond the window: begin a window with it.
      base = position - 64;
      continue;
    }
    let end = from + run;
    let isSlow = stop >= 64;
    if (!isSlow && ((word >> stop) & 1) !== 0 && end < size) {
      const mark = isPunctuation(bytes + end);
      if (run === 0 && mark !== 0) {
        position = end + mark;
        continue;
      }
      isSlow = mark === 0;
    }
    if (load<u8>(bytes + from - 1) === DOT) isSlow = true;
    let high: i32;
    let low: i32;
    if (isSlow) {
      position = slow(from);
      if (load<i32>(slowToken) === load<i32>(slowToken, 4)) continue;
      from = load<i32>(slowToken);
      end = load<i32>(slowToken, 4);
      high = load<i32>(slowToken, 8);
      low = load<i32>(slowToken, 12);
    } else {
      const source = bytes + from;
      // Two rounds at once and the right one taken: the length of a short token is what a processor cannot foresee.
      const eight = load<u64>(source) | fold;
      const masked = run < 8 ? eight & (((1 as u64) << ((run << 3) as u64)) - 1) : eight;
      const high1 = mixHigh(HIGH_SEED, masked as i32);
      const low1 = mixLow(LOW_SEED, masked as i32);
      const high2 = mixHigh(high1, (masked >> 32) as i32);
      const low2 = mixLow(low1, (masked >> 32) as i32);
      high = select(high1, high2, run < 4);
      low = select(low1, low2, run < 4);
      if (run >= 8) {
        const third = load<i32>(source + 8) | (fold as i32);
        const last = run < 12 ? third & ((1 << (run << 3)) - 1) : third;
        high = mixHigh(high, last);
        low = mixLow(low, last);
        if (run >= 12) {
          let rest = source + 12;
          let left = run - 12;
          for (; left >= 4; left -= 4) {
            const four = load<i32>(rest) | (fold as i32);
            high = mixHigh(high, four);
            low = mixLow(low, four);
            rest += 4;
          }
          const tail = (load<i32>(rest) | (fold as i32)) & ((1 << (left << 3)) - 1);
          high = mixHigh(high, tail);
          low = mixLow(low, tail);
        }
      }
      position = end;
    }
    const slot = tokens + ((token as usize) << TOKEN_SHIFT);
    store<i32>(slot, from, START);
    store<i32>(slot, end, END);
    store<i32>(slot, high, HIGH);
    store<i32>(slot, low, TOKEN_LOW);
    store<i32>(indices + ((candidate as usize) << 2), token);
    token++;
    const bits = load<u32>(words + (((high & mask) as usize) << 2));
    candidate += (bits >> ((low as u32) >> 27)) & (bits >> ((low as u32) >> 22)) & 1;
  }
  at = position;
  count = token;
  candidateCount = candidate;
}

@inline function slotOf(high: i32, low: i32, mask: i32): i32 {
  return (high ^ (low >>> 7)) & mask;
}

/** Matches from the candidates up to token `limit`, appended from entry `found`; returns the first candidate left. */
let found: i32 = 0;
function match(limit: i32): i32 {
  let i = 0;
  for (; i < candidateCount; i++) {
    const token = load<i32>(candidates + ((i as usize) << 2));
    if (token >= limit) break;
    if (token < free) continue;
    const slot = block + ((token as usize) << TOKEN_SHIFT);
    const high = load<i32>(slot, HIGH);
    const low = load<i32>(slot, TOKEN_LOW);
    let index = slotOf(high, low, startMask);
    let start = starts + ((index as usize) << SLOT_SHIFT);
    while (load<i32>(start, NODE) !== 0 && (load<i32>(start) !== high || load<i32>(start, LOW) !== low)) {
      index = (index + 1) & startMask;
      start = starts + ((index as usize) << SLOT_SHIFT);
    }
    const node = load<i32>(start, NODE);
    if (node === 0) continue;
    lastToken = token;
    lastTerm = load<i32>(start, TERM);
    if ((node & 1) === 1) follow(token, start);
    if (lastTerm === 0) continue;
    const to = out + ((found as usize) << OUT_SHIFT);
    store<i32>(to, load<i32>(slot, START));
    store<i32>(to, load<i32>(block + ((lastToken as usize) << TOKEN_SHIFT), END), 4);
    store<i32>(to, lastTerm - 1, 8);
    found++;
    free = lastToken + 1;
  }
  return i;
}

/** Looks for longer terms from `token`; leaves the longest in `lastToken` and `lastTerm`. */
function follow(token: i32, start: usize): void {
  let next = token + 1;
  if (next >= count) return;
  let slot = block + ((next as usize) << TOKEN_SHIFT);
  let high = load<i32>(slot, HIGH);
  const bloom = load<i32>(start + ((((high >>> 5) & 1) as usize) << 2), NEXT);
  if (((bloom >>> (high & 31)) & 1) === 0) return;
  let node = load<i32>(start, NODE);
  for (;;) {
    const from = load<i32>(slot - (1 << TOKEN_SHIFT), END);
    const to = load<i32>(slot, START);
    let gap = to - from;
    for (let i = from; i < to; i++) gap = (gap * 0x01000193) ^ (load<u8>(text + i) as i32);
    const low = load<i32>(slot, TOKEN_LOW);
    const parent = node >> 1;
    let keyHigh = (high ^ (parent * 0x9e3779b1)) * 0xc2b2ae35 + gap;
    keyHigh ^= keyHigh >>> 16;
    let keyLow = (low + gap * 0x27d4eb2f) * 0x165667b1 + parent;
    keyLow ^= keyLow >>> 15;
    let index = slotOf(keyHigh, keyLow, edgeMask);
    let edge = edges + ((index as usize) << EDGE_SHIFT);
    while (load<i32>(edge, NODE) !== 0 && (load<i32>(edge) !== keyHigh || load<i32>(edge, LOW) !== keyLow)) {
      index = (index + 1) & edgeMask;
      edge = edges + ((index as usize) << EDGE_SHIFT);
    }
    node = load<i32>(edge, NODE);
    const term = load<i32>(edge, TERM);
    if (term !== 0) {
      lastToken = next;
      lastTerm = term;
    }
    if ((node & 1) === 0 || ++next >= count) return;
    slot += 1 << TOKEN_SHIFT;
    high = load<i32>(slot, HIGH);
  }
}

/** Goes on with the text until `out` may be full or the text ends; returns the matches in `out`. */
export function scan(): i32 {
  found = 0;
  while (found + room <= outRoom) {
    fill();
    const whole = at >= length || count < room;
    const done = match(whole ? count : count - longest);
    if (whole) {
      at = -1;
      return found;
    }
    const keep = done < candidateCount ? load<i32>(candidates + ((done as usize) << 2)) : count;
    free -= keep;
    memory.copy(block, block + ((keep as usize) << TOKEN_SHIFT), ((count - keep) as usize) << TOKEN_SHIFT);
    for (let i = done; i < candidateCount; i++)
      store<i32>(
        candidates + (((i - done) as usize) << 2),
        load<i32>(candidates + ((i as usize) << 2)) - keep,
      );
    candidateCount -= done;
    count -= keep;
  }
  return found;
}

/** True when the text has been read to its end. */
export function ended(): bool {
  return at < 0;
}

/**
 * What follows reads for the Swedish scanner: tokens with their case, each looked up in a memo, and the gap before it.
 * `learn` analyses a token that is new, leaves its record where `slow` leaves its answer, and answers its number + 1;
 * `gapBetween` answers as `byteGap`.
 */
@external("env", "learn")
declare function learn(start: i32, end: i32): i32;
@external("env", "gapBetween")
declare function gapBetween(from: i32, to: i32): i32;

/** The gaps that matter here, as `GAP` of tokenise.ts has them. */
const HYPHEN: i32 = 1;
const HARD: i32 = 3;
const HANGING: i32 = 4;
const LEADING: i32 = 6;
/** No gap of more bytes is anything but hard. */
const LONGEST_GAP: i32 = 12;
const UNKNOWN: i32 = 255;

/** What a word means by itself: nothing, or what only the matcher can tell. See `LONE` of wordStore.ts. */
const ASK: i32 = -2;
/** The slots of the words, as wordTable.ts has them, 32 bytes each: key, number + 1 (0: the slot is free), record. */
const NUMBER: usize = 8;
const LONE: usize = 12;
const AFTER: usize = 16;
const AS: usize = 24;
const WORD_SHIFT: usize = 5;
/** Two places for them, the second half as large: what grows moves from one to the other. */
let places: usize = 0;
let memo: usize = 0;
let memoRoom: i32 = 0;
let memoMask: i32 = 0;
let memoUsed: i32 = 0;
/** Slots at first: while few tokens are known, they should lie close together in the cache. */
const FIRST_SLOTS: i32 = 8192;
/** Gaps of one ASCII byte, of two, and the last seen of three or four (256 entries: the bytes; size and gap). */
let gaps: usize = 0;
const TWO_BYTES: usize = 128;
const MORE_BYTES: usize = 128 + 128 * 128;
/** Arrays of `wordRoom` entries: starts, ends, words, beginnings and what these mean alone (32 bits each), gaps (a byte). */
let wordsAt: usize = 0;
let wordRoom: i32 = 0;
let wordCount: i32 = 0;
let begun: i32 = 0;
/** Of the last token, which is not judged yet: what it means by itself, what may follow it, the gap before it. */
let lastLone: i32 = 0;
let lastAfter: u64 = 0;
let lastGap: i32 = HARD;

export function attachMemo(memoAt: usize, memoSlots: i32, gapsAt: usize, arraysAt: usize, arraysRoom: i32): void {
  places = memoAt;
  memoRoom = memoSlots;
  forget();
  gaps = gapsAt;
  memory.fill(gapsAt, UNKNOWN as u8, MORE_BYTES);
  wordsAt = arraysAt;
  wordRoom = arraysRoom;
  foldBits = 0;
}

/** What was read ahead, so that the compiler does not leave it out. */
let touched: i32 = 0;

/** Where so many slots stand: `memoRoom` of them in the first place, half as many in the second, and so in turn. */
function placeOf(slots: i32): usize {
  const isSecond = ((ctz(memoRoom) - ctz(slots)) & 1) as usize;
  return places + isSecond * ((memoRoom as usize) << WORD_SHIFT);
}

/** Forgets all words. */
export function forget(): void {
  memo = placeOf(FIRST_SLOTS);
  memoMask = FIRST_SLOTS - 1;
  memoUsed = 0;
  memory.fill(memo, 0, (FIRST_SLOTS as usize) << WORD_SHIFT);
}

/** The free slot for a key that is not there. */
function freeSlot(high: i32, low: i32): usize {
  let index = slotOf(high, low, memoMask);
  let slot = memo + ((index as usize) << WORD_SHIFT);
  while (load<i32>(slot, NUMBER) !== 0) {
    index = (index + 1) & memoMask;
    slot = memo + ((index as usize) << WORD_SHIFT);
  }
  return slot;
}

/** Moves the words to twice as many slots. */
function grow(): void {
  const old = memo;
  const oldEnd = memo + (((memoMask as usize) + 1) << WORD_SHIFT);
  memoMask = (memoMask << 1) | 1;
  memo = placeOf(memoMask + 1);
  memory.fill(memo, 0, ((memoMask as usize) + 1) << WORD_SHIFT);
  for (let slot = old; slot < oldEnd; slot += 1 << WORD_SHIFT)
    if (load<i32>(slot, NUMBER) !== 0)
      memory.copy(freeSlot(load<i32>(slot), load<i32>(slot, LOW)), slot, 1 << WORD_SHIFT);
}

/** Goes on reading at `position`, with empty arrays. */
export function seek(position: i32): void {
  at = position;
  wordCount = 0;
  begun = 0;
}

/** Where reading goes on; the length of the text at its end. */
export function position(): i32 {
  return at;
}

/** How many beginnings there are among the first `tokens`, the last one with nothing after it that matters. */
export function beginnings(tokens: i32): i32 {
  const begins = wordsAt + (((wordRoom as usize) * 3) << 2);
  let last = begun;
  while (last > 0 && load<i32>(begins + ((last as usize) << 2) - 4) >= tokens) last--;
  if (tokens < wordCount || tokens === 0) return last;
  const asks = lastGap === LEADING || lastLone === ASK;
  const here = begins + ((last as usize) << 2);
  store<i32>(here, tokens - 1);
  store<i32>(here + ((wordRoom as usize) << 2), asks ? ASK : lastLone);
  return last + ((asks || lastLone >= 0) as i32);
}

/** Appends a block of tokens to the arrays; returns how many are in them. As `BlockReader.read`. */
export function read(): i32 {
  count = 0;
  candidateCount = 0;
  fill();
  // At most half full, so that a search is short and ends.
  while (((memoUsed + count) << 1) > memoMask && memoMask + 1 < memoRoom) grow();
  const ends = wordsAt + ((wordRoom as usize) << 2);
  const ids = ends + ((wordRoom as usize) << 2);
  const begins = ids + ((wordRoom as usize) << 2);
  const meanings = begins + ((wordRoom as usize) << 2);
  const marks = meanings + ((wordRoom as usize) << 2);
  const mask = memoMask;
  const slots = memo;
  // Asks memory for all their slots at once: below, each branch would have to wait for the one before.
  let touch = 0;
  for (let i = 0; i < count; i++) {
    const token = block + ((i as usize) << TOKEN_SHIFT);
    const index = slotOf(load<i32>(token, HIGH), load<i32>(token, TOKEN_LOW), mask);
    touch ^= load<i32>(slots + ((index as usize) << WORD_SHIFT), NUMBER);
  }
  touched = touch;
  let word = wordCount;
  let found = begun;
  let lone = lastLone;
  let after = lastAfter;
  let before = lastGap;
  for (let i = 0; i < count; i++) {
    const token = block + ((i as usize) << TOKEN_SHIFT);
    const start = load<i32>(token, START);
    const high = load<i32>(token, HIGH);
    const low = load<i32>(token, TOKEN_LOW);
    let index = slotOf(high, low, mask);
    let slot = slots + ((index as usize) << WORD_SHIFT);
    let number = load<i32>(slot, NUMBER);
    while (number !== 0 && (load<i32>(slot) !== high || load<i32>(slot, LOW) !== low)) {
      index = (index + 1) & mask;
      slot = slots + ((index as usize) << WORD_SHIFT);
      number = load<i32>(slot, NUMBER);
    }
    if (number === 0) {
      number = learn(start, load<i32>(token, END));
      memoUsed++;
      store<i32>(slot, high);
      store<i32>(slot, low, LOW);
      store<i32>(slot, number, NUMBER);
      store<i32>(slot, load<i32>(slowToken), LONE);
      store<u64>(slot, load<u64>(slowToken, 4), AFTER);
      store<u64>(slot, load<u64>(slowToken, 12), AS);
    }
    const here = (word as usize) << 2;
    const gap = word === 0 ? HARD : gapBefore(load<i32>(ends + here - 4), start);
    store<i32>(wordsAt + here, start);
    store<i32>(ends + here, load<i32>(token, END));
    store<i32>(ids + here, number - 1);
    store<u8>(marks + word, gap);
    if (word > 0) {
      const follows = (after & load<u64>(slot, AS)) !== 0 && gap !== HARD;
      const asks = gap === HYPHEN || gap === HANGING || before === LEADING || lone === ASK || follows;
      store<i32>(begins + ((found as usize) << 2), word - 1);
      store<i32>(meanings + ((found as usize) << 2), asks ? ASK : lone);
      found += ((lone >= 0) as i32) | (asks as i32);
    }
    lone = load<i32>(slot, LONE);
    after = load<u64>(slot, AFTER);
    before = gap;
    word++;
  }
  lastLone = lone;
  lastAfter = after;
  lastGap = before;
  begun = found;
  wordCount = word;
  return word;
}

function gapBefore(from: i32, to: i32): i32 {
  const size = to - from;
  if (size > LONGEST_GAP) return HARD;
  const key = load<u32>(text + from);
  if (size === 1 && (key & 0x80) === 0) return remembered(gaps + (key & 0x7f), from, to);
  if (size === 2 && (key & 0x8080) === 0)
    return remembered(gaps + TWO_BYTES + (((key & 0x7f) << 7) | ((key >> 8) & 0x7f)), from, to);
  if (size !== 3 && size !== 4) return gapBetween(from, to);
  const bytes = size === 3 ? key & 0xffffff : key;
  const entry = gaps + MORE_BYTES + (((bytes * 0x9e3779b1) >> 24) << 3);
  if (load<u32>(entry) === bytes && load<i32>(entry, 4) >> 8 === size) return load<i32>(entry, 4) & 0xff;
  const gap = gapBetween(from, to);
  store<u32>(entry, bytes);
  store<i32>(entry, (size << 8) | gap, 4);
  return gap;
}

@inline function remembered(place: usize, from: i32, to: i32): i32 {
  let gap = load<u8>(place) as i32;
  if (gap === UNKNOWN) {
    gap = gapBetween(from, to);
    store<u8>(place, gap);
  }
  return gap;
}
