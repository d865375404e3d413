/**
 * Exact and Swedish matching against the peers at one size of dictionary: parity first, then in turn (A B A B …).
 * A matcher that finds anything else than the others voids the run.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './exactPeers.ts';
import { type Built, type Inputs, Matcher, type Scanned } from './matchers.ts';
import { type Measured, type Rates, ratesOf, report } from './measure.ts';

export interface Course {
  readonly folder: string;
  readonly inputs: Inputs;
  readonly terms: number;
  readonly corpusBytes: number;
  readonly parityBytes: number;
  readonly repeats: number;
}

interface Entrant {
  readonly contender: Contender;
  readonly matcher: Matcher;
  readonly built: Built;
}

export async function measureSpeed(contenders: readonly Contender[], course: Course): Promise<Measured> {
  const entrants: Entrant[] = [];
  try {
    for (const contender of contenders)
      entrants.push({ contender, ...(await Matcher.start(contender.name, contender.command, course.inputs)) });
    await checkParity(entrants, course);
    return await race(entrants, course);
  } finally {
    for (const { matcher } of entrants) matcher.end();
  }
}

/** @throws where two exact matchers differ, naming the first match on which they do. */
async function checkParity(entrants: readonly Entrant[], { folder, parityBytes, terms }: Course): Promise<void> {
  let reference: { name: string; lines: string } | undefined;
  for (const { contender, matcher } of entrants.filter((entrant) => entrant.contender.exact)) {
    const path = join(folder, 'matches');
    writeFileSync(path, '');
    await matcher.parity(parityBytes, path);
    const lines = readFileSync(path, 'utf8');
    const hash = createHash('sha256').update(lines).digest('hex').slice(0, 16);
    report({ parity: contender.name, terms, found: lines.split('\n').length - 1, hash });
    reference ??= { name: contender.name, lines };
    if (lines === reference.lines) continue;
    throw new Error(
      `${contender.name} differs from ${reference.name}: ${firstDifference(lines, reference.lines)}. The run is void.`,
    );
  }
}

function firstDifference(some: string, others: string): string {
  const [these, those] = [some.split('\n'), others.split('\n')];
  const at = these.findIndex((line, i) => line !== those[i]);
  return `match ${at}: ${these[at]} against ${those[at]} (start, end, term)`;
}

async function race(entrants: readonly Entrant[], { terms, corpusBytes, repeats }: Course): Promise<Measured> {
  const passes = new Map<string, { built: Built; list: Scanned[] }>();
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const { contender, matcher, built } of entrants) {
      const bytes = Math.min(corpusBytes * contender.share, contender.megabytes * 1e6);
      const modes = contender.remembers ? (['fresh', 'scan'] as const) : (['scan'] as const);
      for (const mode of modes) {
        const state = mode === 'fresh' ? ' cold' : ' warm';
        const name = contender.name + (contender.remembers ? state : '');
        const { list } = passes.get(name) ?? passes.set(name, { built, list: [] }).get(name)!;
        const pass = await matcher.scan(bytes, mode);
        if (list[0] && list[0].count !== pass.count)
          throw new Error(`${name} found ${pass.count} after ${list[0].count}. The run is void.`);
        list.push(pass);
      }
    }
  const rates = new Map<string, Rates>();
  for (const [name, { built, list }] of passes) rates.set(name, ratesOf(name, terms, list, built));
  return rates;
}
