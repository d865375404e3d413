/** What a user of a plain matcher has to do besides: only whole words, leftmost first, of those the longest. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/** For each UTF-16 code unit whether it belongs to a word. Beyond ASCII everything does: the corpus has only letters there. */
export const IS_WORD = Uint8Array.from({ length: 65536 }, (_, unit) =>
  unit >= 128 || /[a-z0-9+#]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Of token-bounded matches those that are left when leftmost, then longest ones win, without overlap. */
export function leftmostLongest(bounded: Found[]): Found[] {
  bounded.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return bounded.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}
