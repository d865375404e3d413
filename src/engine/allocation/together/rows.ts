/** Arithmetic of costs that are rows of numbers in lexicographic order; a row is named by where it begins in an array. */

/** Negative, zero or positive as the row at `a` is less than, equal to or more than the row at `b`. */
export function compareRows(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Adds `times` the row of `rows` at `from` to `sum`. */
export function addRow(sum: Float64Array, { rows, from }: { rows: Float64Array; from: number }, times = 1): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += times * rows[from + i]!;
}
