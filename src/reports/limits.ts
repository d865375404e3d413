import type { Provenance } from '../evidence/provenance.ts';
import { type Language, type LocalText, localText } from '../kernel/text.ts';

/** What a kind of source cannot say, whatever it was asked. `ids` are the source ids of that kind, invented ones too. */
const LIMITS: readonly { readonly ids: RegExp; readonly text: LocalText }[] = [
  {
    ids: /^(demo-)?(ads|ad-counts)(-|$)/,
    text: {
      sv: 'Annonser visar vad som har annonserats, inte hela behovet. Många anställningar sker utan annons, en annons kan gälla flera platser och samma plats kan annonseras flera gånger.',
      en: 'Ads show what was advertised, not the whole need. Many people are hired without an ad, one ad may offer several posts and the same post may be advertised more than once.',
    },
  },
  {
    ids: /^(demo-)?barometer(-|$)/,
    text: {
      sv: 'Yrkesbarometern är en bedömning i grova klasser, gjord två gånger om året. Den anger inte hur många personer som saknas, och alla yrken bedöms inte i alla län.',
      en: 'The occupational barometer is an assessment in coarse classes, made twice a year. It does not say how many people are lacking, and not every occupation is assessed in every county.',
    },
  },
  {
    ids: /^(demo-)?(offerings|emil)(-|$)/,
    text: {
      sv: 'Utbildningsutbudet visar vad som erbjuds, inte hur många som söker, antas, fullföljer eller stannar i området efter examen.',
      en: 'The offerings show what is on offer, not how many apply, are admitted, complete or stay in the area afterwards.',
    },
  },
  {
    ids: /^(demo-)?syllabi(-|$)/,
    text: {
      sv: 'Kurs- och utbildningsplaner visar vad som ska läras ut enligt dokumenten, inte vad deltagarna kan när de är klara.',
      en: 'Syllabi show what is to be taught according to the documents, not what the participants can do afterwards.',
    },
  },
];

const SYNTHETIC: LocalText = {
  sv: 'Uppgifter ur minst en källa är påhittade för demonstration och säger inget om verkligheten.',
  en: 'The data of at least one source was invented for demonstration and says nothing about reality.',
};

/** What of a figure's pedigree says what it cannot be used for. */
export type LimitedSource = Pick<Provenance, 'sourceId' | 'synthetic' | 'title' | 'note'>;

/**
 * The limits to print with figures from `provenances`, each once: first that data is invented, where it is; then what
 * the kinds of source cannot say; then the notes of the sources themselves, each under the title of its source.
 * Sentences in `language`, in order of first use; empty for no sources.
 */
export function limitsOf(provenances: readonly LimitedSource[], language: Language = 'sv'): string[] {
  const synthetic = provenances.some((source) => source.synthetic) ? [SYNTHETIC] : [];
  const kinds = provenances.flatMap((source) => LIMITS.filter(({ ids }) => ids.test(source.sourceId)));
  const notes = provenances.flatMap(({ title, note }) =>
    note ? [`${localText(title, language)}: ${localText(note, language)}`] : [],
  );
  const general = [...synthetic, ...kinds.map(({ text }) => text)].map((text) => localText(text, language));
  return [...new Set([...general, ...notes])];
}
