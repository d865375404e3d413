import { table } from './table.ts';

/** Forms of the terms, and of words that only look like forms of them. */
export const inflection = table(`
  svetsare | Svetsare
  svetsaren | Svetsare
  svetsarna | Svetsare
  svetsares | Svetsare
  svetsarens | Svetsare
  svetsarnas | Svetsare
  SVETSARE | Svetsare
  Svetsarna | Svetsare
  sjuksköterskan | Sjuksköterska
  sjuksköterskor | Sjuksköterska
  sjuksköterskorna | Sjuksköterska
  sjuksköterskans | Sjuksköterska
  sjuksköterskors | Sjuksköterska
  sjuksköterskornas | Sjuksköterska
  undersköterskorna | Undersköterska
  barnmorskor | Barnmorska
  barnmorskans | Barnmorska
  läkaren | Läkare
  läkarnas | Läkare
  förskollärarna | Förskollärare
  grundskollärarens | Grundskollärare
  fritidsledares | Fritidsledare
  elektrikern | Elektriker
  elektrikerna | Elektriker
  elektrikers | Elektriker
  elektrikernas | Elektriker
  optikern | Optiker
  optikerna | Optiker
  ingenjörer | Ingenjör
  ingenjören | Ingenjör
  ingenjörerna | Ingenjör
  ingenjörernas | Ingenjör
  inspektörer | Inspektör
  administratörens | Administratör
  cnc-operatörerna | CNC-operatör
  kassörer | Kassör
  servitörer | Servitör
  servitörens | Servitör
  platschefen | Platschef
  platschefer | Platschef
  enhetschefernas | Enhetschef
  kocken | Kock
  kockar | Kock
  kockarna | Kock
  kockarnas | Kock
  brandmän | Brandman
  brandmannen | Brandman
  brandmännens | Brandman
  tjänstemän | Tjänsteman
  tjänstemännen | Tjänsteman
  vårdbiträden | Vårdbiträde
  vårdbiträdet | Vårdbiträde
  vårdbiträdena | Vårdbiträde
  vårdbiträdes | Vårdbiträde
  receptionister | Receptionist
  receptionisterna | Receptionist
  juristens | Jurist
  psykologer | Psykolog
  psykologernas | Psykolog
  kuratorer | Kurator
  kuratorn | Kurator
  socionomer | Socionom
  ekonomen | Ekonom
  ekonomernas | Ekonom
  arbetsterapeuter | Arbetsterapeut
  logopeden | Logoped
  veterinärer | Veterinär
  laboranter | Laborant
  laboranten | Laborant
  bibliotekarien | Bibliotekarie
  bibliotekarier | Bibliotekarie
  bibliotekarierna | Bibliotekarie
  receptarier | Receptarie
  grävmaskinister | Grävmaskinist
  trädgårdsmästarens | Trädgårdsmästare
  kvalitetsansvariga | Kvalitetsansvarig
  kvalitetsansvarige | Kvalitetsansvarig
  resultatansvarigt | Resultatansvarig
  personliga assistenter | Personlig assistent
  personliga assistenten | Personlig assistent
  biomedicinska analytiker | Biomedicinsk analytiker
  biomedicinska analytikern | Biomedicinsk analytiker
  tekniska säljare | Teknisk säljare
  biträdande rektorer | Biträdande rektor
  account managers | Account manager
  software engineers | Software engineer
  flygvärdar | Flygvärd
  flygvärdarna | Flygvärd
  fotografer | Fotograf
  fotografens | Fotograf
  bokföringen | Bokföring
  bokföringens | Bokföring
  ritningsläsningen | Ritningsläsning
  trafikplaneringens | Trafikplanering
  systemutvecklingen | Systemutveckling
  äldrevården | Äldrevård
  äldrevårdens | Äldrevård
  svenskan | Svenska
  svenskans | Svenska
  arabiskan | Arabiska
  teckenspråket | Teckenspråk
  två svetsare och en målare | svetsare → Svetsare; målare → Målare
  läkares och sjuksköterskors | läkares → Läkare; sjuksköterskors → Sjuksköterska
  svenskt |
  svenskar |
  arabiskt |
  finskor |
  svets |
  svetsa |
  svetsade |
  svetsas |
  svetsad |
  målar |
  målade |
  målat |
  läka |
  läker |
  läkt |
  lärde |
  lär |
  säljs |
  säljer |
  fisken |
  fiskarna | Fiskare
  fisk |
  baka |
  bakar |
  bakat |
  murad |
  murade |
  kockumit |
  ekonomi |
  ekonomin |
  ekonomisk |
  psykologi |
  psykologin |
  psykologiskt |
  juridik |
  optik |
  optiken |
  optiska |
  elektrisk |
  elektricitet i huset |
  brand |
  brandmannaskap |
  inspektion |
  inspektera |
  administration |
  administrera |
  laboratorium |
  receptet |
  fotografi |
  fotografera |
  djur |
  trädgård |
  receptionen |
  veterinärmedicin |
`);
