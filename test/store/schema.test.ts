import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { dumpSchema } from './dumpSchema.ts';
import { SERVERS } from './engines.ts';

interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'Date' | 'other';
  readonly nullable: boolean;
  /** May be left out of an insert. */
  readonly optional: boolean;
}

/** Filled by the server and read by nothing in TypeScript. */
const NOT_IN_TYPES = new Set(['open.offerings.search']);

describe.each(SERVERS)('the schema on the %s server', (engine) => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore({ engine, facts: false });
  }, 120_000);
  afterAll(() => test.close());

  // After a deliberate change of a migration: node_modules/.bin/vitest run test/store/schema.test.ts -u
  it('is what schema.golden.sql says', async () => {
    await expect(await dumpSchema((sql) => test.asOwner(sql))).toMatchFileSnapshot('./schema.golden.sql');
  });

  it('is what schema.ts says: tables, columns, types, nulls and defaults', async () => {
    const typed = typedTables();
    const stored = await storedTables(test);
    expect([...typed.keys()].sort()).toEqual([...stored.keys()].sort());
    for (const [table, columns] of stored) {
      const declared = typed.get(table) ?? [];
      expect({ table, columns: declared.map(shape) }).toEqual({ table, columns: columns.map(shape) });
      // The code may demand what the table would fill in by itself, never the other way about.
      const mayLeaveOut = columns.filter(({ optional }) => optional).map(({ name }) => name);
      expect(mayLeaveOut).toEqual(expect.arrayContaining(declared.filter((c) => c.optional).map((c) => c.name)));
    }
  });
});

const KINDS: Readonly<Record<string, Column['type']>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
};

async function storedTables(test: TestStore): Promise<Map<string, Column[]>> {
  const rows = await test.asOwner<{ table: string; name: string; type: string; nullable: boolean; defaulted: boolean }>(
    `select table_schema || '.' || table_name as table, column_name as name, data_type as type,
       is_nullable = 'YES' as nullable, column_default is not null as defaulted
     from information_schema.columns where table_schema in ('app', 'open') order by 1, 2`,
  );
  const tables = new Map<string, Column[]>();
  for (const { table, name, type, nullable, defaulted } of rows) {
    if (NOT_IN_TYPES.has(`${table}.${name}`)) continue;
    const column = { name, type: KINDS[type] ?? 'other', nullable, optional: nullable || defaulted };
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return tables;
}

function shape({ name, type, nullable }: Column) {
  return { name, type, nullable };
}

/** What src/store/schema.ts declares, read as text: types are gone when the program runs. */
function typedTables(): Map<string, Column[]> {
  const file = new URL('../../src/store/schema.ts', import.meta.url);
  const source = ts.createSourceFile('schema.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const interfaces = new Map(
    source.statements
      .filter(ts.isInterfaceDeclaration)
      .map((declared) => [declared.name.text, declared.members] as const),
  );
  const tables = new Map<string, Column[]>();
  for (const member of interfaces.get('Database') ?? []) {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name) || !member.type) continue;
    const members = ts.isTypeLiteralNode(member.type) ? member.type.members : interfaces.get(member.type.getText());
    const columns = [...(members ?? [])].filter(ts.isPropertySignature).map((one) => typedColumn(one));
    tables.set(
      member.name.text,
      columns.sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  }
  return tables;
}

function typedColumn(member: ts.PropertySignature): Column {
  const text = member.type?.getText() ?? '';
  const nullable = /\| null\b/.test(text);
  const bare = text.replace(/ \| null\b/, '');
  const inner = /^(?:Generated|Defaulted)<(.*)>$/.exec(bare)?.[1] ?? bare;
  const type =
    inner === 'Instant' ? 'Date' : inner.split(' | ').every((part) => part.startsWith("'")) ? 'string' : inner;
  const known = (['string', 'number', 'boolean', 'Date'] as const).find((kind) => kind === type) ?? 'other';
  return { name: member.name.getText(), type: known, nullable, optional: nullable || inner !== bare };
}
