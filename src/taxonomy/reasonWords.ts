import type { ReasonCode } from '../engine/linking/index.ts';
import type { Language } from '../kernel/text.ts';

/** A reason in words; `about` is what it concerns, already in words where it is a code. */
type ReasonWords = Readonly<Record<ReasonCode, (about: string) => string>>;

const reasonsSv: ReasonWords = {
  rule: (about) => `Hur orden kändes igen: ${about}`,
  role: (about) => `Termens roll: ${about}`,
  'everyday-word': () => 'Vardagsord som ofta betyder annat',
  'label-held': () => 'Så stor del av begreppets namn står i texten',
  shared: (about) => `Orden delas av ${about} begrepp`,
  said: () => 'Texten säger det inte om arbetet eller den sökta',
  'fits-occupation': (about) => `Passar yrket texten handlar om: ${about}`,
  'fits-none': () => 'Inget av yrkena texten handlar om frågar efter det',
  'stance-passage': () => 'Står under denna rubrik',
  'stance-opening': () => 'Står före första rubriken',
  'stance-cue': () => 'Sägs av orden',
  'stance-role': () => 'Rollen i arbetet',
  'stance-colleague': () => 'Andra på arbetsplatsen',
  'stance-person': () => 'Någons titel',
  'stance-denied': () => 'Nekas',
  'stance-kind': () => 'Sådant nämns sällan utan att efterfrågas',
  'headline-names': (about) => `Rubriken nämner ${about || 'den'}`,
  'text-names': (about) => `Texten nämner ${about || 'den'}`,
  'asks-for': (about) => `Yrket frågar efter ${about}`,
  'field-word': () => 'Ord från yrkets fält',
  'label-words': () => 'Ord ur namnet står nära varandra',
  'asked-by': (about) => `Efterfrågas av ${about}`,
};

const reasonsEn: ReasonWords = {
  rule: (about) => `How the words were recognised: ${about}`,
  role: (about) => `Role of the term: ${about}`,
  'everyday-word': () => 'Everyday word that often means something else',
  'label-held': () => 'Part of the name of the concept that stands in the text',
  shared: (about) => `The words are shared by ${about} concepts`,
  said: () => 'The text does not say it of the work or the person sought',
  'fits-occupation': (about) => `Fits the occupation the text is about: ${about}`,
  'fits-none': () => 'No occupation the text is about asks for it',
  'stance-passage': () => 'Stands under this heading',
  'stance-opening': () => 'Stands before the first heading',
  'stance-cue': () => 'Said by the words',
  'stance-role': () => 'The role in the work',
  'stance-colleague': () => 'Others at the workplace',
  'stance-person': () => 'Title of a person',
  'stance-denied': () => 'Denied',
  'stance-kind': () => 'Hardly named but to be asked for',
  'headline-names': (about) => `The headline names ${about || 'it'}`,
  'text-names': (about) => `The text names ${about || 'it'}`,
  'asks-for': (about) => `The occupation asks for ${about}`,
  'field-word': () => 'Word of the field of the occupation',
  'label-words': () => 'Words of the name stand close together',
  'asked-by': (about) => `Asked for by ${about}`,
};

/** The reasons of a link in words, for every door that explains one. */
export const REASON_WORDS: Readonly<Record<Language, ReasonWords>> = { sv: reasonsSv, en: reasonsEn };
