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
  [`${TAKEN}Glasblåsare är hantverkare.`, 'Glasblåsare'],
  [`${TAKEN}En två tre fyra fem sex sju åtta nio tio elva tolv`, 'En två tre fyra fem sex sju åtta nio tio'],
  ['Formar glas.', null],
  ['', null],
])('%s', (definition, subject) => {
  expect(definitionSubject(definition)).toBe(subject);
});
