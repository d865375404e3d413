import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, type Mode, type OfficialServer, startOfficialServer } from '../../test/officialServer.ts';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { hostsAt } from '../sources/sweden.ts';
import { system, visitor } from '../store/session.ts';
import { importSweden } from './importSweden.ts';
import { prepareInstallation } from './prepareInstallation.ts';

describe.skipIf(!hasSharedData())('all of Sweden from a local official server (needs ../shared/data)', () => {
  let test: TestStore;
  let server: OfficialServer;
  const home = mkdtempSync(join(tmpdir(), 'kraftsam-sweden-'));

  beforeAll(async () => {
    [test, server] = await Promise.all([openTestStore(), startOfficialServer({ slowMs: 3000, syllabi: 20 })]);
    await prepareInstallation(test.store);
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await test?.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** What each source answered, and the generation that is in force afterwards. */
  async function outcomes(): Promise<string[]> {
    const result = await importSweden(test.store, system('test'), {
      home,
      hosts: hostsAt(server.url),
      callsPerMinute: 1e6,
      open: { backOffMs: 5, attempts: 2, timeoutMs: 2000 },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value.map(({ sourceId, result: one, inForce }) => {
      const answer = one.ok ? one.value.state : one.problems.map(({ code }) => code).join();
      return `${sourceId} ${answer}, ${inForce?.generation ?? 'nothing'} in force`;
    });
  }

  function misbehave(modes: Readonly<Record<string, Mode>>): void {
    server.set('ok');
    for (const [path, mode] of Object.entries(modes)) server.set(mode, path);
  }

  it('says what is missing where even the taxonomy cannot be had', async () => {
    misbehave({ '/taxonomy/': 'down' });
    expect(await outcomes()).toEqual([
      'taxonomy source-unreachable, nothing in force',
      'barometer taxonomy-missing, nothing in force',
      'offerings taxonomy-missing, nothing in force',
      'ads taxonomy-missing, nothing in force',
    ]);
  }, 60_000);

  it('imports every source, and the second time nothing', async () => {
    misbehave({});
    const inForce = (state: string) =>
      ['taxonomy', 'barometer', 'offerings', 'ads'].map((id) => `${id} ${state}, 1 in force`);
    expect(await outcomes()).toEqual(inForce('imported'));
    expect(await outcomes()).toEqual(inForce('unchanged'));
  }, 120_000);

  it.each<[string, Readonly<Record<string, Mode>>, readonly string[]]>([
    [
      'changed shape, down, slow and empty',
      { '/taxonomy/': 'changed-shape', '/prognoser': 'down', '/susa-navet': 'slow', '/snapshot': 'empty' },
      ['taxonomy shape-unknown', 'barometer source-unreachable', 'offerings source-timeout', 'ads source-shrunk'],
    ],
    [
      'empty, shrunk and web pages',
      { '/taxonomy/': 'empty', '/prognoser': 'shrunk', '/susa-navet': 'shrunk', '/snapshot': 'html' },
      ['taxonomy kept-last', 'barometer kept-last', 'offerings kept-last', 'ads html-instead-of-data'],
    ],
  ])(
    'leaves the last good version of each in force: %s',
    async (_, modes, answers) => {
      misbehave(modes);
      const before = await test.asOwner(
        'select count(*) as n, count(*) filter (where removed) as gone from open.offerings',
      );
      expect(await outcomes()).toEqual(answers.map((answer) => `${answer}, 1 in force`));
      const after = await test.asOwner(
        'select count(*) as n, count(*) filter (where removed) as gone from open.offerings',
      );
      expect(after).toEqual(before);
    },
    60_000,
  );

  it('is not for visitors', async () => {
    expect(await importSweden(test.store, visitor(), { home })).toMatchObject({
      ok: false,
      problems: [{ code: 'permission-missing' }],
    });
  });
});
