import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import { saveConcepts } from '../../src/store/taxonomy.ts';
import { BACKED_UP, readBackup, writeBackup } from '../../src/store/backup.ts';
import { system } from '../../src/store/session.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const MADE = new Date('2026-11-21T12:00:00Z');

describe('a backup', () => {
  let full: TestStore;
  let lines: string[];

  beforeAll(async () => {
    full = await openTestStore();
    await prepareInstallation(full.store);
    const concept = {
      id: 'aaaa_bbb_ccc',
      type: 'skill',
      label: 'Ö-kännedom; "citat"',
      deprecated: false,
      replacedBy: [],
    } as const;
    await full.store.writing(system('test'), (tx) => saveConcepts(tx, [concept], '1'));
    await full.facts.insert('ads', [adRow('1', '18446744073709551615'), adRow('2', '9007199254740993')]);
    lines = await readAll(full);
  }, 60_000);
  afterAll(() => full?.close());

  it('holds every table but the canary and the migrations', async () => {
    const tables = await full.asOwner<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('app', 'open') order by 1",
    );
    expect(tables.map((table) => table.name).filter((name) => name !== 'app.canaries')).toEqual([...BACKED_UP].sort());
  });

  it('puts everything back in an empty installation, numbers of 64 bits included', async () => {
    const empty = await openTestStore();
    try {
      await prepareInstallation(empty.store);
      expect(await writeBackup(empty.ownerUrl, empty.facts, each(lines))).toBe(lines.length - tableLines(lines) - 2);
      const restored = await readAll(empty);
      // The new installation keeps the record of its own preparation beside what was put back.
      const missing = lines.filter((line) => !restored.includes(line));
      expect(missing.filter((line) => !line.startsWith('{"kind":"footer"'))).toEqual([]);
      expect(restored).toHaveLength(lines.length + 1);
    } finally {
      await empty.close();
    }
  });

  it.each([
    ['cut off', (all: string[]) => all.slice(0, -1)],
    ['changed', (all: string[]) => all.map((line) => line.replace('kännedom', 'kunskap'))],
    ['no backup', () => ['hej']],
  ])('that is %s is refused and leaves nothing behind', async (_what, spoil) => {
    const empty = await openTestStore();
    try {
      await prepareInstallation(empty.store);
      const before = await readAll(empty);
      await expect(writeBackup(empty.ownerUrl, empty.facts, each(spoil(lines)))).rejects.toMatchObject({
        code: 'backup-damaged',
      });
      expect(await readAll(empty)).toEqual(before);
    } finally {
      await empty.close();
    }
  });

  it('is refused where there is data already, which stays', async () => {
    await expect(writeBackup(full.ownerUrl, full.facts, each(lines))).rejects.toMatchObject({
      code: 'backup-not-empty',
    });
    expect(await readAll(full)).toEqual(lines);
  });
});

async function readAll(test: TestStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readBackup(test.ownerUrl, test.facts, MADE)) lines.push(line.trimEnd());
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

function tableLines(lines: readonly string[]): number {
  return lines.filter((line) => line.startsWith('{"kind":"table"')).length;
}

function adRow(id: string, hash: string) {
  return {
    source_id: 'ads',
    ad_id: id,
    version: 1,
    content_hash: hash,
    published: '2026-01-01',
    county: '14',
    municipality: '1480',
    ssyk4: '7212',
    occupation: '',
    occupation_origin: 'none',
    vacancies: 1,
    skills: ['aaaa_bbb_ccc'],
    skill_scores: [0.5],
    removed: 0,
    synthetic: 0,
  };
}
