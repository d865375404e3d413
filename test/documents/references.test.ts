import { describe, expect, it } from 'vitest';
import { filesBelow, isTest, type SourceFile } from '../architecture/sourceFiles.ts';
import { documentAt, namesInTable, sectionOf } from './markdown.ts';
import { commandsIn, problemCodesIn, settingsIn, tablesIn } from './sourceFacts.ts';

/** What the demonstration invents is data: its codes are not problems. Nor are the reasons that engines give. */
const product = filesBelow('src').filter(
  ({ path }) => !isTest(path) && !path.includes('/demonstration/') && !path.startsWith('src/engine/'),
);
const programs = filesBelow('bin', /\.js$/);

/** Both ways: what the code has and the document lacks, and what the document tells of that is not there. */
function expectSame(inCode: readonly string[], inDocument: readonly string[], document: string): void {
  const faults = [
    ...inCode.filter((name) => !inDocument.includes(name)).map((name) => `${name} is not in ${document}`),
    ...inDocument
      .filter((name) => !inCode.includes(name))
      .map((name) => `${name} is in ${document} but not in the code`),
    ...repeated(inDocument).map((name) => `${name} stands twice in ${document}`),
  ];
  expect(faults.sort()).toEqual([]);
}

const repeated = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);
const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();

describe('the reference documents', () => {
  it('list every problem code, and no other', () => {
    const document = documentAt('docs/problems.md');
    expectSame(distinct(product.flatMap(problemCodesIn)), namesInTable(document.text), document.path);
  });

  it('list every setting that is read, and no other', () => {
    const document = documentAt('docs/operations.md');
    const documented = namesInTable(sectionOf(document, 'Settings'));
    expectSame(distinct([...product, ...programs].flatMap(settingsIn)), documented, document.path);
  });

  it('list every command that the help tells of, and no other', () => {
    const document = documentAt('docs/operations.md');
    const documented = namesInTable(sectionOf(document, 'Commands')).flatMap(commandsIn);
    const doors = product.filter(({ path }) => path === 'src/main.ts' || path.startsWith('src/cli/'));
    expectSame(distinct(doors.flatMap(({ text }) => commandsIn(text))), distinct(documented), document.path);
  });

  it('list every table of the migrations, and no other', () => {
    const document = documentAt('docs/data-model.md');
    const migrations = filesBelow('src/store/migrations', /\.sql$/);
    expectSame(
      migrations.flatMap(({ text }) => tablesIn(text)),
      namesInTable(sectionOf(document, 'Tables in PostgreSQL')),
      document.path,
    );
  });
});

describe('what the reference tests look for', () => {
  const codes = (text: string): string[] => problemCodesIn({ path: 'planted.ts', text } satisfies SourceFile);
  it.each([
    ["refused('area-unknown', 'No such area')", ['area-unknown']],
    ["throw new SourceError('json-truncated', `Line ${n}`)", ['json-truncated']],
    ["reject(place, '', last ? 'json-truncated' : 'json-malformed', 'Not JSON')", ['json-truncated', 'json-malformed']],
    ["const p = { code: 'report-frozen', detail: 'x' };", ['report-frozen']],
    ["class E extends Error { readonly code = 'store-unsafe'; }", ['store-unsafe']],
    ["const area = { code: 'ebm' }; translate('a-word');", []],
  ])('finds the codes of %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  const settings = (text: string): string[] => settingsIn({ path: 'planted.ts', text });
  it.each([
    ["const home = env['KRAFTSAM_HOME'];", ['KRAFTSAM_HOME']],
    ['const url = process.env.DATABASE_URL ?? env.PATH;', ['DATABASE_URL']],
    ['const { CLICKHOUSE_URL, CI } = process.env;', ['CLICKHOUSE_URL']],
    ['// set env.NOTHING here', []],
  ])('finds the settings of %s', (text, expected) => {
    expect(settings(text)).toEqual(expected);
  });

  it('finds commands and tables', () => {
    expect(commandsIn('Usage: kraftsam import ads <file>\n  kraftsam link --json')).toEqual(['import ads', 'link']);
    expect(
      tablesIn('create table areas (id text);\n-- create table not_this\nCREATE TABLE if not exists app.b ()'),
    ).toEqual(['areas', 'app.b']);
  });
});
