import { describe, expect, it } from 'vitest';
import { impurities } from './impurities.ts';
import { filesBelow, isTest } from './sourceFiles.ts';

const PURE_ROOMS = [
  'kernel',
  'engine',
  'taxonomy',
  'evidence',
  'need',
  'offering',
  'matching',
  'collaboration',
  'followup',
];
const isRenderer = (path: string): boolean => /^src\/reports\/(pdf|xlsx)/.test(path);

const pureFiles = [
  ...PURE_ROOMS.flatMap((room) => filesBelow(`src/${room}`)),
  ...filesBelow('src/reports').filter((file) => !isRenderer(file.path)),
].filter((file) => !isTest(file.path));

describe('the pure rooms', () => {
  it('know no clock, no chance, no environment and no network', () => {
    expect(pureFiles.length).toBeGreaterThan(5);
    expect(pureFiles.flatMap((file) => impurities(file.path, file.text))).toEqual([]);
  });

  it.each([
    ['const now = new Date();', 'new Date()'],
    ['const now = Date.now();', 'Date.now'],
    ['const today = Date();', 'Date()'],
    ['const dice = Math.random();', 'Math.random'],
    ['const home = process.env.HOME;', 'process'],
    ['const answer = await fetch(url);', 'fetch'],
    ['names.sort((a, b) => a.localeCompare(b));', 'a.localeCompare(b)'],
    ['const sort = new Intl.Collator();', 'new Intl.Collator()'],
    ['const here = import.meta.url;', 'import.meta'],
    ['const all = { process };', 'process'],
  ])('would be found out by %s', (code, what) => {
    expect(impurities('planted.ts', code).join('\n')).toContain(`planted.ts:1: ${what}: `);
  });

  it.each([
    ['const day = new Date(2024, 0, 1);'],
    ["const step = { process: 'weld' }; step.process;"],
    ["names.sort((a, b) => a.localeCompare(b, 'sv'));"],
    ["const sort = new Intl.Collator('sv-SE');"],
    ['// Math.random() is not used here\nconst text = "Date.now()";'],
    ['function weld(process: string) {}'],
  ])('may say %s', (code) => {
    expect(impurities('planted.ts', code)).toEqual([]);
  });
});
