import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { importCorrections } from '../actions/importCorrections.ts';
import { importOfferings } from '../actions/importOfferings.ts';
import { importTaxonomy } from '../actions/importTaxonomy.ts';
import { prepareInstallation } from '../actions/prepareInstallation.ts';
import type { Offering } from '../offering/offering.ts';
import { demonstrationTaxonomy } from '../sources/demonstration/taxonomy.ts';
import type { TaxonomyRecord } from '../sources/records.ts';
import { listAudit } from '../store/audit.ts';
import { listCorrections } from '../store/corrections.ts';
import { findOffering } from '../store/offerings.ts';
import { system, visitor } from '../store/session.ts';
import type { Concept } from '../taxonomy/concept.ts';
import { exportCorrections, readCorrections, runCorrections } from './corrections.ts';

const home = mkdtempSync(join(tmpdir(), 'kraftsam-corrections-cli-'));
const records = demonstrationTaxonomy();
const concepts = records.flatMap((each) => (each.kind === 'concept' ? [each.concept] : []));
const groupId = (ssyk4: string): string => find((each) => each.type === 'ssyk-level-4' && each.code === ssyk4).id;
const session = system('test');

function find(fits: (concept: Concept) => boolean): Concept {
  const found = concepts.find(fits);
  if (!found) throw new Error('No such concept in the demonstration');
  return found;
}

const OFFERING: Offering = {
  ...{ id: 'demo:nurse', kind: 'offering', level: 'higher-vocational', assignedSsyk4: [] },
  ...{ title: 'Sjuksköterska', text: 'Du utbildar dig till sjuksköterska.' },
  ...{ provider: null, municipalities: [], towns: [], distance: true, places: null, startsOn: null, endsOn: null },
  ...{ pace: null, credits: null, subject: null, url: null, language: 'sv', cancelled: false, synthetic: true },
};

describe('kraftsam corrections', () => {
  let test: TestStore;
  const shared = { input: 'test', home, synthetic: true } as const;
  const taxonomy = (version: string, all: readonly TaxonomyRecord[] = records) =>
    importTaxonomy(test.store, session, { ...shared, version, force: true, records: all });
  const offerings = (all: readonly Offering[] = [OFFERING]) =>
    importOfferings(test.store, session, { ...shared, records: all });
  const groups = async (): Promise<string[]> => {
    const record = await test.store.reading(visitor(), (tx) => findOffering(tx, OFFERING.id));
    return (record?.occupations ?? []).map(({ ssyk4, origin }) => `${ssyk4} ${origin}`);
  };
  const all = () => test.store.reading(visitor(), listCorrections);

  async function exported(options: Partial<Parameters<typeof exportCorrections>[1]> = {}): Promise<string> {
    const stdout = new PassThrough();
    await exportCorrections(test.store, { inForce: false, csv: false, ...options }, { stdout });
    stdout.end();
    return text(stdout);
  }

  async function imported(input: string): Promise<{ code: number; out: string; err: string }> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const stdin = Readable.from([Buffer.from(input)]);
    const code = await readCorrections(test.store, '-', { stdin, stdout, stderr });
    stdout.end();
    stderr.end();
    return { code, out: await text(stdout), err: await text(stderr) };
  }

  /** Sjuksköterska means another group, everywhere. */
  const everywhere = () => ({
    ...{ scope: 'everywhere', surface: 'sjuksköterska', link: 'occupation', reason: 'Fel yrke.' },
    ...{ fromId: find(({ type, label }) => type === 'occupation-name' && /^sjuksköterska/i.test(label)).id },
    ...{ toId: groupId('5321') },
  });

  beforeAll(async () => {
    test = await openTestStore({ facts: false });
    await prepareInstallation(test.store);
  }, 120_000);
  afterAll(async () => {
    await test?.close();
    rmSync(home, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await test.asOwner('delete from open.link_corrections; delete from open.offerings');
    await taxonomy('one');
    await offerings();
  });

  it('brings what was taken out elsewhere into force at once, and the same file twice changes nothing', async () => {
    expect(await groups()).toEqual(['2221 linked']);
    expect(await imported(JSON.stringify(everywhere()))).toEqual({
      code: 0,
      out: '1 rättelser lästes in, 0 fanns redan, 0 var tagna tillbaka. 1 länkningar gjordes om.\n',
      err: '',
    });
    expect(await groups()).toEqual(['5321 corrected']);
    const file = await exported();
    await test.asOwner('delete from open.link_corrections');
    expect((await imported(file)).out).toContain('1 rättelser lästes in, 0 fanns redan');
    expect((await imported(file)).out).toContain('0 rättelser lästes in, 1 fanns redan');
    const [kept] = await all();
    expect(kept).toMatchObject({ ...everywhere(), id: JSON.parse(file).id, madeBy: 'system:corrections' });
    expect(await groups()).toEqual(['5321 corrected']);
  });

  it('holds at the next import of the text, and when a new taxonomy replaces the right concept', async () => {
    const old = find((each) => each.type === 'skill');
    await imported(JSON.stringify({ ...everywhere(), link: 'skill', surface: 'utbildar', fromId: null, toId: old.id }));
    const skills = async () => {
      const record = await test.store.reading(visitor(), (tx) => findOffering(tx, OFFERING.id));
      return (record?.skills ?? []).filter(({ origin }) => origin === 'corrected').map(({ conceptId }) => conceptId);
    };
    expect(await skills()).toEqual([old.id]);
    await offerings([{ ...OFFERING, text: `${OFFERING.text} Välkommen!` }]);
    expect(await skills()).toEqual([old.id]);
    await taxonomy('two', replacing(old, 'newX_dem_ykn'));
    await offerings();
    expect(await skills()).toEqual(['newX_dem_ykn']);
    // A file that still has the old id fits the new taxonomy as well.
    await test.asOwner('delete from open.link_corrections');
    const again = { ...everywhere(), link: 'skill', surface: 'utbildar', fromId: null, toId: old.id };
    expect((await imported(JSON.stringify(again))).code).toBe(0);
    expect(await skills()).toEqual(['newX_dem_ykn']);
  });

  it('reads back its own table, and the file that the web page gives', async () => {
    await imported(JSON.stringify({ ...everywhere(), reason: 'Fel; "helt"\nfel.' }));
    const table = await exported({ csv: true });
    await test.asOwner('delete from open.link_corrections');
    expect((await imported(table)).out).toContain('1 rättelser lästes in');
    const [kept] = await all();
    expect(kept).toMatchObject({ ...everywhere(), reason: 'Fel; "helt" fel.' });
    await test.asOwner('delete from open.link_corrections');
    const { surface, ...rest } = everywhere();
    const web = [{ id: kept?.id, what: surface, offering: null, from: 'x', to: 'y', undone: null, ...rest }];
    expect((await imported(JSON.stringify(web, null, 1))).out).toContain('1 rättelser lästes in');
    const api = { items: await all(), page: 1 };
    await test.asOwner('delete from open.link_corrections');
    expect((await imported(JSON.stringify(api))).out).toContain('1 rättelser lästes in');
  });

  it('keeps a correction of one text that is not here yet', async () => {
    await offerings([{ ...OFFERING, id: 'demo:other' }]);
    const line = { ...everywhere(), scope: 'text', offeringId: OFFERING.id, surface: null };
    expect((await imported(JSON.stringify(line))).out).toContain('1 rättelser lästes in');
    await offerings();
    expect(await groups()).toEqual(['5321 corrected']);
  });

  it('leaves out what was taken back, and exports only what is in force where asked', async () => {
    const undone = { ...everywhere(), undoneAt: '2026-01-01T00:00:00Z' };
    expect((await imported(JSON.stringify(undone))).out).toContain('0 rättelser lästes in, 0 fanns redan, 1 var tagna');
    await imported(JSON.stringify(everywhere()));
    await test.asOwner('update open.link_corrections set undone_at = now()');
    expect(await exported({ inForce: true })).toBe('');
    expect(JSON.parse(await exported())).toMatchObject({ scope: 'everywhere', surface: 'sjuksköterska' });
  });

  it('names what does not fit by line, and reads the rest', async () => {
    const lines = [
      { ...everywhere(), toId: 'none_xxx_yyy' },
      { ...everywhere(), reason: '' },
      { ...everywhere(), scope: 'somewhere' },
      { ...everywhere(), surface: '' },
      { ...everywhere(), link: 'skill' },
      everywhere(),
    ];
    const { code, out, err } = await imported(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n{bad\n`);
    expect(code).toBe(1);
    expect(err.match(/^rad \d+: [a-z-]+/gm)).toEqual([
      'rad 1: concept-unknown',
      'rad 2: reason-missing',
      'rad 3: field-malformed',
      'rad 4: field-missing',
      'rad 5: concept-unknown',
      'rad 7: json-malformed',
    ]);
    expect(out).toContain('1 rättelser lästes in');
  });

  it('leaves an audit entry, and needs the permission to correct', async () => {
    await imported(JSON.stringify(everywhere()));
    const trail = await test.store.reading(session, (tx) => listAudit(tx, 'correction', '-'));
    expect(trail[0]).toMatchObject({ action: 'importCorrections', permission: 'link-correct' });
    const stdin = Readable.from([Buffer.from(JSON.stringify({ ...everywhere(), surface: 'utbildar' }))]);
    expect(await importCorrections(test.store, visitor(), { input: '-', stdin })).toMatchObject({
      problems: [{ code: 'permission-missing' }],
    });
    expect(await all()).toHaveLength(1);
  });
});

it.each([[[]], [['import']], [['import', 'a', 'b']], [['export', 'a']], [['remove']]])(
  'the arguments %j are wrong usage',
  async (args) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const open = () => Promise.reject(new Error('The installation is not to be opened'));
    const io = { stdin: Readable.from([]), stdout, stderr };
    const setting = { env: {}, home, io, open, ended: new Promise<void>(() => undefined) };
    expect(await runCorrections(args, setting)).toBe(2);
    stderr.end();
    expect(await text(stderr)).toContain('kraftsam corrections --help');
  },
);

/** The taxonomy with `old` replaced by a new concept. */
function replacing(old: Concept, id: string): TaxonomyRecord[] {
  return records.flatMap((each): TaxonomyRecord[] => {
    if (each.kind === 'relation') {
      const { relation } = each;
      return relation.to === old.id ? [{ kind: 'relation', relation: { ...relation, to: id } }] : [each];
    }
    if (each.concept.id !== old.id) return [each];
    return [
      { kind: 'concept', concept: { ...old, deprecated: true, replacedBy: [id] } },
      { kind: 'concept', concept: { ...old, id, label: `${old.label}, ny` } },
    ];
  });
}
