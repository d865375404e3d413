/**
 * Linking: how fast terms are found in Swedish-like text, against the peers that are installed, and how many ads a
 * second are linked end to end. docs/benchmarks.md says how to read it.
 *
 *   node bench/linking.ts [--quick] [--megabytes=200] [--data=../shared/data]
 *
 * Writes JSON lines to standard output. Ends with 1 when two matchers do not find the same.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCorpus } from './linking/corpus.ts';
import { measureEndToEnd } from './linking/endToEnd.ts';
import { contenders } from './linking/exactPeers.ts';
import { measureFlood } from './linking/flood.ts';
import { reportGates, SIZES } from './linking/gates.ts';
import { report, rounded } from './linking/measure.ts';
import { measureSpeed } from './linking/speed.ts';
import { measureThreads } from './linking/threads.ts';
import { dictionaryOf, vocabularyFrom } from './linking/vocabulary.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    megabytes: { type: 'string' },
    data: { type: 'string', default: join(import.meta.dirname, '../../shared/data') },
  },
});
const megabytes = Number(values.megabytes ?? (values.quick ? 20 : 200));
const load = (): number[] => loadavg().map((value) => rounded(value));

const vocabulary = vocabularyFrom(values.data);
const corpus = generateCorpus(vocabulary, megabytes);
const folder = mkdtempSync(join(tmpdir(), 'kraftsam-bench-'));
const inputs = { terms: join(folder, 'terms'), corpus: join(folder, 'corpus'), pieces: join(folder, 'pieces') };
try {
  writeFileSync(inputs.corpus, corpus.bytes);
  writeFileSync(inputs.pieces, corpus.pieces.join('\n'));
  report({
    corpus: vocabulary.source,
    megabytes: rounded(corpus.bytes.length / 1e6, 1),
    documents: corpus.documents,
    hash: corpus.hash,
    frozen: corpus.frozen,
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model,
    load: load(),
  });
  const present = contenders(folder);
  for (const terms of SIZES) {
    writeFileSync(inputs.terms, dictionaryOf(vocabulary, terms).join('\n'));
    const parityBytes = Math.min(megabytes, 5) * 1e6;
    const course = { folder, inputs, terms, corpusBytes: corpus.bytes.length, parityBytes, repeats: 5 };
    const entered = present.filter(({ quickTerms }) => !values.quick || terms <= quickTerms);
    for (const { name } of present.filter((contender) => !entered.includes(contender)))
      report({ matcher: name, terms, verdict: 'not measured', why: 'takes minutes to build: left out of a quick run' });
    reportGates(terms, await measureSpeed(entered, course));
    report({ after: terms, load: load() });
  }
  await measureThreads(corpus, dictionaryOf(vocabulary, 150_000));
  measureFlood(dictionaryOf(vocabulary, 50_000), ['pure exact', 'kernel exact', 'kernel Swedish']);
  await measureEndToEnd(values.data);
} catch (error) {
  report({ verdict: 'void', why: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
