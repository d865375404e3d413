import { describe, expect, it } from 'vitest';
import { filesBelow, isTest, pathsBelow } from './sourceFiles.ts';

const FOLDERS = ['src', 'test', 'bench', 'bin'];
const ROOMS = new Set(
  (
    'kernel engine taxonomy evidence need offering matching collaboration followup ' +
    'store sources reports embedded actions web api cli jobs'
  ).split(' '),
);
const NOTHING_NAMES = /^(utils?|helpers?|commons?|libs?|types?|misc|shared|services?|managers?|models?)$/;

/** What is wrong with the name of one file, if anything. */
function nameFaults(path: string): string[] {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const faults: string[] = [];
  for (const folder of parts.slice(0, -1))
    if (NOTHING_NAMES.test(folder)) faults.push(`${path}: a folder called ${folder} says nothing about what is in it`);
  if (parts[0] === 'src' && parts.length === 2 && path !== 'src/main.ts')
    faults.push(`${path}: only main.ts stands outside the rooms`);
  if (parts[0] === 'src' && parts.length > 2 && !ROOMS.has(parts[1] ?? ''))
    faults.push(`${path}: ${parts[1]} is no room of the house (ARCHITECTURE.md)`);
  const stem = file.split('.')[0] ?? '';
  if (/\.(tsx?|js)$/.test(file) && !/^[a-z][a-zA-Z0-9]*$/.test(stem))
    faults.push(`${path}: files are named camelCase after the thing inside`);
  if (NOTHING_NAMES.test(stem)) faults.push(`${path}: name the file after the thing inside`);
  return faults;
}

const DECLARATIONS: readonly [RegExp, string][] = [
  [/^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/, 'no enums: const STATES = […] as const and a derived type'],
  [/^\s*(export\s+)?(declare\s+)?namespace\s+\w/, 'no namespaces: a file is one'],
  [/^\s*(export\s+)?interface\s+I[A-Z][a-z]/, 'types are bare nouns: no I in front'],
  [/^\s*(export\s+)?(interface|type|class)\s+\w+(Dto|DTO|Manager|Helper|Util|Utils)\b/, 'name the thing itself'],
  [/^\s*export default (?!\{)/, 'exports have names, so that they can be found'],
];

/** Declarations that the rules of design forbid, one line each. */
function declarationFaults(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      DECLARATIONS.filter(([pattern]) => pattern.test(line)).map(([, why]) => `${path}:${index + 1}: ${why}`),
    );
}

describe('names', () => {
  it('of files and folders say what is inside', () => {
    expect(FOLDERS.flatMap(pathsBelow).flatMap(nameFaults)).toEqual([]);
  });

  it('of declarations follow the house', () => {
    expect(filesBelow('src').flatMap((file) => declarationFaults(file.path, file.text))).toEqual([]);
  });

  it.each([
    ['src/web/utils/dates.ts', 'says nothing'],
    ['src/kernel/helpers.ts', 'name the file after'],
    ['src/wharehouse/area.ts', 'is no room'],
    ['src/stray.ts', 'outside the rooms'],
    ['src/kernel/Area_code.ts', 'camelCase'],
  ])('would be faulted for %s', (path, fault) => {
    expect(nameFaults(path).join()).toContain(fault);
  });

  it.each([
    ['export enum State { Open }', 'no enums'],
    ['export interface IArea {}', 'bare nouns'],
    ['class AdManager {}', 'the thing itself'],
    ['namespace Kraft {}', 'no namespaces'],
  ])('would be faulted for %s', (line, fault) => {
    expect(declarationFaults('planted.ts', line).join()).toContain(fault);
  });
});

/** Lines a file may have, and the engine files that are one algorithm and may have more. */
const MOST_LINES = { source: 400, test: 600 };
const ONE_ALGORITHM: readonly string[] = [];

describe('sizes', () => {
  it(`stay below ${MOST_LINES.source} lines a file, ${MOST_LINES.test} in tests`, () => {
    const tooLong = FOLDERS.flatMap((folder) => filesBelow(folder, /\.(tsx?|js)$/))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (isTest(path) ? MOST_LINES.test : MOST_LINES.source))
      .filter(({ path }) => !ONE_ALGORITHM.includes(path))
      .map(({ path, lines }) => `${path} has ${lines} lines`);
    expect(tooLong).toEqual([]);
  });
});
