import { table } from './table.ts';

/** Abbreviations, and titles with gender, rank or experience around them; English within Swedish. */
export const titles = table(`
  ssk | Sjuksköterska
  SSK | Sjuksköterska
  Ssk | Sjuksköterska
  usk | Undersköterska
  dsk | Distriktssköterska
  BMA | Biomedicinsk analytiker
  specped | Specialpedagog
  civing | Civilingenjör
  ssk och usk | ssk → Sjuksköterska; usk → Undersköterska
  leg. ssk | ssk → Sjuksköterska
  bitr. rektor | Biträdande rektor
  bitr rektor | Biträdande rektor
  bitr. rektorer | Biträdande rektor
  tekn. säljare | Teknisk säljare
  tekn säljare | Teknisk säljare
  biomed. analytiker | Biomedicinsk analytiker
  leg. sjuksköterska | sjuksköterska → Sjuksköterska
  legitimerad sjuksköterska | sjuksköterska → Sjuksköterska
  kvinnlig svetsare | svetsare → Svetsare
  manlig barnmorska | barnmorska → Barnmorska
  senior systemutvecklare | systemutvecklare → Systemutvecklare
  junior systemutvecklare | systemutvecklare → Systemutvecklare
  erfaren svetsare | svetsare → Svetsare
  erfarna svetsare | svetsare → Svetsare
  ansvarig läkare | läkare → Läkare
  ansvarig sjuksköterska | sjuksköterska → Sjuksköterska
  biträdande enhetschef | enhetschef → Enhetschef
  tf enhetschef | enhetschef → Enhetschef
  vikarierande lärare | lärare → Lärare
  timanställd undersköterska | undersköterska → Undersköterska
  1:e läkare | läkare → Läkare
  1:e kock | kock → Kock
  förste bibliotekarie | bibliotekarie → Bibliotekarie
  specialistutbildad sjuksköterska | sjuksköterska → Sjuksköterska
  nyexaminerad civilingenjör | civilingenjör → Civilingenjör
  blivande förskollärare | förskollärare → Förskollärare
  svetsare (vikariat) | svetsare → Svetsare
  svetsare, erfaren | svetsare → Svetsare
  svetsare med licens | svetsare → Svetsare
  svetsare sökes | svetsare → Svetsare
  utbildad kock sökes | kock → Kock
  duktiga elektriker till Gävle | elektriker → Elektriker
  senior software engineer | software engineer → Software engineer
  Key Account Manager | Account Manager → Account manager
  vår account manager | account manager → Account manager
  en erfaren .NET-utvecklare | .NET-utvecklare → .NET-utvecklare
  läkare eller psykolog | läkare → Läkare; psykolog → Psykolog
  leg psykolog | psykolog → Psykolog
  socionom/kurator | socionom → Socionom; kurator → Kurator
  Platschef – bygg | Platschef → Platschef
  rektor biträdande |
  bitr. Det |
  tekn. dr |
  kvinnlig |
  senior |
  ansvarig |
  en erfaren ledare |
  sskapet |
  uska |
  osv |
  m.fl. |
  t.ex. |
  bl.a. |
  account |
  manager |
  software |
  engineering |
`);
