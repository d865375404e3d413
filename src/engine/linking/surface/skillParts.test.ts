import { describe, expect, it } from 'vitest';
import type { LexiconSource, LexiconTerm } from '../contract.ts';
import { buildLinker } from '../link.ts';

const LABELS = [
  'Tandvård',
  'Naturvård',
  'Elevhälsa',
  'Programmering',
  'Robotprogrammerare',
  'Utsättning',
  'Vuxenutbildning',
  'Handläggning, erfarenhet',
  'Applikation, textil',
  'Slipning, CNC',
  'Slipning, konventionell maskin',
];

const terms: LexiconTerm[] = LABELS.flatMap((label) => {
  const term = (text: string, role: LexiconTerm['role']): LexiconTerm => ({
    text,
    conceptId: label,
    kind: 'skill',
    role,
  });
  const [head = label] = label.split(', ');
  return [term(label, 'preferred'), ...(head === label ? [] : [term(head, 'synonym')])];
});

const source: LexiconSource = {
  version: 'test',
  concepts: LABELS.map((label) => ({ id: label, kind: 'skill' as const, label, group: false })),
  // *Vuxen* and *robot* begin other terms, so they are known as first parts.
  terms: [
    ...terms,
    { text: 'Utbildning vuxna', conceptId: 'Vuxenutbildning', kind: 'skill', role: 'synonym' },
    { text: 'Programmerare', conceptId: 'Robotprogrammerare', kind: 'skill', role: 'synonym' },
  ],
  relations: [],
};
const linker = buildLinker(source);
const found = (text: string): string[] =>
  linker.link({ headline: '', text }).mentions.map(({ surface, conceptId, rule }) => `${surface}|${conceptId}|${rule}`);

describe('a skill inside a word', () => {
  it.each([
    ['vi handlägger ärenden', 'handlägger|Handläggning, erfarenhet|derived'],
    ['du programmerar mycket', 'programmerar|Programmering|derived'],
    ['intresse av naturvårdsfrågor', 'naturvårdsfrågor|Naturvård|compound-part'],
    ['i vårt elevhälsoteam', 'elevhälsoteam|Elevhälsa|compound-part'],
    ['hjälp av elevhälsoteamet', 'elevhälsoteamet|Elevhälsa|compound-part'],
    ['arbete i vuxentandvården', 'vuxentandvården|Tandvård|compound-head'],
    ['god robotprogrammering', 'robotprogrammering|Programmering|compound-head'],
  ])('%s', (text, mention) => expect(found(text)).toEqual([mention]));

  it.each([
    ['goda förutsättningar', 'a particle makes another word'],
    ['blåtandvård', 'an unknown first part'],
    ['vuxenapplikation', 'what is left of a narrower name'],
    ['vuxenslipning', 'a word for several skills'],
    ['brottning', 'no skill at all'],
  ])('is not read in %s: %s', (text) => expect(found(text)).toEqual([]));
});
