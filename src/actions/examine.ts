import { type HomeFacts, homeFacts } from '../embedded/engines.ts';
import type { Problem } from '../kernel/result.ts';
import { listRuns } from '../store/importRuns.ts';
import { system } from '../store/session.ts';
import { currentVersions, listSources } from '../store/sources.ts';
import type { Installation } from './openInstallation.ts';

/** What `doctor` found: the machine and the home, and what is loaded when the databases could be asked. */
export interface Examination {
  readonly facts: HomeFacts;
  readonly sources: readonly {
    readonly id: string;
    readonly version: string;
    readonly retrievedAt: string;
    readonly rows: number;
  }[];
  readonly problems: readonly Problem[];
}

/** Looks at a home that another process holds, without touching it. */
export async function examineHome(home: string, problems: readonly Problem[]): Promise<Examination> {
  return { facts: await homeFacts(home), sources: [], problems };
}

/** Looks at an open installation: engines, what each source holds, what failed last. */
export async function examine({ store, engines }: Installation): Promise<Examination> {
  const facts = await engines.facts();
  const { sources, failed } = await store.reading(system('doctor'), async (tx) => {
    const known = new Set((await listSources(tx)).map((source) => source.id));
    const current = [...(await currentVersions(tx)).values()].filter((version) => known.has(version.sourceId));
    const runs = await listRuns(tx);
    return { sources: current, failed: newestFailures(runs) };
  });
  const problems: Problem[] = facts.engines.flatMap((engine) => (engine.problem ? [engine.problem] : []));
  if (facts.spaceProblem) problems.push(facts.spaceProblem);
  const answer = await store.facts.problem();
  if (answer && problems.every((problem) => !problem.code.startsWith('clickhouse')))
    problems.push({ code: 'facts-unavailable', detail: answer });
  return {
    facts,
    sources: sources.map(({ sourceId, label, retrievedAt, rowsWritten }) => ({
      id: sourceId,
      version: label,
      retrievedAt: retrievedAt.toISOString(),
      rows: rowsWritten,
    })),
    problems: [...problems, ...failed],
  };
}

/** The last run of each source, where it failed. */
function newestFailures(runs: Awaited<ReturnType<typeof listRuns>>): Problem[] {
  const newest = new Map(runs.toReversed().map((run) => [run.sourceId, run]));
  return [...newest.values()]
    .filter((run) => run.state === 'failed')
    .map((run) => ({
      code: run.problemCode ?? 'import-failed',
      detail: `${run.sourceId}: ${run.problemDetail ?? 'unknown'}`,
    }));
}
