/**
 * The child process that runs chDB and speaks ClickHouse's HTTP protocol on loopback, well enough for
 * `@clickhouse/client`. A process of its own because chDB crashes in a worker thread and locks its folder, and because
 * a query that runs out of memory should not take the website with it.
 * Not supported: sessions, roles, cancelling a running query; results are whole or refused, never cut.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import { openEngine, type Engine, type Outcome } from './chdbEngine.ts';
import {
  classify,
  insertTarget,
  LINE_FORMATS,
  readStatement,
  RequestRefused,
  type Statement,
  unsupported,
} from './chdbRequest.ts';

/** Sent by the parent as the first message. */
export interface ServerConfig {
  readonly dataDir: string;
  readonly database: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly memoryBytes: number;
}

export type ServerNews =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** More than this in one piece is refused, or cut into several inserts where its format allows. */
const PIECE_BYTES = 64 * 2 ** 20;

/** As on a ClickHouse server: long lists of parameters travel in the address. */
const HEADER_BYTES = 2 ** 20;

function serve(config: ServerConfig, engine: Engine): Promise<void> {
  const expected = digest(`${config.user}:${config.password}`);
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES, keepAliveTimeout: 65_000, requestTimeout: 0 },
    (request, response) => {
      const refuse = (error: unknown) => answerError(response, error as Error);
      answer(request, response, expected, engine).catch(refuse);
    },
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, '127.0.0.1', resolve);
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  expected: Buffer,
  engine: Engine,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/ping') return void response.end('Ok.\n');
  if (!timingSafeEqual(digest(credentials(request, url)), expected))
    throw new RequestRefused(
      403,
      516,
      'AUTHENTICATION_FAILED',
      'Authentication failed: password is incorrect, or there is no such user.',
    );
  const outcome = await perform(request, url.searchParams, engine, () => response.destroyed);
  await answerOutcome(request, response, url, outcome);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function credentials(request: IncomingMessage, url: URL): string {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic !== undefined) return Buffer.from(basic, 'base64').toString('utf8');
  const header = (name: string) => String(request.headers[`x-clickhouse-${name}`] ?? '');
  return `${header('user') || url.searchParams.get('user')}:${header('key') || url.searchParams.get('password')}`;
}

function textOf(value: string | File): string {
  if (typeof value === 'string') return value;
  throw unsupported('a file in the form');
}

/** The statement is in the address, in the body, or in the address with its rows in the body. */
async function perform(
  request: IncomingMessage,
  search: URLSearchParams,
  engine: Engine,
  isGone: () => boolean,
): Promise<Outcome> {
  const inAddress = search.get('query') ?? '';
  const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    const form = await new Response(await wholeBody(body), {
      headers: { 'content-type': request.headers['content-type'] },
    }).formData();
    const fields = [...form].map(([name, value]) => [name, textOf(value)] as const);
    return engine.run(readStatement(textOf(form.get('query') ?? inAddress), [...search, ...fields]), isGone);
  }
  if (inAddress) return performWithRows(readStatement(inAddress, search), body, engine, isGone);
  return engine.run(readStatement((await wholeBody(body)).toString('utf8'), search), isGone);
}

async function performWithRows(
  statement: Statement,
  body: AsyncIterable<Buffer>,
  engine: Engine,
  isGone: () => boolean,
): Promise<Outcome> {
  const target = insertTarget(statement.query);
  if (!target) {
    const rows = new TextDecoder('utf-8', { fatal: true }).decode(await wholeBody(body));
    return engine.run(rows ? { ...statement, query: `${statement.query}\n${rows}` } : statement, isGone);
  }
  const pieces = LINE_FORMATS.includes(target.format) ? linePieces(body) : [await wholeBody(body)];
  let outcome: Outcome = { bytes: new Uint8Array(), readRows: 0, readBytes: 0, writtenRows: 0, writtenBytes: 0 };
  for await (const piece of pieces) {
    const part = await engine.insert(statement, target, piece, isGone);
    outcome = {
      ...outcome,
      writtenRows: outcome.writtenRows + part.writtenRows,
      writtenBytes: outcome.writtenBytes + part.writtenBytes,
    };
  }
  return outcome;
}

async function wholeBody(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > PIECE_BYTES)
      throw new RequestRefused(413, 241, 'MEMORY_LIMIT_EXCEEDED', `The body is longer than ${PIECE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body in pieces of at most 64 MiB that end at the end of a line; each becomes one insert, whole or not at all. */
async function* linePieces(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const cut = size + chunk.length > PIECE_BYTES ? chunk.lastIndexOf(10) + 1 : 0;
    if (cut > 0) {
      yield Buffer.concat([...chunks, chunk.subarray(0, cut)]);
      chunks = [];
      size = 0;
    }
    chunks.push(chunk.subarray(cut));
    size += chunk.length - cut;
    if (size > PIECE_BYTES)
      throw new RequestRefused(413, 117, 'INCORRECT_DATA', `A row is longer than ${PIECE_BYTES} bytes`);
  }
  if (size > 0) yield Buffer.concat(chunks);
}

async function answerOutcome(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  outcome: Outcome,
): Promise<void> {
  const summary = {
    read_rows: outcome.readRows,
    read_bytes: outcome.readBytes,
    written_rows: outcome.writtenRows,
    written_bytes: outcome.writtenBytes,
  };
  response.setHeader('X-ClickHouse-Query-Id', url.searchParams.get('query_id') ?? '');
  response.setHeader(
    'X-ClickHouse-Summary',
    JSON.stringify(Object.fromEntries(Object.entries(summary).map(([name, value]) => [name, String(value)]))),
  );
  const squeeze =
    url.searchParams.get('enable_http_compression') === '1' &&
    /\bgzip\b/.test(String(request.headers['accept-encoding']));
  if (!squeeze) return void response.end(outcome.bytes);
  response.setHeader('Content-Encoding', 'gzip');
  response.end(await promisify(gzip)(outcome.bytes, { level: 1 }));
}

function answerError(response: ServerResponse, error: Error): void {
  if (response.destroyed || response.headersSent) return void response.destroy();
  const text = /Code: \d+/.test(error.message)
    ? error.message
    : `Code: 1000. DB::Exception: ${error.message} (STD_EXCEPTION)`;
  const { status, code } = classify(text);
  // A body that is still being sent must not be taken for the next request.
  response.writeHead(error instanceof RequestRefused ? error.status : status, {
    'X-ClickHouse-Exception-Code': code,
    'Content-Type': 'text/plain; charset=UTF-8',
    Connection: 'close',
  });
  response.end(`${text}\n`);
}

async function begin(config: ServerConfig): Promise<void> {
  try {
    const engine = await openEngine(config);
    process.once('SIGTERM', () => void engine.close().then(() => process.exit(0)));
    await serve(config, engine);
    tell({ kind: 'ready', version: engine.version });
  } catch (error) {
    const { code = 'unknown', message } = error as NodeJS.ErrnoException;
    tell({ kind: 'failed', code, message });
  }
}

function tell(news: ServerNews): void {
  process.send?.(news);
}

process.title = 'kraftsam clickhouse';
// The parent has died: what was acknowledged is on disk, and the next start must not wait for a query nobody reads.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.once('message', (config) => void begin(config as ServerConfig));
