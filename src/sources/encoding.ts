import { isUtf8 } from 'node:buffer';
import { SourceError } from './records.ts';

/**
 * Looks at the first bytes of an input and says whether it can be JSON or CSV in UTF-8 at all, so that a wrong file
 * is refused with its reason instead of with thousands of rejected lines.
 */
export interface Opening {
  /** Bytes of a UTF-8 byte order mark to leave out: 0 or 3. */
  readonly skip: number;
  /** The first byte that is not a space, as text. */
  readonly first: string;
}

/**
 * @param head the first bytes, 64 kB or all of it
 * @throws SourceError `input-empty`, `encoding-not-utf8`, `html-instead-of-data`
 */
export function openingOf(head: Buffer, location: string): Opening {
  const skip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const text = head.subarray(skip);
  const wrong = otherEncoding(text);
  if (wrong !== null)
    throw new SourceError(
      'encoding-not-utf8',
      `${location} is not UTF-8 but looks like ${wrong}. Save it as UTF-8 and import it again.`,
      { location, looksLike: wrong },
    );
  const start = text.findIndex((byte) => byte > 0x20);
  if (start === -1)
    throw new SourceError(
      'input-empty',
      `${location} is empty. Nothing was changed. Check that it was exported or fetched whole.`,
      { location },
    );
  if (text[start] === 0x3c) {
    const begins = text
      .subarray(start, start + 60)
      .toString('latin1')
      .replace(/\s+/g, ' ');
    throw new SourceError(
      'html-instead-of-data',
      `${location} holds a web page or XML where data was expected; it begins ${begins}. Check the address: it may need signing in, or have moved.`,
      { location, begins },
    );
  }
  return { skip, first: String.fromCharCode(text[start] as number) };
}

/** The encoding that the bytes look like, or null when they may be UTF-8. */
function otherEncoding(head: Buffer): string | null {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return 'UTF-16';
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 0) return zeros > head.length / 4 ? 'UTF-16 or UTF-32' : 'a binary file';
  if (isUtf8(wholeCharacters(head))) return null;
  // Single bytes above 127 and not one well-formed sequence: a file of the Windows age. A file that is UTF-8 but for
  // a damaged line has well-formed å, ä, ö elsewhere; its bad lines are rejected one by one.
  const decoded = new TextDecoder().decode(head);
  return /[^\0-\u007f\ufffd]/.test(decoded) ? null : 'Windows-1252';
}

/** The bytes up to the last whole UTF-8 character: `head` may have been cut inside one. */
function wholeCharacters(head: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, head.length); back += 1) {
    const byte = head[head.length - back] as number;
    if (byte < 0x80) return head;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
  }
  return head;
}
