/**
 * Swedish compounds that no lexicon lists: the last part says what a thing is (*rörsvetsare* is a *svetsare*), and
 * before words of education the first part says what for (*undersköterske|utbildning*).
 */

/** The first part of a token: the dictionary form it stands for, and its length in the folded token. */
export interface Modifier {
  readonly form: string;
  readonly length: number;
}

/** A head shorter than this turns up inside unrelated words. */
export const SHORTEST_HEAD = 5;
export const SHORTEST_MODIFIER = 3;
export const VOWEL = /[aeiouyåäöéü]/;

/** Second parts that leave the first part in charge. */
export const EDUCATION_HEADS = [
  'utbildningarna',
  'utbildningen',
  'utbildningar',
  'utbildning',
  'programmen',
  'programmet',
  'program',
  'kursen',
  'kurs',
  'lärling',
  'linjen',
  'linje',
  'examen',
  'yrket',
  'yrke',
  'jobb',
  'tjänster',
  'tjänst',
  'vikariat',
  'elev',
  'studerande',
  'student',
];

/** The same by their last two letters, which nearly every token ends with otherwise. */
const HEADS_BY_END = Map.groupBy(EDUCATION_HEADS, (head) => head.slice(-2));

/** The last part of a token: the dictionary form it stands for, and where it begins in the folded token. */
export interface Head {
  readonly form: string;
  readonly start: number;
}

/** Says of most endings of a token that they have no dictionary form, without cutting them out. */
export interface Ends {
  /** Reads the token that is asked about next. */
  read(token: string): void;
  /** False when what begins at `start` surely has no dictionary form. */
  mayBeForm(start: number): boolean;
}

/**
 * The longest proper ending of `token` that has a dictionary form, of at least `shortest` letters.
 * @returns null when there is none, or when what is left before it is no word part.
 */
export function compoundHead(
  token: string,
  formOf: (ending: string) => string | null,
  shortest = SHORTEST_HEAD,
  ends: Ends | null = null,
): Head | null {
  const vowel = token.search(VOWEL);
  if (vowel < 0) return null;
  ends?.read(token);
  for (let start = Math.max(SHORTEST_MODIFIER, vowel + 1); start <= token.length - shortest; start++) {
    if (ends && !ends.mayBeForm(start)) continue;
    const form = formOf(token.slice(start));
    if (form !== null) return { form, start };
  }
  return null;
}

/** What stands before a word of education, as the dictionary form that `isKnown`; null when there is none. */
export function compoundModifier(token: string, isKnown: (form: string) => boolean): Modifier | null {
  for (const head of HEADS_BY_END.get(token.slice(-2)) ?? []) {
    if (!token.endsWith(head)) continue;
    const modifier = token.slice(0, -head.length);
    const form = linkedForms(modifier).find(isKnown);
    if (modifier.length >= SHORTEST_MODIFIER && form !== undefined) return { form, length: modifier.length };
  }
  return null;
}

/** Dictionary forms of a first part: *läkar-* läkare, *sköterske-* sköterska, *vårdbiträdes-* vårdbiträde, *el-* el. */
export function linkedForms(modifier: string): string[] {
  const forms = [modifier];
  if (modifier.endsWith('s')) forms.push(modifier.slice(0, -1));
  if (modifier.endsWith('ar')) forms.push(`${modifier}e`);
  if (/[eo]$/.test(modifier)) forms.push(`${modifier.slice(0, -1)}a`);
  return [...forms, `${modifier}e`, `${modifier}a`];
}
