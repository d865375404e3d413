import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Texts that come back from browsers and must be our own. `purpose` goes into the signature, so that what was signed
 * for one use is worth nothing in another.
 */
export function sign(key: string, purpose: string, text: string): string {
  return `${text}.${signatureOf(key, purpose, text)}`;
}

/** What was signed, or null where it is not ours or was changed. */
export function readSigned(key: string, purpose: string, signed: string): string | null {
  const dot = signed.lastIndexOf('.');
  if (dot < 0) return null;
  const text = signed.slice(0, dot);
  return isSame(signed.slice(dot + 1), signatureOf(key, purpose, text)) ? text : null;
}

/** A token that only we can make, bound to `text`. */
export function signatureOf(key: string, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
}

/** Compares in a time that tells nothing about where two texts differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
