import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { barometerRows, emilLists, taxonomyAnswer } from './officialShapes.ts';

/**
 * Stands in for data.arbetsformedlingen.se, the taxonomy API, JobStream and Skolverket's EMIL 3 in tests: serves the
 * real data of `../shared/data` at the official paths and in the official shapes, and can misbehave like them.
 */
export const MODES = ['ok', 'down', 'slow', 'empty', 'html', 'busy-then-ok', 'shrunk', 'changed-shape'] as const;
export type Mode = (typeof MODES)[number];

export interface OfficialServer {
  /** Base address, e.g. `http://127.0.0.1:40123`; pass it to `hostsAt`. */
  readonly url: string;
  /** Misbehave from now on, everywhere or only for paths that contain `path`. `ok` everywhere forgets all of it. */
  set(mode: Mode, path?: string): void;
  /** Paths asked for so far, with their queries, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export interface OfficialServerOptions {
  /** Where the data is; `../shared/data` of the repository unless told. */
  readonly data?: string;
  /** How long `slow` waits before it answers, in milliseconds. */
  readonly slowMs?: number;
  /** How many of the syllabi become education events beside the offerings. */
  readonly syllabi?: number;
}

export const SHARED_DATA = join(import.meta.dirname, '..', '..', 'shared', 'data');

/** False on a machine without the data; a test should then skip and say so. */
export function hasSharedData(): boolean {
  return existsSync(join(SHARED_DATA, 'taxonomy'));
}

export async function startOfficialServer(options: OfficialServerOptions = {}): Promise<OfficialServer> {
  const content = contentOf(options.data ?? SHARED_DATA, options.syllabi ?? 200);
  const modes = new Map<string, Mode>();
  const asked: string[] = [];
  const served = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const mode = [...modes].findLast(([part]) => path.includes(part))?.[1] ?? 'ok';
    const first = !served.has(path);
    served.add(path);
    if (mode === 'down') request.socket.destroy();
    else if (mode === 'busy-then-ok' && first) busy(response);
    else if (mode === 'html') send(request, response, '<!DOCTYPE html><html><body>Logga in</body></html>', 'text/html');
    else if (mode === 'slow')
      setTimeout(() => answer(request, response, content, 'ok'), options.slowMs ?? 2000).unref();
    else answer(request, response, content, mode);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    set(mode, path = '') {
      if (path === '') modes.clear();
      if (mode !== 'ok' || path !== '') modes.set(path, mode);
      served.clear();
    },
    stop: () => stopped(server),
  };
}

interface Content {
  readonly data: string;
  readonly ads: readonly unknown[];
  readonly barometer: readonly unknown[];
  readonly emil: Readonly<Record<string, readonly unknown[]>>;
}

function contentOf(data: string, syllabi: number): Content {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
  const lines = (path: string): unknown[] =>
    readFileSync(join(data, path), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return {
    data,
    ads: lines('ads/ads-2020.jsonl'),
    barometer: barometerRows(
      json('barometer/occupations-by-region.json'),
      json('barometer/occupations-with-education-background.json'),
      json('taxonomy/legacy-codes-to-concepts.json'),
    ),
    emil: emilLists(
      lines('education/offerings-with-ssyk4.jsonl'),
      lines('syllabi/miun-syllabi.jsonl').slice(0, syllabi),
    ),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, content: Content, mode: Mode): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (mode === 'changed-shape') return send(request, response, JSON.stringify({ version: 4, result: { rows: [] } }));
  const some = <T>(items: readonly T[]): readonly T[] =>
    mode === 'empty' ? [] : mode === 'shrunk' ? items.slice(0, items.length / 2) : items;
  const dump = /^\/taxonomy\/version\/\d+\/query\/([\w-]+)\/\1\.json$/.exec(url.pathname)?.[1];
  const list = /^\/susa-navet\/emil3\/(\w+)$/.exec(url.pathname)?.[1];
  if (dump !== undefined) return sendDump(request, response, join(content.data, 'taxonomy', `${dump}.json`), mode);
  if (list !== undefined && content.emil[list])
    return send(request, response, emilPage(list, some(content.emil[list]), url));
  if (url.pathname === '/v1/taxonomy/graphql')
    return sendJson(request, response, taxonomyAnswer(content.data, url.searchParams.get('query') ?? ''));
  if (url.pathname === '/prognoser/yrkesbarometer.json') return sendJson(request, response, some(content.barometer));
  if (url.pathname === '/snapshot' || url.pathname === '/stream') return sendJson(request, response, some(content.ads));
  response.writeHead(404).end('{"message":"not found"}');
}

/** Dumps that the official host has not got under this path in our copy's name are not served: they come by GraphQL. */
const NOT_OFFICIAL = /legacy-codes|job-titles|occupations-with-titles|definitions|similar-occupations/;

function sendDump(request: IncomingMessage, response: ServerResponse, file: string, mode: Mode): void {
  if (NOT_OFFICIAL.test(file) || !existsSync(file)) response.writeHead(404).end('{"message":"not found"}');
  else if (mode === 'empty') sendJson(request, response, { data: { concepts: [] } });
  else send(request, response, readFileSync(file, 'utf8'));
}

function emilPage(list: string, items: readonly unknown[], url: URL): string {
  const size = Math.min(Number(url.searchParams.get('size') ?? 100), 2000);
  const pageNumber = Number(url.searchParams.get('page') ?? 0);
  const page = { size, totalElements: items.length, totalPages: Math.ceil(items.length / size), pageNumber };
  return JSON.stringify({ links: [], [list]: items.slice(pageNumber * size, (pageNumber + 1) * size), page });
}

function busy(response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '0', 'content-type': 'application/json' }).end('{"message":"updating"}');
}

function sendJson(request: IncomingMessage, response: ServerResponse, value: unknown): void {
  send(request, response, JSON.stringify(value));
}

function send(request: IncomingMessage, response: ServerResponse, body: string, type = 'application/json'): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body), etag }).end(body);
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
