import type { InputProblem, InputProblemCode } from '../engine/allocation/index.ts';
import type { Language } from '../kernel/text.ts';

/** A fault of the input in words: what is wrong there, and what to do about it. */
export interface ProblemWords {
  readonly what: string;
  readonly todo: string;
}

type Words = Readonly<
  Record<InputProblemCode, (told: { where: string; found: string; expected: string }) => readonly [string, string]>
>;

const sv: Words = {
  'shape-wrong': ({ found, expected }) => [`Här står ${found}, men det ska vara ${expected}.`, 'Rätta värdet.'],
  'field-missing': ({ expected }) => [`Fältet saknas (${expected}).`, 'Lägg till det.'],
  'field-unknown': ({ found, expected }) => [
    `Fältet ”${found}” finns inte i formatet.`,
    expected === '' ? 'Ta bort det, eller lägg uppgiften i ”attributes”.' : `Menades ”${expected}”?`,
  ],
  'number-wrong': ({ found, expected }) => [
    `${found} är inte ett heltal som går att använda.`,
    `Ange ett heltal ${expected}.`,
  ],
  'number-negative': ({ found, expected }) => [`${found} är negativt.`, `Ange ett heltal ${expected}.`],
  'id-empty': () => ['Id:t är tomt.', 'Ge den ett id.'],
  'id-twice': ({ found, expected }) => [
    `Id:t ”${found}” förekommer två gånger${expected && ` (se ${expected})`}.`,
    'Ge den ena ett annat id, eller ta bort den.',
  ],
  'id-unknown': ({ found, expected }) => [
    `”${found}” finns inte.`,
    LISTS.includes(expected) ? `Rätta id:t, eller lägg till det i ”${expected}”.` : meant('sv', expected),
  ],
  'wish-twice': ({ found }) => [`Platsen ”${found}” önskas två gånger av samma person.`, 'Behåll en av dem.'],
  'ranked-twice': ({ found }) => [`”${found}” rangordnas två gånger i samma lista.`, 'Behåll en av dem.'],
  'cost-twice': ({ found, expected }) => [`Restiden (${found}) är redan angiven i ${expected}.`, 'Behåll en av dem.'],
  'period-backwards': ({ found, expected }) => [
    `Perioden slutar ${found}, före sin första dag.`,
    `Ange en dag ${expected}.`,
  ],
  'minimum-above-capacity': ({ found, expected }) => [
    `Minsta antalet ${found} är fler än platserna: ingen kan någonsin komma hit.`,
    `Sänk det (${expected}), eller öka platserna.`,
  ],
  'pin-forbidden': ({ found, expected }) => [
    `Det bestämda paret (${found}) är också förbjudet i ${expected}.`,
    'Ta bort det ena.',
  ],
  'pins-clash': ({ found, expected }) => [
    `(${found}) säger emot ${expected}: ingen kan vara på två platser i samma period.`,
    'Behåll en av dem.',
  ],
  'pin-outside-periods': ({ found, expected }) => [
    `Personen ska inte placeras i perioden ”${found}” (${expected}).`,
    'Ta bort beslutet, eller lägg till perioden hos personen.',
  ],
  'group-too-small': () => ['En grupp behöver minst två personer.', 'Lägg till någon, eller ta bort gruppen.'],
  'groups-in-circle': ({ found, expected }) => [
    `${found} hör redan ihop genom ${expected}: grupperna går i cirkel.`,
    'Skriv dem som en grupp.',
  ],
  'groups-clash': ({ found, expected }) => [
    `${found} ska hållas isär, men hör ihop genom ${expected}.`,
    'Ändra det ena.',
  ],
  'rule-attribute-missing': ({ found, expected }) => [
    `Ingen har attributet ”${found}”, så regeln skulle inte göra någonting.`,
    LISTS.includes(expected)
      ? 'Rätta namnet, ta bort regeln, eller ge någon attributet (om så en tom lista).'
      : `Menades ”${expected}”?`,
  ],
  'count-wrong': ({ found, expected }) => [
    `Här står ${found}, men det ska vara ${expected}.`,
    'Rätta antalet eller raderna.',
  ],
  'numbering-gap': ({ expected }) => [`Numret ${expected} saknas.`, 'Numrera utan luckor.'],
  'text-unreadable': ({ found, expected }) =>
    expected === 'UTF-8'
      ? ['Filen är inte text i UTF-8.', 'Spara den som UTF-8.']
      : [`Det går inte att läsa vidare här: ${found}${expected && `, väntade ${expected}`}.`, 'Rätta filen där.'],
  impossible: ({ where, found }) => [requirementWords(where, found, 'sv'), 'Ge upp ett av kraven.'],
  cancelled: () => ['Arbetet avbröts.', 'Inget har ändrats. Kör igen när det passar.'],
};

const en: Words = {
  'shape-wrong': ({ found, expected }) => [`This is ${found}, but it should be ${expected}.`, 'Correct the value.'],
  'field-missing': ({ expected }) => [`The field is missing (${expected}).`, 'Add it.'],
  'field-unknown': ({ found, expected }) => [
    `The format has no field “${found}”.`,
    expected === '' ? 'Remove it, or put the fact into “attributes”.' : `Did you mean “${expected}”?`,
  ],
  'number-wrong': ({ found, expected }) => [
    `${found} is no whole number that can be used.`,
    `Give a whole number ${expected}.`,
  ],
  'number-negative': ({ found, expected }) => [`${found} is negative.`, `Give a whole number ${expected}.`],
  'id-empty': () => ['The id is empty.', 'Give it an id.'],
  'id-twice': ({ found, expected }) => [
    `The id “${found}” is there twice${expected && ` (see ${expected})`}.`,
    'Give one of them another id, or remove it.',
  ],
  'id-unknown': ({ found, expected }) => [
    `There is no “${found}”.`,
    LISTS.includes(expected) ? `Correct the id, or add it to “${expected}”.` : meant('en', expected),
  ],
  'wish-twice': ({ found }) => [`The place “${found}” is wished for twice by one person.`, 'Keep one of them.'],
  'ranked-twice': ({ found }) => [`“${found}” is ranked twice in one list.`, 'Keep one of them.'],
  'cost-twice': ({ found, expected }) => [
    `The travel time (${found}) is given already in ${expected}.`,
    'Keep one of them.',
  ],
  'period-backwards': ({ found, expected }) => [
    `The period ends on ${found}, before its first day.`,
    `Give a day ${expected}.`,
  ],
  'minimum-above-capacity': ({ found, expected }) => [
    `The minimum ${found} is more than the seats: nobody can ever come here.`,
    `Lower it (${expected}), or add seats.`,
  ],
  'pin-forbidden': ({ found, expected }) => [
    `The pair decided on (${found}) is also ruled out in ${expected}.`,
    'Remove one of the two.',
  ],
  'pins-clash': ({ found, expected }) => [
    `(${found}) contradicts ${expected}: nobody can be at two places in one period.`,
    'Keep one of them.',
  ],
  'pin-outside-periods': ({ found, expected }) => [
    `The person is not to be placed in the period “${found}” (${expected}).`,
    'Remove the decision, or add the period to the person.',
  ],
  'group-too-small': () => ['A group needs two people at least.', 'Add somebody, or remove the group.'],
  'groups-in-circle': ({ found, expected }) => [
    `${found} belong together already through ${expected}: the groups go in a circle.`,
    'Write them as one group.',
  ],
  'groups-clash': ({ found, expected }) => [
    `${found} are to be kept apart, but belong together through ${expected}.`,
    'Change one of the two.',
  ],
  'rule-attribute-missing': ({ found, expected }) => [
    `Nobody has the attribute “${found}”, so the rule would do nothing.`,
    LISTS.includes(expected)
      ? 'Correct the name, remove the rule, or give somebody the attribute (an empty list will do).'
      : `Did you mean “${expected}”?`,
  ],
  'count-wrong': ({ found, expected }) => [
    `This is ${found}, but it should be ${expected}.`,
    'Correct the number or the lines.',
  ],
  'numbering-gap': ({ expected }) => [`The number ${expected} is missing.`, 'Number without gaps.'],
  'text-unreadable': ({ found, expected }) =>
    expected === 'UTF-8'
      ? ['The file is no text in UTF-8.', 'Save it as UTF-8.']
      : [`It cannot be read on from here: ${found}${expected && `, expected ${expected}`}.`, 'Correct the file there.'],
  impossible: ({ where, found }) => [requirementWords(where, found, 'en'), 'Give up one of the requirements.'],
  cancelled: () => ['The work was called off.', 'Nothing has changed. Run it again when it suits you.'],
};

/** What to do about an id that is not there: what is meant may be known, or which numbers there are, or nothing. */
function meant(language: Language, expected: string): string {
  if (expected === '' || expected === 'none') return { sv: 'Rätta id:t.', en: 'Correct the id.' }[language];
  if (/^1–\d+$/.test(expected))
    return { sv: `Ange ett nummer ${expected}.`, en: `Give a number ${expected}.` }[language];
  return { sv: `Menades ”${expected}”?`, en: `Did you mean “${expected}”?` }[language];
}

const LISTS: readonly string[] = ['people', 'places', 'periods', 'hosts'];

/** The faults that say what form something has or should have; the others speak of ids and numbers, which stay as they are. */
const FORMED: ReadonlySet<InputProblemCode> = new Set([
  'shape-wrong',
  'field-missing',
  'text-unreadable',
  'count-wrong',
  'numbering-gap',
]);

/** What a value should be, code by code; what is no code (an id, a limit, a path) stays as it is. */
const FORMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    text: 'en text',
    id: 'ett id (en text)',
    day: 'en dag (ÅÅÅÅ-MM-DD)',
    week: 'veckor (ÅÅÅÅ-Wvv)',
    'whole-number': 'ett heltal',
    number: 'ett tal',
    'true-or-false': 'true eller false',
    list: 'en lista',
    object: 'ett objekt',
    null: 'null',
    value: 'ett värde',
    'value-or-end': 'ett värde eller ]',
    name: 'ett fältnamn',
    'name-or-end': 'ett fältnamn eller }',
    ', or end': 'ett komma eller slutet',
    end: 'slutet på texten',
    seats: 'antal platser',
    lecturer: 'värden',
    'the end of the line': 'slutet på raden',
    'a number in the brackets': 'ett nummer inom parentesen',
    'a format with ties: hrt, smt, spa-st': 'ett format med lika rangordning: hrt, smt, spa-st',
    'how many there are: person, place': 'antalet personer och antalet platser',
    'how many there are: person, place, host': 'antalet personer, antalet platser och antalet värdar',
  },
  en: {
    text: 'a text',
    id: 'an id (a text)',
    day: 'a day (YYYY-MM-DD)',
    week: 'weeks (YYYY-Www)',
    'whole-number': 'a whole number',
    number: 'a number',
    'true-or-false': 'true or false',
    list: 'a list',
    object: 'an object',
    null: 'null',
    value: 'a value',
    'value-or-end': 'a value or ]',
    name: 'the name of a field',
    'name-or-end': 'the name of a field or }',
    ', or end': 'a comma or the end',
    end: 'the end of the text',
  },
};

/** A text of the input may be called as something that every object has (`constructor`). */
const FORM_NAMES: ReadonlySet<string> = new Set([...Object.keys(FORMS.sv), ...Object.keys(FORMS.en)]);

const OR: Readonly<Record<Language, string>> = { sv: ' eller ', en: ' or ' };

/** What kind of requirement stands at a path of the problem; the first that fits. */
const REQUIREMENTS: readonly (readonly [RegExp, Readonly<Record<Language, string>>])[] = [
  [/^pinned/, { sv: 'bestämt', en: 'decided' }],
  [/^forbidden/, { sv: 'uteslutet', en: 'ruled out' }],
  [/^rules/, { sv: 'regeln', en: 'the rule' }],
  [/ranking$/, { sv: 'tar bara emot dem som rangordnats', en: 'takes only those who are ranked' }],
  [/^hosts.*capacity/, { sv: 'värdens gemensamma platser', en: "the host's joint seats" }],
  [/capacity/, { sv: 'antal platser', en: 'seats' }],
  [/minimum$/, { sv: 'minsta antal', en: 'least number' }],
  [/^together/, { sv: 'tillsammans', en: 'together' }],
  [/^apart/, { sv: 'isär', en: 'apart' }],
  [/^periods\[/, { sv: 'perioder som delar dagar', en: 'periods that share days' }],
  [/periods$/, { sv: 'placeras bara i perioderna', en: 'placed only in the periods' }],
  [/weeks$/, { sv: 'veckor att nå', en: 'weeks to reach' }],
  [/wishes$/, { sv: 'önskar sig inte dit', en: 'does not wish to go there' }],
];

function requirementWords(where: string, found: string, language: Language): string {
  const kind = REQUIREMENTS.find(([pattern]) => pattern.test(where))?.[1][language] ?? '';
  return kind === '' ? found : `${kind}: ${found}`;
}

/** A fault of the input in words. */
export function allocationProblemWords(
  { code, where, found = '', expected = '' }: InputProblem,
  language: Language,
): ProblemWords {
  const [what, todo] = { sv, en }[language][code]({
    where,
    found: FORMED.has(code) ? formWords(found, language) : found,
    expected: FORMED.has(code) ? formWords(expected, language) : expected,
  });
  return { what, todo };
}

/** Forms with something of the input in them, in Swedish; in English they are words already. */
const PARTED_SV: readonly (readonly [RegExp, string])[] = [
  [/ entries$/, ' led i listan'],
  [/^(\d+) lines$/, '$1 rader'],
  [/^(\d+) person lines$/, '$1 rader med personer'],
  [/^(\d+) place lines$/, '$1 rader med platser'],
  [/^(\d+) host lines$/, '$1 rader med värdar'],
  [/^(\d+) cells$/, '$1 celler'],
  [/^the column (\S+)$/, 'kolumnen $1'],
  [/ and (\d+) more$/, ' och $1 till'],
];

/** `whole-number | object` as words; `2–3 entries` as a list of so many. */
function formWords(form: string, language: Language): string {
  const parted = (one: string): string =>
    language === 'en' ? one : PARTED_SV.reduce((text, [pattern, words]) => text.replace(pattern, words), one);
  const forms = form.split(' | ').map((one) => (FORM_NAMES.has(one) ? (FORMS[language][one] ?? one) : parted(one)));
  return [...(forms.length > 1 ? [forms.slice(0, -1).join(', ')] : []), ...forms.slice(-1)].join(OR[language]);
}

/** `line 3, column 5` in words of the language; a path into the problem as it stands. */
export function placeWords(where: string, language: Language): string {
  if (language === 'en') return where;
  return where
    .replace(/\bline (\d+), column (\d+)$/, 'rad $1, kolumn $2')
    .replace(/^residents, /, 'personer, ')
    .replace(/^programmes, /, 'platser, ');
}
