import { spawn } from 'node:child_process';
import { PgBoss } from 'pg-boss';

/** The name of the one recurring job: fetch every public source anew. */
const QUEUE = 'refresh-sources';

/** A refresh that has not ended by then is given up; the next one takes up where it was. */
const LIMIT_SECONDS = 6 * 60 * 60;

export interface WorkOptions {
  /** Connection as the role that owns the queue's schema and nothing else. */
  readonly jobsUrl: string;
  /** When to refresh, as cron in Swedish time; null where refreshes are only asked for by hand. */
  readonly schedule: string | null;
  /** The command that imports, and the environment it needs to reach the running databases. */
  readonly importer: {
    readonly command: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
  };
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface Work {
  /** Asks for a refresh now; null when one is already waiting. */
  readonly refreshNow: () => Promise<string | null>;
  readonly stop: () => Promise<void>;
}

/**
 * Runs the jobs that outlive a request. The import is a process of its own, so that linking thousands of texts never
 * holds up a page; it resumes from its checkpoint when it is killed, and its progress is read from the database.
 */
export async function startWork(options: WorkOptions): Promise<Work> {
  const boss = new PgBoss({ connectionString: options.jobsUrl, schema: 'pgboss', createSchema: false, max: 4 });
  boss.on('error', (error) => options.log('job-queue-error', { message: error.message }));
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: 'exclusive',
    retryLimit: 3,
    retryBackoff: true,
    expireInSeconds: LIMIT_SECONDS,
  });
  if (options.schedule) await boss.schedule(QUEUE, options.schedule, null, { tz: 'Europe/Stockholm' });
  else await boss.unschedule(QUEUE);
  const running = new AbortController();
  await boss.work(QUEUE, { batchSize: 1 }, async ([job]) => {
    options.log('job-started', { job: job?.id ?? '' });
    const code = await importSweden(options, running.signal);
    options.log('job-ended', { job: job?.id ?? '', code });
    if (code !== 0 && code !== 3) throw new Error(`kraftsam import sweden ended with ${code}`);
  });
  return {
    refreshNow: () => boss.send(QUEUE),
    stop: async () => {
      running.abort();
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

function importSweden({ importer, log }: WorkOptions, signal: AbortSignal): Promise<number> {
  const [program = process.execPath, ...args] = importer.command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, 'import', 'sweden', '--json'], {
      env: { ...process.env, ...importer.env },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
      killSignal: 'SIGTERM',
    });
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => log('import-says', { text: text.trim().slice(0, 500) }));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
