/** Sees to it that a zero byte follows a text, so that reading needs no end test; keeps its buffer from text to text. */
export class Padding {
  private buffer = new Uint8Array(1);

  /** `bytes[0..length)` with a zero byte after it: `bytes` itself when one stands there, otherwise a copy. */
  after(bytes: Uint8Array, length: number): Uint8Array {
    if (bytes[length] === 0) return isPlainArray(bytes) ? bytes : plainArray(bytes);
    if (this.buffer.length <= length) this.buffer = new Uint8Array(length + length / 2 + 1);
    this.buffer.set(length === bytes.length ? bytes : bytes.subarray(0, length));
    this.buffer[length] = 0;
    return this.buffer;
  }
}

/** A subclass (Buffer) would make the engine's compiled code see two shapes, and slice differently. */
function isPlainArray(bytes: Uint8Array): boolean {
  return Object.getPrototypeOf(bytes) === Uint8Array.prototype;
}

function plainArray(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
