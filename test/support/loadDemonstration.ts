/**
 * Loads the invented region into the databases of DATABASE_URL and CLICKHOUSE_URL. A program of its own, since half a
 * minute of work in vitest's main process would keep every worker waiting.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstration } from '../../src/actions/loadDemonstration.ts';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import { system } from '../../src/store/session.ts';
import { openStore } from '../../src/store/store.ts';
import { DEMONSTRATION_DAY } from './demonstrationDay.ts';

const { DATABASE_URL: databaseUrl = '', CLICKHOUSE_URL: clickhouseUrl = '' } = process.env;
const folder = await mkdtemp(join(tmpdir(), 'kraftsam-demonstration-'));
const store = await openStore({ databaseUrl, clickhouseUrl });
try {
  await prepareInstallation(store);
  const loaded = await loadDemonstration(store, system('demo'), { seed: 1, today: DEMONSTRATION_DAY, folder });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ detail }) => detail).join('; '));
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
