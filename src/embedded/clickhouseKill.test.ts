import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { expect, it } from 'vitest';
import { type RunningClickHouse, startClickHouse } from './clickhouse.ts';
import { makeHome, readSecrets } from './home.ts';
import { identify, until } from './processes.ts';

const KILLS = 12;
const BATCH = 2_000;

interface Batch {
  batch: number;
  n: number;
}

/** Inserts one batch after another and says which were acknowledged, while somebody kills the server. */
async function insertAll(client: ClickHouseClient, isOver: () => boolean): Promise<number[]> {
  const acknowledged: number[] = [];
  for (let batch = 1; !isOver(); batch++) {
    const values = Array.from({ length: BATCH }, (_, row) => ({ batch, row }));
    const done = client.insert({ table: 'rows', values, format: 'JSONEachRow' });
    const wasAcknowledged = await done.then(() => true).catch(() => sleep(20).then(() => false));
    if (wasAcknowledged) acknowledged.push(batch);
  }
  return acknowledged;
}

async function killAgainAndAgain(server: RunningClickHouse): Promise<void> {
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(20 + Math.random() * 600);
    const pid = server.pid();
    const child = pid === undefined ? undefined : identify(pid);
    if (child) process.kill(child.pid, 'SIGKILL');
    await until(() => server.pid() !== pid, 5_000);
  }
}

it('a ClickHouse killed while it inserts comes back by itself with every acknowledged batch and no half one', async () => {
  const home = mkdtempSync(join(tmpdir(), 'kraftsam-kill-'));
  makeHome(home);
  const options = { home, secrets: readSecrets(home) };
  const started = await startClickHouse(options);
  if (!started.ok) throw new Error(started.problems[0]?.detail);
  const client = createClient({ url: started.value.url, log: { level: ClickHouseLogLevel.OFF } });
  await client.command({
    query: 'CREATE TABLE rows (batch UInt32, row UInt32) ENGINE = MergeTree ORDER BY (batch, row)',
  });

  let over = false;
  const inserting = insertAll(client, () => over);
  await killAgainAndAgain(started.value);
  over = true;
  const acknowledged = await inserting;
  await client.close();
  await started.value.stop();

  const again = await startClickHouse(options);
  if (!again.ok) throw new Error(again.problems[0]?.detail);
  const reader = createClient({ url: again.value.url });
  const query = 'SELECT batch, toUInt32(count()) AS n FROM rows GROUP BY batch ORDER BY batch';
  const found = await (await reader.query({ query, format: 'JSONEachRow' })).json<Batch>();
  await reader.close();
  await again.value.stop();
  rmSync(home, { recursive: true });

  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(found.filter(({ n }) => n !== BATCH)).toEqual([]);
  const kept = new Set(found.map(({ batch }) => batch));
  expect(acknowledged.filter((batch) => !kept.has(batch))).toEqual([]);
}, 60_000);
