import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, restoreBackup } from '../actions/backUp.ts';
import type { Problem } from '../kernel/result.ts';
import { type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';

export const BACKUP_HELP = `kraftsam backup – skriver en säkerhetskopia av allt till en fil

  kraftsam backup <fil.jsonl.gz>

Filen är komprimerade JSON-rader med kontrollsumma. Finns filen redan ersätts den först när den nya är hel.
Hemligheterna i mappen (secrets.json) följer inte med. Slutkod: 0 klart, 1 gick inte, 2 fel användning.
`;

export const RESTORE_HELP = `kraftsam restore – läser tillbaka en säkerhetskopia till en tom installation

  kraftsam restore <fil.jsonl.gz>

Allt läses tillbaka eller inget. Installationen måste vara tom: ange en ny mapp med KRAFTSAM_HOME om den inte är det.
Slutkod: 0 klart, 1 gick inte, 2 fel användning.
`;

/** `kraftsam backup`. @returns the exit code. */
export async function runBackup(args: string[], setting: CommandSetting): Promise<number> {
  return withFile(args, setting, BACKUP_HELP, async (file) =>
    withInstallation(setting, 'kraftsam backup', async (installation) => {
      const result = await backUp(installation, file, new Date());
      if (!result.ok) return complain(setting, result.problems);
      setting.io.stdout.write(`Säkerhetskopian är skriven: ${result.value.file}\n`);
      return 0;
    }),
  );
}

/** `kraftsam restore`. @returns the exit code. */
export async function runRestore(args: string[], setting: CommandSetting): Promise<number> {
  return withFile(args, setting, RESTORE_HELP, async (file) =>
    withInstallation(setting, 'kraftsam restore', async (installation) => {
      const result = await restoreBackup(installation, file);
      if (!result.ok) return complain(setting, result.problems);
      setting.io.stdout.write(`${result.value.rows} rader är återställda.\n`);
      return 0;
    }),
  );
}

async function withFile(
  args: string[],
  setting: CommandSetting,
  help: string,
  run: (file: string) => Promise<number>,
): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean' } } });
  const [file] = positionals;
  if (values.help || !file || positionals.length > 1) {
    (values.help ? setting.io.stdout : setting.io.stderr).write(help);
    return values.help ? 0 : 2;
  }
  return run(resolve(file));
}

function complain(setting: CommandSetting, problems: readonly Problem[]): number {
  for (const problem of problems) setting.io.stderr.write(problemText(problem));
  return 1;
}
