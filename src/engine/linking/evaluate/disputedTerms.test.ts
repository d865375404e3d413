import { expect, it } from 'vitest';
import { disputedTerms } from './disputedTerms.ts';

const right = [
  'Låneadministratör',
  'Löneadministratör',
  'Tysklärare',
  'Tyska lärare',
  'Brandman',
  'Montör',
  'Monter',
].map((concept) => ({ text: concept.toLowerCase(), concept, misspelt: false }));

it.each([
  // Another is nearer
  ['löneadminstratör', 'Låneadministratör', true],
  ['tysk-lärare', 'Tyska lärare', true],
  ['monteri', 'Montör', true],
  // Its own is as near or nearer
  ['löneadminstratör', 'Löneadministratör', false],
  ['tyskalärare', 'Tyska lärare', false],
  ['montär', 'Montör', false],
  ['montör', 'Montör', false],
  // Neighbours that changed places are one slip
  ['barndman', 'Brandman', false],
  // Nothing is near
  ['xyz', 'Brandman', false],
])('%s under %s: %s', (text, concept, isDisputed) => {
  const term = { text, concept, misspelt: true };
  expect(disputedTerms([...right, term]).has(term)).toBe(isDisputed);
});

it('asks about misspelt terms alone', () => {
  expect(disputedTerms(right).size).toBe(0);
});
