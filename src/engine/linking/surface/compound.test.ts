import { describe, expect, it } from 'vitest';
import { compoundHead, compoundModifier } from './compound.ts';

const known = new Set(['svetsare', 'lärare', 'sköterska', 'undersköterska', 'fritidsledare', 'vårdbiträde', 'larare']);
const formOf = (ending: string): string | null => (known.has(ending) ? ending : null);

describe('compoundHead', () => {
  it.each([
    ['rörsvetsare', 'svetsare'],
    ['operationssköterska', 'sköterska'],
    ['svetsare', null],
    ['xxsvetsare', null],
    ['grpsvetsare', null],
  ])('%s → %s', (token, head) => expect(compoundHead(token, formOf)?.form ?? null).toBe(head));

  it('takes the longest ending', () =>
    expect(compoundHead('specialundersköterska', formOf)).toEqual({ form: 'undersköterska', start: 7 }));
});

describe('compoundModifier', () => {
  it.each([
    ['undersköterskeutbildning', 'undersköterska', 14],
    ['fritidsledarutbildningen', 'fritidsledare', 12],
    ['vårdbiträdesutbildning', 'vårdbiträde', 12],
    ['svetsarlärling', 'svetsare', 7],
  ])('%s → %s', (token, form, length) =>
    expect(compoundModifier(token, (word) => known.has(word))).toEqual({ form, length }),
  );

  it.each(['utbildning', 'grundutbildning', 'undersköterska'])('%s has none', (token) =>
    expect(compoundModifier(token, (word) => known.has(word))).toBeNull(),
  );
});
