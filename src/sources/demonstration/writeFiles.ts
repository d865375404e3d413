import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Demonstration } from './generate.ts';

/** Files of a demonstration that the ordinary readers of `sources` take; the rest of it is given as records. */
export interface DemonstrationFiles {
  /** For `readAds`. */
  readonly ads: string;
  /** For `readBarometer`. */
  readonly barometer: string;
  /** A folder for `readAdCounts`, with the year that its files are of. */
  readonly adCounts: string;
  readonly adCountsYear: number;
}

/** Writes ads, forecasts and ad counts to `folder` in their official shapes, so that they go through the real import. */
export async function writeDemonstration(demonstration: Demonstration, folder: string): Promise<DemonstrationFiles> {
  const files = {
    ads: join(folder, 'ads.jsonl'),
    barometer: join(folder, 'yrkesbarometer.json'),
    adCounts: join(folder, 'ad-counts'),
  };
  await mkdir(files.adCounts, { recursive: true });
  await pipeline(Readable.from(lines(demonstration.ads())), createWriteStream(files.ads));
  await writeFile(files.barometer, JSON.stringify(demonstration.barometer()));
  const counts = demonstration.adCounts();
  await writeFile(join(files.adCounts, 'ssyk4-by-region.json'), JSON.stringify(counts.county));
  await writeFile(join(files.adCounts, 'ssyk4-by-municipality.json'), JSON.stringify(counts.municipality));
  return { ...files, adCountsYear: counts.year };
}

function* lines(records: Iterable<object>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
