import { describe, expect, it } from 'vitest';
import { filesBelow, isTest, type SourceFile } from './sourceFiles.ts';

/**
 * The doors of the store; and the two that work as the owner on a connection of their own, outside every session:
 * migrations, before anything is served, and backups, which no row policy may thin out.
 */
const MAY_BEGIN = ['src/store/transaction.ts', 'src/store/migrate.ts', 'src/store/backup.ts'];

/** Also where a comment stands before it or the words are in a longer text: who writes it means it. */
const BEGINS =
  /\.(transaction|startTransaction)\(|['"`]\s*(begin\s*['"`;]|begin (transaction|work|isolation|read)|start transaction)/i;

const begins = ({ text }: SourceFile): boolean => BEGINS.test(text);

/** Settings outlive their transaction on a pooled connection unless they are local to it. */
const LASTING_SETTING = /set_config\([^)]*,\s*false\s*\)|['"`]\s*set\s+(session|role)\b/i;

describe('transactions', () => {
  const files = filesBelow('src').filter(({ path }) => !isTest(path));

  it('begin in one file of the store', () => {
    expect(
      files
        .filter(begins)
        .map(({ path }) => path)
        .filter((path) => !MAY_BEGIN.includes(path)),
    ).toEqual([]);
    expect(files.filter(begins).map(({ path }) => path)).toContain(MAY_BEGIN[0]);
  });

  it('never leave a setting behind on their connection', () => {
    const lasting = files.filter(({ path, text }) => LASTING_SETTING.test(text) && path !== MAY_BEGIN[1]);
    expect(lasting.map(({ path }) => path)).toEqual([]);
  });

  it.each(['db.transaction().execute(f)', "client.query('BEGIN')", 'await sql`begin isolation level serializable`'])(
    'would be found in %s',
    (text) => {
      expect(begins({ path: 'planted.ts', text })).toBe(true);
    },
  );

  it.each(["sql`select set_config('app.tenant', ${id}, false)`", "client.query('set role kraftsam_owner')"])(
    'would be found to leave a setting: %s',
    (text) => {
      expect(LASTING_SETTING.test(text)).toBe(true);
    },
  );
});
