import type { OfferingLevel } from '../../../offering/offering.ts';

/** A programme or course that several providers may give. */
export interface Programme {
  readonly level: OfferingLevel;
  readonly title: string;
  /** Groups it leads to, the nearest first. */
  readonly ssyk4: readonly string[];
  /** How many occasions are generated. */
  readonly occasions: number;
  /** Labels of skills of its groups that it teaches whatever else it teaches. */
  readonly teaches?: readonly string[];
  /** Seats of an occasion where they differ from what is usual at the level; `open`: none are published. */
  readonly seats?: readonly [low: number, high: number] | 'open';
}

type Row = readonly [
  title: string,
  ssyk4: readonly string[],
  occasions: number,
  more?: Pick<Programme, 'teaches' | 'seats'>,
];

/** Admission goes on as people come, so no number of seats is told. */
const OPEN = { seats: 'open' } as const;

function at(level: OfferingLevel, rows: readonly Row[]): Programme[] {
  return rows.map(([title, ssyk4, occasions, more]) => ({ level, title, ssyk4, occasions, ...more }));
}

/**
 * What can be studied in the demonstration region. Left without any education on purpose: finmekaniker (7311),
 * arbetsterapeut (2273), tandsköterska (5350), speciallärare (2351) and bussförare (8331). Crowded on purpose:
 * care, software and accounting. About half of the groups have an education with open admission, so that their seats
 * cannot be summed and the forecast stands alone.
 */
export const programmes: readonly Programme[] = [
  ...at('upper-secondary', [
    ['Industritekniska programmet, produkt- och maskinteknik', ['7223', '7233'], 4],
    ['Industritekniska programmet, svetsteknik', ['7212'], 3],
    ['El- och energiprogrammet, elteknik', ['7411', '7412'], 5],
    ['El- och energiprogrammet, automation', ['7412', '3114'], 2],
    ['Bygg- och anläggningsprogrammet, husbyggnad', ['7111', '7131'], 4],
    ['Bygg- och anläggningsprogrammet, mark och anläggning', ['7114'], 2],
    ['VVS- och fastighetsprogrammet', ['7125'], 3],
    ['Vård- och omsorgsprogrammet', ['5321', '5323', '5330'], 6],
    ['Barn- och fritidsprogrammet', ['5311', '5343'], 4],
    ['Restaurang- och livsmedelsprogrammet', ['5120', '5131', '9412'], 3],
    ['Hotell- och turismprogrammet', ['4224', '5131'], 2],
    ['Försäljnings- och serviceprogrammet', ['5223', '4322'], 3],
    ['Fordons- och transportprogrammet, transport', ['8332'], 3],
  ]),
  ...at('adult-upper-secondary', [
    ['Undersköterska, yrkespaket', ['5321', '5323'], 7],
    ['Vårdbiträde, yrkespaket', ['5330'], 3, OPEN],
    ['Barnskötare, yrkespaket', ['5311'], 4, OPEN],
    ['CNC-operatör, yrkespaket', ['7223'], 3],
    ['Svetsare, yrkespaket', ['7212'], 3, OPEN],
    ['Installationselektriker, yrkespaket', ['7411'], 3, OPEN],
    ['Kock, yrkespaket', ['5120'], 3, OPEN],
    ['Yrkesförare lastbil', ['8332'], 3],
    ['Lager och terminal, yrkespaket', ['4322'], 4, OPEN],
    ['Ekonomiassistent, yrkespaket', ['4111'], 4],
    ['Personlig assistent, yrkespaket', ['5343'], 2, OPEN],
  ]),
  ...at('labour-market-training', [
    ['Svetsare, arbetsmarknadsutbildning', ['7212'], 2],
    ['CNC-tekniker, arbetsmarknadsutbildning', ['7223'], 2],
    ['Underhållsmekaniker, arbetsmarknadsutbildning', ['7233'], 1],
    ['Yrkesförare lastbil, arbetsmarknadsutbildning', ['8332'], 3],
    ['Lagerarbetare med truckkort, arbetsmarknadsutbildning', ['4322'], 2],
  ]),
  ...at('higher-vocational', [
    ['Automationsingenjör', ['3114', '7412'], 3],
    ['Drifttekniker inom underhåll', ['7233'], 2],
    ['Vindkrafttekniker', ['7233'], 1],
    ['Elkonstruktör och beredare', ['3113'], 2, OPEN],
    ['Byggnadsingenjör med produktionsledning', ['3112'], 2],
    ['Systemutvecklare Java', ['2512'], 3],
    ['Webbutvecklare', ['2512'], 3, { teaches: ['Agila arbetsmetoder'] }],
    ['Mjukvarutestare', ['2514'], 2],
    ['IT-säkerhetstekniker', ['2516', '3511'], 1],
    ['Specialistundersköterska, äldre och demens', ['5321', '5323'], 2],
    ['Redovisningsekonom', ['3313', '4111'], 3],
    ['Hotellreception och konferens', ['4224'], 1],
    ['Köksmästare med hållbar gastronomi', ['5120'], 1],
    ['Teknisk säljare', ['3322'], 2, OPEN],
  ]),
  ...at('folk-high-school', [
    ['Allmän kurs med inriktning vård', ['5330'], 2, OPEN],
    ['Barnskötare och fritidsledare', ['5311'], 1],
    ['Kock och hållbar mat', ['5120'], 1],
  ]),
  ...at('higher-education-first-cycle', [
    ['Sjuksköterskeprogrammet', ['2221'], 3, { seats: [100, 130] }],
    ['Förskollärarprogrammet', ['2343'], 2],
    ['Grundlärarprogrammet, årskurs 4–6', ['2341'], 2],
    ['Ämneslärarprogrammet', ['2330', '2341'], 2],
    ['Yrkeslärarprogrammet', ['2320'], 1],
    ['Högskoleingenjör i maskinteknik', ['3114'], 2],
    ['Högskoleingenjör i elkraft', ['3113'], 1],
    ['Högskoleingenjör i byggteknik', ['3112'], 1],
    ['Systemvetenskapliga programmet', ['2511', '2512'], 2],
    ['Dataingenjörsprogrammet', ['2512', '2514'], 2],
    ['Ekonomprogrammet', ['3313'], 2],
    ['Personalvetarprogrammet', ['2423'], 2, { seats: [70, 90] }],
  ]),
  ...at('higher-education-second-cycle', [
    ['Civilingenjör i maskinteknik, master i produktutveckling', ['2144'], 1, OPEN],
    ['Civilingenjör i samhällsbyggnad, master i infrastruktur', ['2142'], 1, OPEN],
    ['Master i elkraftteknik', ['2143'], 1],
    ['Master i programvaruteknik', ['2512', '2511'], 1],
  ]),
  ...at('higher-education-third-cycle', [['Forskarutbildning i produktionsteknik', ['2144'], 1]]),
  ...at('commissioned', [
    ['Robotprogrammering för operatörer', ['7223'], 2, { teaches: ['Robotteknik', 'Programmering av robotsystem'] }],
    ['Demensvård i praktiken', ['5321'], 2],
    ['Klimatdeklaration för byggnader', ['3112'], 1, { teaches: ['Klimatdeklaration'], seats: 'open' }],
    ['Informationssäkerhet för chefer', ['2516'], 1],
  ]),
  ...at('other', [
    ['Handledarutbildning för arbetsplatsförlagt lärande', ['2320'], 2, { teaches: ['Utbildningsplanering'] }],
    ['Språkombud på arbetsplatsen', ['5321'], 1, { teaches: ['Språkstödjare, erfarenhet'] }],
  ]),
];
