import { fileURLToPath } from 'node:url';
import type { Installation } from './actions/openInstallation.ts';
import { isUsageError, OVERVIEW } from './cli/commands.ts';
import type { CommandSetting } from './cli/io.ts';
import type { Mounted } from './cli/serve.ts';

/**
 * The program: one command after its name. Doors are put together here, since they never import each other, and each
 * is loaded only when its command asks for it.
 */
const COMMANDS: Readonly<Record<string, (args: string[], setting: CommandSetting) => Promise<number>>> = {
  serve: async (args, setting) => (await import('./cli/serve.ts')).runServe(args, setting, mount),
  demo: async (args, setting) => (await import('./cli/demo.ts')).runDemo(args, setting, mount),
  work: async (args, setting) => (await import('./cli/work.ts')).runWork(args, setting, startJobs),
  import: async (args, setting) => (await import('./cli/import.ts')).runImport(args, setting),
  link: async (args, setting) => (await import('./cli/linkHere.ts')).runLinkHere(args, setting),
  allocate: async (args, setting) => (await import('./cli/allocate.ts')).runAllocate(args, setting),
  evaluate: async (args, setting) => (await import('./cli/evaluate.ts')).runEvaluate(args, setting),
  corrections: async (args, setting) => (await import('./cli/corrections.ts')).runCorrections(args, setting),
  gap: async (args, setting) => (await import('./cli/gap.ts')).runGap(args, setting),
  report: async (args, setting) => (await import('./cli/report.ts')).runReport(args, setting),
  doctor: async (args, setting) => (await import('./cli/doctor.ts')).runDoctor(args, setting),
  backup: async (args, setting) => (await import('./cli/backup.ts')).runBackup(args, setting),
  restore: async (args, setting) => (await import('./cli/backup.ts')).runRestore(args, setting),
};

process.exitCode = await run(process.argv.slice(2));

async function run([name = '--help', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const asked = name === '--help' || name === 'help';
    (asked ? process.stdout : process.stderr).write(OVERVIEW);
    return asked ? 0 : 2;
  }
  try {
    return await command(args, await settingOf());
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`${(error as Error).message}\n"kraftsam ${name} --help" säger vad som går att ange.\n`);
    return 2;
  }
}

async function settingOf(): Promise<CommandSetting> {
  const { homePath } = await import('./embedded/home.ts');
  const home = homePath(process.env, process.cwd(), fileURLToPath(import.meta.url));
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  return {
    env: process.env,
    home,
    io: process,
    ended,
    open: async (command) =>
      (await import('./actions/openInstallation.ts')).openInstallation({ home, env: process.env, command }),
  };
}

async function mount(installation: Installation, { demonstration }: { demonstration: boolean }): Promise<Mounted> {
  const [{ createWeb }, { assets }, { createApi }, { DEMONSTRATION_PEOPLE }, { getRequestListener }, log, work] =
    await Promise.all([
      import('./web/app.tsx'),
      import('./web/assets.ts'),
      import('./api/app.ts'),
      import('./actions/demonstrationPeople.ts'),
      import('@hono/node-server'),
      logger(),
      startJobs(installation, process.env['KRAFTSAM_REFRESH'] ?? null),
    ]);
  const { store, signingKey } = installation;
  const now = () => new Date();
  const report = (error: unknown, requestId: string) => log.error({ err: error, requestId }, 'page-failed');
  const personas = demonstration ? DEMONSTRATION_PEOPLE : [];
  const web = createWeb({ store, demonstration, signingKey, now }, { personas, report });
  const api = createApi({ store, now, stylesheet: assets.style, report: (error) => report(error, 'api') });
  const isApi = (request: Request) => /^\/api(\/|$)/.test(new URL(request.url).pathname);
  const answer = (request: Request) => (isApi(request) ? api.fetch(request) : web.fetch(request));
  return { handler: getRequestListener(answer), stop: work.stop };
}

async function startJobs({ jobsUrl, engines, home }: Installation, schedule: string | null) {
  const [{ startWork }, log] = await Promise.all([import('./jobs/refreshSources.ts'), logger()]);
  const { databaseUrl, clickhouse } = engines;
  const facts = 'url' in clickhouse ? { CLICKHOUSE_URL: clickhouse.url } : {};
  return startWork({
    jobsUrl,
    schedule,
    importer: {
      command: [process.execPath, process.argv[1] ?? ''],
      env: { KRAFTSAM_HOME: home, DATABASE_URL: databaseUrl, ...facts },
    },
    log: (event, data) => log.info(data, event),
  });
}

async function logger() {
  const { pino } = await import('pino');
  return pino({ name: 'kraftsam', level: process.env['KRAFTSAM_LOG'] ?? 'info' }, pino.destination(2));
}
