import type { Stance } from '../contract.ts';

/**
 * The phrases by which Swedish and English ads and syllabi say what they want of a concept: facts about the languages,
 * written by hand. Each phrase speaks *after* itself (*krav på X*), *before* itself (*X är ett plus*), of *both* sides
 * (*krävs*), or of its whole *sentence* (*tel*). `open`: after itself where it opens its sentence or a colon, *om*,
 * *med* or *att* follows, otherwise before itself (*Meriterande: X*, *X är meriterande*).
 */
export type Reach = 'after' | 'before' | 'both' | 'sentence' | 'open';

/** What a phrase does to the mentions in its reach. */
export interface CueEffect {
  readonly stance: Stance;
  readonly reach: Reach;
  /** How much it weighs. From `STRONG` it also ends the reach of strong cues on its other side. */
  readonly amount: number;
}

/** A cue of this weight decides; lighter ones only add up. */
export const STRONG = 1.5;

type Row = readonly [stance: Stance, reach: Reach, amount: number, phrases: string];

/** One phrase a comma. */
export const CUE_ROWS: readonly Row[] = [
  [
    'required',
    'after',
    3,
    `krav på, kravet på, krav på att, kravet är, kraven är, krav är, krav att, krav att du har, kravet att, kräver,
    kräver att, vi kräver, förutsätter, förutsätter att, måste, måste ha, måste kunna, måste vara, måste du, du måste,
    ska ha, skall ha, ska du ha, skall du ha, ska inneha, skall inneha, ska du vara, ska vara, skall vara, behöver ha,
    behöver du ha, du behöver, behöver vara, behöver du vara, minimum, minimikrav, obligatoriskt med, nödvändigt att,
    nödvändigt med, innehar, inneha, innehav av, giltigt, giltig, giltiga, legitimerad, leg,
    legitimation som, behörig, behörighet som, grundkrav, skallkrav, skakrav, ett måste är,
    must have, must be, you must, must, mandatory, requires, we require, you need, need to have, valid, licensed,
    certified, vi förutsätter, förutsättning är, räcker med,
    räcker att du har, det räcker med`,
  ],
  [
    'required',
    'before',
    3,
    `förutsätts, ett krav, är krav, som krav, är ett krav, ett måste, är ett måste, är nödvändigt, är nödvändig,
    är nödvändiga, är en förutsättning, en förutsättning, är obligatoriskt, är obligatorisk, är ett villkor,
    ett villkor, ett grundkrav, är ett grundkrav, ett skallkrav, is a must, a must, is required, are required,
    is mandatory, is essential, is a requirement, a requirement, are mandatory`,
  ],
  ['required', 'both', 3, 'krävs, kravs, erfordras, fordras, required, kravställs'],
  ['required', 'before', 1.4, 'i tal och skrift, tal och skrift, både tal och skrift, flytande, obehindrat'],
  [
    'required',
    'after',
    2.5,
    `vi söker dig, vi söker dig som, vi söker dig med, söker dig som, söker dig med, söker dig, söker vi dig, söker en, nu söker, vi söker nu, vi söker nu en,
    söker vi en, söker ett, söker vi, vi söker, vi söker en, söker, nu söker vi, rekryterar, efterlyser, välkomnar dig,
    välkomnar dig som, välkomnar, vi behöver en, anställer, vi anställer, vill att du, vi vill att du, du ska,
    du skall, ska du kunna, du ska kunna, ska kunna hantera, du bör, you should, looking for, we are looking for,
    seeking, we are hiring, hiring, vi vill att du har, på jakt efter, på utkik efter, ser efter, ute efter`,
  ],
  ['required', 'before', 1.5, 'sökes, söks, sökas, wanted, är viktigt, är viktig, är viktiga, är av vikt, är centralt'],
  [
    'required',
    'after',
    1.2,
    `du har, har du, du är, du kan, du behärskar, behärskar, du som har, du som är, som är, som har, dig som,
    dig som är, dig som har, dig med, att du har, att du är, du talar, talar, du skriver, skriver, goda kunskaper i,
    god kunskap, goda kunskaper, goda kunskaper om, goda kunskaper inom, kunskaper i, kunskaper om, kunskaper inom,
    kunskap i, kunskap om, kunskap inom, mycket god, mycket goda, god, goda, vana av, god vana, van vid, van att,
    erfarenhet av, erfarenhet från, erfarenhet inom, erfarenhet som, erfarenheter av, erfarenheter inom,
    yrkeserfarenhet, yrkeserfarenhet som, yrkeserfarenhet inom, yrkeserfarenhet av, dokumenterad, bakgrund som,
    bakgrund inom, kompetens inom, kompetens i, kompetens som, utbildad, utbildade, utbildning som, utbildning inom,
    utbildning i, utbildning till, examen i, examen inom, examen som, examen från, genomgången, gedigen, förtrogen med,
    insatt i, kan hantera, erfaren, erfarna, vidareutbildad, specialistutbildad, certifierad, certifikat i, minst,
    lägst, arbetat med, jobbat med, arbetat som, jobbat som, arbetat i, jobbat i, arbetat inom, jobbat inom,
    erfarenhet av att arbeta med, erfarenhet av att arbeta som, erfarenhet av att jobba med, erfarenhet av arbete med,
    intresse för, intresse av, förmåga att, you have, you are, experience of, experience in, experience with,
    experience as, knowledge of, knowledge in, fluent, fluent in, skills in, proficiency in, proficient in, proficient,
    degree in, bachelor in, master in, background in, skilled in, familiar with, familiarity with, expertise in,
    understanding of, you speak`,
  ],
  [
    'merit',
    'after',
    5,
    `gärna, gärna med, ser gärna, ser gärna att, ser vi gärna, vi ser gärna att du har, helst, ser helst, med fördel,
    fördel om, en fördel om, fördel med, fördel att, plus om, ett plus om, plus med, ett plus med, bonus om, merit om,
    en merit om, merit med, en merit är, önskar vi, önskas, företrädesvis, nice to have, preferably, ideally, bonus if,
    plus if, advantage if, det är meriterande, är det meriterande om, är det meriterande med, är det en fördel om,
    är det ett plus om, räknas som merit, kanske har du, kanske även, kanske också, har du dessutom, har du även,
    har du också, om du även har, om du dessutom har, om du också har, it is a plus if, a plus if`,
  ],
  [
    'merit',
    'before',
    5,
    `är meriterande, är merit, en merit, är en merit, ett plus, är ett plus, ett stort plus, en fördel, är en fördel,
    till fördel, till din fördel, en bonus, är en bonus, ett extra plus, ser vi som meriterande, ser vi positivt på,
    är önskvärt, är önskvärd, är önskvärda, ses som meriterande, ses som en merit, ses som ett plus, är det meriterande,
    är det en fördel, är det ett plus, är detta ett plus, är detta meriterande, är bra, uppskattas, värderas,
    is a plus, a plus, an advantage, is desirable, is preferred, is a merit, is meriting, a bonus, are a plus,
    are desirable, are preferred, meriterar, är värdefullt, är värdefull, är positivt, som merit`,
  ],
  [
    'merit',
    'open',
    5,
    `meriterande, starkt meriterande, särskilt meriterande, extra meriterande, mycket meriterande, merit, meriter,
    fördel, plus, önskvärt, önskvärd, önskvärda, önskemål, desirable, preferred, merits, meriting, meritorious,
    advantageous`,
  ],
  [
    'task',
    'after',
    1.8,
    `du kommer att, kommer du att, du kommer, kommer att arbeta med, arbetsuppgifter är, arbetsuppgifterna är,
    arbetsuppgifter består av, arbetsuppgifterna består av, arbetsuppgifter innefattar, arbetsuppgifterna innefattar,
    arbetsuppgifter innebär, arbetsuppgifterna omfattar, arbetsuppgifter omfattar, arbetet består av, arbetet består i,
    arbetet innebär, arbetet innefattar, arbetet omfattar, tjänsten innebär, tjänsten innefattar, tjänsten omfattar,
    tjänsten består av, rollen innebär, rollen innefattar, rollen omfattar, uppdraget innebär, uppdraget omfattar,
    uppdraget är att, uppdrag är att, uppdrag blir att, ansvarar för, ansvarar du för, ansvar för, ansvarig för,
    ansvara för, du ansvarar för, du ansvarar, i tjänsten ingår, i rollen ingår, i arbetet ingår,
    i arbetsuppgifterna ingår, i uppdraget ingår, ingår att, ingår även, består av, bestå av, arbetsuppgifter,
    arbetsuppgifterna, sedvanliga arbetsuppgifter, dina uppgifter, undervisa i, ska undervisa i, undervisar i,
    du leder, du utför, du deltar, du planerar, du sköter, du hanterar, du jobbar med, du arbetar med,
    arbetar du med, jobbar du med, you will, you will be, responsible for, responsibilities include, your tasks,
    ska studenten kunna, skall studenten kunna, studenten ska kunna, studenten skall kunna, kan studenten,
    ska den studerande kunna, skall den studerande kunna, den studerande ska kunna, den studerande kan,
    ska eleven kunna, kursen behandlar, kursen omfattar, kursen innehåller, kursen ger, utbildningen innehåller,
    utbildningen omfattar, i kursen ingår, i utbildningen ingår, the student shall be able to,
    the student should be able to`,
  ],
  [
    'task',
    'after',
    1,
    `arbeta med, arbetar med, jobba med, jobbar med, arbete med, utföra, utför, utförande av, delta i, deltar i, sköta,
    sköter, hantera, hanterar, genomföra, genomför, ansvar, bidra med, arbete inom, arbeta inom, jobba inom, arbeta i,
    work with, working with, perform, bruk av, köra, kör, leda, planera, utveckla, leverera`,
  ],
  [
    'task',
    'before',
    1.2,
    'ingår, förekommer, kan förekomma, förekomma, ingår i tjänsten, ingår i arbetet, ingår i arbetsuppgifterna',
  ],
  [
    'offered',
    'after',
    2.5,
    `vi erbjuder, erbjuder vi, erbjuder dig, vi erbjuder dig, erbjuds du, du erbjuds, erbjuds, kan erbjuda, erbjuder,
    hos oss får du, du kommer att få, kommer att få, du kommer få, vi ger dig, vi bjuder på, möjlighet till,
    möjligheter till, goda möjligheter till, tillgång till, förmåner, förmåner som, utbilda dig till, utbildar dig till,
    utbilda dig i, utbildar dig i, utbilda dig inom, vi utbildar, lära dig, lär dig, we offer, we provide, benefits,
    you will get, you will receive, you get, opportunity to learn`,
  ],
  ['offered', 'after', 1.6, 'du får, får du, här får du, möjlighet att, chansen att, chans att, får möjlighet att'],
  [
    'offered',
    'before',
    2.5,
    'ges, erbjuds, betalas av, bekostas, bekostas av, ges av, står vi för, betalar vi, bjuder vi på, is provided, are provided',
  ],
  ['offered', 'both', 2.5, 'friskvårdsbidrag, friskvård, tjänstepension, internutbildning, introduktionsutbildning'],
  [
    'negated',
    'after',
    4,
    `inget krav på, inga krav på, inte krav på, ej krav på, utan krav på, inget krav att, inget krav på att,
    inte ett krav att, inte ett krav på, inte nödvändigt med, inte nödvändigt att, ej nödvändigt med, ej nödvändigt att,
    behöver inte, behöver inte ha, behöver inte vara, behöver ej, behöver du inte, behöver du inte ha, behöver ingen,
    behöver inga, du behöver ingen, du behöver inga, du behöver inte, du behöver inte ha, måste inte, du måste inte,
    krävs ingen, krävs inga, krävs inget, inga förkunskaper i, inga förkunskaper inom, inga förkunskaper,
    ingen tidigare erfarenhet, ingen tidigare erfarenhet av, ingen erfarenhet av, ingen erfarenhet, inget behov av,
    ställer inga krav på, ställer vi inga krav på, no need for, no need to, do not need, no prior, no experience,
    no requirement, no requirement for, not require, does not require`,
  ],
  [
    'negated',
    'before',
    4,
    `inget krav, inga krav, är inget krav, är inga krav, inte ett krav, inte krav, inte något krav, är inte ett krav,
    är inte något krav, ej krav, ej ett krav, är ej ett krav, är ej krav, inte nödvändigt, är inte nödvändigt,
    inte nödvändig, inte nödvändiga, är inte nödvändig, ej nödvändigt, är ej nödvändigt, inget måste, är inget måste,
    inte ett måste, är inte ett måste, krävs inte, krävs ej, krävs dock inte, behövs inte, behövs ej, behöver du inte,
    behöver du inte ha, inte obligatoriskt, är inte obligatoriskt, är inte aktuellt, ingår inte, ingår ej,
    förekommer inte, förekommer ej, not required, is not required, are not required, not necessary, is not necessary,
    not a requirement, is not a requirement, not mandatory, not needed`,
  ],
  [
    'background',
    'after',
    1.5,
    `vi är, vi är ett, vi är en, vi har, vi har idag, vårt team består av, teamet består av, gruppen består av,
    avdelningen består av, enheten består av, arbetslaget består av, vi bedriver, bedriver, vi tillverkar, vi utvecklar,
    vi ansvarar för, vi levererar, vi hjälper, vi jobbar med, vi arbetar med, vi arbetar för, vi på, är ett av,
    är en av, är ett företag, är en kommun, är ett bemanningsföretag, är en del av, kollektivavtal med,
    har kollektivavtal, har kollektivavtal med, medlem i, ägs av, drivs av, verksam inom, verksamma inom,
    specialiserade på, specialiserat på, specialiserad på, leverantör av, leverantör inom, ledande inom, vår verksamhet,
    verksamheten omfattar, verksamheten består av, verksamheten bedrivs, tillhandahåller, företag som, we are,
    we are a, our company, founded in, is a leading, leading provider of`,
  ],
  [
    'background',
    'after',
    2,
    `avdelningen för, enheten för, sektionen för, institutionen för, kliniken för, vid avdelningen för, inom enheten för,
    på vår hemsida, vår hemsida, hemsida, webbplats, department of`,
  ],
  [
    'background',
    'sentence',
    1.5,
    `grundades, omsätter, omsättning, koncernen, är ett av sveriges, är ett av nordens, är en modern myndighet,
    dotterbolag, börsnoterat, founded, subsidiary, headquartered, huvudkontor, huvudkontoret`,
  ],
  [
    'background',
    'sentence',
    3,
    `kontaktperson, kontaktpersoner, kontaktuppgifter, kontakta, kontakta oss, fackliga, facklig, fackombud,
    facklig kontakt, fackförbund, fackliga företrädare, tel, telefon, tfn, telnr, telefonnummer, mejla, maila,
    upplysningar, frågor om tjänsten, vid frågor, har du frågor, för mer information, för frågor, skicka din ansökan,
    din ansökan, ansökan skickas, annonsförsäljare, rekryteringsannonser, undanber, undanber oss, avböjer, säljsamtal,
    rekryteringsföretag, frågor besvaras, frågor besvaras av, besvaras av, frågor svarar, för information, referenser, referens, chefsreferenser, contact, belastningsregistret, belastningsregister`,
  ],
];

/** What names a person at the place and not who is sought; of occupations alone. */
export const COLLEAGUE_PHRASES = `tillsammans med, i samarbete med, samarbetar med, samarbete med, samarbeta med,
  nära samarbete med, i nära samarbete med, arbetar nära, jobbar nära, arbeta nära, nära dina kollegor, samverkar med, samverkan med, samverka med, rapporterar till, rapportera till, delegering från, kollegor,
  i team med, dialog med, i dialog med, kontakt med, kontakter med, stöd till, stöd åt, stödja, under ledning av,
  utbildning av, utbildar, handledning av, handleda, handleder, assistera, assisterar, bistår, bistå, hjälpa, leder,
  leda, chef över, ansvar för, såväl, bland annat, together with, reporting to, report to, collaborate with,
  work closely with, alongside`;

/** *inte*, *ingen* … before a mention or a demand; nothing where *bara* or the like follows. */
export const NEGATOR_WORDS = 'inte, ej, ingen, inga, inget, icke, aldrig, varken, not, without, never';
export const ONLY_WORDS =
  'bara, endast, enbart, minst, only, just, utan, utan även, utan också, men även, men också, but also';
/** Words at which the reach of every cue ends. */
export const TURN_WORDS = 'men, dock, däremot, medan, annars, but, however, whereas, utan';
/** After a cue that opens its sentence these say that what follows is meant (*det är ett plus om du har X*). */
export const LEAD_WORDS = 'om, med, att, if, with';
/** So do these after an `open` cue (*meriterande är X*, *meriter inom X*). */
export const FOLLOW_WORDS = 'är, för, to, in, are, is, kvalifikationer, kunskaper, erfarenheter, inom, i';
/** Right before an occupation: the reader is meant (*arbeta som svetsare*). */
export const ROLE_WORDS = 'som, as';
/** Of speaking and writing a language, not of teaching it. */
export const SPEECH_PHRASES = `i tal och skrift, tal och skrift, både tal och skrift, flytande, obehindrat, talar, du talar,
  skriver, du skriver, pratar, tala, skriva, språk, språket, språken, språkkunskaper, kommunicera, kommunicerar, fluent,
  spoken, written, speak, speaks`;
