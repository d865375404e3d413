import { runNode, script } from './program.js';

export async function run(paths) {
  return (await runNode([script('@biomejs/biome', 'bin/biome'), 'format', '--write', ...paths])).code;
}
