/**
 * Words that name a concept in some list but mean something else in nearly every text. A dictionary engine that
 * links them shows nonsense, so they are named here by hand, each a fact about Swedish or English.
 */

/** As a lone token never the concept, whatever the lexicon says (Bilen and Karen are languages; Luta a skill). */
export const NEVER = setOf(`
  bilen karen fula ga wu maya dakota kongo mongo mandarin bedja shan lao fang banda basa komi vai na ge luo iban
  vi man såg sam mark present styr d c m b a r rock sång julia amanda bravo show rad post f rest caesar go bas
  mynt luta ruby flash dos marvin blinda balans horn hudson jenkins briljant pop galler nice sweet orion masker can lin
  rip petra dit tom general bud affärsman examen avsnitt silver sprit house parker kanaler guld mål fel tid kan
  erfarenhet kunskap kompetens utbildning utveckling ansvar arbete personal grund nivå övriga övrigt annat andra
  yrke yrken praktik kurs kurser projekt person personer start stöd test val vana företag team smart del lärling
  modell modeller moderna dock report punkt friluftsliv medarbetare information apl it tv
  kollektivavtal vårdförbundet kommunal unionen läkarförbundet akademikerförbundet saco
  delaware karibiska cherokee mohawk artificiella cm operation elev student studerande deltagare kund kunder möbler
`);

/** May be the concept, but is used in so many other ways that it weighs little. */
const WEAK = setOf(`
  data service språk svenska engelska teknik kommunikation analys forskning design administration dokumentation
  planering ledarskap ekonomi material verktyg fordon bild musik film foto teater spel dans konst litteratur
  historia matematik biologi fysik kemi mobil radio video tv internet nätverk system design underhåll försäljning
  kundservice montering produktion kvalitet miljö hälsa säkerhet transport logistik mottagning övervakning chef
  assistent doktor kapten manager konsult rådgivare handläggare samordnare koordinator ledare medarbetare specialist
  expert projektledare rekryterare rekryteringskonsult rektor lärare handledare ansvarig tekniker operatör arbetare
  vd professor utbildare instruktör coach mentor ägare entreprenör vikarie vapen skinn glas glass fisk kött bröd
  golv däck metall plast färg skor kläder böcker bilar manus licens litteratur mode golf tennis fotboll yoga
  läkemedel juridik utställning research teckning textning biologi smycken växter djur träd pedagogik metodik
  samarbete rapportering uppföljning utvärdering redovisning bemanning rekrytering marknadsföring arbetsledning
`);

/**
 * General words of working life. Where a skill is meant by them they stand among demands or the occupation asks for it;
 * else they tell no work apart from another.
 */
const GENERAL = setOf(`
  undervisning forskning verktyg sales personal kompetensutveckling kvalitet verksamhet metoder innovation struktur
  samverkan kultur rutiner industri teknik service kommunikation information utbildning arbetsmiljö
`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * True when the lone token must not be linked. A preferred label in capitals (SAM, CAN, RIP) stays: those need the
 * same capitals in the text.
 */
export function neverMeant(folded: string, capitals: boolean, role: string): boolean {
  return NEVER.has(folded) && !(capitals && role === 'preferred' && folded.length > 1);
}

/** Words that end other words without saying who does the work (*affärsmodell*, *värmeväxlare*, *mättekniker* as a plural). */
const NO_HEAD = setOf(
  'modell tekniker växlare brytare designer mottagning politiker medarbetare operatör montör artist reporter kantor',
);

/** True when an occupation's name tells little as the last part of a longer word. */
export function isNoHead(folded: string): boolean {
  return NO_HEAD.has(folded) || NEVER.has(folded);
}

/** 0–1: how much of its weight a lone token keeps. */
export function ordinariness(folded: string): number {
  return GENERAL.has(folded) ? 0.4 : WEAK.has(folded) ? 0.6 : 1;
}

/** True for a token that is no everyday word at all. */
export function isRare(folded: string): boolean {
  return !NEVER.has(folded) && !WEAK.has(folded) && !GENERAL.has(folded);
}

const CONJUNCTIONS = setOf('och eller samt respektive resp alternativt o');

/** True for a word that coordinates what stands on either side of it. */
export function isConjunction(word: string): boolean {
  return word.length <= 11 && CONJUNCTIONS.has(word.toLowerCase());
}
