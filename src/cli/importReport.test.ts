import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../actions/importProgress.ts';
import type { ImportSummary } from '../actions/importRun.ts';
import { ProgressLine, progressText, summaryText } from './importReport.ts';

const progress: ImportProgress = {
  rows: 12_000,
  written: 11_000,
  unchanged: 900,
  rejected: 100,
  bytes: 41,
  totalBytes: 100,
  rate: 3_100,
  secondsLeft: 130,
};
/** The formatter's spaces may be any that do not break. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the progress of an import', () => {
  it.each([
    [{}, '12 000 rader, 3 100/s, 41 %, 100 avvisade, ungefär 2 min kvar'],
    [{ rejected: 0, secondsLeft: 45 }, '12 000 rader, 3 100/s, 41 %, ungefär 45 s kvar'],
    [{ rejected: 0, totalBytes: null, secondsLeft: null }, '12 000 rader, 3 100/s'],
    [{ rejected: 0, secondsLeft: 9_000 }, '12 000 rader, 3 100/s, 41 %, ungefär 3 h kvar'],
  ])('with %j reads %s', (change, text) => {
    expect(plain(progressText({ ...progress, ...change }))).toBe(text);
  });

  it.each([
    { isTTY: true, lines: 5 },
    { isTTY: false, lines: 1 },
  ])('is shown $lines times in nine seconds where isTTY is $isTTY', ({ isTTY, lines }) => {
    const written: string[] = [];
    let now = 0;
    const line = new ProgressLine({ isTTY, write: (text) => written.push(text) }, () => now);
    for (const moment of [100, 1_000, 1_100, 3_000, 5_100, 6_000, 9_000]) {
      now = moment;
      line.show(progress);
    }
    expect(written).toHaveLength(lines);
    expect(written[0]).toContain(isTTY ? '\r' : '\n');
    line.clear();
    expect(written).toHaveLength(isTTY ? lines + 1 : lines);
  });
});

describe('the summary of an import', () => {
  const summary: ImportSummary = {
    sourceId: 'ads',
    state: 'imported',
    counts: { read: 1_000, written: 990, unchanged: 5, rejected: 5 },
    generation: 3,
    label: '1a2b3c4d',
    seconds: 1.5,
    rejectsFile: '/home/rejects/ads-1.jsonl',
    facts: { 'without-occupation': 7 },
  };

  it('is a table with the file of rejects and what else is worth telling', () => {
    expect(plain(summaryText(summary)).split('\n')).toEqual([
      'Källa        ads',
      'Resultat     inläst och i kraft',
      'Version      1a2b3c4d (intag 3)',
      'Lästa        1 000',
      'Skrivna      990',
      'Oförändrade  5',
      'Avvisade     5',
      'Se           /home/rejects/ads-1.jsonl',
      'Utan yrke    7',
      'Tid          1,5 s',
      '',
    ]);
  });

  it('says that nothing changed, and when the last version was kept', () => {
    expect(summaryText({ ...summary, state: 'unchanged', rejectsFile: null })).toMatch(/oförändrat/);
    expect(summaryText({ ...summary, state: 'kept-last' })).toMatch(/behölls.*--force/);
  });
});
