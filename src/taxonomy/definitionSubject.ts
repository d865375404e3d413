/**
 * Definitions that Arbetsförmedlingen took over from ESCO begin with the ESCO occupation's name in the plural and go on
 * with what such people do: *Montörer (elektrisk utrustning) ansvarar för montering*. The name is the one tie between
 * the two classifications that the dumps hold.
 */
const TAKEN_OVER = /hämtad från relaterat ESCO-yrke:\s*/u;
/** A verb in the present tense; plurals end alike, so the word behind the first is taken for it at the earliest. */
const VERB = /^(?:\p{Ll}{2,}r|är|\p{Ll}+[aeiouyåäö]s|finns)[,.]?$/u;
const LONGEST = 10;

/** The name that `definition` begins with; null where it is not taken over from another classification. */
export function definitionSubject(definition: string): string | null {
  const start = TAKEN_OVER.exec(definition);
  if (!start) return null;
  const words = definition.slice(start.index + start[0].length).split(/\s+/);
  let open = false;
  for (const [i, word] of words.slice(0, LONGEST + 1).entries()) {
    if (i > 0 && !open && VERB.test(word)) return words.slice(0, i).join(' ');
    if (word.includes('(')) open = true;
    if (word.includes(')')) open = false;
  }
  return words.slice(0, LONGEST).join(' ');
}
