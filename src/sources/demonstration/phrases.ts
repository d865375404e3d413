/** Sentences of the invented ads. `{…}` are filled in by `adText`; each list offers the same thing said differently. */
export const phrases = {
  openings: [
    'Vill du ha ett arbete där det du gör märks? Nu söker vi {article} {name} till {place}.',
    'Nu behöver vi bli fler! Vi söker {article} {name} som vill vara med och utveckla arbetet i {place}.',
    'En av våra kollegor går i pension och vi söker därför {article} {name}.',
    'Vi söker dig som är {name} eller snart blir det.',
    'Är du {name} och nyfiken på nästa steg? Då kan det här vara något för dig.',
    'Till {place} söker vi {article} {name} med lust att lära och dela med sig.',
  ],
  taskHeadings: ['Arbetsuppgifter', 'Om tjänsten', 'Ditt uppdrag', 'Det här gör du', 'Vad du kommer att arbeta med'],
  taskIntros: [
    'Som {name} kommer du bland annat att {tasks}.',
    'I arbetet ingår att {tasks}.',
    'Dina uppgifter blir att {tasks}.',
    'En vanlig dag handlar om att {tasks}.',
  ],
  skillUses: [
    'I vardagen har du nytta av {skills}.',
    'Arbetet bygger på {skills}.',
    'Tyngdpunkten ligger på {skills}.',
    'Hos oss får du arbeta med {skills}.',
  ],
  demandHeadings: ['Kvalifikationer', 'Din profil', 'Vi söker dig som', 'Vem är du?', 'Krav'],
  demandIntros: ['Du har {demands}.', 'Vi vill att du har {demands}.', 'För att trivas behöver du ha {demands}.'],
  skillDemands: [
    'Du behärskar {skills}.',
    'Vi ser att du har kunskaper i {skills}.',
    'Erfarenhet av {skills} är ett krav.',
    'Du känner dig trygg med {skills}.',
  ],
  merits: [
    'Meriterande är {merits}.',
    'Det är ett plus med {merits}.',
    'Vi ser gärna {merits}.',
    'Har du dessutom {merits} blir vi extra glada.',
  ],
  traits: [
    'Som person är du ansvarstagande och lätt att samarbeta med.',
    'Du tar egna initiativ men ber om hjälp när det behövs.',
    'Vi lägger stor vikt vid personlig lämplighet.',
    'Du är lugn, noggrann och gillar ordning.',
    'Du trivs när dagarna inte är lika.',
    'Du är van vid att prioritera och håller det du lovar.',
  ],
  offers: [
    'Vi erbjuder friskvårdsbidrag, förmånscykel och en ordentlig introduktion.',
    'Du får en mentor under de första månaderna.',
    'Hos oss finns möjlighet till vidareutbildning på betald arbetstid.',
    'Vi har flexibel arbetstid när verksamheten tillåter.',
    'Här får du trygga villkor, bra utrustning och kollegor som bryr sig.',
  ],
  terms: [
    'Anställningen är tillsvidare på heltid. Provanställning kan tillämpas.',
    'Tjänsten är ett vikariat på {months} månader med möjlighet till förlängning.',
    'Anställningen är på {percent} procent, dagtid.',
    'Arbetet är förlagt till skift enligt överenskommet schema.',
    'Tillträde efter överenskommelse.',
  ],
  closings: [
    'Urval sker löpande, så vänta inte med din ansökan.',
    'Vi välkomnar sökande med olika bakgrund och erfarenhet.',
    'Välkommen med din ansökan senast den {deadline}.',
    'Intervjuer hålls under ansökningstiden.',
    'Inför rekryteringen har vi valt våra annonskanaler och undanber oss säljsamtal.',
  ],
} as const;

/** Headlines; `{Name}` has a capital. */
export const headlines = [
  '{Name} till {place}',
  '{Name} sökes',
  'Vi söker {name} till {employer}',
  '{Name}, {place}',
  'Vill du bli {name} hos oss?',
  '{Name} till {employer} i {place}',
  '{label}',
  '{label} till {place}',
] as const;
