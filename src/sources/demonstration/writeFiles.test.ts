import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAdCounts } from '../adCounts.ts';
import { readAds } from '../ads.ts';
import { readBarometer } from '../barometer.ts';
import { openSource } from '../open.ts';
import type { Row } from '../records.ts';
import { generateDemonstration } from './generate.ts';
import { type DemonstrationFiles, writeDemonstration } from './writeFiles.ts';

const demonstration = generateDemonstration({ seed: 1, today: '2026-11-21' });
let folder: string;
let files: DemonstrationFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demonstration-'));
  files = await writeDemonstration(demonstration, folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function readAll<T>(rows: AsyncIterable<Row<T>>): Promise<{ records: T[]; rejects: number }> {
  const records: T[] = [];
  let rejects = 0;
  for await (const row of rows) {
    if (row.kind === 'record') records.push(row.record);
    else rejects += 1;
  }
  return { records, rejects };
}

describe('the files of the demonstration', () => {
  it('give back every ad through the ordinary reader, unharmed', async () => {
    const { records, rejects } = await readAll(readAds(await openSource(files.ads)));
    const ads = [...demonstration.ads()];
    expect(rejects).toBe(0);
    expect(records).toHaveLength(ads.length);
    const harmed = ads.filter(({ id, headline, description }, i) => {
      const record = records[i];
      return (
        !record?.synthetic ||
        `${record.id} ${record.headline} ${record.text}` !== `${id} ${headline} ${description.text}`
      );
    });
    expect(harmed).toEqual([]);
  });

  it('give back the barometer', async () => {
    const { records, rejects } = await readAll(readBarometer(files.barometer, { synthetic: true }));
    expect(rejects).toBe(0);
    expect(records).toHaveLength(demonstration.barometer().length);
    expect(records.every((row) => row.ssyk4.length === 1 && row.round === '2026-2')).toBe(true);
  });

  it('give back the ad counts, none taken for a total', async () => {
    const { records, rejects } = await readAll(readAdCounts(files.adCounts, { year: files.adCountsYear }));
    const { county } = demonstration.adCounts();
    const cells = Object.values(county).reduce((sum, row) => sum + Object.keys(row).length, 0);
    expect(rejects).toBe(0);
    expect(records.filter(({ level }) => level === 'county')).toHaveLength(cells);
  });
});
