import type { LocalText } from '../../kernel/text.ts';

/** An invented person to sign in as in the demonstration. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  readonly organisation: string;
  readonly kind: 'region' | 'university' | 'employer';
  /** Codes of what the persona may do; the actions decide which exist. */
  readonly permissions: readonly string[];
}

export const personas: readonly Persona[] = [
  {
    id: 'analyst',
    name: 'Ylva Strandvidde',
    title: { sv: 'Regional analytiker', en: 'Regional analyst' },
    organisation: 'Region Västmark',
    kind: 'region',
    permissions: ['report-write', 'report-freeze', 'report-publish', 'link-correct', 'source-import'],
  },
  {
    id: 'programme-leader',
    name: 'Idris Lindmyra',
    title: { sv: 'Programansvarig', en: 'Programme leader' },
    organisation: 'Högskolan i Älvstad',
    kind: 'university',
    permissions: ['report-write', 'report-comment', 'link-correct'],
  },
  {
    id: 'employer',
    name: 'Berit Kvarnhaga',
    title: { sv: 'Produktionschef', en: 'Production manager' },
    organisation: 'Kvarnlunda Mekaniska AB',
    kind: 'employer',
    permissions: ['report-comment'],
  },
];
