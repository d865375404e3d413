import type { LocalText } from '../kernel/text.ts';
import { EVIDENCE_RULES } from './evidenceRules.ts';

const { fewestAds, fewestPlaces, shortageAbove, surplusBelow } = EVIDENCE_RULES;

/** Every rule that a signal can name, in words: what it reads, and how it concludes. */
export const RULE_TEXTS: Readonly<Record<string, LocalText>> = {
  'barometer-situation': {
    sv: 'Yrkesbarometerns bedömda rekryteringssituation återges som den är: brist, balans eller överskott.',
    en: 'The recruitment situation that Yrkesbarometern judges is given as it is: shortage, balance or surplus.',
  },
  'barometer-opportunities': {
    sv: 'Där rekryteringssituationen saknas läser Kraftsam möjligheterna till arbete: stora som brist, medelstora som balans, små som överskott. Det är vår läsning, inte Arbetsförmedlingens ord.',
    en: "Where there is no recruitment situation, Kraftsam reads the opportunities for work: large as shortage, medium as balance, small as surplus. It is our reading, not the agency's words.",
  },
  'barometer-parts-differ': {
    sv: 'Yrkesbarometern säger olika om områdets delar eller om yrken i gruppen. Delarna visas var för sig och vägs inte samman.',
    en: 'Yrkesbarometern says different things of parts of the area or of occupations in the group. They are shown one by one and not weighed together.',
  },
  'barometer-paradox': {
    sv: 'Paradox: det finns utbildade, men arbetsgivare har ändå svårt att rekrytera. Det är varken brist eller överskott.',
    en: 'Paradox: there are people with the training, and still employers find it hard to recruit. It is neither shortage nor surplus.',
  },
  'barometer-silent': {
    sv: 'Yrkesbarometern bedömer inte yrkesgruppen här, eller för få av områdets län.',
    en: 'Yrkesbarometern does not judge the group here, or too few of the counties of the area.',
  },
  'ads-against-places': {
    sv: `Annonser per år ställs mot utbildningsplatser som leder till yrket. Fler än ${shortageAbove} annonser per plats läses som brist, färre än ${String(surplusBelow).replace('.', ',')} som överskott, däremellan som balans. Täcker osäkerheten en gräns dras ingen slutsats. Minst ${fewestAds} annonser och ${fewestPlaces} platser krävs.`,
    en: `Ads a year are held against education places that lead to the occupation. More than ${shortageAbove} ads a place is read as shortage, fewer than ${surplusBelow} as surplus, between them as balance. Where the uncertainty crosses a limit nothing is concluded. At least ${fewestAds} ads and ${fewestPlaces} places are needed.`,
  },
};
