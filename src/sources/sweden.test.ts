import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OfficialServer, hasSharedData, startOfficialServer } from '../../test/officialServer.ts';
import { all, records, rejects } from '../../test/sourceOf.ts';
import { readAds } from './ads.ts';
import { readBarometer } from './barometer.ts';
import { readOfferings } from './offerings.ts';
import { openSource } from './open.ts';
import { paceOf } from './pace.ts';
import { hostsAt, officialSources } from './sweden.ts';
import { readTaxonomy } from './taxonomy.ts';

describe('the official addresses', () => {
  it('are those of the publishers', () => {
    expect(officialSources().map((source) => source.location)).toEqual([
      'https://data.arbetsformedlingen.se/taxonomy/version/31/query/{name}/{name}.json',
      'https://data.arbetsformedlingen.se/prognoser/yrkesbarometer.json',
      'https://api.skolverket.se/susa-navet/emil3',
      'https://jobstream.api.jobtechdev.se/snapshot',
    ]);
  });

  it('are asked no faster than told', async () => {
    const pace = paceOf(1200);
    const started = performance.now();
    for (let i = 0; i < 4; i += 1) await pace();
    expect(performance.now() - started).toBeGreaterThanOrEqual(145);
  });
});

describe.skipIf(!hasSharedData())('everything from a local official server (needs ../shared/data)', () => {
  let server: OfficialServer;
  let sources: Record<string, ReturnType<typeof officialSources>[number]>;
  const fast = { backOffMs: 5, attempts: 2, timeoutMs: 250, callsPerMinute: 1e6 };
  beforeAll(async () => {
    server = await startOfficialServer({ slowMs: 600 });
    sources = Object.fromEntries(officialSources(hostsAt(server.url)).map((source) => [source.id, source]));
  });
  afterAll(() => server.stop());

  const location = (id: string): string => sources[id]?.location ?? '';
  const readers: Record<string, () => Promise<unknown[]>> = {
    taxonomy: () => all(readTaxonomy(location('taxonomy'), { ...fast, documents: sources.taxonomy?.documents ?? [] })),
    barometer: () => all(readBarometer(location('barometer'), fast)),
    offerings: () => all(readOfferings(location('offerings'), { ...fast, pageSize: 150 })),
    ads: async () => all(readAds(await openSource(location('ads'), fast))),
  };

  it('reads the taxonomy, with codes, titles and old ids from GraphQL', async () => {
    const rows = (await readers.taxonomy?.()) as Awaited<ReturnType<typeof collectTaxonomy>>;
    expect(rejects(rows)).toEqual([]);
    const concepts = records(rows).flatMap((r) => (r.kind === 'concept' ? [r.concept] : []));
    const count = (type: string) => concepts.filter((c) => c.type === type).length;
    expect([count('ssyk-level-4'), count('region'), count('municipality'), count('job-title')]).toEqual([
      400, 21, 290, 8034,
    ]);
    expect(records(rows).filter((r) => r.kind === 'relation' && r.relation.kind === 'title-of').length).toBeGreaterThan(
      9000,
    );
  });

  it('reads barometer, ads and all pages of the offerings', async () => {
    const barometer = await all(readBarometer(location('barometer'), fast));
    expect(rejects(barometer)).toEqual([]);
    expect(records(barometer).filter((row) => row.county === '00').length).toBeGreaterThan(150);
    expect(new Set(records(barometer).map((row) => row.county)).size).toBe(22);
    const offerings = await all(readOfferings(location('offerings'), { ...fast, pageSize: 150 }));
    expect([records(offerings).length, rejects(offerings).length]).toEqual([411, 0]);
    expect(server.asked.filter((path) => path.includes('educationEvents'))).toHaveLength(3);
    expect(await readers.ads?.()).toHaveLength(38);
  });

  it.each(['taxonomy', 'barometer', 'offerings', 'ads'])(
    '%s: refuses a server that is down, slow, showing a web page or changed',
    async (id) => {
      const codes = [];
      for (const mode of ['down', 'slow', 'html', 'changed-shape'] as const) {
        server.set(mode);
        codes.push(
          await readers[id]?.().then(
            (rows) => `${rows.length} rows`,
            (error: { code: string }) => error.code,
          ),
        );
      }
      server.set('ok');
      expect(codes).toEqual(['source-unreachable', 'source-timeout', 'html-instead-of-data', 'shape-unknown']);
    },
  );

  it('waits out a busy server', async () => {
    server.set('busy-then-ok');
    expect(await readers.barometer?.()).toHaveLength(3594);
    expect(await readers.offerings?.()).toHaveLength(411);
    server.set('ok');
  });

  it('does not fetch again what the server says is unchanged', async () => {
    const first = await openSource(location('barometer'), fast);
    const again = await openSource(location('barometer'), { ...fast, known: { etag: first.etag ?? '' } });
    expect([first.notModified, again.notModified]).toEqual([false, true]);
    for await (const piece of first.chunks) expect(piece.length).toBeGreaterThan(0);
  });

  it('gives fewer rows or none when the source does', async () => {
    server.set('shrunk', '/prognoser');
    expect(await readers.barometer?.()).toHaveLength(1797);
    server.set('empty', '/prognoser');
    expect(await readers.barometer?.()).toEqual([]);
    server.set('empty');
    expect([(await readers.ads?.())?.length, (await readers.offerings?.())?.length]).toEqual([0, 0]);
    server.set('ok');
  });
});

/** Only for its type: what the taxonomy's reader collects. */
function collectTaxonomy() {
  return all(readTaxonomy(''));
}
