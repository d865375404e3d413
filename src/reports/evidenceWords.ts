import { LEVEL_WORDS } from '../offering/levelWords.ts';
import type { Outcome } from '../evidence/judgement.ts';
import type { Figure, MissingReason } from '../evidence/provenance.ts';
import type { ReportSectionKey } from '../evidence/reportOutline.ts';
import type { SkillGapRow } from '../evidence/occupationEvidence.ts';
import type { Language } from '../kernel/text.ts';

/** The words that an evidence report is composed of, besides what its authors wrote. */
export interface EvidenceWords {
  readonly headings: Readonly<Record<ReportSectionKey, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly outlooks: Readonly<Record<'increase' | 'unchanged' | 'decrease', string>>;
  readonly agreements: Readonly<Record<'agree' | 'single' | 'disagree' | 'none', string>>;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly verdicts: Readonly<Record<SkillGapRow['verdict'], string>>;
  readonly units: Readonly<Record<Figure['unit'], string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly subtitle: (area: string, period: string) => string;
  readonly occupation: string;
  readonly ssyk: string;
  readonly change: string;
  readonly offerings: string;
  readonly places: string;
  readonly judgement: string;
  readonly agreement: string;
  readonly source: string;
  readonly explanation: string;
  readonly skill: string;
  readonly asked: string;
  readonly taught: string;
  readonly verdict: string;
  readonly offering: string;
  readonly provider: string;
  readonly level: string;
  readonly ads: (source: string) => string;
  readonly judged: (outcome: string) => string;
  readonly ofGroups: (count: number, all: number) => string;
  readonly demandTable: string;
  readonly demandChart: (source: string) => string;
  readonly barsAlt: (bars: { most: string; mostText: string; least: string; leastText: string }) => string;
  readonly trendChart: (source: string) => string;
  readonly linesAlt: string;
  readonly lineAlt: (line: { name: string; first: string; from: string; last: string; to: string }) => string;
  readonly judgementTable: string;
  readonly signalTable: string;
  readonly skillTable: string;
  readonly offeringCounts: string;
  readonly offeringTable: string;
  readonly sideBySide: string;
  readonly missingNote: string;
  readonly shown: (shown: number, all: number) => string;
  readonly detailed: (names: string) => string;
  readonly tooFewAds: (names: string) => string;
  readonly noOfferings: (names: string) => string;
  readonly silentSources: (names: string) => string;
  readonly noChange: string;
  readonly noRows: string;
  readonly noTrend: string;
  readonly noSkills: string;
  readonly noOffering: string;
  readonly notSaid: string;
}

const SV: EvidenceWords = {
  headings: {
    overview: 'Läget i korthet',
    demand: 'Efterfrågan',
    trend: 'Utveckling över tid',
    judgement: 'Bedömning',
    skills: 'Efterfrågad och undervisad kompetens',
    offerings: 'Utbildningar som leder dit',
    conclusions: 'Samlade slutsatser',
  },
  outcomes: { shortage: 'Brist', balance: 'Balans', surplus: 'Överskott', insufficient: 'Otillräckligt underlag' },
  outlooks: { increase: 'ökar', unchanged: 'oförändrat', decrease: 'minskar' },
  agreements: {
    agree: 'Källorna är eniga',
    single: 'En källa',
    disagree: 'Källorna är oeniga',
    none: 'Ingen källa räcker till',
  },
  missing: {
    'not-collected': 'uppgift saknas',
    'not-published': 'inte publicerad',
    'too-few': 'för få',
    'not-applicable': 'gäller inte',
    'source-unavailable': 'källan gick inte att läsa',
  },
  verdicts: { missing: 'Saknas', thin: 'Tunt', met: 'Motsvaras', 'only-taught': 'Bara i utbildning' },
  units: {
    ads: 'annonser',
    vacancies: 'platser',
    offerings: 'utbildningar',
    places: 'utbildningsplatser',
    percent: '%',
    mentions: 'omnämnanden',
    ratio: '',
    category: 'yrkesgrupper',
  },
  levels: LEVEL_WORDS.sv,
  subtitle: (area, period) => `Underlag om kompetensförsörjning i ${area}, ${period}`,
  occupation: 'Yrkesgrupp',
  ssyk: 'SSYK',
  change: 'Förändring',
  offerings: 'Utbildningar',
  places: 'Utbildnings\u00ADplatser',
  judgement: 'Bedömning',
  agreement: 'Källorna',
  source: 'Källa',
  explanation: 'Varför',
  skill: 'Kompetens',
  asked: 'Efterfrågas i annonser',
  taught: 'Ingår i utbildningar',
  verdict: 'Läge',
  offering: 'Utbildning',
  provider: 'Anordnare',
  level: 'Nivå',
  ads: (source) => `Annonser, ${source}`,
  judged: (outcome) => `Yrkesgrupper: ${outcome.toLowerCase()}`,
  ofGroups: (count, all) => `${count} av ${all}`,
  demandTable: 'Annonser per yrkesgrupp och källa',
  demandChart: (source) => `Mest annonserade yrkesgrupper, ${source}`,
  barsAlt: ({ most, mostText, least, leastText }) =>
    `Stapeldiagram. Flest annonser har ${most}: ${mostText}. Färst av dem som visas har ${least}: ${leastText}.`,
  trendChart: (source) => `Annonser över tid, ${source}`,
  linesAlt: 'Linjediagram över antalet annonser.',
  lineAlt: ({ name, first, from, last, to }) => `${name}: ${from} i ${first}, ${to} i ${last}.`,
  judgementTable: 'Bedömning per yrkesgrupp, källa för källa',
  signalTable: 'Vad varje källa säger och varför',
  skillTable: 'Kompetenser som efterfrågas mest, och om de lärs ut',
  offeringCounts: 'Utbildningar i området eller på distans',
  offeringTable: 'Utbildningar som ligger närmast yrket',
  sideBySide: 'Källor som säger olika står bredvid varandra och vägs aldrig samman till ett medelvärde.',
  missingNote: 'Där en siffra saknas står varför. En uppgift som saknas är aldrig noll.',
  shown: (shown, all) => `De ${shown} mest annonserade av ${all} yrkesgrupper visas.`,
  detailed: (names) => `Detaljerna gäller ${names}.`,
  tooFewAds: (names) => `Annonserna är för få för att säga vilken kompetens som efterfrågas: ${names}.`,
  noOfferings: (names) => `Ingen utbildning i underlaget leder dit, så det finns inget att jämföra med: ${names}.`,
  silentSources: (names) => `Utan uppgifter för perioden: ${names}.`,
  noChange: 'Ingen källa har även jämförelseperioden, så förändringen är inte känd.',
  noRows: 'Ingen källa har uppgifter om de valda yrkesgrupperna i området.',
  noTrend: 'Ingen källa har annonser per månad för perioden.',
  noSkills: 'Underlaget räcker inte för att jämföra efterfrågad och undervisad kompetens.',
  noOffering: 'Ingen utbildning i underlaget leder till de valda yrkesgrupperna.',
  notSaid: 'säger inget',
};

const EN: EvidenceWords = {
  headings: {
    overview: 'In brief',
    demand: 'Demand',
    trend: 'Development over time',
    judgement: 'Judgement',
    skills: 'Skills asked for and taught',
    offerings: 'Educations that lead there',
    conclusions: 'Conclusions',
  },
  outcomes: { shortage: 'Shortage', balance: 'Balance', surplus: 'Surplus', insufficient: 'Insufficient evidence' },
  outlooks: { increase: 'increasing', unchanged: 'unchanged', decrease: 'decreasing' },
  agreements: {
    agree: 'The sources agree',
    single: 'One source',
    disagree: 'The sources disagree',
    none: 'No source suffices',
  },
  missing: {
    'not-collected': 'no data',
    'not-published': 'not published',
    'too-few': 'too few',
    'not-applicable': 'not applicable',
    'source-unavailable': 'source could not be read',
  },
  verdicts: { missing: 'Missing', thin: 'Thin', met: 'Met', 'only-taught': 'Only taught' },
  units: {
    ads: 'ads',
    vacancies: 'vacancies',
    offerings: 'educations',
    places: 'places',
    percent: '%',
    mentions: 'mentions',
    ratio: '',
    category: 'occupation groups',
  },
  levels: LEVEL_WORDS.en,
  subtitle: (area, period) => `Evidence on skills supply in ${area}, ${period}`,
  occupation: 'Occupation group',
  ssyk: 'SSYK',
  change: 'Change',
  offerings: 'Educations',
  places: 'Places',
  judgement: 'Judgement',
  agreement: 'The sources',
  source: 'Source',
  explanation: 'Why',
  skill: 'Skill',
  asked: 'Asked for in ads',
  taught: 'Taught in educations',
  verdict: 'State',
  offering: 'Education',
  provider: 'Provider',
  level: 'Level',
  ads: (source) => `Ads, ${source}`,
  judged: (outcome) => `Occupation groups: ${outcome.toLowerCase()}`,
  ofGroups: (count, all) => `${count} of ${all}`,
  demandTable: 'Ads by occupation group and source',
  demandChart: (source) => `Most advertised occupation groups, ${source}`,
  barsAlt: ({ most, mostText, least, leastText }) =>
    `Bar chart. ${most} has the most ads: ${mostText}. ${least} has the fewest of those shown: ${leastText}.`,
  trendChart: (source) => `Ads over time, ${source}`,
  linesAlt: 'Line chart of the number of ads.',
  lineAlt: ({ name, first, from, last, to }) => `${name}: ${from} in ${first}, ${to} in ${last}.`,
  judgementTable: 'Judgement by occupation group, source by source',
  signalTable: 'What each source says, and why',
  skillTable: 'Skills most asked for, and whether they are taught',
  offeringCounts: 'Educations in the area or at a distance',
  offeringTable: 'Educations closest to the occupation',
  sideBySide: 'Sources that disagree stand side by side and are never averaged.',
  missingNote: 'Where a figure is missing it says why. A missing figure is never zero.',
  shown: (shown, all) => `The ${shown} most advertised of ${all} occupation groups are shown.`,
  detailed: (names) => `The details are about ${names}.`,
  tooFewAds: (names) => `The ads are too few to say which skills are asked for: ${names}.`,
  noOfferings: (names) => `No education in the evidence leads there, so there is nothing to compare with: ${names}.`,
  silentSources: (names) => `Without data for the period: ${names}.`,
  noChange: 'No source has the period of comparison too, so the change is not known.',
  noRows: 'No source has data on the chosen occupation groups in the area.',
  noTrend: 'No source has ads by month for the period.',
  noSkills: 'There is too little to compare skills asked for with skills taught.',
  noOffering: 'No education in the evidence leads to the chosen occupation groups.',
  notSaid: 'says nothing',
};

/** The words in one language. */
export function evidenceWords(language: Language): EvidenceWords {
  return language === 'en' ? EN : SV;
}
