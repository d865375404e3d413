const FIRST_ROOM = 256;

/** What a scan found, in order of offset: match `i` is bytes `start[i]` to `end[i]`, the term `term[i]`. */
export class Matches {
  count = 0;
  start: Int32Array<ArrayBuffer>;
  end: Int32Array<ArrayBuffer>;
  /** Indices into the terms that the dictionary was built from. */
  term: Int32Array<ArrayBuffer>;

  /** @param room matches to make room for at first; it grows as needed. */
  constructor(room = FIRST_ROOM) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.term = new Int32Array(room);
  }

  /** Forgets all matches and keeps the room. */
  clear(): void {
    this.count = 0;
  }

  /** Appends one match. */
  add(start: number, end: number, term: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.term[this.count++] = term;
  }

  private grow(): void {
    const room = Math.max(FIRST_ROOM, this.start.length * 2);
    this.start = enlarged(this.start, room);
    this.end = enlarged(this.end, room);
    this.term = enlarged(this.term, room);
  }
}

function enlarged(array: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
