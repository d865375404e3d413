import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startClickHouse } from '../../src/embedded/clickhouse.ts';
import { makeHome, readSecrets } from '../../src/embedded/home.ts';
import { startPostgres } from '../../src/embedded/postgres.ts';
import type { Result } from '../../src/kernel/result.ts';
import { migrate } from '../../src/store/migrate.ts';
import { startDebianPostgres } from './debianPostgres.ts';
import { appUrlOf, runSql } from './sql.ts';

/** What a test may ask for; each is made at the first request and gone after the run. `demonstration`: its databases. */
export const ENGINES = ['embedded', 'debian', 'clickhouse', 'demonstration'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Where a started server is reached. `problem` says why there is none. */
export type EngineAddress = { readonly url: string; readonly appPassword: string } | { readonly problem: string };

declare module 'vitest' {
  interface ProvidedContext {
    engines: string;
  }
}

/** The databases that tests' databases are copied from: one empty, one with the invented region. */
export const TEMPLATE = 'kraftsam_template';
export const DEMONSTRATION = 'kraftsam_demonstration';

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * One set of servers for a whole run of vitest, however many projects and workers it has. Workers ask over loopback,
 * so that a run that needs no database starts none.
 */
class Engines {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kraftsam-test-'));
  private readonly home = join(this.folder, 'home');
  private readonly started = new Map<EngineName, Promise<EngineAddress>>();
  private readonly running: Running[] = [];
  private readonly server: Server = createServer((request, response) => {
    const name = ENGINES.find((engine) => request.url === `/${engine}`);
    if (!name) return void response.writeHead(404).end();
    void this.ask(name).then((address) => response.end(JSON.stringify(address)));
  });
  users = 0;

  async listen(): Promise<string> {
    if (!this.server.listening) {
      // The server's unprivileged user must get to its cluster.
      chmodSync(this.folder, 0o755);
      makeHome(this.home);
      await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    }
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private ask(name: EngineName): Promise<EngineAddress> {
    const known = this.started.get(name) ?? this.start(name).catch((error: Error) => ({ problem: error.message }));
    this.started.set(name, known);
    return known;
  }

  private async start(name: EngineName): Promise<EngineAddress> {
    if (name === 'demonstration') return this.makeDemonstration();
    const secrets = readSecrets(this.home);
    const made = await this.launch(name);
    if (!made.ok) return { problem: made.problems[0]?.detail ?? `${name} did not start` };
    this.running.push(made.value);
    const appPassword = secrets.loginPassword;
    if (name !== 'clickhouse') await makeTemplate(made.value.url, appPassword);
    return { url: made.value.url, appPassword };
  }

  private async makeDemonstration(): Promise<EngineAddress> {
    const [postgres, clickhouse] = await Promise.all([this.ask('embedded'), this.ask('clickhouse')]);
    if ('problem' in postgres) return postgres;
    if ('problem' in clickhouse) return clickhouse;
    await runSql(postgres.url, `create database ${DEMONSTRATION} template ${TEMPLATE}`);
    const databaseUrl = appUrlOf(new URL(DEMONSTRATION, postgres.url), postgres.appPassword);
    const clickhouseUrl = new URL(DEMONSTRATION, clickhouse.url).toString();
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./loadDemonstration.ts', import.meta.url))], {
      env: { ...process.env, DATABASE_URL: databaseUrl, CLICKHOUSE_URL: clickhouseUrl },
    });
    return { url: clickhouseUrl, appPassword: postgres.appPassword };
  }

  private launch(name: EngineName): Promise<Result<Running>> {
    const secrets = readSecrets(this.home);
    if (name === 'clickhouse') return startClickHouse({ home: this.home, secrets });
    if (name === 'debian') return startDebianPostgres(this.folder, secrets.databasePassword);
    return startPostgres({ home: this.home, secrets, shared: this.folder });
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await Promise.all(this.started.values());
    await Promise.all(this.running.map((engine) => engine.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function makeTemplate(url: string, appPassword: string): Promise<void> {
  await runSql(url, `create database ${TEMPLATE}`);
  await migrate(new URL(TEMPLATE, url).toString(), appPassword);
}

/** Every project loads this file for itself; what they share hangs here. */
const shared = globalThis as { kraftsamTestEngines?: Engines | undefined };

/** Called by vitest once a project: before its first test, and what it returns after its last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engines = (shared.kraftsamTestEngines ??= new Engines());
  engines.users++;
  project.provide('engines', await engines.listen());
  return async () => {
    engines.users--;
    if (engines.users > 0) return;
    shared.kraftsamTestEngines = undefined;
    await engines.stop();
  };
}
