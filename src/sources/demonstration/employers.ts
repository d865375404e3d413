import type { Sector } from './sketches/sketch.ts';

/** Invented employers. The names are coined so that no real organisation should bear them. */
export const employers: Readonly<Record<Sector | 'staffing', readonly string[]>> = {
  works: [
    'Kvarnlunda Mekaniska AB',
    'Älvanäs Precision AB',
    'Nordvika Drivsystem AB',
    'Stålvidde AB',
    'Gnistmyra Svets & Montage AB',
    'Batterihaga AB',
    'Vindlyckan Energi AB',
    'Västmarks Elnät AB',
    'Turbinnäset AB',
  ],
  building: [
    'Lindvidde Bygg AB',
    'Tegelmyra Entreprenad AB',
    'Strömvidde El AB',
    'Rörhaga VVS AB',
    'Markvidde Anläggning AB',
    'Brovalla Konsult AB',
    'Färgnäset Bygg & Måleri AB',
  ],
  care: [
    'Region Västmark',
    'Västmarks omsorgsförbund',
    'Lindvidde Vård AB',
    'Solmyrens Omsorg AB',
    'Tandhälsan Västmark',
    'Assistanslaget Björkvidde AB',
    'Hemvården Älvstad',
  ],
  school: [
    'Utbildningsförbundet Älvstad',
    'Kvarnlunda gymnasium',
    'Lärkmyra friskola',
    'Förskolorna i Västmark',
    'Lärkmyra förskolor ekonomisk förening',
    'Västmarks lärcentrum',
  ],
  software: [
    'Bitvidde AB',
    'Kodmyra Systems AB',
    'Molnhaga AB',
    'Älvstads Digitala Tjänster AB',
    'Signalnäset AB',
    'Region Västmark',
  ],
  transport: [
    'Västmarks Åkericentral AB',
    'Lastvidde Frakt AB',
    'Buss i Älvstad AB',
    'Terminalhaga AB',
    'Nordvika Frakt AB',
  ],
  hospitality: [
    'Älvstads Värdshus',
    'Krogen Lyktmyra',
    'Måltidsservice Västmark',
    'Hotell Fyrvidde',
    'Sjökrogen Norrnäset',
    'Konferens Kvarnlunda',
  ],
  office: [
    'Räknehaga Ekonomi AB',
    'Västmarks Handel AB',
    'Butikslaget Torgvidde AB',
    'Kvarnlunda Industriförsäljning AB',
    'Region Västmark',
    'Älvstads Verktyg AB',
  ],
  staffing: ['Bemanningslaget Västmark AB', 'Rekryteringshaga AB', 'Vikarienätet Älvstad AB'],
};

/** What the employers say of themselves; `{employer}` and `{place}` are filled in. */
export const presentations: Readonly<Record<Sector | 'staffing', readonly string[]>> = {
  works: [
    '{employer} tillverkar komponenter som sitter i maskiner över hela världen. I {place} är vi ett åttiotal medarbetare.',
    'Hos {employer} möts hantverk och automation. Vi har investerat kraftigt i fabriken i {place} och växer.',
    '{employer} är ett familjeägt industriföretag med korta beslutsvägar och lång historia i {place}.',
    'Vi på {employer} ställer om till fossilfri produktion. Verkstaden i {place} går före.',
  ],
  building: [
    '{employer} bygger skolor, bostäder och det som syns först när det saknas. Vi utgår från {place}.',
    'Vi på {employer} är ett gäng på trettio personer som tar hand om varandra och våra kunder runt {place}.',
    '{employer} tar uppdrag från små reparationer till hela kvarter. Just nu är orderboken i {place} välfylld.',
  ],
  care: [
    'Hos {employer} gör du skillnad varje dag. Vår enhet i {place} arbetar nära varandra över yrkesgränserna.',
    '{employer} bedriver vård och omsorg med kvalitet i varje möte. I {place} satsar vi på hälsosamma scheman.',
    'Vi på {employer} tror på tid för människan. Arbetsplatsen i {place} har en erfaren grupp som gärna lär ut.',
    '{employer} utvecklar nära vård tillsammans med invånarna i {place}.',
  ],
  school: [
    'Hos {employer} sätter vi barnens och elevernas lärande i centrum. Vår enhet i {place} präglas av arbetsro.',
    '{employer} driver verksamhet i {place} med engagerade arbetslag och tydlig ledning.',
    'Vi på {employer} vill att alla ska lyckas. I {place} samarbetar vi med det lokala arbetslivet.',
  ],
  software: [
    '{employer} utvecklar tjänster som tusentals använder utan att tänka på det. Kontoret ligger i {place}.',
    'Vi på {employer} är fyrtio kollegor i {place} som gillar att lösa verkliga problem med enkel teknik.',
    '{employer} hjälper industri och offentlig sektor att digitalisera på riktigt.',
  ],
  transport: [
    '{employer} ser till att varor och människor kommer fram. Från {place} kör vi i hela regionen.',
    'Vi på {employer} kör allt mer på el. Depån i {place} är nybyggd.',
    '{employer} har kunder inom handel och industri och en terminal i {place} som aldrig riktigt sover.',
  ],
  hospitality: [
    '{employer} ligger mitt i {place} och lever med årstiderna.',
    'Hos {employer} lagar vi maten från grunden och känner gästerna vid namn.',
    'Vi på {employer} serverar allt från skollunch till bröllopsmiddag i {place}.',
  ],
  office: [
    '{employer} är en arbetsplats där det är nära till beslut. Vi sitter i ljusa lokaler i {place}.',
    'Vi på {employer} arbetar i små grupper med stort eget ansvar.',
    '{employer} har funnits i {place} i generationer och förnyar sig hela tiden.',
  ],
  staffing: [
    '{employer} söker för kunds räkning. Du blir anställd hos oss och arbetar i {place}.',
    'Vi på {employer} matchar människor och arbetsplatser. Uppdraget finns i {place} och kan leda till anställning hos kunden.',
  ],
};
