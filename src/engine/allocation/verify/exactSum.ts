/** Below it any two whole numbers add up exactly in a double. */
const SAFE = 2 ** 52;

/**
 * A sum of whole numbers that never loses a digit: in a double while it fits, in a bigint beyond. Proofs compare totals
 * for equality, and the totals of a nation's weighted costs do not fit a double.
 */
export class ExactSum {
  private high = 0n;
  private low = 0;

  add(term: number): void {
    const sum = this.low + term;
    if (Math.abs(sum) < SAFE && Math.abs(term) < SAFE) {
      this.low = sum;
      return;
    }
    this.high += BigInt(this.low) + BigInt(term);
    this.low = 0;
  }

  addProduct(a: number, b: number): void {
    const product = a * b;
    if (Math.abs(product) < SAFE) this.add(product);
    else this.high += BigInt(a) * BigInt(b);
  }

  get value(): bigint {
    return this.high + BigInt(this.low);
  }
}
