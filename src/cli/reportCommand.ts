import { parseArgs } from 'node:util';
import type { Refused } from '../kernel/result.ts';
import type { CommandIo } from './io.ts';
import { problemText } from './problemText.ts';

const OPTIONS = {
  area: { type: 'string' },
  period: { type: 'string' },
  title: { type: 'string' },
  field: { type: 'string' },
  ssyk4: { type: 'string' },
  parts: { type: 'string' },
  summary: { type: 'string' },
  publisher: { type: 'string' },
  language: { type: 'string', default: 'sv' },
  out: { type: 'string' },
  format: { type: 'string' },
  organisation: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The words after `kraftsam report`, read. Throws the usage errors of `parseArgs`. */
export function parseReportArgs(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true });
}

export type ReportValues = ReturnType<typeof parseReportArgs>['values'];

/** What a subcommand of `report` is given. */
export interface ReportCommand {
  readonly io: CommandIo;
  readonly home: string;
  readonly values: ReportValues;
  /** What stands after the subcommand: an address, an id or a file. */
  readonly subject: string | undefined;
}

/** Says what was wrong. @returns the exit code of a refusal. */
export function refuse(io: CommandIo, { problems }: Refused): number {
  for (const problem of problems) io.stderr.write(problemText(problem));
  return 1;
}
