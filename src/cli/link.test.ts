import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { LexiconSource } from '../engine/linking/index.ts';
import { openLinker } from '../actions/linkLines.ts';
import { runLink } from './link.ts';

const lexicon: LexiconSource = {
  version: 'test',
  concepts: [
    { id: 'g', kind: 'occupation', label: 'Svetsare och gasskärare', ssyk4: '7212', group: true },
    { id: 'o', kind: 'occupation', label: 'Svetsare', ssyk4: '7212', group: false },
    { id: 's', kind: 'skill', label: 'TIG-svetsning', group: false },
  ],
  terms: [
    { text: 'Svetsare', conceptId: 'o', kind: 'occupation', role: 'preferred' },
    { text: 'TIG-svetsning', conceptId: 's', kind: 'skill', role: 'preferred' },
  ],
  relations: [{ from: 'o', to: 'g', kind: 'member' }],
};
const store = { openLinker: () => Promise.resolve(openLinker(lexicon)) };

async function run(
  args: string[],
  input: string | Readable,
  lend = store as Parameters<typeof runLink>[2],
): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const stdin = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const code = await runLink(args, { stdin, stdout, stderr }, lend);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

async function text(stream: Readable): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += String(chunk);
  return all;
}

describe('kraftsam link --json', () => {
  it('writes one line a text, as the program interface says', async () => {
    const { code, out, err } = await run(['--json'], '{"id":"1","headline":"Svetsare","text":"kan TIG-svetsning"}\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const line = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual(['id', 'mentions', 'occupations', 'skills']);
    expect(line).toMatchObject({
      id: '1',
      mentions: [
        { start: 0, end: 8, surface: 'Svetsare', conceptId: 'o', type: 'occupation', rule: 'exact' },
        { start: 14, end: 27, surface: 'TIG-svetsning', conceptId: 's', type: 'skill', rule: 'exact' },
      ],
      occupations: [{ conceptId: 'o', ssyk4: '7212' }],
      skills: [{ conceptId: 's' }],
    });
  });

  it('names bad lines by number, goes on, and ends with 1', async () => {
    const input =
      '{"id":"1","headline":"Svetsare"}\n{bad\n{"headline":"x"}\n{"id":"4"}\n{"id":"5","text":7}\n{"id":6,"text":"svetsare"}';
    const { code, out, err } = await run(['--json'], input);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: unknown }).id),
    ).toEqual(['1', 6]);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 5)),
    ).toEqual(['rad 2', 'rad 3', 'rad 4', 'rad 5']);
  });

  it('refuses a line over 16 MB and reads the next', async () => {
    const chunk = Buffer.alloc(1 << 20, 'a');
    const parts = [
      Buffer.from('{"id":1,"text":"'),
      ...Array.from({ length: 17 }, () => chunk),
      Buffer.from('"}\n{"id":2,"text":"svetsare"}\n'),
    ];
    const { code, out, err } = await run(['--json'], Readable.from(parts));
    expect(code).toBe(1);
    expect(err).toContain('line-too-long');
    expect((JSON.parse(out) as { id: number }).id).toBe(2);
  });

  it('reads no faster than it is read from', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* lines() {
        for (; given < 100_000; given++) yield Buffer.from(`{"id":${given},"text":"svetsare svetsare svetsare"}\n`);
      })(),
    );
    const stalled = new Writable({ highWaterMark: 16, write: () => undefined });
    void runLink(['--json'], { stdin: endless, stdout: stalled, stderr: new PassThrough() }, store);
    await new Promise((done) => setTimeout(done, 300));
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(5_000);
    endless.destroy();
    stalled.destroy();
  });
});

it('without --json shows a table', async () => {
  const { out } = await run([], '{"id":"1","headline":"Svetsare","text":""}');
  expect(out).toMatch(/^1: 1 träffar\n {2}yrke +0\.\d\d {2}7212 Svetsare\n/);
});

describe('--threads', () => {
  const lines = Array.from({ length: 150 }, (_, i) => {
    if (i % 40 === 7) return i % 80 === 7 ? '{bad' : `{"headline":"${i}"}`;
    const text = `${'svetsare '.repeat(i % 5)}TIG-svetsning ${'ord '.repeat(i)}svetsaren${i}`;
    return JSON.stringify({ id: i, headline: i % 3 ? 'Svetsare' : '', text });
  });
  const input = lines.join('\n');

  it.each([
    ['--json', 2],
    ['--json', 3],
    ['--explain', 2],
  ])(
    'with %s and %d threads gives byte for byte what one thread gives',
    async (form, threads) => {
      const one = await run([form], input);
      expect(one.out.length).toBeGreaterThan(10_000);
      expect(one.err.split('\n')).toHaveLength(5);
      expect(await run([form, '--threads', String(threads)], input)).toEqual(one);
    },
    30_000,
  );

  it('carries what people corrected', async () => {
    const corrected = openLinker(lexicon, [{ surface: 'svetsare', from: 'o', to: null }]);
    const lend = { openLinker: () => Promise.resolve(corrected) };
    const { out } = await run(['--json', '--threads', '2'], '{"id":1,"text":"svetsare"}', lend);
    expect(JSON.parse(out)).toMatchObject({ id: 1, mentions: [] });
  }, 30_000);

  it('that cannot start are told of', async () => {
    const broken = { ...openLinker(lexicon), lexicon: { version: 'broken' } as LexiconSource };
    const lend = { openLinker: () => Promise.resolve(broken) };
    const { code, out, err } = await run(['--json', '--threads', '2'], '{"id":1,"text":"svetsare"}', lend);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).not.toBe('');
  }, 30_000);
});

describe('--explain', () => {
  const line = '{"id":"1","headline":"Svetsare","text":"kan TIG-svetsning"}';

  it('gives each mention and each rank with its reasons', async () => {
    const { out } = await run(['--explain'], line);
    expect(out).toMatch(/ {2}0–8 "Svetsare": Svetsare 0\.\d\d\n {6}× 1\.00 Hur orden kändes igen: exact: "Svetsare"\n/);
    expect(out).toMatch(/ {2}yrke 1: 7212 Svetsare 0\.\d\d\n {6}\+ \d/);
    expect(out).toContain('  kompetens 1: TIG-svetsning');
  });

  it('gives the reasons as codes in --json, in step with what they explain', async () => {
    const { out } = await run(['--json', '--explain'], line);
    const { mentions, explained } = JSON.parse(out) as Record<string, { conceptId: string }[]> & {
      explained: { mentions: { conceptId: string; parts: { reason: string }[] }[] };
    };
    expect(explained.mentions.map(({ conceptId }) => conceptId)).toEqual(
      (mentions ?? []).map(({ conceptId }) => conceptId),
    );
    expect(explained.mentions[0]?.parts[0]).toMatchObject({ reason: 'rule', about: 'exact' });
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown option', ['--jsn'], store],
    ['no number of threads', ['--threads', 'many'], store],
    ['no threads', ['--threads', '0'], store],
    ['a stray argument', ['texts.jsonl'], store],
    ['no taxonomy to be had', ['--json'], {}],
  ])('%s ends with 2 and points to the help', async (_, args, lend) => {
    const { code, out, err } = await run(args, '', lend);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('kraftsam link --help');
  });

  it('a folder without the dumps says what is missing', async () => {
    const { code, err } = await run(['--json', '--taxonomy', 'no/such/folder'], '');
    expect(code).toBe(1);
    expect(err).toContain('no/such/folder');
  });
});

it('--help explains itself', async () => {
  const { code, out } = await run(['--help'], '');
  expect(code).toBe(0);
  expect(out).toContain('--taxonomy');
});
