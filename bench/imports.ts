/**
 * Ads imported and linked a second, against merely reading and parsing the same file in the same run.
 *
 *   node bench/imports.ts [thousands of ads, by default 40] [folder of taxonomy dumps, by default ../shared/data/taxonomy]
 *
 * The ads come from the demonstration's seeded generator, several seeds with ids of their own; the lexicon is the real
 * taxonomy where its folder is there, else the demonstration's. One import into an empty store, then the same again,
 * which must change nothing. Writes JSON lines: rows a second, ratio to the baseline, peak memory.
 */
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importAds } from '../src/actions/importAds.ts';
import { importTaxonomy } from '../src/actions/importTaxonomy.ts';
import { openInstallation } from '../src/actions/openInstallation.ts';
import { generateDemonstration } from '../src/sources/demonstration/generate.ts';
import { system } from '../src/store/session.ts';

const thousands = Number(process.argv[2] ?? 40);
const dumps = process.argv[3] ?? join(import.meta.dirname, '../../shared/data/taxonomy');
const home = mkdtempSync(join(tmpdir(), 'kraftsam-bench-'));
const input = join(home, 'ads.jsonl');
const opened = await openInstallation({ home: join(home, 'home'), env: {}, command: 'bench imports' });
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const { store } = opened.value;
try {
  await pipeline(Readable.from(lines(thousands * 1000)), createWriteStream(input));
  const real = existsSync(dumps);
  const records = generateDemonstration({ seed: 1, today: '2026-11-21' }).taxonomy;
  const taxonomy = real ? { input: dumps, version: '31' } : { input: 'demonstration', records };
  const read = await importTaxonomy(store, system('bench'), { ...taxonomy, home });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const baseline = await timed(parseOnly);
  say('read and parse only', baseline, baseline);
  say(`import and link, ${real ? 'real' : 'demonstration'} taxonomy`, await timed(importOnce), baseline);
  say('the same again: nothing changes', await timed(importOnce), baseline);
} finally {
  await opened.value.close();
  rmSync(home, { recursive: true, force: true });
}

function* lines(count: number): Generator<string> {
  let written = 0;
  for (let seed = 1; ; seed++)
    for (const ad of generateDemonstration({ seed, today: '2026-11-21' }).ads()) {
      yield `${JSON.stringify({ ...ad, id: `${seed}-${ad.id}` })}\n`;
      if (++written === count) return;
    }
}

async function parseOnly(): Promise<number> {
  let rows = 0;
  for await (const line of createInterface({ input: createReadStream(input) })) rows += JSON.parse(line) ? 1 : 0;
  return rows;
}

async function importOnce(): Promise<number> {
  const result = await importAds(store, system('bench'), { input, home, synthetic: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  process.stderr.write(`${JSON.stringify(result.value)}\n`);
  return result.value.counts.read;
}

async function timed(run: () => Promise<number>): Promise<{ rows: number; seconds: number }> {
  const began = performance.now();
  const rows = await run();
  return { rows, seconds: (performance.now() - began) / 1000 };
}

function say(
  what: string,
  found: { rows: number; seconds: number },
  baseline: { rows: number; seconds: number },
): void {
  const rate = found.rows / found.seconds;
  const ratioToBaseline = Number((rate / (baseline.rows / baseline.seconds)).toFixed(3));
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${JSON.stringify({ bench: 'imports', what, rows: found.rows, rowsPerSecond: Math.round(rate), ratioToBaseline, peakMb })}\n`,
  );
}
