/**
 * Definitions that Arbetsförmedlingen took over from ESCO begin with the ESCO occupation's name in the plural and go on
 * with what such people do: *Montörer (elektrisk utrustning) ansvarar för montering*. The name is the one tie between
 * the two classifications that the dumps hold.
 */
const TAKEN_OVER = /hämtad från relaterat ESCO-yrke:\s*/u;
/** A verb in the present tense; many plurals end alike, and are told from verbs by the word before. */
const VERB = /^(?:\p{Ll}{2,}r|är|\p{Ll}+[aeiouyåäö]s|finns|kan)[,.]?$/u;
/** Words behind which the name goes on: *Chefer inom mejerier*, *Vatten- och avloppschefer*, *Biträdande rektorer*. */
const OPEN = /(?:-|^(?:och|eller|inom|i|på|av|för|med|till|vid|under|över)|nde|\d:[ae]|(?<!ansvarig)(?<=\p{Ll})a)$/u;
const NO_VERB = /^(?:för|under|över|eller|per)$/u;
const LONGEST = 10;

/** The name that `definition` begins with; null where it is not taken over from another classification. */
export function definitionSubject(definition: string): string | null {
  const start = TAKEN_OVER.exec(definition);
  if (!start) return null;
  const words = definition.slice(start.index + start[0].length).split(/\s+/);
  let open = false;
  for (const [i, word] of words.slice(0, LONGEST + 1).entries()) {
    if (i > 0 && !open && isVerb(word, words[i - 1] ?? '')) return words.slice(0, i).join(' ');
    if (word.includes('(')) open = true;
    if (word.includes(')')) open = false;
  }
  return words.slice(0, LONGEST).join(' ');
}

function isVerb(word: string, before: string): boolean {
  return VERB.test(word) && !NO_VERB.test(word) && !OPEN.test(before);
}
