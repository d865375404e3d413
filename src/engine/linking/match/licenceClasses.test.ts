import { expect, it } from 'vitest';
import type { LexiconSource } from '../contract.ts';
import { buildLinker } from '../link.ts';

const CLASSES = ['B', 'BE', 'C', 'CE'];
const source: LexiconSource = {
  version: 'test',
  concepts: CLASSES.map((label) => ({ id: label, kind: 'licence' as const, label, group: false })),
  terms: CLASSES.flatMap((label) =>
    [`körkort ${label}`, `körkort i klass ${label}`, `${label}-körkort`, `${label}-behörighet`].map((text) => ({
      text,
      conceptId: label,
      kind: 'licence' as const,
      role: 'synonym' as const,
    })),
  ),
  relations: [],
};
const linker = buildLinker(source);
const found = (text: string): string[] =>
  linker.link({ headline: '', text }).mentions.map(({ surface, conceptId }) => `${surface}→${conceptId}`);

it.each([
  ['körkort B', ['körkort B→B']],
  ['körkort i klass C/CE krävs', ['körkort i klass C→C', 'CE→CE']],
  ['körkort B, C och CE', ['körkort B→B', 'C→C', 'CE→CE']],
  ['C/CE-behörighet', ['C→C', 'CE-behörighet→CE']],
  ['B och C-körkort', ['B→B', 'C-körkort→C']],
  ['körkort B eller be', ['körkort B→B']],
  ['körkort B. C kan vi också', ['körkort B→B']],
  ['körkort B C', ['körkort B→B']],
  ['vitamin B och C', []],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));
