import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { runLink } from './link.ts';

const folder = mkdtempSync(join(tmpdir(), 'kraftsam-labels-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string | Buffer): string {
  const path = join(folder, `${(files += 1)}.tsv`);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const code = await runLink(args, { stdin: Readable.from([]), stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const rank = (labels: string | Buffer, queries: string | Buffer): Promise<{ code: number; out: string; err: string }> =>
  run('--labels', file(labels), '--queries', file(queries));

const LABELS = 'a\tKock\nb\tSvetsare\nc\tRörsvetsare\n';

describe('kraftsam link --labels', () => {
  it('writes a TREC run: a line a rank, queries in their order', async () => {
    const { code, out, err } = await rank(LABELS, 'q2\tSvetsare\nq1\tKock\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toMatch(/^q\d Q0 [abc] [123] \d\.\d{6} kraftsam$/);
    expect(lines.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'q2 Q0 b 1',
      'q2 Q0 c 2',
      'q2 Q0 a 3',
      'q1 Q0 a 1',
      'q1 Q0 b 2',
      'q1 Q0 c 3',
    ]);
  });

  it('--explain shows the best of each query and why', async () => {
    const { code, out } = await run('--labels', file(LABELS), '--queries', file('q\tRörsvetsare\n'), '--explain');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^q Rörsvetsare\n {2}1\.00 {2}c {2}Rörsvetsare\n {6}1\.00 {2}benämningen "Rörsvetsare" mot "Rörsvetsare"\n {2}0\.\d\d {2}b {2}Svetsare\n/,
    );
  });

  it('writes at most 100 ranks a query', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `x${i}\tKock ${i}\n`).join('');
    const { out } = await rank(many, 'q\tKock\n');
    expect(out.trim().split('\n')).toHaveLength(100);
  });

  it('reads files with byte order mark, CRLF, empty lines and no last line end', async () => {
    const plain = await rank(LABELS, 'q\tKock');
    const windows = await rank(`\uFEFF${LABELS.replaceAll('\n', '\r\n\r\n')}`, '\uFEFF\r\nq\tKock\r\n\r\n');
    expect(windows).toEqual(plain);
    expect(plain.code).toBe(0);
  });

  it.each([
    ['a line without tab', 'x Kock', /rad 2: väntade två kolumner .*, fann 1$/],
    ['a third column', 'x\tKock\tmer', /rad 2: väntade två kolumner .*, fann 3$/],
    ['no id', '\tKock', /rad 2: id saknas/],
    ['an id with a space', 'x y\tKock', /rad 2: id:t får inte innehålla mellanslag$/],
    ['no label', 'x\t ', /rad 2: benämningen saknas/],
    ['an id that stood before', 'q\tSvetsare', /rad 2: id:t finns redan/],
  ])('names %s by its line, goes on, and ends with 1', async (_, line, message) => {
    const queries = `q\tKock\n${line}\nz\tSvetsare\n`;
    const { code, out, err } = await rank(LABELS, queries);
    expect(code).toBe(1);
    expect(err.trim()).toMatch(message);
    expect(
      new Set(
        out
          .trim()
          .split('\n')
          .map((each) => each.split(' ')[0]),
      ),
    ).toEqual(new Set(['q', 'z']));
  });

  it('finds bytes that are no UTF-8 deep in a file', async () => {
    const deep = Buffer.concat([
      Buffer.from('q\tKock\n'.padEnd(300_000, '\n')),
      Buffer.from([0x78, 9, 0xe5, 0x6c, 10]),
    ]);
    const { code, err } = await rank(LABELS, deep);
    expect(code).toBe(1);
    expect(err).toMatch(/, rad 299995: raden är inte UTF-8/);
  });

  it('lets labels of one concept share their id', async () => {
    const { code, out } = await rank('a\tKock\nb\tSvetsare\na\tKallskänka\n', 'q\tKallskänkor\n');
    expect(code).toBe(0);
    expect(out).toMatch(/^q Q0 a 1 [\d.]+ kraftsam\nq Q0 b 2 [\d.]+ kraftsam\n$/);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'finns-inte.tsv'), /source-not-found.*\n.*finns-inte\.tsv/],
    ['an empty file', () => file(''), /input-empty/],
  ])('says in Swedish of %s what to do', async (_, path, message) => {
    const { code, out, err } = await run('--labels', path(), '--queries', file('q\tKock\n'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Det gick inte/);
    expect(err).toMatch(message);
  });

  it.each([
    ['one list without the other', ['--labels', 'x.tsv'], '--queries'],
    ['texts and lists at once', ['--labels', 'x.tsv', '--queries', 'y.tsv', '--json'], '--json'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
