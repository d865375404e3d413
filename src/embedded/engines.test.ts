import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { homeFacts, startEngines } from './engines.ts';

const parent = mkdtempSync(join(tmpdir(), 'kraftsam-engines-'));
chmodSync(parent, 0o755);
const home = join(parent, 'home');
const DATABASE_URL = 'postgresql://someone:secret@db.example:5432/kraftsam';
const CLICKHOUSE_URL = 'http://someone:secret@ch.example:8123/kraftsam';

afterAll(() => rmSync(parent, { recursive: true }));

describe('startEngines', () => {
  it('starts both, holds the home, tells the facts and lets go', async () => {
    const started = await startEngines({ home, env: {}, command: 'kraftsam serve' });
    if (!started.ok) throw new Error(started.problems[0]?.detail);
    const { databaseUrl, clickhouse, secrets } = started.value;
    expect(databaseUrl).toContain('@127.0.0.1:');
    expect(clickhouse).toHaveProperty('url');
    const second = await startEngines({ home, env: {}, command: 'kraftsam import' });
    expect(second).toMatchObject({ ok: false, problems: [{ code: 'home-held' }] });
    const facts = await started.value.facts();
    expect(facts.holder).toMatchObject({ pid: process.pid, command: 'kraftsam serve' });
    expect(facts.engines.map((engine) => engine.kind)).toEqual(['embedded', 'embedded']);
    expect(facts.engines[0]?.version).toMatch(/^18\.\d+$/);
    expect(facts.homeBytes).toBeGreaterThan(1_000_000);
    expect(JSON.stringify(facts)).not.toContain(secrets.databasePassword);
    await started.value.stop();
    expect((await homeFacts(home)).holder).toBeUndefined();
  }, 30_000);

  it('starts nothing and holds nothing where both come from outside', async () => {
    const env = { DATABASE_URL, CLICKHOUSE_URL };
    const fresh = join(parent, 'fresh');
    const [first, second] = await Promise.all([1, 2].map(() => startEngines({ home: fresh, env, command: 'web' })));
    if (!first?.ok || !second?.ok) throw new Error('refused');
    expect(first.value).toMatchObject({ databaseUrl: DATABASE_URL, clickhouse: { url: CLICKHOUSE_URL } });
    const facts = await first.value.facts();
    expect(facts.engines).toEqual([
      { name: 'PostgreSQL', kind: 'external', address: 'db.example:5432' },
      { name: 'ClickHouse', kind: 'external', address: 'ch.example:8123' },
    ]);
    expect(existsSync(join(fresh, 'postgres'))).toBe(false);
    await first.value.stop();
    await second.value.stop();
  });
});
