import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHARED_DATA, hasSharedData } from '../../test/officialServer.ts';
import { all, records, rejects, sourceOf } from '../../test/sourceOf.ts';
import { plainText } from './html.ts';
import { readOfferings } from './offerings.ts';
import { openSource } from './open.ts';
import { readSyllabi } from './syllabi.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-offerings-'));
});
afterAll(() => rm(folder, { recursive: true }));

const swedish = (content: string) => ({
  strings: [
    { lang: 'eng', content: 'English' },
    { lang: 'swe', content },
  ],
});
const info = {
  identifier: 'i.1',
  code: 'x',
  title: swedish('Svetsteknik'),
  description: {
    strings: [{ lang: 'swe', value: '<p>Du l&auml;r dig <b>svetsa</b>.</p><p>Fråga anna@exempel.se</p>' }],
  },
  url: { urls: [{ lang: 'swe', value: 'https://exempel.se/svets' }] },
  type: { type: 'C_SchoolType', code: 'YH' },
  subjects: [
    { type: 'F_Subject', code: 'Teknik' },
    { type: 'C_Subject_SUN', code: '521x' },
  ],
  credits: { system: { type: 'C_Credits', code: 'yh' }, credits: 400 },
};
const event = {
  identifier: 'e.1',
  education: 'i.1',
  providers: ['p.0', 'p.1'],
  locations: [{ areaCode: '1470', town: 'Vara' }, { town: 'Skara' }],
  execution: { start: '2026-08-31', end: '2028-06-09' },
  places: 24,
  paceOfStudy: { percentage: 100 },
  languageOfInstructions: ['swe', 'eng'],
  isCancelled: null,
};

async function readEmil(events: object[], infos: object[] = [info]) {
  const put = (list: string, contents: (object | null)[]) =>
    writeFile(
      join(folder, `${list}.json`),
      JSON.stringify({
        links: [],
        [list]: contents.map((content, i) => ({ id: String(i), status: 'x', content })),
        page: { totalPages: 1 },
      }),
    );
  await put('educationEvents', events);
  await put('educationInfos', infos);
  await put('educationProviders', [{ identifier: 'p.1', name: swedish('Vara Lärcenter') }]);
  return all(readOfferings(folder));
}

describe('readOfferings on EMIL 3', () => {
  it('joins event, info and provider', async () => {
    expect(records(await readEmil([event]))).toEqual([
      {
        ...{
          id: 'emil:e.1',
          kind: 'offering',
          level: 'higher-vocational',
          title: 'Svetsteknik',
          provider: 'Vara Lärcenter',
        },
        text: 'Du lär dig svetsa.\n\nFråga […]',
        ...{
          municipalities: ['1470'],
          towns: ['Skara'],
          distance: false,
          places: 24,
          pace: 100,
          startsOn: '2026-08-31',
          endsOn: '2028-06-09',
        },
        ...{ credits: { amount: 400, system: 'yh' }, subject: '521x', url: 'https://exempel.se/svets', language: 'sv' },
        ...{ assignedSsyk4: [], cancelled: false, synthetic: false },
      },
    ]);
  });

  it.each([
    [{ title: swedish('Eget namn') }, { title: 'Eget namn' }],
    [{ description: swedish('Start i Vara.') }, { text: 'Du lär dig svetsa.\n\nFråga […]\n\nStart i Vara.' }],
    [{ description: swedish('Du lär dig svetsa.') }, { text: 'Du lär dig svetsa.\n\nFråga […]' }],
    [
      { distance: {}, locations: [] },
      { distance: true, municipalities: [], towns: [] },
    ],
    [{ isCancelled: true }, { cancelled: true }],
    [{ places: undefined }, { places: null }],
    [{ languageOfInstructions: ['eng'] }, { language: 'en' }],
    [{ orderers: ['o.1'] }, { level: 'commissioned' }],
    [{ extensions: [{ type: 'UHEventExtension', formOfFunding: 'Uppdragsutbildning' }] }, { level: 'commissioned' }],
  ])('reads %j', async (change, expected) => {
    expect(records(await readEmil([{ ...event, ...change }]))[0]).toMatchObject(expected);
  });

  it.each([
    ['GY', {}, 'upper-secondary'],
    ['VUXGY', {}, 'adult-upper-secondary'],
    ['VUXSFI', {}, 'other'],
    ['FHS', {}, 'folk-high-school'],
    ['AUB', {}, 'labour-market-training'],
    ['HS', {}, 'higher-education-first-cycle'],
    ['HS', { educationLevels: [{ code: 'ISCED_7' }] }, 'higher-education-second-cycle'],
    ['HS', { qualificationLevel: { code: '8' } }, 'higher-education-third-cycle'],
    ['constructor', {}, 'other'],
  ])('takes school type %s %j as %s', async (code, more, level) => {
    const rows = await readEmil([event], [{ ...info, type: { code }, ...more }]);
    expect(records(rows)[0]?.level).toBe(level);
  });

  it.each([
    [{ ...event, education: 'i.9' }, 'education', 'education-unknown'],
    [{ ...event, identifier: undefined }, 'identifier', 'field-missing'],
    [{ ...event, execution: { start: 'hösten' } }, 'execution.start', 'field-malformed'],
    [null, '', 'record-removed'],
  ])('rejects %#', async (bad, field, reason) => {
    const rows = await readEmil([bad as object, event]);
    expect(rejects(rows)).toMatchObject([{ line: 1, field, reason }]);
    expect(records(rows)).toHaveLength(1);
  });

  it('refuses pages of another shape, and says which list is missing', async () => {
    await readEmil([event]);
    await writeFile(join(folder, 'educationInfos.json'), '{"items":[]}');
    await expect(all(readOfferings(folder))).rejects.toMatchObject({
      code: 'shape-unknown',
      data: { list: 'educationInfos' },
    });
    await rm(join(folder, 'educationInfos.json'));
    await expect(all(readOfferings(folder))).rejects.toMatchObject({ code: 'source-not-found' });
  });
});

describe('readOfferings on JSON lines', () => {
  it('gives the same line the same id, and rejects what has no title', async () => {
    const line = { type: 'aub', title: 'Svets', description: 'A&nbsp;B', ssyk4: ['7212', 'x'], towns: ['Vara'] };
    const path = join(folder, 'x.jsonl');
    await writeFile(path, [line, { ...line, title: '' }, line, 3].map((each) => JSON.stringify(each)).join('\n'));
    const rows = await all(readOfferings(path));
    const [first, again] = records(rows);
    expect(first).toMatchObject({
      level: 'labour-market-training',
      text: 'A B',
      assignedSsyk4: ['7212'],
      towns: ['Vara'],
      places: null,
    });
    expect(again).toEqual(first);
    expect(rejects(rows).map((r) => `${r.line} ${r.field} ${r.reason}`)).toEqual([
      '2 title field-missing',
      '4  shape-unknown',
    ]);
  });

  it.skipIf(!hasSharedData())('reads the 211 real ones, each with its own id (needs ../shared/data)', async () => {
    const rows = await all(readOfferings(join(SHARED_DATA, 'education', 'offerings-with-ssyk4.jsonl')));
    expect(rejects(rows)).toEqual([]);
    expect(new Set(records(rows).map((o) => o.id)).size).toBe(211);
    expect(records(rows).filter((o) => o.level === 'labour-market-training')).toHaveLength(84);
    expect(records(rows).some((o) => /&\w+;|<\w/.test(o.text))).toBe(false);
  });
});

describe('readSyllabi', () => {
  const line = {
    Kurskod: 'AB01',
    NivaForkortning: 'AV',
    KursplanBenamning: 'Svets AV',
    hp: '7,5',
    MajorVersion: '2',
    AmneBeskrivning: 'Teknik',
    UtbildningMal: 'Studenten ska kunna  - svetsa',
    UtbildningMalEngelsk: 'weld',
  };
  const read = async (...lines: object[]) =>
    all(readSyllabi(await sourceOf(lines.map((each) => JSON.stringify(each)).join('\n')), { provider: 'Lärosätet' }));

  it('reads level, credits, subject and outcomes', async () => {
    expect(records(await read(line))).toMatchObject([
      {
        id: 'syllabus:AB01:2',
        kind: 'syllabus',
        level: 'higher-education-second-cycle',
        credits: { amount: 7.5, system: 'hp' },
        subject: 'Teknik',
        text: 'Studenten ska kunna\n- svetsa',
        language: 'sv',
        provider: 'Lärosätet',
      },
    ]);
  });

  it('keeps the newest version of a course, whatever the order, and counts the others', async () => {
    const versions = [3, 10, 2].map((version) => ({ ...line, MajorVersion: String(version) }));
    const rows = await read(...versions);
    expect(records(rows).map((o) => o.id)).toEqual(['syllabus:AB01:10']);
    expect(rejects(rows).map((r) => `${r.line} ${r.reason}`)).toEqual(['1 version-superseded', '3 version-superseded']);
  });

  it('takes English outcomes where there are no Swedish ones, and rejects a syllabus with none', async () => {
    expect(records(await read({ ...line, UtbildningMal: null }))[0]).toMatchObject({ text: 'weld', language: 'en' });
    expect(rejects(await read({ ...line, UtbildningMal: '', UtbildningMalEngelsk: null }))).toMatchObject([
      { field: 'UtbildningMal', reason: 'field-missing' },
    ]);
  });

  it.skipIf(!hasSharedData())(
    'reads the real ones: all but the 5 without outcomes (needs ../shared/data)',
    async () => {
      const rows = await all(
        readSyllabi(await openSource(join(SHARED_DATA, 'syllabi', 'miun-syllabi.jsonl')), {
          provider: 'Mittuniversitetet',
          source: 'miun',
        }),
      );
      expect([records(rows).length, rejects(rows).length]).toEqual([3581, 5]);
      expect(records(rows).filter((o) => o.level === 'other').length).toBeLessThan(60);
    },
  );
});

describe('plainText', () => {
  it.each([
    ['<p>Ett</p><p>två</p>', 'Ett\n\ntvå'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['C++ &amp; C# &lt;T&gt; &#229;&#xE4;', 'C++ & C# <T> åä'],
    ['a < b och c > d', 'a < b och c > d'],
    ['<script>x("<p>")</script>kvar<!-- bort -->', 'kvar'],
    ['a&nbsp;&nbsp; b\t c', 'a b c'],
    ['&unknown; &#0; &#xD800;', '&unknown; &#0; &#xD800;'],
    ['<a href="https://x.se">länk</a>', 'länk'],
  ])('%j → %j', (html, text) => expect(plainText(html)).toBe(text));

  it('takes time in proportion to the text', () => {
    for (const unit of ['<', '<script>', '<!--', '&', '<p ', '&#1']) {
      const started = performance.now();
      plainText(unit.repeat(60_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
