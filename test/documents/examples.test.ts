import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT } from '../architecture/sourceFiles.ts';

/** Engines could be lifted out as libraries; what their public faces show in comments must compile and hold. */
const FACES = filesBelow('src/engine').filter(({ path }) => /^src\/engine\/\w+\/index\.ts$/.test(path));
const FOLDER = join(ROOT, 'test-output', 'examples');

interface Example {
  readonly name: string;
  readonly code: string;
}

/** The fenced examples of a doc comment, with the library's name replaced by where it stands in this house. */
function examplesOf(path: string, text: string): Example[] {
  const comments = text.match(/\/\*\*[^]*?\*\//g) ?? [];
  const plain = comments.map((comment) => comment.replace(/^ ?\* ?/gm, '')).join('\n');
  return [...plain.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ''], index) => ({
    name: `${path} ${index + 1}`,
    code: code.replace(/'kraftsam\/\w+'/g, JSON.stringify(join(ROOT, path))),
  }));
}

const examples = FACES.flatMap(({ path, text }) => examplesOf(path, text)).map((example, index) => {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `example${index + 1}.ts`);
  writeFileSync(file, example.code);
  return { ...example, file };
});

describe('the examples of the engines', () => {
  it('are there', () => {
    expect(FACES.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(FACES.length);
  });

  it('compile under the rules of this house', () => {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.parseJsonConfigFileContent({ compilerOptions: config.compilerOptions }, ts.sys, ROOT);
    const program = ts.createProgram(
      examples.map(({ file }) => file),
      { ...options, noEmit: true, types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
    );
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    expect(faults).toEqual([]);
  });

  it.each(examples)('hold: $name', async ({ file }) => {
    await expect(import(file)).resolves.toBeDefined();
  });
});
