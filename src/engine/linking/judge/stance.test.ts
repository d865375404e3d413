import { describe, expect, it } from 'vitest';
import type { ConceptKind, LexiconConcept, LexiconSource } from '../contract.ts';
import { buildLinker } from '../link.ts';

/** A handful of concepts: what is said of them is what these cases are about. */
const LABELS: readonly (readonly [kind: ConceptKind, ...labels: string[]])[] = [
  ['occupation', 'Svetsare', 'Sjuksköterska', 'Tandläkare', 'Undersköterska', 'Lärare', 'Rekryterare'],
  ['skill', 'Svetsning', 'Java', 'Truckkort', 'Felsökning', 'Ritningsläsning', 'Welding', 'Friskvårdsbidrag', 'IVA'],
  ['language', 'Svenska', 'Engelska', 'Polska'],
  ['licence', 'B-körkort', 'C-körkort'],
  ['education-level', 'Kandidatexamen', 'Gymnasieskola'],
];
const concepts: LexiconConcept[] = LABELS.flatMap(([kind, ...labels]) =>
  labels.map((label) => ({
    id: label,
    kind,
    label,
    group: kind === 'occupation',
    ...(kind === 'occupation' ? { ssyk4: '7212' } : {}),
  })),
);
const source: LexiconSource = {
  version: 'test',
  concepts,
  terms: concepts.map(({ id, kind, label }) => ({ text: label, conceptId: id, kind, role: 'preferred' })),
  relations: [],
};
const linker = buildLinker(source);

/** `Surface stance` of every mention; the headline is what stands before `||`. */
function stances(text: string): string[] {
  const [headline, body] = text.includes('||') ? (text.split('||') as [string, string]) : ['', text];
  const input = { headline, text: body };
  const linked = linker.link(input);
  expect(linker.verify(input, linked)).toEqual([]);
  return linked.mentions.map(({ surface, stance }) => `${surface} ${stance}`);
}

type Case = readonly [text: string, ...expected: string[]];

describe('demands', () => {
  it.each<Case>([
    ['Vi kräver svetsning.', 'svetsning required'],
    ['Krav på svetsning och ritningsläsning.', 'svetsning required', 'ritningsläsning required'],
    ['Svetsning är ett krav.', 'Svetsning required'],
    ['Svetsning är ett måste för tjänsten.', 'Svetsning required'],
    ['Det är ett krav att du har B-körkort.', 'B-körkort required'],
    ['Det krävs att du har truckkort.', 'truckkort required'],
    ['Inom vissa verksamheter krävs B-körkort.', 'B-körkort required'],
    ['B-körkort krävs.', 'B-körkort required'],
    ['Erfarenhet av felsökning förutsätts.', 'felsökning required'],
    ['Du ska ha truckkort.', 'truckkort required'],
    ['Du måste kunna svetsning.', 'svetsning required'],
    ['Du har erfarenhet av Java.', 'Java required'],
    ['Goda kunskaper i Java och ritningsläsning.', 'Java required', 'ritningsläsning required'],
    ['Vi söker dig som är legitimerad sjuksköterska.', 'sjuksköterska required'],
    ['Vi söker en svetsare till vår verkstad.', 'svetsare required'],
    ['Nu söker vi undersköterska!', 'undersköterska required'],
    ['Svetsare sökes omgående.', 'Svetsare required'],
    ['Du talar och skriver svenska obehindrat.', 'svenska required'],
    ['Flytande engelska i tal och skrift.', 'engelska required'],
    ['Minst kandidatexamen.', 'kandidatexamen required'],
    ['Vi förutsätter att du har C-körkort.', 'C-körkort required'],
    ['För tjänsten erfordras truckkort.', 'truckkort required'],
    ['Giltigt truckkort.', 'truckkort required'],
    ['You must have a valid truckkort.', 'truckkort required'],
    ['Experience of welding is required.', 'welding required'],
    ['Welding is a must.', 'Welding required'],
    ['You have experience of Java.', 'Java required'],
    ['Utbildad svetsare med flera års erfarenhet.', 'svetsare required'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

describe('merits', () => {
  it.each<Case>([
    ['Svetsning är meriterande.', 'Svetsning merit'],
    ['Meriterande med svetsning.', 'svetsning merit'],
    ['Meriterande: Java, truckkort', 'Java merit', 'truckkort merit'],
    ['Det är meriterande om du har truckkort.', 'truckkort merit'],
    ['Det är även meriterande med svetsning.', 'svetsning merit'],
    ['Har du erfarenhet av Java är det meriterande.', 'Java merit'],
    ['Vi ser gärna att du har truckkort.', 'truckkort merit'],
    ['Truckkort ser vi som meriterande.', 'Truckkort merit'],
    ['Gärna med polska.', 'polska merit'],
    ['Du har gärna B-körkort.', 'B-körkort merit'],
    ['Har du truckkort är det ett plus.', 'truckkort merit'],
    ['Det är ett plus om du talar polska.', 'polska merit'],
    ['Erfarenhet av ritningsläsning är en fördel.', 'ritningsläsning merit'],
    ['Med fördel har du truckkort.', 'truckkort merit'],
    ['Önskvärt är svetsning.', 'svetsning merit'],
    ['Erfarenhet av svetsning är önskvärt.', 'svetsning merit'],
    ['Erfarenhet av svetsning är önskvärt men inget krav.', 'svetsning merit'],
    ['Svetsning är ett plus, dock inte ett krav.', 'Svetsning merit'],
    ['Det är önskvärt med svetsning men inte nödvändigt.', 'svetsning merit'],
    ['Starkt meriterande är Java.', 'Java merit'],
    ['Tidigare arbete som svetsare ses som meriterande.', 'svetsare merit'],
    ['Java is a plus.', 'Java merit'],
    ['Preferably you know welding.', 'welding merit'],
    ['Nice to have: Java', 'Java merit'],
    ['Du är svetsare, gärna med truckkort.', 'svetsare required', 'truckkort merit'],
    ['Engelska förutsätts, gärna även polska.', 'Engelska required', 'polska merit'],
    ['Java krävs och truckkort är meriterande.', 'Java required', 'truckkort merit'],
    ['Svetsning är meriterande men truckkort är ett krav.', 'Svetsning merit', 'truckkort required'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

describe('denials', () => {
  it.each<Case>([
    ['Inget krav på B-körkort.', 'B-körkort negated'],
    ['Vi har inga krav på svetsning.', 'svetsning negated'],
    ['Du behöver inte ha B-körkort.', 'B-körkort negated'],
    ['Du behöver inte vara svetsare.', 'svetsare negated'],
    ['B-körkort är inget krav.', 'B-körkort negated'],
    ['B-körkort är inte något krav.', 'B-körkort negated'],
    ['B-körkort krävs inte.', 'B-körkort negated'],
    ['B-körkort behövs ej.', 'B-körkort negated'],
    ['Ingen tidigare erfarenhet av svetsning krävs.', 'svetsning negated'],
    ['Inga kunskaper i Java krävs.', 'Java negated'],
    ['Du måste inte kunna Java.', 'Java negated'],
    ['Svetsning är inte nödvändigt.', 'Svetsning negated'],
    ['Anställning utan krav på truckkort.', 'truckkort negated'],
    ['Vi söker inte svetsare.', 'svetsare negated'],
    ['Svetsning ingår inte.', 'Svetsning negated'],
    ['Truckkort is not required.', 'Truckkort negated'],
    ['No experience of welding is needed.', 'welding negated'],
    ['Inget krav på B-körkort, men truckkort är ett krav.', 'B-körkort negated', 'truckkort required'],
    ['Truckkort är inget krav. Du har B-körkort.', 'Truckkort negated', 'B-körkort required'],
    ['Du behöver inte kunna svenska, det räcker med engelska.', 'svenska negated', 'engelska required'],
    ['Truckkort, men det är inget krav.', 'Truckkort negated'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
  it.each<Case>([
    ['Du kan inte bara svetsning utan även ritningsläsning.', 'svetsning required', 'ritningsläsning required'],
    ['Vi kräver inte bara Java.', 'Java required'],
    ['Du har truckkort och inte minst B-körkort.', 'truckkort required', 'B-körkort required'],
    ['Du är inte rädd för att ta i. Du har truckkort.', 'truckkort required'],
  ])('is none: %s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

describe('tasks', () => {
  it.each<Case>([
    ['Du kommer att arbeta med svetsning.', 'svetsning task'],
    ['Arbetsuppgifterna består av svetsning och felsökning.', 'svetsning task', 'felsökning task'],
    ['Du ansvarar för felsökning.', 'felsökning task'],
    ['I tjänsten ingår ritningsläsning.', 'ritningsläsning task'],
    ['Tjänsten innebär felsökning.', 'felsökning task'],
    ['Som sjuksköterska hos oss möter du människor.', 'sjuksköterska task'],
    ['I din roll som svetsare möter du kunder.', 'svetsare task'],
    ['Sedvanliga arbetsuppgifter för sjuksköterska.', 'sjuksköterska task'],
    ['Även svetsning kan förekomma.', 'svetsning task'],
    ['You will work with welding.', 'welding task'],
    ['Efter avslutad kurs ska studenten kunna utföra felsökning.', 'felsökning task'],
    ['Kursen behandlar svetsning.', 'svetsning task'],
    ['Du får ett arbete som består av svetsning.', 'svetsning task'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

describe('offers', () => {
  it.each<Case>([
    ['Vi erbjuder utbildning i svetsning.', 'svetsning offered'],
    ['Utbildning i svetsning ges på plats.', 'svetsning offered'],
    ['Hos oss får du friskvårdsbidrag.', 'friskvårdsbidrag offered'],
    ['Du får lära dig Java.', 'Java offered'],
    ['Vi utbildar dig till svetsare och du kommer att få truckkort.', 'svetsare offered', 'truckkort offered'],
    ['Truckkort bekostas av oss.', 'Truckkort offered'],
    ['We offer training in Java.', 'Java offered'],
    ['Möjlighet till truckkort.', 'truckkort offered'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

describe('the employer, other people, contacts', () => {
  it.each<Case>([
    ['Vi är ett företag som arbetar med svetsning.', 'svetsning background'],
    ['Bolaget grundades 1950 och är störst på svetsning.', 'svetsning background'],
    ['Vi har en hög andel behöriga sjuksköterskor.', 'sjuksköterskor background'],
    ['Du arbetar i nära samarbete med tandläkare.', 'tandläkare background'],
    ['Du rapporterar till sjuksköterska.', 'sjuksköterska background'],
    ['Fråga gärna rekryterare Anna Testsson om tjänsten.', 'rekryterare background'],
    ['Fråga Anna Testsson, rekryterare, om tjänsten.', 'rekryterare background'],
    ['Avdelningen för svetsning har egen ingång.', 'svetsning background'],
    ['Läs mer om svetsning på vår hemsida om ritningsläsning.', 'svetsning named', 'ritningsläsning background'],
    ['Du arbetar nära sjuksköterskor.', 'sjuksköterskor background'],
    ['Efter delegering från en sjuksköterska ger du medicin.', 'sjuksköterska background'],
    ['Kontakta rekryterare Anna, tel 000-00 00 00.', 'rekryterare background'],
    ['Vid frågor: rekryterare Anna.', 'rekryterare background'],
    ['Facklig kontakt: sjuksköterska Anna.', 'sjuksköterska background'],
    ['We are a leading provider of welding.', 'welding background'],
    ['Vi arbetar med svetsning i hela länet.', 'svetsning background'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

describe('passages', () => {
  it.each<Case>([
    ['Om oss\nHär finns svetsning.', 'svetsning background'],
    ['OM FÖRETAGET\nHär finns svetsning.', 'svetsning background'],
    ['Om Exempelbolaget\nHär finns svetsning.', 'svetsning background'],
    ['Arbetsuppgifter\nSvetsning och felsökning.', 'Svetsning task', 'felsökning task'],
    ['DINA ARBETSUPPGIFTER:\n- svetsning\n- felsökning', 'svetsning task', 'felsökning task'],
    ['Arbetsuppgifter som svetsare\nFelsökning.', 'svetsare task', 'Felsökning task'],
    ['Kvalifikationer\nTruckkort.', 'Truckkort required'],
    ['Krav:\n• Svetsning\n• B-körkort', 'Svetsning required', 'B-körkort required'],
    ['Vem är du?\nSvetsare med driv.', 'Svetsare required'],
    ['Din profil\nSvetsare.\nMeriterande\nTruckkort.', 'Svetsare required', 'Truckkort merit'],
    ['KRAV\nSvetsning\nMERITERANDE\nJava', 'Svetsning required', 'Java merit'],
    ['Krav: Java. Meriterande: truckkort.', 'Java required', 'truckkort merit'],
    ['Meriterande kvalifikationer\n* Java\n* Polska', 'Java merit', 'Polska merit'],
    ['Vi ser det som meriterande om du även har:\n• Java\n• truckkort', 'Java merit', 'truckkort merit'],
    ['Vi ser det som meriterande om du även har:\n• Java\nVi finns nära truckkort.', 'Java merit', 'truckkort named'],
    ['Du som söker har:\n\n• Java\n• truckkort', 'Java required', 'truckkort required'],
    ['Vi erbjuder\nTruckkort och friskvårdsbidrag.', 'Truckkort offered', 'friskvårdsbidrag offered'],
    ['Förmåner:\n- Truckkort', 'Truckkort offered'],
    ['Kontakt\nAnna Exempel, rekryterare', 'rekryterare background'],
    ['Förkunskapskrav\nJava.', 'Java required'],
    ['Mål\nFelsökning.\nFörkunskaper\nJava.', 'Felsökning task', 'Java required'],
    ['About us\nWelding since 1950.\nRequirements\nJava', 'Welding background', 'Java required'],
    [
      'Responsibilities\nWelding\nQualifications\nJava\nNice to have\nPolska',
      'Welding task',
      'Java required',
      'Polska merit',
    ],
    [
      'Vi finns i hela länet. Kvalifikationer Truckkort. Det är meriterande med Java.',
      'Truckkort required',
      'Java merit',
    ],
    ['Här är allt nära, även felsökning.\n\nArbetsuppgifter\nSvetsning.', 'felsökning background', 'Svetsning task'],
    ['Kvalifikationer\nTruckkort.\n\nÖvrigt\nVi har IVA.', 'Truckkort required', 'IVA background'],
    ['Arbetsuppgifter\nSvetsning. Du har B-körkort och det är ett krav.', 'Svetsning task', 'B-körkort required'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
  it.each<Case>([
    ['Erfarenhet av svetsning', 'svetsning required'],
    ['Krav på svetsning\nJava nämns här.', 'svetsning required', 'Java named'],
    ['Utbildning inom svetsning\nJava nämns här.', 'svetsning required', 'Java named'],
  ])('are not begun by what only looks like a heading: %s', (text, ...expected) =>
    expect(stances(text)).toEqual(expected),
  );
});

describe('headlines and bare mentions', () => {
  it.each<Case>([
    ['Svetsare till Exempelstad||', 'Svetsare named'],
    ['Vi söker svetsare||', 'svetsare required'],
    ['Svetsare till Enheten för svetsning||', 'Svetsare named', 'svetsning named'],
    ['Svetsare sökes||', 'Svetsare required'],
    ['Svetsare||Kom och jobba. Java.', 'Svetsare named', 'Java named'],
    ['B-körkort.', 'B-körkort required'],
    ['Svetsning.', 'Svetsning named'],
    ['Vi har förskola, grundskola och gymnasieskola.'],
    ['Du har gått ut gymnasieskola.', 'gymnasieskola required'],
  ])('%s', (text, ...expected) => expect(stances(text)).toEqual(expected));
});

it('names the words that gave the stance', () => {
  const [mention] = linker.explain({
    headline: '',
    text: 'Meriterande:\nErfarenhet av svetsning är ett plus.',
  }).mentions;
  expect(mention!.parts.filter(({ reason }) => reason.startsWith('stance'))).toEqual([
    { reason: 'stance-passage', about: 'merits', amount: 3.2, surface: 'Meriterande' },
    { reason: 'stance-cue', amount: 5, surface: 'är ett plus' },
  ]);
});

it('lowers the score of what is only background', () => {
  const score = (text: string): number => linker.link({ headline: '', text }).mentions[0]!.score;
  expect(score('Om oss\nSvetsning')).toBeLessThan(score('Krav\nSvetsning'));
});

it('reads a text without any full stop in good time', () => {
  const text = 'inte krav på svetsning meriterande om java, '.repeat(20_000);
  const started = performance.now();
  expect(linker.link({ headline: '', text }).mentions).toHaveLength(40_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
