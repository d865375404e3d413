/** `bytes[0..length)` with a zero byte after it: the same bytes when one stands there, otherwise a copy. */
export function padded(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes[length] === 0 && Object.getPrototypeOf(bytes) === Uint8Array.prototype) return bytes;
  if (bytes[length] === 0) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const copy = new Uint8Array(length + 1);
  copy.set(bytes.subarray(0, length));
  return copy;
}
