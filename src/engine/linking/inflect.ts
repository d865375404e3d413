/**
 * Swedish (and a little English) inflection, by paradigms: a text form and a dictionary form belong together when
 * both are the same base with two endings of one paradigm. Both sides are compared against the vocabulary, so no
 * form is ever invented. Endings after Svenska Akademiens grammatik; irregular plurals with vowel change are few
 * among occupations and are listed by their last part.
 */
const PARADIGMS: readonly (readonly string[])[] = [
  ['a', 'an', 'or', 'orna'], //                      sjuksköterska
  ['', 'en', 'ar', 'arna'], //                       läkarsekreterare is not here, svetsning is
  ['e', 'en', 'ar', 'arna'], //                      hövding, pojke
  ['el', 'eln', 'lar', 'larna'], //                  artikel
  ['', 'en', 'er', 'erna'], //                       operatör
  ['', 'n', 'er', 'erna'], //                        industri
  ['', 'n', 'r', 'rna'], //                          sko
  ['', 't', 'n', 'na'], //                           biträde
  ['', 'et', 'en'], //                               system, barn
  ['are', 'aren', 'arna', 'ares'], //                lärare
  ['or', 'orn', 'orer', 'orerna'], //                inspektor
  ['er', 'ern', 'rar', 'rarna', 'rer', 'rerna'], //  filter, syster
  ['', 'n', 'na'], //                                tekniker → teknikern, teknikerna
  ['ium', 'iet', 'ier', 'ierna'], //                 laboratorium
  ['um', 'et', 'er', 'erna'], //                     museum
  ['man', 'mannen', 'män', 'männen'], //             brandman
  ['bok', 'boken', 'böcker', 'böckerna'],
  ['', 't', 'a'], //                                 grafisk
  ['ad', 'at', 'ade'], //                            certifierad
  ['en', 'et', 'na'], //                             skriven
  ['', 's', 'es'], //                                engineer, coach
  ['y', 'ies'], //                                   technology
];

/** A base shorter than this is mangled more often than it is inflected (bil → bilen, but also led → leden). */
const SHORTEST_BASE = 4;

/** Text ending → dictionary endings that may stand there instead, longest text ending first. */
const REWRITES = rewrites();

function rewrites(): readonly (readonly [string, readonly string[]])[] {
  const table = new Map<string, Set<string>>();
  for (const endings of PARADIGMS)
    for (const from of endings)
      for (const to of endings) {
        if (from === to) continue;
        const targets = table.get(from) ?? new Set<string>();
        table.set(from, targets.add(to));
      }
  return [...table].map(([from, to]) => [from, [...to]] as const).sort((a, b) => b[0].length - a[0].length);
}

/**
 * Dictionary forms of which `token` (folded) may be an inflection, other than itself; only those that `isKnown`.
 * The genitive s is tried last. @returns at most a handful, the longest text ending first.
 */
export function dictionaryForms(token: string, isKnown: (form: string) => boolean): string[] {
  const found = formsOf(token, isKnown);
  if (found.length > 0 || !token.endsWith('s') || token.length <= SHORTEST_BASE) return found;
  const owner = token.slice(0, -1);
  return isKnown(owner) ? [owner, ...formsOf(owner, isKnown)] : formsOf(owner, isKnown);
}

function formsOf(token: string, isKnown: (form: string) => boolean): string[] {
  const found: string[] = [];
  for (const [from, targets] of REWRITES) {
    const length = token.length - from.length;
    if (length < SHORTEST_BASE || !token.endsWith(from)) continue;
    const base = token.slice(0, length);
    for (const to of targets) {
      const form = base + to;
      if (isKnown(form) && !found.includes(form)) found.push(form);
    }
  }
  return found;
}
