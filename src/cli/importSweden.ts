import { importSweden, type SwedenOutcome } from '../actions/importSweden.ts';
import { system } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { ProgressLine, summaryText } from './importReport.ts';
import type { CommandIo } from './io.ts';
import { problemText } from './problemText.ts';

export interface SwedenCommand {
  readonly home: string;
  readonly mirror: string | null;
  readonly taxonomyVersion: string | null;
  readonly force: boolean;
  readonly json: boolean;
  readonly signal: AbortSignal;
}

/** The limits of the official hosts are not those of a mirror, which is somebody's own. */
const MIRROR_CALLS_PER_MINUTE = 600;

/** `kraftsam import sweden`: every source after the other. @returns the exit code. */
export async function runImportSweden(store: Store, command: SwedenCommand, io: CommandIo): Promise<number> {
  const { home, mirror, taxonomyVersion, force, json, signal } = command;
  const line = new ProgressLine(io.stderr, () => performance.now());
  const result = await importSweden(store, system('import'), {
    home,
    force,
    signal,
    ...(mirror && { mirror, callsPerMinute: MIRROR_CALLS_PER_MINUTE }),
    ...(taxonomyVersion && { taxonomyVersion }),
    onProgress: line.show,
    onSource: ({ title, location }) => {
      line.clear();
      io.stderr.write(`${title.sv}: ${location}\n`);
    },
  });
  line.clear();
  if (!result.ok) {
    for (const problem of result.problems) io.stderr.write(problemText(problem));
    return 1;
  }
  if (json) io.stdout.write(`${JSON.stringify(result.value.map(shown))}\n`);
  else for (const outcome of result.value) tell(outcome, io);
  const codes = result.value.map(exitCodeOf);
  return [1, 3].find((code) => codes.includes(code)) ?? 0;
}

function tell({ result, inForce, location }: SwedenOutcome, io: CommandIo): void {
  if (result.ok) {
    io.stdout.write(`${summaryText(result.value)}\n`);
    return;
  }
  for (const problem of result.problems) io.stderr.write(problemText(problem));
  const kept = inForce ? `Version ${inForce.label} behålls` : 'Ingen version finns';
  io.stderr.write(`${kept} för ${location}\n\n`);
}

/** 0 as it should be, 3 the last good version stays in force, 1 there is none to stay. */
function exitCodeOf({ result, inForce }: SwedenOutcome): number {
  if (result.ok) return result.value.state === 'kept-last' ? 3 : 0;
  return inForce ? 3 : 1;
}

function shown({ sourceId, location, result, inForce }: SwedenOutcome) {
  const kept = inForce && { generation: inForce.generation, label: inForce.label };
  return { sourceId, location, inForce: kept, ...(result.ok ? result.value : { problems: result.problems }) };
}
