import { describe, expect, it } from 'vitest';
import { groupForms, surfaceForms } from './surfaceForms.ts';

describe('surfaceForms', () => {
  it.each([
    ['Svetsare', ['Svetsare']],
    [
      'Planeringsarkitekt/Fysisk planerare',
      ['Planeringsarkitekt/Fysisk planerare', 'Planeringsarkitekt', 'Fysisk planerare'],
    ],
    ['Barnsjuksköterska, vårdavdelning', ['Barnsjuksköterska, vårdavdelning', 'Barnsjuksköterska']],
    ['Lärling, tornkranförare', ['Lärling, tornkranförare']],
    ['Kirurgi, specialistkompetens för läkare', ['Kirurgi, specialistkompetens för läkare']],
    ['Fartygsbefäl klass V (behörighet)', ['Fartygsbefäl klass V (behörighet)', 'Fartygsbefäl klass V']],
    ['Miljö (Trafikverkets kravkurs)', ['Miljö (Trafikverkets kravkurs)']],
    ['3D-grafik-Autodesk Maya', ['3D-grafik-Autodesk Maya', 'Autodesk Maya']],
    ['Säkerhetsadministratör, IT', ['Säkerhetsadministratör, IT', 'Säkerhetsadministratör']],
    ['C/C++', ['C/C++']],
  ])('%s', (label, forms) => expect(surfaceForms(label)).toEqual(forms));

  it('takes an abbreviation that belongs to what it follows', () =>
    expect(surfaceForms('Hjärt-lungräddning, HLR')).toContain('HLR'));
});

describe('groupForms', () => {
  it.each([
    ['Bagare och konditorer', ['Bagare och konditorer', 'Bagare', 'konditorer']],
    ['Kranförare m.fl.', ['Kranförare']],
    [
      'Undersköterskor, vård- och specialavdelning och mottagning',
      ['Undersköterskor, vård- och specialavdelning och mottagning', 'Undersköterskor'],
    ],
    ['Övriga läkare', ['Övriga läkare']],
    ['Chefer inom handel', ['Chefer inom handel']],
    ['Ljus-, ljud- och scentekniker', ['Ljus-, ljud- och scentekniker']],
  ])('%s', (label, forms) => expect(groupForms(label)).toEqual(forms));
});
