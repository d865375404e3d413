import { describe, expect, it } from 'vitest';
import type { Concept, ConceptRelation, ConceptType } from './concept.ts';
import { LabelHints } from './labelHints.ts';
import { Taxonomy } from './taxonomy.ts';

const concept = (id: string, type: ConceptType, label: string, more: Partial<Concept> = {}): Concept => ({
  id,
  type,
  label,
  deprecated: false,
  replacedBy: [],
  ...more,
});
const TAKEN = 'Yrkesbeskrivning som följer är hämtad från relaterat ESCO-yrke: ';

const concepts = [
  concept('o1', 'occupation-name', 'Glasblåsare', { definition: `${TAKEN}Glasformare formar glas.` }),
  concept('o2', 'occupation-name', 'Krukmakare/Drejare'),
  concept('old', 'occupation-name', 'Glasgubbe', { deprecated: true }),
  concept('t1', 'job-title', 'Hyttmästare'),
  concept('g', 'ssyk-level-4', 'Glas- och keramikarbetare', { code: '7310' }),
  concept('i1', 'isco-level-4', 'Arbetare i glasbruk', { definition: 'Blåser och formar glas i hytta.' }),
  concept('i2', 'isco-level-4', 'Keramiker', { definition: 'Drejar krukor av lera.' }),
];
const relations: ConceptRelation[] = [
  { from: 't1', kind: 'title-of', to: 'o1' },
  { from: 'o1', kind: 'broader', to: 'g' },
  { from: 'o2', kind: 'broader', to: 'g' },
  { from: 'g', kind: 'related', to: 'i1' },
  { from: 'g', kind: 'related', to: 'i2' },
];
const hints = new LabelHints(new Taxonomy(concepts, relations, 'test'));
const shown = (label: string): string[] => hints.of(label).map(({ kind, text }) => `${kind} ${text}`);
const shareOf = (label: string, text: string): number => hints.of(label).find((hint) => hint.text === text)!.share;

describe('what the taxonomy knows of an occupation', () => {
  it('is its name elsewhere, its titles, its group and the groups that one goes over into', () => {
    expect(shown('GLASBLÅSARE')).toEqual([
      'name Glasformare',
      'title Hyttmästare',
      'group Glas- och keramikarbetare',
      'class Arbetare i glasbruk',
      'class Keramiker',
    ]);
  });

  it.each([
    ['one of its alternatives', 'Drejare / krukmakare', 'group Glas- och keramikarbetare'],
    ['a job title', 'Hyttmästare', 'name Glasformare'],
    ['a label that is merely alike', 'Glasblåsare, lärling', 'name Glasformare'],
  ])('is found by %s too', (_, label, hint) => {
    expect(shown(label)).toContain(hint);
  });

  it('is doubted more the looser the tie', () => {
    const [exact, title, alike] = ['Glasblåsare', 'Hyttmästare', 'Glasblåsare, lärling'].map((label) =>
      shareOf(label, 'Glasformare'),
    );
    expect(exact).toBe(1);
    expect(title).toBeCloseTo(0.7);
    expect(alike).toBeLessThan(0.5);
  });

  it('favours the group whose definition is more like it; their shares make one', () => {
    const [glass, clay] = ['Arbetare i glasbruk', 'Keramiker'].map((text) => shareOf('Krukmakare', text));
    expect(clay).toBeGreaterThan(glass!);
    expect(glass! + clay!).toBeCloseTo(1);
  });

  it('leans less on groups where it has a name of its own', () => {
    const group = 'Glas- och keramikarbetare';
    expect(shareOf('Glasblåsare', group)).toBeLessThan(shareOf('Krukmakare', group));
  });

  it('is nothing for what it does not know', () => {
    expect(hints.of('Xyzzy')).toEqual([]);
    expect(hints.of('Glasögon')).toEqual([]);
  });
});
