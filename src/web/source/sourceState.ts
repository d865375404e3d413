import type { Language } from '../../kernel/text.ts';
import { limitsOf } from '../../reports/limits.ts';
import { type ImportRun, listRuns } from '../../store/importRuns.ts';
import { type Source, type SourceVersion, currentVersions, listSources } from '../../store/sources.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import { formatPeriodWords } from '../words/format.ts';
import { type Age, ageOf } from './freshness.ts';

/** A source with what is in force of it and how its latest import went. */
export interface SourceState {
  readonly source: Source;
  readonly version: SourceVersion | null;
  readonly latest: ImportRun | null;
  /** Null for what was never imported, and for invented data, which does not age. */
  readonly age: Age | null;
}

/** Every source, real ones before invented, each kind by its title. */
export async function readSourceStates(tx: ReadTransaction, now: Date): Promise<SourceState[]> {
  const versions = await currentVersions(tx);
  const states: SourceState[] = [];
  for (const source of await listSources(tx)) {
    const [latest = null] = await listRuns(tx, source.id, 1);
    states.push(stateOf(source, versions.get(source.id) ?? null, latest, now));
  }
  return states.sort((a, b) => Number(a.source.synthetic) - Number(b.source.synthetic));
}

export function stateOf(
  source: Source,
  version: SourceVersion | null,
  latest: ImportRun | null,
  now: Date,
): SourceState {
  return { source, version, latest, age: version && !source.synthetic ? ageOf(version, now) : null };
}

/** How things stand with a source, in one code. */
export function standing({ version, latest }: SourceState): ImportRun['state'] | 'never' {
  if (latest && latest.state !== 'finished') return latest.state;
  return version ? 'finished' : 'never';
}

/** What a source cannot say. */
export function limitsOfSource({ id, synthetic, title }: Source, language: Language): string[] {
  return limitsOf([{ sourceId: id, synthetic, title }], language);
}

/** The months a version speaks of, in words; null where it does not say. */
export function spanOf(version: Pick<SourceVersion, 'periodFrom' | 'periodTo'>, language: Language): string | null {
  if (!version.periodFrom || !version.periodTo) return null;
  return formatPeriodWords({ from: version.periodFrom.slice(0, 7), to: version.periodTo.slice(0, 7) }, language);
}

/** Where something was read from, for everybody's eyes: an address whole, of a file only its name. */
export function inputShown(input: string): string {
  return /^https?:\/\//i.test(input) ? input : (input.split(/[\\/]/).filter(Boolean).at(-1) ?? input);
}
