import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, createGzip, deflateRawSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/sourceOf.ts';
import { type OpenedSource, openSource } from './open.ts';
import { SourceError } from './records.ts';

async function textOf(source: OpenedSource): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of source.chunks) parts.push(piece);
  return Buffer.concat(parts).toString('utf8');
}

async function errorOf(work: Promise<unknown>): Promise<SourceError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

function zipOf(content: string): Buffer {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(10, 26);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(100_000, 7)]);
  return Buffer.concat([header, Buffer.from('2020.jsonl'), packed, directory]);
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-open-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('openSource on files and standard input', () => {
  const words = JSON.stringify({ ord: 'Kompetensförsörjning', i: '😀' }).repeat(3000);

  it.each([
    ['plain', Buffer.from(words)],
    ['gzip', gzipSync(words)],
    ['zip', zipOf(words)],
  ])('reads %s, whatever the file is called, and hashes the content', async (format, bytes) => {
    const path = join(folder, 'file.anything');
    await writeFile(path, bytes);
    const source = await openSource(path);
    expect(source.format).toBe(format);
    expect(source.totalBytes).toBe(bytes.length);
    expect(await textOf(source)).toBe(words);
    expect(source.sha256()).toBe(createHash('sha256').update(words).digest('hex'));
    expect(source.progress().content).toBe(Buffer.byteLength(words));
  });

  it('leaves out the byte order mark and names the first character', async () => {
    const source = await sourceOf('\ufeff  {"a":1}');
    expect(source.first).toBe('{');
    expect(await textOf(source)).toBe('  {"a":1}');
  });

  it.each([
    ['nothing', '', 'input-empty'],
    ['only spaces', ' \n\t \r\n', 'input-empty'],
    ['UTF-16 with a mark', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'encoding-not-utf8'],
    ['UTF-16 without a mark', Buffer.from('{"a":1}', 'utf16le'), 'encoding-not-utf8'],
    ['Windows-1252', Buffer.from('{"yrke":"Sjuksköterska på Åland"}', 'latin1'), 'encoding-not-utf8'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'encoding-not-utf8'],
    ['a web page', '\n<!DOCTYPE html><html>', 'html-instead-of-data'],
    ['a packed web page', gzipSync('<html>'), 'html-instead-of-data'],
    ['half a gzip', gzipSync(words).subarray(0, 80), 'archive-truncated'],
    [
      'gzip with noise in it',
      Buffer.concat([gzipSync('x').subarray(0, 10), Buffer.alloc(40, 0xff)]),
      'archive-corrupt',
    ],
  ])('refuses %s', async (_name, bytes, code) => {
    const error = await errorOf(sourceOf(bytes).then(textOf));
    expect(error.code).toBe(code);
    expect(error.data.location).toBe('standard input');
    expect(error.message).toMatch(/\. [A-Z].*\.$/);
  });

  it('does not take a cut character at the end of the first look for a wrong encoding', async () => {
    const text = `${'a'.repeat(64 * 1024 - 1)}öööö`;
    expect(await textOf(await sourceOf(text))).toBe(text);
  });

  it('leaves a file with one bad line to the line reader', async () => {
    const bytes = Buffer.concat([Buffer.from('å\n'), Buffer.from([0xe5, 0x0a])]);
    expect(await textOf(await sourceOf(bytes))).toBe('å\n\ufffd\n');
  });

  it('stops a gzip bomb before it has unpacked much of it', async () => {
    const gzip = createGzip({ level: 9 });
    const zeros = Buffer.alloc(1024 * 1024, 0x20);
    Readable.from(
      (function* () {
        yield Buffer.from('{"a":1}');
        for (let i = 0; i < 400; i += 1) yield zeros;
      })(),
    ).pipe(gzip);
    let unpackedBytes = 0;
    const source = await openSource('-', { stdin: gzip });
    const error = await errorOf(
      (async () => {
        for await (const piece of source.chunks) unpackedBytes += piece.length;
      })(),
    );
    expect(error.code).toBe('archive-ratio-too-high');
    expect(unpackedBytes).toBeLessThan(64 * 1024 * 1024);
  });

  it('stops at the size it was allowed', async () => {
    expect((await errorOf(sourceOf('x'.repeat(5000), { maxBytes: 4999 }).then(textOf))).code).toBe('input-too-large');
    expect(await sourceOf('x'.repeat(5000), { maxBytes: 5000 }).then(textOf)).toHaveLength(5000);
  });

  it('says what is wrong with a path', async () => {
    expect((await errorOf(openSource(join(folder, 'missing')))).code).toBe('source-not-found');
    expect((await errorOf(openSource(folder))).code).toBe('source-is-folder');
  });
});

describe('openSource on addresses', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`;
  }
  const fast = { backOffMs: 5, attempts: 3 };

  it('says who asks, and takes size and version from the answer', async () => {
    let agent: string | undefined;
    const url = await serve((request, response) => {
      agent = request.headers['user-agent'];
      response.writeHead(200, { etag: '"v1"', 'content-length': 2 }).end('{}');
    });
    const source = await openSource(url);
    expect(source).toMatchObject({ etag: '"v1"', totalBytes: 2, notModified: false });
    expect(await textOf(source)).toBe('{}');
    expect(agent).toContain('Kraftsam');
  });

  it('asks again after 503 and honours Retry-After', async () => {
    const times: number[] = [];
    const url = await serve((_request, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(503, { 'retry-after': '1' }).end();
      else response.end('[1]');
    });
    expect(await textOf(await openSource(url, fast))).toBe('[1]');
    expect((times[1] as number) - (times[0] as number)).toBeGreaterThanOrEqual(950);
  });

  it('gives up when told to wait longer than it may', async () => {
    let calls = 0;
    const url = await serve((_request, response) => {
      calls += 1;
      response.writeHead(429, { 'retry-after': '86400' }).end();
    });
    expect((await errorOf(openSource(url, fast))).code).toBe('source-unreachable');
    expect(calls).toBe(1);
  });

  it.each([
    [404, 'source-not-found', 1],
    [403, 'source-refused', 1],
    [500, 'source-unreachable', 3],
  ])('answers to status %i with %s after %i calls', async (status, code, expected) => {
    let calls = 0;
    const url = await serve((_request, response) => {
      calls += 1;
      response.writeHead(status).end('<html>');
    });
    const error = await errorOf(openSource(url, fast));
    expect([error.code, error.data.status, calls]).toEqual([code, status, expected]);
  });

  it('does not wait for ever for an answer, nor inside one', async () => {
    const silent = await serve(() => {});
    expect((await errorOf(openSource(silent, { ...fast, attempts: 1, timeoutMs: 60 }))).code).toBe('source-timeout');
    const stuck = await serve((_request, response) => response.write('{"a":'));
    expect((await errorOf(openSource(stuck, { ...fast, idleMs: 60 }).then(textOf))).code).toBe('source-timeout');
  });

  it('tells a broken transfer from a whole one', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{"a":', () => response.socket?.destroy());
    });
    expect((await errorOf(openSource(url, fast).then(textOf))).code).toBe('source-interrupted');
  });

  it('does not read what has not changed', async () => {
    const url = await serve((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { etag: '"v1"' }).end();
    });
    const source = await openSource(url, { known: { etag: '"v1"' } });
    expect(source.notModified).toBe(true);
    expect(await textOf(source)).toBe('');
  });

  it('never shows credentials', async () => {
    const error = await errorOf(
      openSource('http://user:pass@127.0.0.1:9/x?api-key=abc&page=2', { ...fast, attempts: 1 }),
    );
    expect(`${error.message}${JSON.stringify(error.data)}`).not.toMatch(/pass|abc/);
    expect(error.message).toContain('page=2');
    const user = await serve((request, response) => response.end(JSON.stringify(request.headers.authorization)));
    expect(await textOf(await openSource(user.replace('//', '//anna:h%C3%A5@')))).toBe(
      JSON.stringify(`Basic ${btoa('anna:hÃ¥')}`),
    );
  });
});
