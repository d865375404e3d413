import type { TextToLink } from '../../actions/explainText.ts';

/** Invented texts to try the page on; the keys stand in the address (`?exempel=annons`). */
export const EXAMPLES = {
  annons: {
    headline: 'Svetsare och CNC-operatör till verkstad',
    text: `Om företaget
Vi är en familjeägd verkstad med 40 medarbetare som tillverkar delar till lantbruksmaskiner. Bland våra kunder finns lantbrukare och entreprenadföretag.

Dina arbetsuppgifter
Du svetsar i rostfritt och aluminium, läser ritningar och ställer om våra svarvar och fräsmaskiner. I arbetet ingår även enklare underhåll av maskinerna.

Krav
- Yrkesutbildning som svetsare eller några års erfarenhet av TIG-svetsning
- Vana vid ritningsläsning
- Goda kunskaper i svenska

Meriterande
Det är meriterande med svetsarprövning, truckkort och erfarenhet av CNC-styrda maskiner. B-körkort är inget krav.

Vi erbjuder
Du får utbildning i robotsvetsning, friskvårdsbidrag och en fast anställning.`,
  },
  utbildning: {
    headline: 'Undersköterska, vård och omsorg, vuxenutbildning',
    text: `Utbildningen ger dig den kompetens som krävs för att arbeta som undersköterska inom äldreomsorg, hemsjukvård och på sjukhus.

Du läser bland annat vård- och omsorgsarbete, medicin, psykiatri och gerontologi. En del av utbildningen är arbetsplatsförlagt lärande med handledare. Efter utbildningen kan du även arbeta som vårdbiträde eller personlig assistent.`,
  },
  kursmal: {
    headline: 'Tillämpad maskininlärning',
    text: `Efter godkänd kurs ska studenten kunna
- redogöra för metoder inom maskininlärning och statistik
- programmera i Python och hämta data med SQL
- visualisera och dokumentera resultat på engelska
- värdera etiska frågor i arbete med artificiell intelligens.`,
  },
} as const satisfies Readonly<Record<string, TextToLink>>;

export type ExampleKey = keyof typeof EXAMPLES;

/** The example that an address asks for, or null. */
export function exampleOf(key: string | null): ExampleKey | null {
  return key !== null && Object.hasOwn(EXAMPLES, key) ? (key as ExampleKey) : null;
}
