import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningClickHouse, startClickHouse } from './clickhouse.ts';
import { makeHome, readSecrets } from './home.ts';

/** The refusals that are tested would otherwise fill the output. */
const QUIET = { level: ClickHouseLogLevel.OFF };

const home = join(mkdtempSync(join(tmpdir(), 'kraftsam-ch-')), 'home');
let server: RunningClickHouse;
let client: ClickHouseClient;

async function start(): Promise<void> {
  makeHome(home);
  const started = await startClickHouse({ home, secrets: readSecrets(home) });
  if (!started.ok) throw new Error(started.problems[0]?.detail);
  server = started.value;
  client = createClient({ url: server.url, request_timeout: 30_000, log: QUIET });
}

async function rows<T>(query: string, query_params: Record<string, unknown> = {}): Promise<T[]> {
  return (await client.query({ query, query_params, format: 'JSONEachRow' })).json<T>();
}

beforeAll(start, 30_000);

afterAll(async () => {
  await client.close();
  await server.stop();
  rmSync(join(home, '..'), { recursive: true });
});

describe('the embedded ClickHouse, through the real client', () => {
  it('answers a ping and knows its database', async () => {
    expect(await client.ping()).toEqual({ success: true });
    expect(await client.ping({ select: true })).toEqual({ success: true });
    expect(await rows('SELECT currentDatabase() AS name')).toEqual([{ name: 'kraftsam' }]);
  });

  it('takes 100,000 rows as a stream, and FINAL, partitions and exchanged tables work', async () => {
    await client.command({
      query:
        'CREATE TABLE facts (id UInt32, month UInt32, label String) ENGINE = ReplacingMergeTree PARTITION BY month ORDER BY id',
    });
    const values = Readable.from(
      Array.from({ length: 100_000 }, (_, id) => ({ id, month: 202401 + (id % 4), label: `å${id}` })),
    );
    const { summary } = await client.insert({ table: 'facts', values, format: 'JSONEachRow' });
    expect(summary?.written_rows).toBe('100000');
    await client.insert({ table: 'facts', values: [{ id: 7, month: 202404, label: 'newer' }], format: 'JSONEachRow' });
    expect(await rows('SELECT count() AS all, (SELECT count() FROM facts FINAL) AS latest FROM facts')).toEqual([
      { all: 100_001, latest: 100_000 },
    ]);
    await client.command({ query: 'ALTER TABLE facts DROP PARTITION 202401' });
    await client.command({ query: 'CREATE TABLE facts2 AS facts' });
    await client.command({ query: 'EXCHANGE TABLES facts AND facts2' });
    expect(await rows('SELECT (SELECT count() FROM facts) AS a, (SELECT count() FROM facts2) AS b')).toEqual([
      { a: 0, b: 75_001 },
    ]);
  });

  it.each([
    ['String', "it's \\ a\ttab\nand 'å'"],
    ['Array(String)', ["it's", 'a\\b', 'tab\t', '']],
    ['Nullable(String)', null],
    ['UInt64', 4_000_000_000],
    ['Array(Date)', ['2024-02-29']],
    ['Map(String, UInt8)', { a: 1 }],
  ])('binds a parameter of type %s', async (type, value) => {
    expect(await rows(`SELECT {value:${type}} AS value`, { value })).toEqual([{ value }]);
  });

  it('binds a list longer than a usual header, in the address and in a form', async () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => i);
    const query = 'SELECT length({ids:Array(UInt32)}) AS n';
    expect(await rows(query, { ids })).toEqual([{ n: 20_000 }]);
    const inForm = await client.query({
      query,
      query_params: { ids },
      format: 'JSONEachRow',
      use_multipart_params: true,
    });
    expect(await inForm.json()).toEqual([{ n: 20_000 }]);
  });

  it('keeps settings and parameters to their own request', async () => {
    const limited = client.query({
      query: 'SELECT number FROM numbers(10)',
      clickhouse_settings: { max_result_rows: '5' },
    });
    await expect(limited).rejects.toMatchObject({ code: '396' });
    expect(await rows('SELECT number FROM numbers(10)')).toHaveLength(10);
    await rows('SELECT {secret:String} AS s', { secret: 'x' });
    await expect(rows('SELECT {secret:String} AS s')).rejects.toMatchObject({ code: '456' });
  });

  it.each([
    ['an unknown table', 'SELECT * FROM nowhere', 'UNKNOWN_TABLE'],
    ['a syntax error', 'SELEC 1', 'SYNTAX_ERROR'],
    ['a second statement', 'SELECT 1; SELECT 2', 'SYNTAX_ERROR'],
    ['a file', "SELECT * FROM file('/etc/hostname', 'LineAsString')", 'ACCESS_DENIED'],
    [
      'too much memory',
      'SELECT uniqExact(number) FROM numbers(100000000) SETTINGS max_memory_usage = 50000000',
      'MEMORY_LIMIT_EXCEEDED',
    ],
  ])('refuses %s in ClickHouse’s words', async (_, query, type) => {
    await expect(client.command({ query })).rejects.toMatchObject({ type });
  });

  it('refuses rows that do not fit, with the row, and keeps none of them', async () => {
    await client.command({ query: 'CREATE TABLE strict (id UInt32) ENGINE = MergeTree ORDER BY id' });
    const insert = client.insert({ table: 'strict', values: [{ id: 1 }, { id: 'two' }], format: 'JSONEachRow' });
    await expect(insert).rejects.toThrow(/at row 2/);
    expect(await rows('SELECT * FROM strict')).toEqual([]);
    await client.insert({ table: 'strict', values: [[2], [3]], format: 'JSONCompactEachRow', columns: ['id'] });
    await client.insert({ table: 'strict', values: [], format: 'JSONEachRow' });
    expect(await rows('SELECT id FROM strict ORDER BY id')).toEqual([{ id: 2 }, { id: 3 }]);
  });

  it('answers compressed when asked and takes compressed rows', async () => {
    const gzip = createClient({ url: server.url, compression: { request: true, response: true }, log: QUIET });
    await gzip.command({ query: 'CREATE TABLE packed (id UInt32) ENGINE = MergeTree ORDER BY id' });
    await gzip.insert({ table: 'packed', values: [{ id: 5 }], format: 'JSONEachRow' });
    expect(await (await gzip.query({ query: 'SELECT id FROM packed', format: 'JSONEachRow' })).json()).toEqual([
      { id: 5 },
    ]);
    await gzip.close();
  });

  it('lets nobody in without the password', async () => {
    const stranger = createClient({ url: server.url.replace(/:[0-9a-f]{64}@/, ':guess@'), log: QUIET });
    await expect(stranger.query({ query: 'SELECT 1' })).rejects.toMatchObject({ type: 'AUTHENTICATION_FAILED' });
    await stranger.close();
  });

  it('answers short queries while long ones run', async () => {
    const long = rows('SELECT sleepEachRow(0.5) FROM numbers(3) SETTINGS max_block_size = 1');
    const began = performance.now();
    await rows('SELECT 1');
    expect(performance.now() - began).toBeLessThan(1_000);
    await long;
  });
});
