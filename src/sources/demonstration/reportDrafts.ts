import type { ReportSectionKey } from '../../evidence/reportOutline.ts';

/** The words of an evidence report that the demonstration creates; figures are added from the data when it is made. */
export interface ReportDraft {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** Area code of `areas.ts` or of a county. */
  readonly area: string;
  readonly ssyk4: readonly string[];
  /** Id of the persona who writes it. */
  readonly author: string;
  readonly summary: string;
  readonly conclusions: readonly {
    /** The part of the report that it stands beside. */
    readonly section: ReportSectionKey;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
  /** How far the demonstration takes it. */
  readonly ends: 'draft' | 'consultation' | 'frozen' | 'published';
  /** Who was asked to comment, and what came back through the link. */
  readonly asked?: readonly {
    readonly recipient: string;
    readonly comments: readonly DraftComment[];
  }[];
}

/** What a partner says about a draft; `answer` is what its author says to it. */
export interface DraftComment {
  readonly section: ReportSectionKey;
  readonly author: string;
  readonly body: string;
  readonly answer?: string;
}

/** What the conclusions say of directions is held by a test against the generated ads. */
export const reportDrafts: readonly ReportDraft[] = [
  {
    key: 'industry',
    title: 'Kompetens för en industri i omställning',
    subtitle: 'Kunskapsunderlag om industrins yrken i Västra Götalands län',
    area: '14',
    ssyk4: ['7212', '7223', '7233', '7412', '3114', '2144', '8211'],
    author: 'analyst',
    summary:
      'Efterfrågan på den som ställer, programmerar och underhåller automatiserade maskiner växer, medan montering minskar. ' +
      'Underlaget visar var utbildningarna redan svarar mot behovet och var innehållet behöver följa med.',
    conclusions: [
      {
        section: 'demand',
        heading: 'Behovet flyttar från montering till automation',
        paragraphs: [
          'Annonserna efter CNC-operatörer, underhållsmekaniker och industrielektriker ökar, samtidigt som annonserna efter fordonsmontörer minskar tydligt.',
          'Det talar för att dimensionera om snarare än att bygga ut: den som i dag monterar kan med en kortare yrkesutbildning bli operatör eller underhållare.',
        ],
      },
      {
        section: 'skills',
        heading: 'Robotprogrammering och batterikunskap saknas i utbildningarna',
        paragraphs: [
          'Arbetsgivarna frågar allt oftare efter programmering av robotsystem och batterikunskap. Bara enstaka uppdragskurser lär ut det förra, och ingen utbildning i länet det senare.',
          'Vi föreslår att Teknikcollegeregionen tar upp båda momenten i sin nästa genomgång av utbildningarnas innehåll.',
        ],
      },
      {
        section: 'conclusions',
        heading: 'Vad underlaget inte kan säga',
        paragraphs: [
          'Annonser mäter vad som utlyses, inte vad som behövs. Mindre företag rekryterar ofta utan annons och syns därför sämre.',
          'För finmekaniker är annonserna för få för att bedömas, och prognoskällan gör ingen bedömning.',
        ],
      },
    ],
    ends: 'published',
  },
  {
    key: 'care',
    title: 'Vårdens yrken: samma siffror, olika slutsatser',
    subtitle: 'Underlag inför dialog om vård- och omsorgsutbildningarna',
    area: '14',
    ssyk4: ['5321', '5323', '5330', '2221', '2273'],
    author: 'analyst',
    summary:
      'Undersköterskor inom äldreomsorgen efterfrågas allt mer och utbildas på många orter. För sjuksköterskor pekar källorna åt olika håll, ' +
      'och arbetsterapeuter saknar utbildning i länet trots stor efterfrågan.',
    conclusions: [
      {
        section: 'judgement',
        heading: 'Källorna är oense om sjuksköterskor',
        paragraphs: [
          'Prognosen anger brist på sjuksköterskor, medan antalet annonser har minskat. Båda kan vara sanna: anställningsstopp minskar annonserna utan att behovet försvinner.',
          'Vi redovisar därför båda källorna var för sig och drar ingen sammanvägd slutsats.',
        ],
      },
      {
        section: 'offerings',
        heading: 'Arbetsterapeuter utbildas någon annanstans',
        paragraphs: [
          'Ingen utbildning i underlaget leder till arbetsterapeut, men annonserna ökar. Länet är beroende av rekrytering utifrån.',
          'Frågan till lärosätena är om en samverkan om platser och verksamhetsförlagd utbildning är möjlig.',
        ],
      },
    ],
    ends: 'frozen',
  },
  {
    key: 'software',
    title: 'Vad ska en systemutvecklare kunna 2030?',
    subtitle: 'Arbetsmaterial för programrådet vid Högskolan i Älvstad',
    area: '14',
    ssyk4: ['2512', '2514', '2511', '2516'],
    author: 'programme-leader',
    summary:
      'Annonserna efter systemutvecklare har minskat, samtidigt som efterfrågan på IT-säkerhet växer snabbt från en låg nivå. ' +
      'Arbetsmaterialet är ett utkast och skickas till programrådets avnämare för synpunkter.',
    conclusions: [
      {
        section: 'skills',
        heading: 'Färre annonser men fler krav',
        paragraphs: [
          'Molnteknik nämns allt oftare i annonserna efter utvecklare men finns knappt i de utbildningar som leder dit.',
          'Frågor till avnämarna: är nedgången tillfällig, och vilka moment kan ge plats åt moln och säkerhet?',
        ],
      },
    ],
    ends: 'consultation',
    asked: [
      {
        recipient: 'Arbetsgivarna i programrådet',
        comments: [
          {
            section: 'skills',
            author: 'Nordvika Drivsystem AB',
            body: 'Vi känner igen bilden. Molnteknik lär vi upp folk i själva, men grunderna i säkerhet borde alla ha med sig.',
            answer: 'Tack! Vi tar upp säkerhet som en röd tråd i programmet i stället för en egen kurs.',
          },
          {
            section: 'demand',
            author: 'Batterihaga AB',
            body: 'Att annonserna minskar betyder inte att vi anställer färre. Vi har börjat rekrytera direkt från examensarbetena.',
          },
        ],
      },
      { recipient: 'Region Västmark, kompetensförsörjning', comments: [] },
    ],
  },
];
