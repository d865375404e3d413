import { parseArgs } from 'node:util';
import type { Installation } from '../actions/openInstallation.ts';
import { type CommandSetting, withInstallation } from './io.ts';

export const WORK_HELP = `kraftsam work – kör de jobb som tar längre tid än ett sidbesök

  kraftsam work [--refresh "0 4 * * 1"] [--now]

  --refresh <cron>  hämta alla öppna källor på nytt då, svensk tid (standard: bara när någon ber om det)
  --now             be om en hämtning nu
  --help            den här texten

Behövs bara för sig när DATABASE_URL och CLICKHOUSE_URL är satta; annars kör "kraftsam serve" jobben själv.
Slutkod: 0 avslutad, 1 kunde inte starta, 2 fel användning.
`;

/** Starts the jobs of an installation; given by the program, since doors never import each other. */
export type StartJobs = (
  installation: Installation,
  schedule: string | null,
) => Promise<{ refreshNow(): Promise<string | null>; stop(): Promise<void> }>;

/** `kraftsam work`. @returns the exit code. */
export async function runWork(args: string[], setting: CommandSetting, startJobs: StartJobs): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { refresh: { type: 'string' }, now: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    setting.io.stdout.write(WORK_HELP);
    return 0;
  }
  return withInstallation(setting, 'kraftsam work', async (installation) => {
    const work = await startJobs(installation, values.refresh ?? null);
    if (values.now) await work.refreshNow();
    setting.io.stdout.write('Jobben körs. Avsluta med Ctrl-C.\n');
    await setting.ended;
    await work.stop();
    return 0;
  });
}
