/**
 * Linking against a naive matcher: the same terms, the same texts, in the same run, in turn (A B A B …).
 *
 *   node bench/linking.ts [folder of texts and dumps, by default ../shared/data]
 *
 * The two do not find the same: `link` also knows inflection, compounds and everyday words, and ranks occupations and
 * skills, while the naive matcher only looks up exact terms (the engine's own tests compare it with brute force on a
 * lexicon where both must agree). So the ratio understates the matching. Writes JSON lines: MB of UTF-8 a second of CPU time, cold (first pass) and warm (median), and the ratio.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconOfDumps } from '../src/actions/linkLines.ts';
import type { LexiconTerm, TextToLink } from '../src/engine/linking/contract.ts';
import { joinedText } from '../src/engine/linking/contract.ts';
import { buildLinker } from '../src/engine/linking/link.ts';

const PASSES = 15;
const data = process.argv[2] ?? join(import.meta.dirname, '../../shared/data');

interface Found {
  readonly start: number;
  readonly end: number;
}

/** The naive matcher: at each token, looks up the lower-cased text of every length down from the longest term. */
function naiveMatcher(terms: readonly LexiconTerm[]): (text: string) => Found[] {
  const known = new Map<string, string>();
  let longest = 1;
  for (const { text, conceptId } of terms) {
    const tokens = text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
    longest = Math.max(longest, tokens.length);
    known.set(tokens.join(' '), conceptId);
  }
  return (text) => {
    const tokens = [...text.matchAll(/[\p{L}\p{N}+#]+/gu)];
    const words = tokens.map(([word]) => word.toLowerCase());
    const found: Found[] = [];
    for (let i = 0; i < tokens.length; i++)
      for (let length = Math.min(longest, tokens.length - i); length > 0; length--) {
        if (!known.has(words.slice(i, i + length).join(' '))) continue;
        const last = tokens[i + length - 1]!;
        found.push({ start: tokens[i]!.index, end: last.index + last[0].length });
        i += length - 1;
        break;
      }
    return found;
  };
}

function textsOf(folder: string): TextToLink[] {
  const lines = (path: string): Record<string, unknown>[] =>
    readFileSync(join(folder, path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return [
    ...lines('ads/ads-2020.jsonl').map((ad) => ({
      headline: text(ad.headline),
      text: text((ad.description as { text: string }).text),
    })),
    ...lines('education/offerings-with-ssyk4.jsonl').map((offering) => ({
      headline: text(offering.title),
      text: text(offering.description),
    })),
    ...lines('syllabi/miun-syllabi.jsonl').map((syllabus) => ({
      headline: text(syllabus.KursplanBenamning),
      text: text(syllabus.UtbildningMal),
    })),
  ];
}

/** CPU seconds that `work` takes, and what it counts. */
function timed(work: () => number): { seconds: number; count: number } {
  const before = process.cpuUsage();
  const count = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, count };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const report = (row: Record<string, unknown>): void => console.log(JSON.stringify({ bench: 'linking', ...row }));

const texts = textsOf(data);
const megabytes = texts.reduce((sum, input) => sum + Buffer.byteLength(joinedText(input)), 0) / 1e6;
const lexicon = await lexiconOfDumps(join(data, 'taxonomy'));
const build = timed(() => (buildLinker(lexicon), 0));
const linker = buildLinker(lexicon);
const naive = naiveMatcher(lexicon.terms);
report({
  texts: texts.length,
  megabytes: Number(megabytes.toFixed(2)),
  terms: lexicon.terms.length,
  buildSeconds: build.seconds,
  node: process.version,
});

const runs = {
  link: () => texts.reduce((count, input) => count + linker.link(input).mentions.length, 0),
  naive: () => texts.reduce((count, input) => count + naive(joinedText(input)).length, 0),
};
const seconds: Record<keyof typeof runs, number[]> = { link: [], naive: [] };
const counts: Record<keyof typeof runs, number> = { link: 0, naive: 0 };
for (let pass = 0; pass < PASSES; pass++)
  for (const name of ['link', 'naive'] as const) {
    const { seconds: taken, count } = timed(runs[name]);
    if (pass > 0 && count !== counts[name])
      throw new Error(`${name} found ${count} after ${counts[name]}: the run is void`);
    counts[name] = count;
    seconds[name].push(taken);
  }
for (const name of ['link', 'naive'] as const) {
  const rate = (taken: number): number => Number((megabytes / taken).toFixed(1));
  report({
    matcher: name,
    found: counts[name],
    coldMBs: rate(seconds[name][0]!),
    warmMBs: rate(median(seconds[name].slice(1))),
    bestMBs: rate(Math.min(...seconds[name])),
  });
}
report({ ratioWarm: Number((median(seconds.naive.slice(1)) / median(seconds.link.slice(1))).toFixed(2)) });
