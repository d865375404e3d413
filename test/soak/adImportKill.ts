/** 100 × `kill -9` of an ad import: the scenario of `importKill.test.ts`, with more kills (`KRAFTSAM_KILLS`). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'scenario', 'importKill'], {
  cwd: root,
  env: { KRAFTSAM_KILLS: '100', ...process.env },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
