import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sourceFiles.ts';

interface Counts {
  passed: number;
  failed: number;
}
const load = <T>(path: string): Promise<T> => import(join(ROOT, 'bin', path)) as Promise<T>;
const { isNewEnough, bundledNode } = await load<{
  isNewEnough: (version: string) => boolean;
  bundledNode: (platform?: string, arch?: string) => string | null;
}>('node24.js');
const { testCounts, checkCounts } = await load<{
  testCounts: (report: unknown) => Counts;
  checkCounts: (steps: unknown) => Counts;
}>('tool/count.js');
const { findChromium } = await load<{ findChromium: (env: Record<string, string>) => string | null }>(
  'tool/chromium.js',
);

const folder = mkdtempSync(join(tmpdir(), 'kraftsam-tool-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the restart on Node 24', () => {
  it.each([
    ['20.20.2', false],
    ['23.9.0', false],
    ['24.0.0', true],
    ['100.1.0', true],
  ])('takes %s for new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  it('finds no Node for a machine that none was installed for', () => {
    expect(bundledNode('plan9', 'vax')).toBeNull();
  });

  const node = bundledNode();
  it.skipIf(node === null)('finds one for this machine', () => {
    expect(execFileSync(node ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
  });

  const old = oldNode();
  it.skipIf(old === null || node === null)('hands on arguments and exit code (needs an older Node in PATH)', () => {
    const script = join(folder, 'started.mjs');
    const restart = JSON.stringify(join(ROOT, 'bin', 'node24.js'));
    writeFileSync(
      script,
      `import { onNode24 } from ${restart};\nawait onNode24();\n` +
        'console.log(process.versions.node, ...process.argv.slice(2));\nprocess.exitCode = 7;\n',
    );
    const run = spawnSync(old ?? '', [script, 'å', '--b'], { encoding: 'utf8' });
    expect(run.stdout).toMatch(/^24\.\S+ å --b\n$/);
    expect(run.status).toBe(7);
  });
});

/** A Node in PATH that is too old to run the product, or null. */
function oldNode(): string | null {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node'));
  for (const candidate of candidates) {
    const { stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
    if (stdout?.startsWith('v') && !isNewEnough(stdout.slice(1))) return candidate;
  }
  return null;
}

describe('the last line of CI', () => {
  const file = (status: string, tests: number): object => ({ status, assertionResults: Array(tests).fill({}) });
  it.each([
    ['a good run', { success: true, numPassedTests: 9, numFailedTests: 0, testResults: [file('passed', 9)] }, 9, 0],
    ['a failed test', { success: false, numPassedTests: 8, numFailedTests: 1, testResults: [file('failed', 9)] }, 8, 1],
    [
      'a file that did not load',
      { success: false, numPassedTests: 8, numFailedTests: 0, testResults: [file('failed', 0)] },
      8,
      1,
    ],
    ['an error outside the tests', { success: false, numPassedTests: 8, numFailedTests: 0, testResults: [] }, 8, 1],
    ['no report at all', null, 0, 1],
  ])('counts %s', (_what, report, passed, failed) => {
    expect(testCounts(report)).toEqual({ passed, failed });
  });

  it('counts each check', () => {
    expect(checkCounts([{ ok: true }, { ok: false }, { ok: true }])).toEqual({ passed: 2, failed: 1 });
    expect(checkCounts(null)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the browser', () => {
  it('is the one that is set, else a program in PATH, else none', () => {
    expect(findChromium({ CHROMIUM: '/opt/browser', PATH: folder })).toBe('/opt/browser');
    expect(findChromium({ PATH: folder })).toBeNull();
    const program = join(folder, 'chromium');
    writeFileSync(program, '#!/bin/sh\n');
    expect(findChromium({ PATH: folder })).toBeNull();
    chmodSync(program, 0o755);
    expect(findChromium({ PATH: `/nowhere${delimiter}${folder}` })).toBe(program);
  });
});

describe('npm run …', () => {
  const tool = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'bin', 'tool.js'), ...args], { encoding: 'utf8' });

  it('knows every command that package.json gives it', () => {
    const help = tool('--help').stdout;
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.values(scripts).flatMap((script) => /^node bin\/tool\.js (\w+)/.exec(script)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => !help.includes(`\n  ${command} `))).toEqual([]);
  });

  it('refuses what it does not know', () => {
    expect(tool('nothing').status).toBe(2);
    expect(tool('check', 'nothing').status).toBe(2);
    expect(tool('bench', 'no-such-measurement').status).toBe(1);
  });
});
