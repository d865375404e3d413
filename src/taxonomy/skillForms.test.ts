import { describe, expect, it } from 'vitest';
import { compounds, memberForms, skillForms } from './skillForms.ts';

describe('skillForms', () => {
  it.each([
    ['Rekryteringsvana', ['Rekrytering'], []],
    ['Besiktningserfarenhet', ['Besiktning'], []],
    ['Allmän omvårdnadserfarenhet', [], []],
    ['Handledarerfarenhet', ['Handledning'], ['Handledare']],
    ['Kassavana', [], ['Kassa']],
    ['Försäljningsvana, direktförsäljning', [], []],
    [
      'Redaktionellt arbete',
      [
        'Redaktionella uppgifter',
        'Redaktionella arbetsuppgifter',
        'Redaktionella ärenden',
        'Redaktionella sysslor',
        'Redaktionella rutiner',
      ],
      [],
    ],
    ['Yrkesutbildning, tandsköterska', ['tandsköterskeutbildning', 'tandsköterskeexamen'], ['utbildad tandsköterska']],
    ['Sjuksköterskeexamen', ['Sjuksköterskeutbildning'], []],
    ['Högskoleexamen', [], []],
    ['Badmästarutbildning', ['Badmästarexamen'], []],
    ['Miljöutbildning', [], []],
    ['Legitimation som läkare', ['läkarlegitimation'], []],
    [
      'Utbildningsbevis enligt TLP 2 för truckförare',
      ['truckkort', 'truckkörkort', 'truckförarbevis', 'truckförarutbildning'],
      [],
    ],
    ['Intensivvård, specialistområde för sjuksköterska', [], ['IVA']],
    ['Förlossningsavdelning/BB-avdelning', [], ['Förlossning', 'BB']],
    ['Svetsning', [], []],
  ])('%s', (label, anywhere, contextual) => expect(skillForms(label)).toEqual({ anywhere, contextual }));

  it('makes an activity of an adjective of one', () =>
    expect(skillForms('Administrativt arbete, erfarenhet').contextual).toEqual(['Administration']));
});

it.each([
  ['tandsköterska', 'examen', ['tandsköterskeexamen']],
  ['läkare', 'legitimation', ['läkarlegitimation']],
  ['vårdbiträde', 'utbildning', ['vårdbiträdeutbildning', 'vårdbiträdesutbildning']],
])('%s before %s', (first, head, expected) => expect(compounds(first, head)).toEqual(expected));

describe('memberForms', () => {
  const words = new Set(['hantering', 'vård']);
  it.each([
    ['Arkiv- och informationshantering, erfarenhet', ['Arkivhantering', 'informationshantering']],
    ['Hälso- och sjukvård, områdeskunskap', ['Hälsovård', 'sjukvård']],
    ['Hälso- och sjukvård, undervisning högskolenivå', []],
    ['Mät- och styrteknik', ['styrteknik']],
    ['Kundbemötande och service', []],
  ])('%s', (label, expected) => expect(memberForms(label, (word) => words.has(word))).toEqual(expected));
});
