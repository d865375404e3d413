import type { LocalText } from '../../kernel/text.ts';

/** An invented person to sign in as in the demonstration. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  readonly organisation: string;
  readonly kind: 'region' | 'university' | 'employer';
  /** Codes of what the persona may do; `PERMISSIONS` of the actions is the list of those that exist. */
  readonly permissions: readonly string[];
}

export const personas: readonly Persona[] = [
  {
    id: 'analyst',
    name: 'Ylva Strandvidde',
    title: { sv: 'Regional analytiker', en: 'Regional analyst' },
    organisation: 'Region Västmark',
    kind: 'region',
    permissions: ['report-write', 'report-comment', 'report-freeze', 'report-publish', 'link-correct', 'area-define'],
  },
  {
    id: 'programme-leader',
    name: 'Idris Lindmyra',
    title: { sv: 'Programansvarig', en: 'Programme leader' },
    organisation: 'Högskolan i Älvstad',
    kind: 'university',
    permissions: ['report-write', 'report-comment', 'report-freeze', 'link-correct'],
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
