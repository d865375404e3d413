import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.js';
import { OUTPUT, ROOT, runNode, script } from './program.js';

/**
 * Runs the whole suite, or what is asked for: everything behind `npm test --` goes to vitest as it is.
 * The journeys need a browser; without one they are named and left out.
 */
export async function run(args) {
  const vitest = [script('vitest', 'vitest.mjs'), 'run'];
  const chromium = findChromium();
  const env = chromium ? { CHROMIUM: chromium } : {};
  if (args.length > 0) return (await runNode([...vitest, ...args], { env })).code;

  mkdirSync(OUTPUT, { recursive: true });
  const report = join(OUTPUT, 'vitest.json');
  rmSync(report, { force: true });
  const projects = chromium ? ['unit', 'scenario', 'browser'] : ['unit', 'scenario'];
  const options = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runNode([...vitest, ...options, ...reporters], { env });
  if (!chromium) console.log(leftOut());
  return code;
}

function leftOut() {
  const names = journeys().map((name) => `  ${name}`);
  if (names.length === 0) return 'No Chromium was found; there are no browser journeys yet, so none are left out.';
  return `No Chromium was found, so these journeys are left out (install chromium or set CHROMIUM):\n${names.join('\n')}`;
}

function journeys() {
  try {
    return readdirSync(join(ROOT, 'test', 'browser')).filter((name) => /\.test\.tsx?$/.test(name));
  } catch {
    return [];
  }
}
