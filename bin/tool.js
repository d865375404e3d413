#!/usr/bin/env node
/** The developer's tools behind the npm scripts: `node bin/tool.js <test | check | format | bench | soak | kernel | count>`. */
import { onNode24 } from './node24.js';

const USAGE = `Usage: npm run <command>

  test    every test; with paths or options behind "--", vitest with just those
  check   types, lint, format, arrows, unused code, documents
  format  writes every file in the one format
  bench   runs bench/*.ts, or those whose name holds a word given behind "--"
  soak    runs test/soak/*.ts in the same way
  kernel  compiles the linking engine's kernel.as into kernelBytes.ts
  count   the last line of the last test and check: N passed, N failed`;

const COMMANDS = {
  test: () => import('./tool/test.js'),
  check: () => import('./tool/check.js'),
  format: () => import('./tool/format.js'),
  bench: () => import('./tool/bench.js'),
  soak: () => import('./tool/soak.js'),
  kernel: () => import('./tool/kernel.js'),
  count: () => import('./tool/count.js'),
};

await onNode24();
const [command = '', ...rest] = process.argv.slice(2);
const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
if (load) {
  const { run } = await load();
  process.exitCode = await run(rest);
} else {
  console.log(USAGE);
  process.exitCode = command === '' || command === '--help' ? 0 : 2;
}
