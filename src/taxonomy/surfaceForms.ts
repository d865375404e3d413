/**
 * How people write what the taxonomy labels: its labels carry qualifiers (*Barnsjuksköterska, vårdavdelning*),
 * alternatives (*Planeringsarkitekt/Fysisk planerare*) and abbreviations in parentheses that nobody writes so.
 */

/** First words that say nothing once their qualifier is gone (*Lärling, tornkranförare*). */
const EMPTY_HEADS = new Set([
  'lärling',
  'forskare',
  'övriga',
  'övrig',
  'andra',
  'chef',
  'chefer',
  'erfarenhet',
  'kunskap',
  'certifikat',
  'gesällbrev',
  'mästarbrev',
  'licens',
  'utbildning',
  'yrkesutbildning',
  'vidareutbildning',
  'övrigt',
]);
/** Qualifiers that make another thing of what they follow: *Sjukvård, specialisering för officer* is no *sjukvård*. */
const RESTRICTION =
  /^(undervisning|specialist|specialisering|för |professionell|cirkelledning|journalistik|sjöfart|flyg|officer|konstnärlig|teater|scen)/;
const SHORTEST_HEAD = 2;
const ABBREVIATION = /^[A-ZÅÄÖ][A-ZÅÄÖ0-9/&-]{1,6}$/;

/** The label's alternatives as written, cut at slashes that stand between words: `A, x/B, x` → `A, x`, `B, x`. */
export function alternatives(label: string): string[] {
  const whole = label.trim();
  const parts = whole.split('/').map((part) => part.trim());
  const safe = parts.length > 1 && parts.every((part) => part.length > 1 && !/^\d/.test(part));
  return safe ? [whole, ...parts] : [whole];
}

/** Shorter ways to write one alternative: without what follows a comma or colon, without or from parentheses. */
export function unqualified(label: string): string[] {
  const found: string[] = [];
  const outside = label.replace(/\s*\([^)]*\)/g, '').trim();
  const asides = [...label.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  if (asides.length > 0 && asides.every((aside) => ABBREVIATION.test(aside) || aside === 'behörighet'))
    found.push(outside);
  found.push(...asides.filter((aside) => ABBREVIATION.test(aside)));
  const [head = '', ...qualifiers] = outside.split(/[,:]\s+/);
  if (qualifiers[0] !== undefined && isTelling(head) && !RESTRICTION.test(qualifiers[0])) found.push(head);
  for (const qualifier of qualifiers)
    if (ABBREVIATION.test(qualifier) && qualifier[0] === head[0]?.toUpperCase()) found.push(qualifier);
  return found.filter((form) => form.length >= SHORTEST_HEAD);
}

function isTelling(head: string): boolean {
  return head.length >= SHORTEST_HEAD && !EMPTY_HEADS.has(head.toLowerCase());
}

/** A product after its field: *3D-grafik-Autodesk Maya*, *Design/Visualisering-Rhinoceros*, *Tillverkningsindustri-Catia*. */
const PRODUCT = /^(?:3D-grafik|(?:\p{Lu}\p{Ll}+\/)?\p{Lu}\p{Ll}+(?:ning|ering|industri|design))-(\p{Lu}.{2,})$/u;

/** Every way to write an occupation or skill: the label first. */
export function surfaceForms(label: string): string[] {
  const product = PRODUCT.exec(label)?.[1];
  if (product) return [label, product];
  const written = alternatives(label);
  return [...new Set([...written, ...written.flatMap(unqualified)])].filter((form) => !form.endsWith('-'));
}

/**
 * Ways to write the name of an SSYK group, which is in the plural and lists what it holds:
 * *Bagare och konditorer*, *Undersköterskor, vård- och specialavdelning och mottagning*, *Kranförare m.fl.*
 */
export function groupForms(label: string): string[] {
  const whole = label.replace(/\s+m\.\s?(fl|m)\.?/g, '').trim();
  if (whole.startsWith('Övrig') || /\b(inom|vid|med)\b/.test(whole)) return [whole];
  const [head = whole] = whole.split(', ');
  const pair = /^(\p{L}{5,}) och (\p{L}{5,})$/u.exec(head);
  return [...new Set([whole, head, ...(pair ? pair.slice(1) : [])])].filter(
    (form) => !form.endsWith('-') && isTelling(form),
  );
}

/** Ways to write a driving licence of class `label` (`B`, `CE`). */
export function licenceForms(label: string): string[] {
  return [
    `körkort ${label}`,
    `körkort klass ${label}`,
    `körkort i klass ${label}`,
    `körkort av klass ${label}`,
    `körkort med behörighet ${label}`,
    `körkort med ${label}-behörighet`,
    `chaufförkort klass ${label}`,
    `körkortsklass ${label}`,
    `${label}-körkort`,
    `${label}-behörighet`,
    `behörighet ${label}`,
    `${label} körkort`,
  ];
}

/**
 * Everyday words for levels of education, by SUN 2020 level code (two digits, the level itself; SCB, MIS 2020:1).
 * The taxonomy's own labels (*Gymnasial utbildning, 3 år*) are hardly ever written.
 */
export const LEVEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  '20': ['grundskola', 'grundskoleutbildning', 'grundskolekompetens'],
  '33': [
    'gymnasieutbildning',
    'gymnasieexamen',
    'gymnasial utbildning',
    'gymnasiekompetens',
    'gymnasieskola',
    'yrkesexamen',
  ],
  '41': ['eftergymnasial utbildning'],
  '52': [
    'yrkeshögskola',
    'yrkeshögskoleutbildning',
    'YH-utbildning',
    'YH-examen',
    'högskoleexamen',
    'kvalificerad yrkeshögskoleexamen',
  ],
  '53': [
    'högskoleutbildning',
    'universitetsutbildning',
    'kandidatexamen',
    'akademisk examen',
    'akademisk utbildning',
    'akademisk grundutbildning',
    'universitetsexamen',
    'högskoleexamen på kandidatnivå',
    'bachelor degree',
    "bachelor's degree",
  ],
  '55': ['masterexamen', 'magisterexamen', 'civilingenjörsexamen', "master's degree", 'master degree'],
  '62': ['licentiatexamen', 'licentiatutbildning'],
  '64': ['doktorsexamen', 'forskarutbildning', 'doktorsutbildning', 'disputerad', 'PhD'],
};
