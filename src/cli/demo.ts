import { parseArgs } from 'node:util';
import { loadDemonstration } from '../actions/loadDemonstration.ts';
import { system } from '../store/session.ts';
import { type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';
import { listenOptions, type Mount, serveUntilEnded } from './serve.ts';

export const DEMO_HELP = `kraftsam demo – laddar den påhittade demonstrationsregionen

  kraftsam demo [--serve] [--port 4300] [--host 127.0.0.1] [--seed 1] [--today 2026-11-21]

  --serve            visa webbplatsen efteråt, med påhittade personer att logga in som
  --seed <nummer>    annat frö ger andra påhittade data (standard 1)
  --today <datum>    dagen som data slutar vid (standard i dag)
  --help             den här texten

Alla personer, organisationer, annonser och utbildningar är påhittade och märkta som syntetiska. Laddas en gång;
nästa start går direkt. Avsluta med Ctrl-C. Slutkod: 0 klart, 1 gick inte, 2 fel användning.
`;

/** `kraftsam demo`. @returns the exit code. */
export async function runDemo(args: string[], setting: CommandSetting, mount: Mount): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      serve: { type: 'boolean' },
      port: { type: 'string' },
      host: { type: 'string' },
      seed: { type: 'string' },
      today: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const listen = listenOptions(values);
  const seed = Number(values.seed ?? 1);
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (values.help || !listen || !Number.isInteger(seed) || !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    (values.help ? setting.io.stdout : setting.io.stderr).write(DEMO_HELP);
    return values.help ? 0 : 2;
  }
  return withInstallation(setting, 'kraftsam demo', async (installation) => {
    const began = Date.now();
    const loaded = await loadDemonstration(installation.store, system('demo'), {
      seed,
      today,
      folder: installation.home,
    });
    if (!loaded.ok) {
      for (const problem of loaded.problems) setting.io.stderr.write(problemText(problem));
      return 1;
    }
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    setting.io.stdout.write(`Demonstrationsregionen är laddad (${seconds} s). Alla data är syntetiska.\n`);
    if (!values.serve) return 0;
    return serveUntilEnded(setting, installation, listen, (opened) => mount(opened, { demonstration: true }));
  });
}
