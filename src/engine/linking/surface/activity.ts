/**
 * Regular Swedish verbs and the nouns of what they do: *svetsa, svetsar, svetsade* and *svetsning*; *dokumentera* and
 * *dokumentation*; *bokför* and *bokföring*. A lexicon of skills lists the nouns, a text on tasks writes the verbs.
 * Nouns are proposed by their endings and looked up; none is invented. After Svenska Akademiens grammatik, 2 § 28 ff.
 */

/** Endings of a verb: present, infinitive, past, supine, participles, passive; the longest first. */
const VERB_ENDINGS = ['ades', 'ande', 'ade', 'ats', 'ar', 'er', 'as', 'at', 'de', 'te', 'a', 't', ''];
/** Endings of nouns of activity on the same base. */
const NOUN_ENDINGS = ['ning', 'ing'];
/** Verbs in -era: their forms, and the endings of nouns. */
const ERA = /^(\p{L}{3,})era(?:r|de|t|s|des|ts|nde)?$/u;
const ERA_NOUNS = ['ering', 'ation', 'ion'];

/** A shorter base is an everyday verb (*måla, packa, läsa*) more often than the trade. */
const SHORTEST_BASE = 5;

/** Strong verbs whose nouns do not follow from them. */
const IRREGULAR: Readonly<Record<string, string>> = {
  sälja: 'försäljning',
  säljer: 'försäljning',
  sälj: 'försäljning',
  sålt: 'försäljning',
  sålde: 'försäljning',
};

/** Nouns that a folded token may be a verb for, likeliest first; the caller looks them up. */
export function activitiesOf(token: string): string[] {
  const irregular = IRREGULAR[token];
  if (irregular !== undefined) return [irregular];
  const foreign = ERA.exec(token)?.[1];
  if (foreign !== undefined) return ERA_NOUNS.map((ending) => foreign + ending);
  const found: string[] = [];
  for (const ending of VERB_ENDINGS) {
    const base = token.slice(0, token.length - ending.length);
    if (base.length < SHORTEST_BASE || !token.endsWith(ending)) continue;
    // A verb without an ending is the present of one in -r: *bokför*.
    if (ending === '' && !/[öä]r$/.test(token)) continue;
    for (const noun of NOUN_ENDINGS) found.push(base + noun);
  }
  return found;
}
