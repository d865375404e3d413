/** Imports ads in a process of its own, to be killed: `node importKillChild.ts <options as JSON>`. Prints the result. */
import { importAds } from '../../src/actions/importAds.ts';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import { system } from '../../src/store/session.ts';
import { openStore } from '../../src/store/store.ts';

/** What the child is told. */
export interface ChildOptions {
  readonly databaseUrl: string;
  readonly clickhouseUrl: string;
  readonly input: string;
  readonly home: string;
}

const { databaseUrl, clickhouseUrl, input, home } = JSON.parse(process.argv[2] ?? '') as ChildOptions;
const store = await openStore({ databaseUrl, clickhouseUrl, poolSize: 2 });
await prepareInstallation(store);
process.stdout.write('ready\n');
const result = await importAds(store, system('import'), { input, home, synthetic: true, chunkSize: 100 });
process.stdout.write(`${JSON.stringify(result)}\n`);
await store.close();
