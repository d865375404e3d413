/**
 * Kraftsam needs Node 24 and is often started by an older one, because machines keep the Node their
 * distribution shipped. `onNode24()` lets such a start go on by itself: the same command runs again on the
 * Node 24 that npm installed beside the code. Plain JavaScript that Node 20 can read; imports nothing of ours.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NEEDED_MAJOR = 24;
const RESTARTED = 'KRAFTSAM_RESTARTED';

/** True when `version` (as in `process.versions.node`) is new enough to run Kraftsam. */
export function isNewEnough(version) {
  return Number.parseInt(version, 10) >= NEEDED_MAJOR;
}

/** The path of the bundled Node 24 for this kind of machine, or null where npm has installed none. */
export function bundledNode(platform = process.platform, arch = process.arch) {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const file = join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/**
 * Resolves at once on Node 24 or newer. On an older one it runs the same command on the bundled Node 24, hands
 * signals on, ends with that process's exit code or signal, and never resolves.
 */
export async function onNode24() {
  if (isNewEnough(process.versions.node)) {
    if (process.env[RESTARTED]) dieWithParent();
    return;
  }
  const node = bundledNode();
  if (node === null || process.env[RESTARTED]) {
    console.error(
      `Kraftsam needs Node ${NEEDED_MAJOR} or newer; this is Node ${process.versions.node}, and the bundled one for ` +
        `${process.platform}-${process.arch} is not installed.\nRun "npm ci" again with optional dependencies, or ` +
        `install Node ${NEEDED_MAJOR} from https://nodejs.org/.`,
    );
    process.exit(1);
  }
  await runInstead(node);
}

/** The two processes are one to the outside: whoever kills the first with SIGKILL has killed the second too. */
function dieWithParent() {
  delete process.env[RESTARTED];
  if (!process.channel) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel.unref();
}

function runInstead(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [RESTARTED]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both processes; a second one would look like impatience to the child.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  return new Promise((_never, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal === null) process.exit(code ?? 1);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  });
}
