import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, type Mode, type OfficialServer, startOfficialServer } from '../officialServer.ts';
import { kraftsam, type Outcome, temporaryHome } from '../support/program.ts';

/** One source of `kraftsam import sweden --json`. */
interface Told {
  readonly sourceId: string;
  readonly state?: string;
  readonly label?: string;
  readonly counts?: { readonly read: number; readonly written: number; readonly rejected: number };
  readonly problems?: readonly { readonly code: string }[];
  readonly inForce: { readonly generation: number } | null;
}

const SOURCES = ['taxonomy', 'barometer', 'offerings', 'ads'];
const SYLLABI = 20;

/** A newcomer fills an empty home from the official addresses; later they are late, broken, empty or changed. */
describe.skipIf(!hasSharedData())('All of Sweden is imported by one command (needs ../shared/data)', () => {
  const here = temporaryHome();
  let server: OfficialServer;
  beforeAll(async () => {
    server = await startOfficialServer({ slowMs: 100, syllabi: SYLLABI });
  });
  afterAll(async () => {
    await server?.stop();
    here.remove();
  });

  const run = (...more: string[]): Promise<Outcome> => kraftsam(here.home, ['import', 'sweden', server.url, ...more]);
  const told = ({ stdout }: Outcome): readonly Told[] => JSON.parse(stdout) as readonly Told[];
  const answers = (outcome: Outcome): string[] =>
    told(outcome).map(
      ({ sourceId, state, problems, inForce }) =>
        `${sourceId} ${state ?? problems?.map(({ code }) => code).join()}, ${inForce?.generation ?? 'nothing'} in force`,
    );

  function misbehave(modes: Readonly<Record<string, Mode>>): void {
    server.set('ok');
    for (const [path, mode] of Object.entries(modes)) server.set(mode, path);
  }

  it('fills an empty home, though every address is busy at first', async () => {
    server.set('busy-then-ok');
    const outcome = await run('--json');
    expect(outcome).toMatchObject({ code: 0 });
    expect(told(outcome)).toMatchObject([
      { sourceId: 'taxonomy', state: 'imported', label: '31', counts: { read: 72_901, written: 72_901, rejected: 0 } },
      { sourceId: 'barometer', state: 'imported', counts: { read: 3_594, written: 3_594, rejected: 0 } },
      {
        sourceId: 'offerings',
        state: 'imported',
        counts: { read: 211 + SYLLABI, written: 211 + SYLLABI, rejected: 0 },
      },
      { sourceId: 'ads', state: 'imported', counts: { read: 38, written: 38, rejected: 0 } },
    ]);
  }, 60_000);

  it('takes nothing in the second time, however slowly it comes', async () => {
    server.set('slow');
    const outcome = await run('--json');
    expect(outcome.code).toBe(0);
    expect(answers(outcome)).toEqual(SOURCES.map((id) => `${id} unchanged, 1 in force`));
  }, 60_000);

  it('keeps the last good version of each that is changed, down, a web page or empty, and ends with 3', async () => {
    misbehave({ '/taxonomy/': 'changed-shape', '/prognoser': 'down', '/susa-navet': 'html', '/snapshot': 'empty' });
    const outcome = await run('--json');
    expect(outcome.code).toBe(3);
    expect(answers(outcome)).toEqual([
      'taxonomy shape-unknown, 1 in force',
      'barometer source-unreachable, 1 in force',
      'offerings html-instead-of-data, 1 in force',
      'ads source-shrunk, 1 in force',
    ]);
  }, 60_000);

  it('says the same in words, for sources that are empty or half of what they were', async () => {
    misbehave({ '/taxonomy/': 'empty', '/prognoser': 'shrunk', '/susa-navet': 'shrunk', '/snapshot': 'html' });
    const { code, stdout, stderr } = await run();
    expect(code).toBe(3);
    expect(stdout.match(/^Källa +\w+\nResultat +förra versionen behölls/gm)).toHaveLength(3);
    expect(stdout).toMatch(/^Version +31 \(intag 1\)$/m);
    expect(stderr).toContain('html-instead-of-data');
    expect(stderr).toMatch(/^Version \S+ behålls för .*\/snapshot$/m);
  }, 60_000);
});
