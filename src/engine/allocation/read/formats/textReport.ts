import type { InputProblem, InputProblemCode, Outcome } from '../../outcome.ts';

/** Where a text says something: line and column from 1, as editors count (columns in UTF-16 code units). */
export interface Spot {
  /** Which of several texts; absent where there is only one. */
  readonly source?: string;
  readonly line: number;
  readonly column: number;
}

/** All that is wrong with a text, in the order in which it was found. Reading goes on after each. */
export class TextReport {
  private readonly problems: InputProblem[] = [];

  /** Notes that `found` stands at `spot` where `expected` should: an id or range, a number, a word of the format. */
  add(code: InputProblemCode, spot: Spot, says: { found?: string; expected?: string } = {}): void {
    this.problems.push({ code, where: whereOf(spot), ...says });
  }

  /** What `make` makes, if nothing is wrong. */
  outcome<T>(make: () => T): Outcome<T> {
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    return { ok: true, value: make() };
  }
}

/** `line 12, column 5`, after the name of the text where there are several. */
export function whereOf({ source, line, column }: Spot): string {
  const place = `line ${line}, column ${column}`;
  return source === undefined ? place : `${source}, ${place}`;
}
