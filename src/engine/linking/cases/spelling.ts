import { table } from './table.ts';

/** Hyphen, space and joining; lost, rewritten and decomposed diacritics; other letters for the same sound. */
export const spelling = table(`
  CNC-operatör | CNC-operatör
  cnc operatör | CNC-operatör
  CNCoperatör | CNC-operatör
  CNC operatörer | CNC-operatör
  cncoperatören | CNC-operatör
  TIG svetsning | TIG-svetsning
  tigsvetsning | TIG-svetsning
  VVS montör | VVS-montör
  vvsmontörer | VVS-montör
  front-end-utvecklare | Front end-utvecklare
  frontendutvecklare | Front end-utvecklare
  front-endutvecklare | Front end-utvecklare
  frontend-utvecklare | Front end-utvecklare
  .net utvecklare | .NET-utvecklare
  IT säkerhet | IT-säkerhet
  webb-utveckling | Webbutveckling
  webb-utvecklare | Webbutvecklare
  system-utvecklare | Systemutvecklare
  web-utvecklare | Webbutvecklare
  webutvecklare | Webbutvecklare
  buss-förare | Bussförare
  lastbils-förare | Lastbilsförare
  truck-förare | Truckförare
  plåt-slagare | Plåtslagare
  sjuk-sköterska | Sjuksköterska
  under-sköterska | Undersköterska
  sjukskoterska | Sjuksköterska
  sjukskoeterska | Sjuksköterska
  underskoterskor | Undersköterska
  grundskollarare | Grundskollärare
  forskollarare | Förskollärare
  foerskollaerare | Förskollärare
  platslagare | Plåtslagare
  plaatslagare | Plåtslagare
  butikssaljare | Butikssäljare
  lokalvardare | Lokalvårdare
  tandlakare | Tandläkare
  truckforare | Truckförare
  maskinforare | Maskinförare
  receptionister | Receptionist
  civilingenjor | Civilingenjör
  administrator | Administratör
  administratorer | Administratör
  takläggare | Takläggare
  taklaggare | Takläggare
  ritningslasning | Ritningsläsning
  bokforing | Bokföring
  fysiotherapeut | Fysioterapeut
  photograf | Fotograf
  arbetstherapeut | Arbetsterapeut
  platchef | Platschef
  kökchef | Kökschef
  enhetsschef | Enhetschef
  resultatsansvarig | Resultatansvarig
  lastbilförare | Lastbilsförare
  lastbilförarna | Lastbilsförare
  redovisningekonom | Redovisningsekonom
  kvalitetansvarig | Kvalitetsansvarig
  arbetterapeut | Arbetsterapeut
  distriktsköterska | Distriktssköterska
  grävmaskinnist | Grävmaskinist
  ellektriker | Elektriker
  sjukskötterska | Sjuksköterska
  lokalvårddare | Lokalvårdare
  C++ | C++
  c++ |
  C# | C#
  .NET | .NET
  kan C++, C# och .NET | C++ → C++; C# → C#; .NET → .NET
  CAD | CAD
  SQL | SQL
  B-körkort | B
  b-körkort | B
  körkort B | B
  körkort b | B
  svetsare/målare | svetsare → Svetsare; målare → Målare
  svetsare,målare | svetsare → Svetsare; målare → Målare
  (svetsare) | svetsare → Svetsare
  "svetsare" | svetsare → Svetsare
  svetsare! | svetsare → Svetsare
  svetsare: | svetsare → Svetsare
  cad |
  sql |
  c |
  C |
  net |
  körkort. B |
  en b |
  hall |
  vard |
  svart |
  matar |
  plan |
  malade |
  saldo |
  kort |
  front |
  platsen |
  plats |
  plast |
  lokal |
  vårdar |
  distrikt |
  maskin |
  maskinell |
`);
