import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from './records.ts';

/** How the outside is asked: patiently, a bounded number of times, and saying who asks. */
export interface FetchOptions {
  /** Milliseconds until the answer's headers must have come; 30 s unless told. */
  readonly timeoutMs?: number;
  /** Milliseconds that may pass between two pieces of the body; 60 s unless told. */
  readonly idleMs?: number;
  /** How many times to ask in all; 4 unless told. */
  readonly attempts?: number;
  /** The first wait between two attempts, doubled each time; 2 s unless told. `Retry-After` wins over it. */
  readonly backOffMs?: number;
  /** The longest `Retry-After` to wait for; a longer one ends the attempts. 120 s unless told. */
  readonly longestWaitMs?: number;
  /** What was fetched last time; the server may then answer that nothing changed. */
  readonly known?: { readonly etag?: string; readonly lastModified?: string };
  readonly userAgent?: string;
}

export interface FetchedBytes {
  readonly notModified: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Bytes on the wire, when the server says. */
  readonly totalBytes: number | null;
  /** True where the transport itself was compressed, so that `totalBytes` counts other bytes than `body`. */
  readonly encoded: boolean;
  readonly body: AsyncIterable<Buffer>;
}

const USER_AGENT = 'Kraftsam/0.1 (open source; regional skills supply)';
const WORTH_ANOTHER_TRY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The address for messages and logs: without user, password and values of parameters that look like secrets. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()])
    if (/key|token|secret|password|signature/i.test(name)) url.searchParams.set(name, '…');
  return url.href;
}

/**
 * Asks for `address` and gives its body as a stream. Answers that may pass (429, 5xx, broken connections) are asked
 * for again with doubled waits or after the server's own `Retry-After`.
 * @throws SourceError `source-not-found`, `source-refused`, `source-unreachable`, `source-timeout`;
 * while the body is read also `source-interrupted`.
 */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<FetchedBytes> {
  const attempts = options.attempts ?? 4;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask(address, options);
    if ('body' in outcome) return outcome;
    const wait = outcome.retryAfterMs ?? (options.backOffMs ?? 2000) * 2 ** (attempt - 1);
    if (!outcome.mayPass || attempt >= attempts || wait > (options.longestWaitMs ?? 120_000)) throw outcome.error;
    await sleep(wait);
  }
}

interface Failure {
  readonly error: SourceError;
  readonly mayPass: boolean;
  readonly retryAfterMs: number | null;
}

async function ask(address: string, options: FetchOptions): Promise<FetchedBytes | Failure> {
  const where = shownAddress(address);
  const abort = new AbortController();
  const timeoutMs = options.timeoutMs ?? 30_000;
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const { url, headers } = request(address, options);
    const response = await fetch(url, { headers, signal: abort.signal });
    return response.ok || response.status === 304
      ? fetched(response, abort, where, options.idleMs ?? 60_000)
      : await refusal(response, where);
  } catch (error) {
    return abort.signal.aborted ? timedOut(where, timeoutMs) : unreachable(where, error);
  } finally {
    clearTimeout(timer);
  }
}

/** `fetch` refuses addresses with a user in them; the user goes into the header where it belongs. */
function request(address: string, options: FetchOptions): { url: URL; headers: Headers } {
  const url = new URL(address);
  const headers = new Headers({ accept: 'application/json, */*;q=0.5', 'user-agent': options.userAgent ?? USER_AGENT });
  if (url.username !== '') {
    const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.set('authorization', `Basic ${Buffer.from(user).toString('base64')}`);
    url.username = '';
    url.password = '';
  }
  if (options.known?.etag) headers.set('if-none-match', options.known.etag);
  if (options.known?.lastModified) headers.set('if-modified-since', options.known.lastModified);
  return { url, headers };
}

function fetched(response: Response, abort: AbortController, where: string, idleMs: number): FetchedBytes {
  const length = response.headers.get('content-length');
  return {
    notModified: response.status === 304,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    totalBytes: length === null ? null : Number(length),
    encoded: response.headers.get('content-encoding') !== null,
    body: response.body === null ? nothing() : bodyOf(response.body, abort, where, idleMs),
  };
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function* bodyOf(
  body: ReadableStream<Uint8Array>,
  abort: AbortController,
  where: string,
  idleMs: number,
): AsyncGenerator<Buffer> {
  let timer = setTimeout(() => abort.abort(), idleMs);
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      timer = setTimeout(() => abort.abort(), idleMs);
    }
  } catch (error) {
    if (abort.signal.aborted) throw timedOut(where, idleMs).error;
    throw new SourceError(
      'source-interrupted',
      `${where} broke off before its end (${reasonOf(error)}). Try again; what was read is kept.`,
      { location: where },
    );
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

async function refusal(response: Response, where: string): Promise<Failure> {
  await response.body?.cancel();
  const { status } = response;
  const data = { location: where, status };
  if (status === 404 || status === 410)
    return failure(
      new SourceError('source-not-found', `${where} does not exist (${status}). Check the address.`, data),
      false,
    );
  if (!WORTH_ANOTHER_TRY.has(status))
    return failure(
      new SourceError(
        'source-refused',
        `${where} refused with status ${status}. Check the address and the rights to it.`,
        data,
      ),
      false,
    );
  const error = new SourceError(
    'source-unreachable',
    `${where} answered with status ${status} each time it was asked. Try again later.`,
    data,
  );
  return { error, mayPass: true, retryAfterMs: retryAfter(response.headers.get('retry-after')) };
}

function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

function timedOut(where: string, ms: number): Failure {
  const message = `${where} sent nothing for ${ms / 1000} s. Try again later.`;
  return failure(new SourceError('source-timeout', message, { location: where, seconds: ms / 1000 }), true);
}

function unreachable(where: string, error: unknown): Failure {
  const message = `${where} cannot be reached (${reasonOf(error)}). Check the network and the address, then try again.`;
  return failure(new SourceError('source-unreachable', message, { location: where }), true);
}

function failure(error: SourceError, mayPass: boolean): Failure {
  return { error, mayPass, retryAfterMs: null };
}

/** A code such as `ECONNREFUSED`. Never the message: it may quote the address with its credentials. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return 'unknown reason';
  return 'code' in cause ? String(cause.code) : cause.name;
}
