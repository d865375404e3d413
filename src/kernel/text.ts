export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the product's languages. Swedish is always there; English may be missing. */
export interface LocalText {
  readonly sv: string;
  readonly en?: string;
}

/** The text in `language`, or in Swedish where it has none in that language. */
export function localText(text: LocalText, language: Language): string {
  return language === 'en' ? (text.en ?? text.sv) : text.sv;
}

const collators = { sv: new Intl.Collator('sv-SE'), en: new Intl.Collator('en-GB') };

/** Compares two strings by the alphabet of `language` (in Swedish å, ä, ö come last). */
export function compareText(a: string, b: string, language: Language = 'sv'): number {
  return collators[language].compare(a, b);
}
