import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';
import { ROOT } from './program.js';

const FOLDER = join(ROOT, 'src/engine/linking/scan/kernel');
const COMMENT = 'The compiled kernel.as, as base64. Written by `npm run kernel`; kernel.test.ts compares the two.';

/** Compiles kernel.as and writes it where the engine reads it. */
export async function run() {
  const bytes = await compileKernel();
  writeFileSync(join(FOLDER, 'kernelBytes.ts'), moduleOf(bytes));
  console.log(`kernelBytes.ts: ${bytes.length} bytes of WebAssembly`);
  return 0;
}

/**
 * The bytes of the compiled kernel. AssemblyScript wants files called `.ts`, which every tool would take for TypeScript:
 * so the source is called `.as` and handed to it under the other name. Throws with the compiler's words.
 */
export async function compileKernel() {
  let compiled = new Uint8Array();
  let said = '';
  const source = readFileSync(join(FOLDER, 'kernel.as'), 'utf8');
  const { error } = await main(
    [
      ...['kernel.ts', '--outFile', 'kernel.wasm', '--runtime', 'stub', '--optimizeLevel', '3', '--noAssert'],
      ...['--enable', 'simd,bulk-memory', '--importMemory', '--noExportMemory'],
    ],
    {
      readFile: (name) => (name === 'kernel.ts' ? source : null),
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') compiled = contents;
      },
      listFiles: () => [],
      stderr: {
        write: (chunk) => {
          said += String(chunk);
        },
      },
    },
  );
  if (error) throw new Error(said, { cause: error });
  return compiled;
}

/** The TypeScript file that holds `bytes`, formatted as the formatter would. */
export function moduleOf(bytes) {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,112}/g) ?? [];
  return `/** ${COMMENT} */\nexport const KERNEL_BYTES = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`;
}
