import { table } from './table.ts';

/** Slips that are read as the term anywhere in a text, and words that are near a term and mean something else. */
export const misspelling = table(`
  sjuksköterksa | Sjuksköterska
  sjukskötreska | Sjuksköterska
  sjuksköteska | Sjuksköterska
  sjusköterska | Sjuksköterska
  sjukskörterska | Sjuksköterska
  undersköterksor | Undersköterska
  underskjöterska | Undersköterska
  undrsköterska | Undersköterska
  elektirker | Elektriker
  elekriker | Elektriker
  receptionsit | Receptionist
  receptonist | Receptionist
  arbetsterapuet | Arbetsterapeut
  arbetsteraput | Arbetsterapeut
  fysioterapuet | Fysioterapeut
  fysoterapeut | Fysioterapeut
  lokalvåradre | Lokalvårdare
  lokalvårdre | Lokalvårdare
  lastbilsföarre | Lastbilsförare
  lastbilsföraer | Lastbilsförare
  truckföarre | Truckförare
  maskinföarre | Maskinförare
  systemutvelkare | Systemutvecklare
  systemutveklare | Systemutvecklare
  systemutvckelare | Systemutvecklare
  webbutvecklre | Webbutvecklare
  sekreterrare | Sekreterare
  sekretrerare | Sekreterare
  adminsitratör | Administratör
  adminstratör | Administratör
  administatör | Administratör
  ekonomiassisent | Ekonomiassistent
  ekonomiassitent | Ekonomiassistent
  redovisninsgekonom | Redovisningsekonom
  redovisningsekonmo | Redovisningsekonom
  civilingejör | Civilingenjör
  civilingenjro | Civilingenjör
  bibliotekrie | Bibliotekarie
  biblotekarie | Bibliotekarie
  trädgårdsmätsare | Trädgårdsmästare
  trädgårsmästare | Trädgårdsmästare
  grundskolläarre | Grundskollärare
  förskollräare | Förskollärare
  grävmaksinist | Grävmaskinist
  distriktsskötreska | Distriktssköterska
  specialpedgaog | Specialpedagog
  kvalitetsanvsarig | Kvalitetsansvarig
  skogsarbeatre | Skogsarbetare
  spårvagnsföare | Spårvagnsförare
  sjukskötersa | Sjuksköterska
  distriktsskötersa | Distriktssköterska
  kundservicemedarbettar | Kundservicemedarbetare
  museachef | Museichef
  industrimekanikre | Industrimekaniker
  ritningslänsing | Ritningsläsning
  samhällspalnering | Samhällsplanering
  biomedicisnk analytiker | Biomedicinsk analytiker
  personlig assitsent | Personlig assistent
  en sjukskötreska och en elektirker | sjukskötreska → Sjuksköterska; elektirker → Elektriker
  elektriska |
  elektronik |
  elektronikern i bilen |
  reception |
  receptionsdisk |
  assistans |
  assistera |
  terapeutiskt |
  terapi |
  fysiologi |
  fysiologiska |
  ekonomiskt |
  administrativ |
  administrativa |
  biblioteket |
  bibliografi |
  utvecklas |
  planeras |
  planerades |
  planerar |
  redovisas |
  redovisning |
  lokaler |
  lokalt |
  lastbilar |
  lastbilen |
  maskinerna |
  maskinpark |
  spårvagnar |
  trädgårdar |
  industriell |
  mekanik |
  mekaniskt |
  svettas |
  svetten |
  svartare |
  vassare |
  tryggare |
  bredare |
  lättare |
  målaren | Målare
  målmedveten |
  målning |
  mätare |
  lärande |
  läsare |
  bakgrund |
  bagage |
  kockan |
  klocka |
  juridiskt |
  juryn |
  psykiskt |
  perfekt |
  konditionen |
  konditori |
  kuratera |
  kurser |
  optimal |
  optimism |
  apotek |
  apoteken |
  murar |
  snickrar |
  fiskar |
  fotot |
  fotografisk |
  socialt |
  socionomi |
  logotyp |
  barnmat |
  inspelning |
  inspirerad |
  inspirera |
  veteran |
  servitut på tomten |
  serverar |
  servitriskläder |
  laborera |
  laborationer |
  kassan |
  kassera |
  takläggning |
  glasmålning |
  hovrätten |
`);
