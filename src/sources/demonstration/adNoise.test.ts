import { describe, expect, it } from 'vitest';
import { buildLinker } from '../../engine/linking/index.ts';
import { lexiconFrom } from '../../taxonomy/lexiconFrom.ts';
import { levelForms } from './education/levels.ts';
import { employers, presentations } from './employers.ts';
import { phrases } from './phrases.ts';
import { demonstrationTaxonomy } from './taxonomy.ts';

/** What every ad or course may say, whatever it is about. What these words name, every group would ask for. */
const BOILERPLATE: readonly string[] = [
  ...Object.values(employers).flat(),
  ...Object.values(presentations).flat(),
  ...Object.values(phrases).flat(),
  ...Object.values(levelForms).flatMap(({ work, entry }) => [work, entry]),
];

describe('the words that all invented ads and courses share', () => {
  it('name no occupation and no skill that would count', () => {
    const records = demonstrationTaxonomy();
    const concepts = records.flatMap((record) => (record.kind === 'concept' ? [record.concept] : []));
    const relations = records.flatMap((record) => (record.kind === 'relation' ? [record.relation] : []));
    const linker = buildLinker(lexiconFrom(concepts, relations, 'test'));
    const named = (text: string) =>
      linker
        .link({ headline: '', text })
        .mentions.filter(({ stance }) => stance !== 'background')
        .map(({ surface }) => surface);
    expect(named('Vi söker en svetsare.')).toEqual(['svetsare']);
    const noise = BOILERPLATE.map((text) => ({ text, names: named(text.replace(/\{\w+\}/g, '…')) }));
    expect(noise.filter(({ names }) => names.length > 0)).toEqual([]);
  });
});
