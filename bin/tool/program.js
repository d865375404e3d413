import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where reports and screenshots of a run go; git ignores it. */
export const OUTPUT = join(ROOT, 'test-output');

/** The script behind an installed package's command: `script('vitest', 'vitest.mjs')`. */
export function script(packageName, file) {
  return join(ROOT, 'node_modules', packageName, file);
}

/**
 * Runs a script with this Node, from the root.
 * @returns {Promise<{code: number, output: string}>} `output` only when `quiet`; otherwise it went to the terminal.
 */
export function runNode(args, { quiet = false, env = {} } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n${signal}` : output }),
    );
  });
}
