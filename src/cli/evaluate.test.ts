import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../test/officialServer.ts';
import type { Evaluation } from '../actions/evaluation.ts';
import { runEvaluate } from './evaluate.ts';
import { evaluationText } from './evaluationText.ts';

const folder = mkdtempSync(join(tmpdir(), 'kraftsam-evaluate-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdin: Readable.from([]), stdout, stderr };
  const open = () => Promise.reject(new Error('The installation is not to be opened'));
  const code = await runEvaluate(args, { env: {}, home: folder, io, open, ended: new Promise(() => undefined) });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const evaluation: Evaluation = {
  set: 'gold.jsonl',
  kind: 'ads',
  items: 12,
  measures: [
    { key: 'mentions-f1', value: 0.61834, low: 0.5, high: 0.7, count: 40, baseline: 0.4 },
    { key: 'mentions-f1', part: 'skill', value: 0.5, low: 0.4, high: 0.6, count: 30, baseline: null },
    { key: 'mentions-f1', part: 'licence', value: null, low: null, high: null, count: 0, baseline: null },
  ],
  notInLexicon: { items: 3, of: 40 },
  outside: 0,
  stances: { 'required required': 5, 'merit required': 2 },
  mistakes: [
    {
      ...{ id: '7', what: 'false-alarm', surface: 'bas', expected: [], given: ['Bas, instrument'] },
      ...{ rule: 'exact', score: 0.95 },
    },
  ],
  rejects: [],
};

describe('the table', () => {
  it('gives each measure with interval, count and baseline, and leaves out kinds that are not there', () => {
    const lines = evaluationText(evaluation, { errors: false }).split('\n');
    expect(lines[0]).toBe('gold.jsonl: 12 annonser');
    expect(lines[2]).toMatch(/^ {2}omnämnanden, F1 +0,618 {3}0,500–0,700 +40 {3}0,400$/);
    expect(lines[3]).toMatch(/^ {2}omnämnanden, F1: kompetenser +0,500/);
    expect(lines[4]).toBe('  finns inte i lexikonet: 3 av 40 (räknas som missar)');
    expect(lines[5]).toBe('  bedömt required i stället för merit: 2');
    expect(lines).toHaveLength(8);
  });

  it('with --errors lists each mistake with rule and score', () => {
    const shown = evaluationText(evaluation, { errors: true });
    expect(shown).toContain('  7 falskt larm: "bas" gett Bas, instrument (exact 0.95)\n');
  });
});

describe('wrong usage', () => {
  it.each([
    ['no set', []],
    ['two sets', ['a', 'b']],
    ['an unknown kind', ['a', '--kind', 'x']],
    ['a seed that is no number', ['a', '--seed', 'x']],
  ])('%s ends with 2 and points to the help', async (_, args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('kraftsam evaluate --help');
  });
});

it('--help explains itself', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('--texts');
});

describe.skipIf(!hasSharedData())('a real taxonomy (needs ../shared/data)', () => {
  const taxonomy = ['--taxonomy', join(SHARED_DATA, 'taxonomy')];
  const set = join(folder, 'set.jsonl');
  writeFileSync(
    set,
    '{"title":"Svetsare","description":"","ssyk4":["7212"]}\n{bad\n{"title":"Kock","description":"","ssyk4":["9111"]}\n',
  );

  it('--json gives one object a set, names bad lines by number and ends with 1', async () => {
    const { code, out, err } = await run([set, '--json', '--errors', ...taxonomy]);
    expect(code).toBe(1);
    expect(err).toContain('set.jsonl rad 2: json-malformed');
    expect(JSON.parse(out)).toMatchObject({ set: 'set.jsonl', kind: 'offerings', items: 2, unreadable: 1 });
    expect((JSON.parse(out) as Evaluation).mistakes).toHaveLength(1);
  }, 30_000);

  it('a set that is not there is told of', async () => {
    const { code, err } = await run([join(folder, 'none.jsonl'), ...taxonomy]);
    expect(code).toBe(1);
    expect(err).toContain('none.jsonl');
  }, 30_000);
});
