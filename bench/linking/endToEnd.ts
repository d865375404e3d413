/**
 * The whole engine on real texts with the real lexicon, as the product runs it: mentions, judgements, rankings. Beside
 * it in turn the naive lines over the same terms, which find exact terms only and rank nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconOfDumps } from '../../src/actions/linkLines.ts';
import { buildLinker, joinedText, type TextToLink } from '../../src/engine/linking/index.ts';
import { gate, median, report, rounded, timed } from './measure.ts';
import { naiveMatcher } from './stringPeers.ts';

const PASSES = 11;

export async function measureEndToEnd(data: string): Promise<void> {
  if (!existsSync(join(data, 'ads')) || !existsSync(join(data, 'taxonomy'))) {
    report({ matcher: 'link', verdict: 'not measured', why: `no ads or no taxonomy in ${data}` });
    return;
  }
  const ads = adsOf(data);
  const texts = [...ads, ...otherTextsOf(data)];
  const lexicon = await lexiconOfDumps(join(data, 'taxonomy'));
  const build = timed(() => buildLinker(lexicon));
  const linker = build.result;
  const naive = naiveMatcher([...new Set(lexicon.terms.map(({ text }) => text.toLowerCase()))]);
  const link = (inputs: readonly TextToLink[]): number =>
    inputs.reduce((count, input) => count + linker.link(input).mentions.length, 0);
  const runs = {
    link: () => link(texts),
    naive: () => texts.reduce((count, input) => count + naive(joinedText(input).toLowerCase()).length, 0),
    'link, ads': () => link(ads),
  };
  const seconds = new Map<string, number[]>();
  const counts = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass++)
    for (const [name, run] of Object.entries(runs)) {
      const taken = timed(run);
      if (pass > 0 && taken.result !== counts.get(name))
        throw new Error(`${name} found ${taken.result} after ${counts.get(name)}: the run is void`);
      counts.set(name, taken.result);
      seconds.set(name, [...(seconds.get(name) ?? []), taken.seconds]);
    }
  const rates: Record<string, number> = {};
  for (const [name, taken] of seconds) {
    const inputs = name === 'link, ads' ? ads : texts;
    const megabytes = inputs.reduce((sum, input) => sum + Buffer.byteLength(joinedText(input)), 0) / 1e6;
    const warm = median(taken.slice(1));
    rates[name] = megabytes / warm;
    report({
      matcher: name,
      terms: lexicon.terms.length,
      texts: inputs.length,
      megabytes: rounded(megabytes),
      found: counts.get(name),
      textsASecond: rounded(inputs.length / warm, 0),
      firstMBs: rounded(megabytes / taken[0]!, 1),
      medianMBs: rounded(megabytes / warm, 1),
      bestMBs: rounded(megabytes / Math.min(...taken), 1),
      ...(name === 'link' ? { buildSeconds: rounded(build.seconds) } : {}),
    });
  }
  report({ ratio: 'link / naive lines, warm', value: rounded(rates.link! / rates.naive!) });
  gate('link: seconds to build the real lexicon', build.seconds, 2, true);
}

type Row = Record<string, unknown>;

function linesOf(path: string): Row[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function adsOf(folder: string): TextToLink[] {
  return linesOf(join(folder, 'ads/ads-2020.jsonl')).map(({ headline, description }) => ({
    headline: text(headline),
    text: text((description as Row).text),
  }));
}

function otherTextsOf(folder: string): TextToLink[] {
  return [
    ...linesOf(join(folder, 'education/offerings-with-ssyk4.jsonl')).map(({ title, description }) => ({
      headline: text(title),
      text: text(description),
    })),
    ...linesOf(join(folder, 'syllabi/miun-syllabi.jsonl')).map(({ KursplanBenamning, UtbildningMal }) => ({
      headline: text(KursplanBenamning),
      text: text(UtbildningMal),
    })),
  ];
}
