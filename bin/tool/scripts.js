import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './program.js';

/**
 * Runs the TypeScript programs directly below `folder` one after the other (Node 24 strips the types); with words,
 * only those whose name holds one of them. Options behind `--` go to each program. Fails when one fails.
 */
export async function runScripts(folder, args) {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const options = args.filter((arg) => arg.startsWith('-'));
  const names = programsIn(folder).filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  if (names.length === 0) {
    console.error(
      `Nothing to run: no program in ${folder}${words.length > 0 ? ` is called ${words.join(' or ')}` : ''}.`,
    );
    return 1;
  }
  let failures = 0;
  for (const name of names) {
    console.error(`── ${folder}/${name}`);
    const { code } = await runNode(['--expose-gc', join(folder, name), ...options]);
    if (code !== 0) failures += 1;
  }
  return failures === 0 ? 0 : 1;
}

function programsIn(folder) {
  try {
    return readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))
      .sort();
  } catch {
    return [];
  }
}
