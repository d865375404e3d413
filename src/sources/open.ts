import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { atLeast, rejoined, unpacked } from './decompress.ts';
import { openingOf } from './encoding.ts';
import { type FetchOptions, fetchBytes, shownAddress } from './fetchBytes.ts';
import { SourceError } from './records.ts';

/**
 * One door for every input: a file path, an http(s) address or `-` for standard input, unpacked on the way.
 * What comes out is known to be UTF-8 text that is neither empty nor a web page.
 */
export interface OpenOptions extends FetchOptions {
  /** Bytes of content after which the reading stops with `input-too-large`; 64 GiB unless told. */
  readonly maxBytes?: number;
  /** Stands in for standard input. */
  readonly stdin?: AsyncIterable<Buffer>;
  /** Called with each input that a reader opens; readers of several files open several. */
  readonly onOpen?: (source: OpenedSource) => void;
}

export interface OpenedSource {
  /** The location as it may be shown: never with credentials. */
  readonly location: string;
  /** Bytes of the file or the transfer as stored (packed), when known: the scale of `progress().read`. */
  readonly totalBytes: number | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** True when the server said that nothing changed since `known`; there is then nothing to read. */
  readonly notModified: boolean;
  readonly format: 'plain' | 'gzip' | 'zip';
  /** First character of the content that is not a space. */
  readonly first: string;
  /** The content, unpacked and without byte order mark. Can be read once. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes taken so far: as stored, and as content. */
  progress(): { readonly read: number; readonly content: number };
  /** SHA-256 in hex of all content. Throws before the content was read to its end. */
  sha256(): string;
}

const HEAD = 64 * 1024;
const FILE_CHUNK = 256 * 1024;
const LARGEST = 64 * 1024 ** 3;

interface Raw {
  readonly location: string;
  readonly totalBytes: number | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly notModified: boolean;
  readonly body: AsyncIterable<Buffer>;
}

/**
 * Opens `location` and looks at its first bytes.
 * @throws SourceError `source-not-found`, `source-unreadable`, `source-unreachable`, `source-timeout`,
 * `source-refused`, `input-empty`, `encoding-not-utf8`, `html-instead-of-data`; while reading also
 * `input-too-large`, `source-interrupted` and the `archive-…` codes of `unpacked`.
 */
export async function openSource(location: string, options: OpenOptions = {}): Promise<OpenedSource> {
  const raw = await rawSource(location, options);
  const taken = { read: 0, content: 0 };
  const source = raw.notModified ? unchanged(raw) : await readable(raw, taken, options.maxBytes ?? LARGEST);
  options.onOpen?.(source);
  return source;
}

async function readable(raw: Raw, taken: { read: number; content: number }, maxBytes: number): Promise<OpenedSource> {
  const { location, totalBytes, etag, lastModified } = raw;
  const { format, content } = await unpacked(
    counted(raw.body, (bytes) => (taken.read += bytes)),
    location,
  );
  const pieces = content[Symbol.asyncIterator]();
  const head = await atLeast(pieces, HEAD);
  const opening = await closedOnError(pieces, () => openingOf(head, location));
  const hash = createHash('sha256');
  let ended: string | null = null;
  const chunks = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of rejoined(head.subarray(opening.skip), pieces)) {
      taken.content += piece.length;
      if (taken.content > maxBytes) throw tooLarge(location, maxBytes);
      hash.update(piece);
      yield piece;
    }
    ended = hash.digest('hex');
  };
  return {
    location,
    totalBytes,
    etag,
    lastModified,
    notModified: false,
    format,
    first: opening.first,
    chunks: chunks(),
    progress: () => ({ ...taken }),
    sha256: () => {
      if (ended === null) throw new Error(`${location} has not been read to its end`);
      return ended;
    },
  };
}

function unchanged(raw: Raw): OpenedSource {
  const { location, totalBytes, etag, lastModified } = raw;
  const chunks = (async function* (): AsyncGenerator<Buffer> {})();
  return {
    ...{ location, totalBytes, etag, lastModified, chunks },
    notModified: true,
    format: 'plain',
    first: '',
    progress: () => ({ read: 0, content: 0 }),
    sha256: () => {
      throw new Error(`${location} had not changed and was not read`);
    },
  };
}

async function closedOnError<T>(pieces: AsyncIterator<Buffer>, look: () => T): Promise<T> {
  try {
    return look();
  } catch (error) {
    await pieces.return?.();
    throw error;
  }
}

async function* counted(body: AsyncIterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const piece of body) {
    count(piece.length);
    yield piece;
  }
}

/** True for http and https addresses. */
export function isAddress(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

async function rawSource(location: string, options: OpenOptions): Promise<Raw> {
  if (location === '-')
    return {
      location: 'standard input',
      totalBytes: null,
      etag: null,
      lastModified: null,
      notModified: false,
      body: options.stdin ?? process.stdin,
    };
  if (!isAddress(location)) return fileSource(location);
  const answer = await fetchBytes(location, options);
  return {
    location: shownAddress(location),
    totalBytes: answer.encoded ? null : answer.totalBytes,
    etag: answer.etag,
    lastModified: answer.lastModified,
    notModified: answer.notModified,
    body: answer.body,
  };
}

async function fileSource(path: string): Promise<Raw> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw fileProblem(path, error);
  });
  if (found.isDirectory())
    throw new SourceError('source-is-folder', `${path} is a folder where a file was expected. Name the file in it.`, {
      location: path,
    });
  const body = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* createReadStream(path, { highWaterMark: FILE_CHUNK });
    } catch (error) {
      throw fileProblem(path, error as NodeJS.ErrnoException);
    }
  };
  const lastModified = found.mtime.toUTCString();
  return {
    location: path,
    totalBytes: found.isFile() ? found.size : null,
    etag: null,
    lastModified,
    notModified: false,
    body: body(),
  };
}

function fileProblem(path: string, error: NodeJS.ErrnoException): SourceError {
  if (error.code === 'ENOENT')
    return new SourceError(
      'source-not-found',
      `${path} does not exist. Check the path; it is read from the current folder.`,
      { location: path },
    );
  return new SourceError(
    'source-unreadable',
    `${path} cannot be read (${error.code ?? error.message}). Check the rights to it.`,
    { location: path },
  );
}

function tooLarge(location: string, maxBytes: number): SourceError {
  return new SourceError(
    'input-too-large',
    `${location} holds more than ${maxBytes} bytes. Split it, or check that it is the right file.`,
    { location, maxBytes },
  );
}
