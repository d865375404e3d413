import { parseArgs } from 'node:util';
import { importAdCounts } from '../actions/importAdCounts.ts';
import { importAds } from '../actions/importAds.ts';
import { importAreas } from '../actions/importAreas.ts';
import { importBarometer } from '../actions/importBarometer.ts';
import { importGeo } from '../actions/importGeo.ts';
import { importOfferings, importSyllabi } from '../actions/importOfferings.ts';
import type { ImportOptions, ImportSummary } from '../actions/importRun.ts';
import { importTaxonomy } from '../actions/importTaxonomy.ts';
import type { Result } from '../kernel/result.ts';
import { type Session, system } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { IMPORT_HELP } from './importHelp.ts';
import { ProgressLine, summaryText } from './importReport.ts';
import { runImportSweden } from './importSweden.ts';
import { type CommandIo, type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';

const FLAGS = {
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  synthetic: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  year: { type: 'string' },
  level: { type: 'string' },
  provider: { type: 'string' },
  prefix: { type: 'string' },
  'as-version': { type: 'string' },
} as const;
type Flags = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'];

/** An import that is fully told what to do. */
type Job = (store: Store, session: Session, options: ImportOptions) => Promise<Result<ImportSummary>>;

/** The job that the flags ask for, or what is wrong with them. */
const JOBS: Readonly<Record<string, (flags: Flags, input: string) => Job | string>> = {
  taxonomy: (flags) => {
    const version = flags['as-version'];
    return (store, session, options) => importTaxonomy(store, session, { ...options, ...(version && { version }) });
  },
  geo: () => importGeo,
  areas: () => importAreas,
  ads: () => importAds,
  'ad-counts': (flags, input) => {
    const year = Number(flags.year ?? /(?:19|20)\d\d/.exec(input)?.[0]);
    const { level } = flags;
    if (!Number.isInteger(year)) return 'Ange vilket år uppgifterna gäller med --year.';
    if (level !== undefined && level !== 'county' && level !== 'municipality')
      return 'Nivån i --level ska vara county eller municipality.';
    return (store, session, options) => importAdCounts(store, session, { ...options, year, ...(level && { level }) });
  },
  barometer: () => importBarometer,
  offerings: () => importOfferings,
  syllabi: ({ provider, prefix }) => {
    if (!provider) return 'Ange vilket lärosäte kursplanerna kommer från med --provider.';
    return (store, session, options) =>
      importSyllabi(store, session, { ...options, provider, ...(prefix && { prefix }) });
  },
};

const SWEDEN = 'sweden';

const EXIT_CODES: Readonly<Record<ImportSummary['state'], number>> = { imported: 0, unchanged: 0, 'kept-last': 3 };

interface Request {
  readonly kind: string;
  readonly input: string;
  readonly flags: Flags;
  readonly job: Job | typeof SWEDEN;
}

/** `kraftsam import`. @returns the exit code: 0 imported or unchanged, 1 refused, 2 wrong usage, 3 the last version was kept. */
export async function runImport(args: string[], setting: CommandSetting): Promise<number> {
  const { io } = setting;
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(IMPORT_HELP);
    return 0;
  }
  const request = requestOf(args);
  if (typeof request === 'string') {
    io.stderr.write(`${request}\nSe kraftsam import --help.\n`);
    return 2;
  }
  const stop = new AbortController();
  void setting.ended.then(() => stop.abort());
  return withInstallation(setting, `kraftsam import ${request.kind}`, ({ store, home }) =>
    run(store, home, { ...request, signal: stop.signal }, io),
  );
}

async function run(store: Store, home: string, request: Request & { signal: AbortSignal }, io: CommandIo) {
  const { input, flags, job, signal } = request;
  const { force = false, synthetic = false, json = false } = flags;
  if (job === SWEDEN) {
    const taxonomyVersion = flags['as-version'] ?? null;
    return runImportSweden(store, { home, mirror: input || null, taxonomyVersion, force, json, signal }, io);
  }
  const line = new ProgressLine(io.stderr, () => performance.now());
  const onProgress = line.show;
  const result = await job(store, system('import'), { input, home, force, synthetic, signal, onProgress });
  line.clear();
  return report(result, io, json);
}

function requestOf(args: string[]): Request | string {
  try {
    const { values: flags, positionals } = parseArgs({ args, options: FLAGS, allowPositionals: true });
    const [kind = '', input, ...rest] = positionals;
    if (kind === SWEDEN) return swedenOf(flags, input, rest);
    if (!Object.hasOwn(JOBS, kind))
      return kind ? `Det finns ingen inläsning som heter ${kind}.` : 'Säg vad som ska läsas in.';
    if (input === undefined || rest.length > 0) return 'Ange en fil, mapp eller adress.';
    const job = JOBS[kind]?.(flags, input) ?? '';
    return typeof job === 'string' ? job : { kind, input, flags, job };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Without an address the official ones are asked. */
function swedenOf(flags: Flags, mirror = '', rest: readonly string[] = []): Request | string {
  if (rest.length > 0) return 'Ange högst en adress.';
  if (mirror !== '' && !/^https?:\/\//.test(mirror)) return 'En spegel anges som en adress, http:// eller https://.';
  return { kind: SWEDEN, input: mirror, flags, job: SWEDEN };
}

function report(result: Result<ImportSummary>, io: CommandIo, json: boolean): number {
  if (json) io.stdout.write(`${JSON.stringify(result.ok ? result.value : { problems: result.problems })}\n`);
  if (!result.ok) {
    if (!json) for (const problem of result.problems) io.stderr.write(problemText(problem));
    return 1;
  }
  if (!json) io.stdout.write(summaryText(result.value));
  return EXIT_CODES[result.value.state];
}
