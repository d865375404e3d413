#!/usr/bin/env node
// The command `kraftsam`. Plain JavaScript for any Node from 20: it goes on with a bundled Node 24 where the running
// one is older, brings the bundle of the sources up to date and hands over to it.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 24;

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
const options = process.argv.slice(2);
const isOld = Number(process.versions.node.split('.')[0]) < OLDEST_NODE;

process.title = `kraftsam ${options[0] ?? ''}`.trim();
if (isOld) goOnWith(bundledNode());
else if (options.includes('--watch')) watchSources();
else await start();

async function start() {
  // Started by an older Node: end in order when that one is gone, or nobody could stop us.
  if (process.channel) {
    process.channel.unref();
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  }
  const { ensureBundle } = await import('./build.js');
  const main = await ensureBundle().catch(unbuildable);
  await import(pathToFileURL(main).href);
}

function unbuildable(error) {
  fail(`The program could not be built from ${join(root, 'src')}: ${error.message}\nRun "npm ci" there, or "node bin/build.js" as the user who owns it.`);
}

function fail(message) {
  process.stderr.write(`kraftsam: ${message}\n`);
  process.exit(70);
}

function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = [join(packageFolder(`node-${system}-${process.arch}`), 'bin', name), join(root, 'node_modules', '.bin', name)].find((path) => existsSync(path));
  if (found) return found;
  return fail(`needs Node ${OLDEST_NODE} or newer and runs on ${process.version}, and no bundled Node is installed for ${process.platform}-${process.arch}.\nInstall Node ${OLDEST_NODE} (https://nodejs.org), or run "npm ci --include=optional" in ${root}.`);
}

function packageFolder(name) {
  try {
    return dirname(createRequire(here).resolve(`${name}/package.json`));
  } catch {
    return join(root, 'node_modules', name);
  }
}

/** Runs this same command on `node`, passes signals on and ends the way it ended. */
function goOnWith(node) {
  const child = spawn(node, [here, ...options], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl-C in a terminal reaches the child without us; a second one would count as impatience.
  process.on('SIGINT', () => void (isAtTerminal() || child.kill('SIGINT')));
  child.on('error', (error) => fail(`cannot run ${node}: ${error.message}`));
  child.on('exit', (code, signal) => endLike(code, signal));
}

function isAtTerminal() {
  return process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
}

function endLike(code, signal) {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
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
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      ending = true;
      if (hasEnded(child)) process.exit(0);
      child.once('exit', () => process.exit(0));
      child.kill(signal);
    });

  function run() {
    return spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  }

  function restart() {
    if (ending) return;
    const next = () => {
      if (!ending) child = run();
    };
    if (hasEnded(child)) return next();
    child.once('exit', next);
    child.kill('SIGTERM');
  }
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}
