import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, runNode, script } from './program.js';

/** Each step: what it answers for, and the command. In order of how often it is the one that fails. */
const STEPS = [
  { name: 'types', command: () => [script('tsgo', 'bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', command: () => [script('oxlint', 'bin/oxlint'), '--type-aware', '--quiet'] },
  { name: 'format', command: () => [script('@biomejs/biome', 'bin/biome'), 'format', '--max-diagnostics=20'] },
  { name: 'arrows', command: () => [script('dependency-cruiser', 'bin/dependency-cruiser.mjs'), ...ARROWS] },
  { name: 'unused', command: () => [script('knip', 'bin/knip.js'), '--no-config-hints'] },
  { name: 'documents', command: () => [script('vitest', 'vitest.mjs'), 'run', '--project', 'unit', 'test/documents'] },
];

const ARROWS = ['src', 'bin', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];

/** Two at a time: most of these use one core, and a laptop or a CI machine has at least two. */
const AT_ONCE = 2;

/** Runs every step even when one fails, prints what failed, then a line a step. Names given run only those. */
export async function run(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No check is called ${unknown.join(', ')}. They are: ${STEPS.map((step) => step.name).join(', ')}.`);
    return 2;
  }
  const steps = names.length > 0 ? STEPS.filter((step) => names.includes(step.name)) : STEPS;
  const waiting = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  results.sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));

  console.log();
  for (const { step, ok, seconds } of results) console.log(`${ok ? '✓' : '✗'} ${step.name.padEnd(10)} ${seconds} s`);
  const summary = results.map(({ step, ok }) => ({ name: step.name, ok }));
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, 'check.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

async function runStep(step) {
  const started = performance.now();
  const { code, output } = await runNode(step.command(), { quiet: true });
  if (code !== 0) console.log(`\n── ${step.name} ${'─'.repeat(60)}\n${output.trim()}`);
  return { step, ok: code === 0, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}
