/** A course: what it is called and the topics its learning outcomes are about. */
export interface Course {
  readonly code: string;
  readonly title: string;
  readonly subject: string;
  readonly hp: number;
  /** `G` first cycle, `A` second cycle. */
  readonly cycle: 'G' | 'A';
  readonly topics: readonly [string, string, string];
}

type Row = readonly [title: string, hp: number, cycle: Course['cycle'], topics: Course['topics']];

function under(subject: string, prefix: string, rows: readonly Row[]): Course[] {
  return rows.map(([title, hp, cycle, topics], i) => ({
    code: `${prefix}${101 + i}${cycle}`,
    title,
    subject,
    hp,
    cycle,
    topics,
  }));
}

export const courses: readonly Course[] = [
  ...under('Maskinteknik', 'MT', [
    ['Maskinkonstruktion I', 7.5, 'G', ['maskinkonstruktion', 'CAD-konstruktion', 'teknisk dokumentation']],
    ['Hållfasthetslära', 7.5, 'G', ['hållfasthetsberäkningar', 'spänning och deformation i balkar', 'materialteknik']],
    ['Produktionsteknik', 7.5, 'G', ['produktionsteknik', 'skärande bearbetning', 'mätteknik']],
    ['Industriell automation', 7.5, 'G', ['automationsteknik', 'PLC', 'robotteknik']],
    ['Reglerteknik', 7.5, 'G', ['reglerteknik', 'stabilitet i återkopplade system', 'simulering']],
    ['Hållbar produktutveckling', 7.5, 'A', ['hållbar produktutveckling', 'livscykelanalys', 'produktutveckling']],
    ['Energisystem och vätgas', 7.5, 'A', ['energikartläggning', 'vätgasteknik', 'energilagring']],
    [
      'Kvalitetsteknik och förbättringsarbete',
      5,
      'G',
      ['kvalitetssäkring', 'ständiga förbättringar', 'statistisk processtyrning'],
    ],
  ]),
  ...under('Elektroteknik', 'ET', [
    ['Elkraftteknik grundkurs', 7.5, 'G', ['elkraftsystem', 'trefas och transformatorer', 'elsäkerhet']],
    ['Elnätsplanering', 7.5, 'G', ['elnätsplanering', 'belastningsberäkning', 'projektledning']],
    ['Smarta elnät', 7.5, 'A', ['smarta elnät', 'flexibilitet och lagring', 'högspänningsteknik']],
    ['Elektronik och kretsar', 7.5, 'G', ['kretskonstruktion', 'analog elektronik', 'mätteknik']],
    ['Inbyggda system', 7.5, 'G', ['realtidsprogrammering', 'mikrokontrollers', 'FPGA']],
  ]),
  ...under('Byggteknik', 'BT', [
    ['Husbyggnadsteknik', 7.5, 'G', ['husbyggnadsteknik', 'Boverkets byggregler', 'fukt och energi']],
    ['Byggledning och entreprenadjuridik', 7.5, 'G', ['byggledning', 'kalkyl och upphandling', 'arbetsmiljöansvar']],
    ['VA-teknik', 7.5, 'G', ['VA-teknik', 'dagvatten i ett förändrat klimat', 'ledningsnät']],
    ['Geoteknik', 7.5, 'G', ['geoteknik', 'stabilitet i lera', 'grundförstärkning']],
    ['Väg- och trafikprojektering', 7.5, 'A', ['gatu- och vägprojektering', 'trafikteknik', 'trafiksäkerhet']],
    ['Klimatdeklaration och cirkulärt byggande', 5, 'A', ['klimatdeklaration', 'återbruk', 'hållbara materialval']],
  ]),
  ...under('Datavetenskap', 'DV', [
    ['Programmering i Java', 7.5, 'G', ['Java', 'objektorienterad programmering', 'enhetstestning']],
    ['Webbutveckling', 7.5, 'G', ['webbutveckling', 'TypeScript', 'tillgänglighet på webben']],
    ['Databaser', 7.5, 'G', ['databasdesign', 'SQL', 'transaktioner']],
    ['Algoritmer och datastrukturer', 7.5, 'G', ['algoritmers komplexitet', 'träd och grafer', 'Python']],
    ['Agil programvaruutveckling', 7.5, 'G', ['agila arbetsmetoder', 'versionshantering', 'kravhantering']],
    ['Programvarutestning', 7.5, 'G', ['testautomatisering', 'testledning', 'mätning av täckning']],
    ['Molnbaserade system', 7.5, 'A', ['molnteknik', 'Docker', 'skalbarhet']],
    ['Datasäkerhet', 7.5, 'G', ['informationssäkerhet', 'cybersäkerhet i nätverk', 'kryptografi']],
  ]),
  ...under('Informatik', 'IK', [
    ['Systemutveckling och modellering', 7.5, 'G', ['informationsmodellering', 'verksamhetsanalys', 'kravhantering']],
    [
      'Digitalisering i offentlig sektor',
      7.5,
      'A',
      ['förändringsledning', 'systemintegrering', 'informationsarkitektur'],
    ],
    ['IT-projektledning', 7.5, 'G', ['IT-projektledning', 'riskhantering', 'agila arbetsmetoder']],
  ]),
  ...under('Omvårdnad', 'OM', [
    ['Omvårdnadens grunder', 15, 'G', ['omvårdnad', 'bemötande och etik', 'patientkommunikation']],
    ['Medicin och farmakologi', 15, 'G', ['läkemedelsberäkning', 'sjukdomslära', 'smärtbehandling']],
    ['Vård i hemmet', 7.5, 'G', ['hemsjukvård', 'omvårdnadsplanering', 'nära vård']],
    ['Vård vid demenssjukdom', 7.5, 'G', ['demensvård', 'geriatrisk omvårdnad', 'anhörigstöd']],
    ['Akut omhändertagande', 7.5, 'G', ['akutsjukvård', 'triage', 'teamarbete']],
    ['Ledarskap i omvårdnad', 7.5, 'A', ['ledarskapsutveckling', 'patientsäkerhet', 'förbättringsarbete i vården']],
  ]),
  ...under('Utbildningsvetenskap', 'UV', [
    ['Lärande, utveckling och didaktik', 15, 'G', ['didaktik', 'barns och ungas lärande', 'utbildningsplanering']],
    ['Specialpedagogik för lärare', 7.5, 'G', ['specialpedagogik', 'extra anpassningar', 'pedagogiska utredningar']],
    ['Bedömning och betygssättning', 7.5, 'G', ['formativ bedömning', 'betygssättning', 'likvärdighet']],
    ['Förskolans pedagogik', 15, 'G', ['pedagogisk dokumentation', 'lek och lärande', 'utomhuspedagogik']],
    [
      'Flerspråkighet i skola och förskola',
      7.5,
      'G',
      ['studiehandledning på modersmål', 'svenska som andraspråk', 'språkutvecklande arbetssätt'],
    ],
    ['Yrkesdidaktik', 7.5, 'G', ['undervisning i industriämnen', 'arbetsplatsförlagt lärande', 'handledning av vuxna']],
    ['Digitalt lärande', 5, 'G', ['e-lärande', 'lärplattformar', 'källkritik']],
  ]),
  ...under('Företagsekonomi', 'FE', [
    ['Redovisning grundkurs', 7.5, 'G', ['redovisning', 'bokslut', 'momsredovisning']],
    ['Ekonomistyrning', 7.5, 'G', ['ekonomistyrning', 'budgetuppföljning', 'kalkylering']],
    ['Koncernredovisning', 7.5, 'A', ['koncernredovisning', 'ekonomisk rapportering', 'internationella standarder']],
    ['Beskattningsrätt', 7.5, 'G', ['skatter och avgifter', 'inkomstslagen', 'rättskällor']],
    ['Försäljning och affärsrelationer', 7.5, 'G', ['teknisk försäljning', 'B2B-försäljning', 'förhandlingsteknik']],
    ['Hållbarhetsredovisning', 5, 'A', ['hållbarhetsrapportering', 'väsentlighetsanalys', 'intressentdialog']],
  ]),
  ...under('Arbetsvetenskap', 'AV', [
    ['Arbetsrätt', 7.5, 'G', ['arbetsrätt', 'kollektivavtal', 'diskriminering']],
    [
      'Rekrytering och kompetensförsörjning',
      7.5,
      'G',
      ['kompetensbaserad rekrytering', 'strategisk kompetensförsörjning', 'onboarding'],
    ],
    ['Organisation och förändring', 7.5, 'G', ['organisationsutveckling', 'ledarskapsutveckling', 'arbetsmiljö']],
    [
      'Rehabilitering i arbetslivet',
      7.5,
      'A',
      ['rehabilitering i personalarbete', 'samtalsmetodik', 'arbetsanpassning'],
    ],
  ]),
  ...under('Logistik', 'LO', [
    ['Lager och materialflöden', 7.5, 'G', ['logistik', 'lagerstyrning', 'materialflöde']],
    ['Hållbara transporter', 7.5, 'G', ['transportplanering', 'elektrifiering av tunga fordon', 'lastsäkring']],
    ['Inköp och försörjningskedjor', 7.5, 'A', ['inköp', 'riskhantering', 'förhandlingsteknik']],
  ]),
  ...under('Måltidskunskap', 'MK', [
    ['Offentliga måltider', 7.5, 'G', ['matsedelsplanering', 'specialkost', 'näringslära']],
    ['Livsmedelshygien och egenkontroll', 5, 'G', ['livsmedelshygien', 'egenkontroll', 'spårbarhet']],
    ['Värdskap och mötet med gästen', 7.5, 'G', ['mat- och menykunskap', 'klagomålshantering', 'konferensservice']],
  ]),
];
