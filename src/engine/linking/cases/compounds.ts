import { table } from './table.ts';

/** Compounds: by their last part a kind of the term, before words of education the term itself, or neither. */
export const compounds = table(`
  rörsvetsare | Svetsare
  rörsvetsarna | Svetsare
  plåtsvetsarens | Svetsare
  licenssvetsare | Svetsare
  operationssjuksköterska | Sjuksköterska
  skolsjuksköterskan | Sjuksköterska
  intensivvårdssjuksköterskor | Sjuksköterska
  överläkare | Läkare
  försteläkare | Läkare
  barnläkarna | Läkare
  distriktsläkarens | Läkare
  musiklärare | Lärare
  slöjdläraren | Lärare
  gymnasielärarna | Lärare
  industrimålare | Målare
  möbelsnickare | Snickare
  finsnickarna | Snickare
  byggnadsplåtslagare | Plåtslagare
  installationselektriker | Elektriker
  serviceelektrikern | Elektriker
  motviktstruckförare | Truckförare
  processingenjör | Ingenjör
  driftingenjörer | Ingenjör
  högskoleingenjören | Ingenjör
  bankkassör | Kassör
  hotellreceptionist | Receptionist
  läkarsekreterare | Sekreterare
  företagsjurist | Jurist
  skolpsykolog | Psykolog
  skolkurator | Kurator
  nationalekonom | Ekonom
  skolbibliotekarie | Bibliotekarie
  bilsäljare | Säljare
  telefonsäljarna | Säljare
  hemstädare | Städare
  sjukhuslaborant | Laborant
  hälsoinspektör | Inspektör
  torgkranförare | Kranförare
  smådjursveterinär | Veterinär
  porträttfotograf | Fotograf
  hemtjänstbiträde |
  undersköterskeutbildning | undersköterske → Undersköterska
  undersköterskeutbildningen | undersköterske → Undersköterska
  svetsarutbildning | svetsar → Svetsare
  svetsarlärling | svetsar → Svetsare
  elektrikerutbildningen | elektriker → Elektriker
  elektrikerlärling | elektriker → Elektriker
  fritidsledarutbildning | fritidsledar → Fritidsledare
  läkarprogrammet | läkar → Läkare
  lärarexamen | lärar → Lärare
  psykologprogrammet | psykolog → Psykolog
  psykologprogrammen | psykolog → Psykolog
  juristexamen | jurist → Jurist
  vårdbiträdesutbildning | vårdbiträdes → Vårdbiträde
  snickarlärling | snickar → Snickare
  kockutbildningen | kock → Kock
  målaryrket | målar → Målare
  sjuksköterskestudent | sjuksköterske → Sjuksköterska
  receptarieexamen | receptarie → Receptarie
  truckförarutbildning | truckförar → Truckförare
  systemutvecklarprogrammet | systemutvecklar → Systemutvecklare
  lastbilschaufför | Lastbilsförare
  lastbilschaufförer | Lastbilsförare
  busschauffören | Bussförare
  kundservicepersonal | Kundservicemedarbetare
  försäkringsexpert | Försäkringsspecialist
  försäkringsexperter | Försäkringsspecialist
  distriktssjuksköterska | Distriktssköterska
  butiksförsäljare | Butikssäljare
  kyl-monterare | Kylmontör
  systemprogrammerare | Systemutvecklare
  webbprogrammerare | Webbutvecklare
  flygvärdinna | Flygvärd
  flygvärdinnor | Flygvärd
  städerska | Städare
  städerskorna | Städare
  kassörska | Kassör
  tjänstekvinna | Tjänsteman
  omsvetsarebar |
  xsvetsare |
  grpsvetsare |
  lärarrum |
  läkarmottagning |
  läkarbesök |
  läkarintyg |
  målarfärg |
  målarduk |
  svetsarglasögon |
  kockmössa |
  elektrikerkniv |
  juristbyrå |
  psykologbesök |
  ingenjörskonst |
  ingenjörsmässigt |
  sekreterarstol |
  fotografstudio |
  bagarmössa |
  bagarstuga |
  fiskarhamn |
  brandmansutrustning |
  polisman |
  grundutbildning |
  vidareutbildning |
  utbildningar |
  yrkesutbildning |
  datorprogram |
  tv-program |
  affärsmodell |
  värmeväxlare |
  sköterskerum |
  förarbevis |
  förarbete |
  förarlös |
`);
