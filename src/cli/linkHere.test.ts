import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { importTaxonomy } from '../actions/importTaxonomy.ts';
import type { Installation } from '../actions/openInstallation.ts';
import { prepareInstallation } from '../actions/prepareInstallation.ts';
import { ok } from '../kernel/result.ts';
import { demonstrationTaxonomy } from '../sources/demonstration/taxonomy.ts';
import { saveCorrection } from '../store/corrections.ts';
import { system } from '../store/session.ts';
import { runEvaluate } from './evaluate.ts';
import type { CommandSetting } from './io.ts';
import { runLinkHere } from './linkHere.ts';

const home = mkdtempSync(join(tmpdir(), 'kraftsam-link-here-'));
const session = system('test');
let test: TestStore;
let closed = 0;

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  await prepareInstallation(test.store);
}, 120_000);
afterAll(async () => {
  await test?.close();
  rmSync(home, { recursive: true });
});

type Command = (args: string[], setting: CommandSetting) => Promise<number>;

async function run(command: Command, args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const close = (): Promise<void> => {
    closed += 1;
    return Promise.resolve();
  };
  const installation = { store: test.store, close } as unknown as Installation;
  const io = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr };
  const open = () => Promise.resolve(ok(installation));
  const code = await command(args, { env: {}, home, io, open, ended: new Promise(() => undefined) });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const line = '{"id":1,"headline":"Sjuksköterska","text":"Du är sjuksköterska."}\n';
const set = join(home, 'set.jsonl');
writeFileSync(set, '{"title":"Sjuksköterska","description":"","ssyk4":["2221"]}\n');

it('links and measures with the taxonomy of the installation and what people corrected, and closes it', async () => {
  for (const [command, args] of [
    [runLinkHere, ['--json']],
    [runEvaluate, [set]],
  ] as const) {
    const { code, err } = await run(command, [...args], line);
    expect(code).toBe(1);
    expect(err).toContain('kraftsam import taxonomy');
  }
  const records = demonstrationTaxonomy();
  const options = { input: 'test', home, version: 'one', synthetic: true, records };
  expect(await importTaxonomy(test.store, session, options)).toMatchObject({ ok: true });

  const linked = await run(runLinkHere, ['--json'], line);
  expect(linked.code).toBe(0);
  expect(JSON.parse(linked.out)).toMatchObject({ id: 1, occupations: [{ ssyk4: '2221' }] });
  expect((await run(runLinkHere, ['--json', '--threads', '2'], line)).out).toBe(linked.out);
  const hits = async () =>
    (JSON.parse((await run(runEvaluate, [set, '--json'])).out) as { measures: object[] }).measures;
  expect((await hits())[0]).toMatchObject({ key: 'hit-1', value: 1 });

  const { mentions } = JSON.parse(linked.out) as { mentions: { conceptId: string }[] };
  const wrong = mentions[0]?.conceptId ?? null;
  const correction = { scope: 'everywhere', surface: 'sjuksköterska', link: 'occupation', fromId: wrong } as const;
  const rest = { toId: null, offeringId: null, reason: 'Provet', madeBy: 'test' };
  await test.store.writing(session, (tx) => saveCorrection(tx, { ...correction, ...rest }));
  for (const threads of ['1', '2']) {
    const { out } = await run(runLinkHere, ['--json', '--threads', threads], line);
    expect(JSON.parse(out)).toMatchObject({ mentions: [] });
  }
  expect((await hits())[0]).toMatchObject({ value: 0 });
  expect(closed).toBe(8);
}, 60_000);
