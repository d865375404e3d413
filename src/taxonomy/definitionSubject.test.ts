import { expect, it } from 'vitest';
import { definitionSubject } from './definitionSubject.ts';

const TAKEN = 'Yrkesbeskrivning som följer är hämtad från relaterat ESCO-yrke: ';

it.each([
  [`${TAKEN}Glasblåsare formar glas. De arbetar vid ugn.`, 'Glasblåsare'],
  [
    `${TAKEN}Montörer (små elektriska delar som monteras) ansvarar för montering.`,
    'Montörer (små elektriska delar som monteras)',
  ],
  [`${TAKEN}Chefer inom fiske leder arbetet.`, 'Chefer inom fiske'],
  [`${TAKEN}Biträdande hyttchefer leder arbetet.`, 'Biträdande hyttchefer'],
  [`${TAKEN}Glas- och keramikchefer leder arbetet.`, 'Glas- och keramikchefer'],
  [`${TAKEN}Ansvariga för glasbruk är få.`, 'Ansvariga för glasbruk'],
  [`${TAKEN}Glasblåsare är hantverkare.`, 'Glasblåsare'],
  [`${TAKEN}En två tre fyra fem sex sju åtta nio tio elva tolv`, 'En två tre fyra fem sex sju åtta nio tio'],
  ['Formar glas.', null],
  ['', null],
])('%s', (definition, subject) => {
  expect(definitionSubject(definition)).toBe(subject);
});
