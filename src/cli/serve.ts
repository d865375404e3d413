import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import type { Installation } from '../actions/openInstallation.ts';
import { type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';

export const SERVE_HELP = `kraftsam serve – visar webbplatsen och API:et

  kraftsam serve [--port 4300] [--host 127.0.0.1]

  --port <nummer>  porten att lyssna på; 0 tar en ledig (standard 4300)
  --host <adress>  adressen att lyssna på (standard 127.0.0.1, alltså bara den här datorn)
  --help           den här texten

Startar databaserna om inga anges med DATABASE_URL och CLICKHOUSE_URL. Avsluta med Ctrl-C.
Slutkod: 0 avslutad, 1 kunde inte starta, 2 fel användning.
`;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes the pages, the API and the jobs of an installation; given by the program, since doors never import each other. */
export type Mount = (installation: Installation, options: { readonly demonstration: boolean }) => Promise<Mounted>;

export interface Mounted {
  readonly handler: Handler;
  readonly stop: () => Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
}

/** `kraftsam serve`. @returns the exit code. */
export async function runServe(args: string[], setting: CommandSetting, mount: Mount): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return say(setting, SERVE_HELP);
  const listen = listenOptions(values);
  if (!listen) return say(setting, SERVE_HELP, 2);
  return withInstallation(setting, 'kraftsam serve', (installation) =>
    serveUntilEnded(setting, installation, listen, (opened) => mount(opened, { demonstration: false })),
  );
}

/** The port and host asked for, or undefined where they make no sense. */
export function listenOptions(values: {
  port?: string | undefined;
  host?: string | undefined;
}): ListenOptions | undefined {
  const port = Number(values.port ?? 4300);
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? { port, host: values.host ?? '127.0.0.1' } : undefined;
}

/** Serves until the program is asked to end; requests under way are answered first. */
export async function serveUntilEnded(
  setting: CommandSetting,
  installation: Installation,
  listen: ListenOptions,
  mount: (installation: Installation) => Promise<Mounted>,
): Promise<number> {
  const mounted = await mount(installation);
  const server = createServer((request, response) => void mounted.handler(request, response));
  try {
    const port = await listening(server, listen);
    setting.io.stdout.write(
      `Kraftsam är igång: http://${listen.host.includes(':') ? `[${listen.host}]` : listen.host}:${port}/\n`,
    );
    await setting.ended;
    setting.io.stdout.write('Avslutar …\n');
    return 0;
  } catch (error) {
    const detail = `${listen.host}:${listen.port}: ${(error as Error).message}`;
    setting.io.stderr.write(problemText({ code: 'port-taken', detail }));
    return 1;
  } finally {
    await closed(server);
    await mounted.stop();
  }
}

function listening(server: Server, { port, host }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Idle connections end now, busy ones get ten seconds. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function say(setting: CommandSetting, text: string, code = 0): number {
  (code === 0 ? setting.io.stdout : setting.io.stderr).write(text);
  return code;
}
