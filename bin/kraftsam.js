#!/usr/bin/env node
/**
 * The command `kraftsam`. Plain JavaScript for any Node from 20: goes on with the bundled Node 24 where the running
 * one is older, brings the bundle of the sources up to date and hands over to it.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onNode24 } from './node24.js';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
const options = process.argv.slice(2);

process.title = `kraftsam ${options[0] ?? ''}`.trim();
await onNode24();
if (options.includes('--watch')) watchSources();
else await start();

async function start() {
  const { ensureBundle } = await import('./build.js');
  const main = await ensureBundle().catch(unbuildable);
  await import(pathToFileURL(main).href);
}

function unbuildable(error) {
  const what = `The program could not be built from ${join(root, 'src')}: ${error.message}`;
  console.error(`${what}\nRun "npm ci" in ${root}, or "node bin/build.js" there as the user who owns it.`);
  process.exit(1);
}

/** For development: runs the command without `--watch` and starts it anew when a source has changed. */
function watchSources() {
  const args = [here, ...options.filter((option) => option !== '--watch')];
  let child = run();
  let timer;
  let ending = false;
  watch(join(root, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 200);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal));

  function run() {
    return spawn(process.execPath, args, { stdio: 'inherit' });
  }

  function restart() {
    if (!ending) whenEnded('SIGTERM', () => (ending ? undefined : (child = run())));
  }

  function end(signal) {
    ending = true;
    whenEnded(signal, () => process.exit(0));
  }

  function whenEnded(signal, next) {
    if (child.exitCode !== null || child.signalCode !== null) return next();
    child.once('exit', next);
    child.kill(signal);
  }
}
