import { describe, expect, it } from 'vitest';
import type { ConceptKind, LexiconConcept, LexiconSource, LexiconTerm } from '../contract.ts';
import { buildLinker } from '../link.ts';

const group = (ssyk4: string, label: string): LexiconConcept => ({
  id: `g${ssyk4}`,
  kind: 'occupation',
  label,
  ssyk4,
  group: true,
});
const one = (kind: ConceptKind, id: string, label: string, ssyk4?: string): LexiconConcept => ({
  id,
  kind,
  label,
  group: false,
  ...(ssyk4 === undefined ? {} : { ssyk4 }),
});

const concepts: LexiconConcept[] = [
  group('3322', 'Företagssäljare'),
  group('5241', 'Eventsäljare'),
  group('2341', 'Grundskollärare'),
  group('2330', 'Gymnasielärare'),
  group('2231', 'Operationssjuksköterskor'),
  group('2211', 'Specialistläkare'),
  one('occupation', 'account', 'Account manager', '3322'),
  one('occupation', 'field', 'Utesäljare', '3322'),
  one('occupation', 'event', 'Hemförsäljare', '5241'),
  one('occupation', 'theatre', 'Operationssjuksköterska', '2231'),
  one('occupation', 'surgeon', 'Kirurg', '2211'),
  one('skill', 'maths7', 'Matematik, undervisning grundskolenivå'),
  one('skill', 'maths12', 'Matematik, undervisning gymnasienivå'),
  one('skill', 'english7', 'Engelska, undervisning grundskolenivå'),
  one('skill', 'ortho', 'Ortopedi, specialistkompetens för läkare'),
  one('skill', 'roofs', 'Taksäkerhet'),
  one('skill', 'parties', 'Festplanering'),
  one('language', 'english', 'Engelska'),
];
const term = (text: string, conceptId: string, role: LexiconTerm['role'] = 'preferred'): LexiconTerm => ({
  text,
  conceptId,
  kind: concepts.find(({ id }) => id === conceptId)!.kind,
  role,
});
const source: LexiconSource = {
  version: 'test',
  concepts,
  terms: [
    ...concepts.map(({ id, label }) => term(label, id)),
    ...['account', 'field', 'event'].map((id) => term('Säljare', id, 'title')),
    ...['maths7', 'maths12'].map((id) => term('Matematik', id, 'contextual')),
    ...['g2341', 'g2330'].map((id) => term('Lärare', id, 'contextual')),
    term('Engelska', 'english7', 'contextual'),
    term('Ortopedi', 'ortho', 'contextual'),
  ],
  relations: [
    ...concepts.flatMap(({ id, group: isGroup, ssyk4 }) =>
      isGroup || ssyk4 === undefined ? [] : [{ from: id, to: `g${ssyk4}`, kind: 'member' as const }],
    ),
    ...[
      ['g3322', 'roofs'],
      ['g5241', 'parties'],
      ['g2341', 'maths7'],
      ['g2341', 'english7'],
      ['g2330', 'maths12'],
      ['g2211', 'ortho'],
    ].map(([from, to]) => ({ from: from!, to: to!, kind: 'asks' as const })),
  ],
};
const linker = buildLinker(source);
const meant = (headline: string, text: string): string[] =>
  linker.link({ headline, text }).mentions.map(({ surface, conceptId }) => `${surface} ${conceptId}`);

describe('an occupation is chosen by what else the text is about', () => {
  it.each([
    ['a skill that one group asks for', 'Säljare', 'Taksäkerhet.', ['Säljare g3322', 'Taksäkerhet roofs']],
    [
      'an occupation of another group',
      'Säljare',
      'Hemförsäljare till fester.',
      ['Säljare event', 'Hemförsäljare event'],
    ],
    ['an occupation of the group', 'Lärare', 'Gymnasielärare.', ['Lärare g2330', 'Gymnasielärare g2330']],
    ['of several of one group the group', 'Säljare', 'Account manager.', ['Säljare g3322', 'Account manager account']],
  ])('%s', (_, headline, text, expected) => expect(meant(headline, text)).toEqual(expected));
});

describe('a form that needs its context', () => {
  it.each([
    [
      'means the skill that the leading group asks for',
      'Grundskollärare',
      'Matematik.',
      ['Grundskollärare g2341', 'Matematik maths7'],
    ],
    ['and another for another group', 'Gymnasielärare', 'Matematik.', ['Gymnasielärare g2330', 'Matematik maths12']],
    [
      'means nothing in a text of another profession',
      'Operationssjuksköterska',
      'Ortopedi.',
      ['Operationssjuksköterska theatre'],
    ],
    ['means it in that of its own', 'Kirurg', 'Ortopedi.', ['Kirurg surgeon', 'Ortopedi ortho']],
    [
      'is the subject where it is taught',
      'Grundskollärare',
      'Du undervisar i engelska.',
      ['Grundskollärare g2341', 'engelska english7'],
    ],
    [
      'is the language where it is spoken',
      'Grundskollärare',
      'Flytande engelska.',
      ['Grundskollärare g2341', 'engelska english'],
    ],
  ])('%s', (_, headline, text, expected) => expect(meant(headline, text)).toEqual(expected));
});

it('names the group that decided, and gives factors whose product is the score', () => {
  const input = { headline: 'Säljare', text: 'Om oss\nTaksäkerhet. Säljare.' };
  const explained = linker.explain(input).mentions;
  expect(explained.map(({ score }) => score)).toEqual(linker.link(input).mentions.map(({ score }) => score));
  const [first] = explained;
  expect(first!.parts.find(({ reason }) => reason === 'fits-occupation')).toMatchObject({
    about: 'Företagssäljare',
    amount: 1,
  });
  for (const { score, parts } of explained) {
    const factors = parts.filter(({ reason }) => !reason.startsWith('stance') && reason !== 'fits-occupation');
    expect(factors.reduce((product, { amount }) => product * amount, 1)).toBeCloseTo(score, 2);
  }
});
