import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { SourceError } from './records.ts';

/**
 * Unpacks gzip and single-file zip archives on the way, by their first bytes and never by their name. JobTech's
 * historical ads are `.jsonl.zip` with one file each; of an archive with several files only the first is read.
 *
 * A bomb is stopped by ratio: JSON of ads packs 4 to 20 times, deflate at most 1,032 times.
 */
export interface Unpacked {
  readonly format: 'plain' | 'gzip' | 'zip';
  readonly content: AsyncIterable<Buffer>;
}

const HIGHEST_RATIO = 200;
/** Below this many bytes of content the ratio says nothing: a small file may be all spaces. */
const RATIO_COUNTS_FROM = 32 * 1024 * 1024;
const OUTPUT_CHUNK = 128 * 1024;

/** @throws SourceError `archive-corrupt`, `archive-truncated`, `archive-ratio-too-high` while the content is read. */
export async function unpacked(raw: AsyncIterable<Buffer>, location: string): Promise<Unpacked> {
  const source = raw[Symbol.asyncIterator]();
  const head = await atLeast(source, 4);
  const format = formatOf(head);
  if (format === 'plain') return { format, content: rejoined(head, source) };
  const packed = rejoined(head, source);
  return { format, content: inflated(packed, format, location) };
}

function formatOf(head: Buffer): Unpacked['format'] {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head.length >= 4 && head.readUInt32LE(0) === 0x04034b50 ? 'zip' : 'plain';
}

/** Reads until `count` bytes are there or the input ends. */
export async function atLeast(source: AsyncIterator<Buffer>, count: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let length = 0; length < count; ) {
    const next = await source.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
}

/** What was read ahead, then the rest. */
export async function* rejoined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* inflated(
  packed: AsyncGenerator<Buffer>,
  format: 'gzip' | 'zip',
  location: string,
): AsyncGenerator<Buffer> {
  let taken = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of packed) {
      taken += piece.length;
      yield piece;
    }
  };
  const deflated = format === 'zip' ? afterZipHeader(counted(), location) : counted();
  const engine =
    format === 'zip' ? createInflateRaw({ chunkSize: OUTPUT_CHUNK }) : createGunzip({ chunkSize: OUTPUT_CHUNK });
  let given = 0;
  try {
    for await (const piece of through(deflated, engine)) {
      given += piece.length;
      if (given > RATIO_COUNTS_FROM && given > HIGHEST_RATIO * taken) throw tooDense(location);
      yield piece;
    }
  } catch (error) {
    throw error instanceof SourceError ? error : broken(error, location);
  }
}

function through(source: AsyncIterable<Buffer>, engine: Transform): AsyncIterable<Buffer> {
  // Errors of either side reach the reader of `engine`, which pipeline destroys with them. A zip's directory after
  // the compressed bytes makes the engine end before its input; that is no error to the reader.
  pipeline(Readable.from(source, { objectMode: false }), engine, () => {});
  return engine;
}

const ZIP_HEADER = 30;

/** Skips the local header of the archive's first file (APPNOTE 4.3.7) and gives its compressed bytes. */
async function* afterZipHeader(packed: AsyncGenerator<Buffer>, location: string): AsyncGenerator<Buffer> {
  let head = await atLeast(packed, ZIP_HEADER);
  if (head.length < ZIP_HEADER) throw truncated(location);
  const [flags, method] = [head.readUInt16LE(6), head.readUInt16LE(8)];
  if ((flags & 1) !== 0 || method !== 8)
    throw new SourceError(
      'archive-unsupported',
      `${location} is a zip archive that is encrypted or not packed with deflate. Unpack it first and import the file inside.`,
      { location },
    );
  const start = ZIP_HEADER + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (head.length < start) head = Buffer.concat([head, await atLeast(packed, start - head.length)]);
  yield* rejoined(head.subarray(start), packed);
}

function broken(error: unknown, location: string): SourceError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return truncated(location);
  return new SourceError(
    'archive-corrupt',
    `${location} is packed but its content is damaged (${code || String(error)}). Fetch it again.`,
    { location },
  );
}

function truncated(location: string): SourceError {
  return new SourceError('archive-truncated', `${location} is packed and ends before its end. Fetch it again.`, {
    location,
  });
}

function tooDense(location: string): SourceError {
  return new SourceError(
    'archive-ratio-too-high',
    `${location} unpacks to more than ${HIGHEST_RATIO} times its size, as only a bomb does. It was not read to its end.`,
    { location, ratio: HIGHEST_RATIO },
  );
}
