import { importProblemWords, isImportProblem } from '../evidence/importProblemWords.ts';
import type { Problem } from '../kernel/result.ts';

/** What to do about each problem that a command may meet; docs/problems.md says the same at more length. */
const NEXT: Readonly<Record<string, string>> = {
  'home-held': 'Stoppa den processen, eller använd en annan mapp med KRAFTSAM_HOME.',
  'home-unwritable': 'Ge användaren skrivrätt till mappen, eller ange en annan med KRAFTSAM_HOME.',
  'disk-nearly-full': 'Frigör utrymme på disken och försök igen. Inget har gått förlorat.',
  'disk-full': 'Frigör utrymme på disken och försök igen. Inget har gått förlorat.',
  'postgres-missing': 'Kör "npm ci", eller ange en egen server med DATABASE_URL.',
  'postgres-failed': 'Läs loggen som nämns ovan. "kraftsam doctor" säger mer.',
  'clickhouse-missing': 'Kör "npm ci" med valfria paket, eller ange en egen server med CLICKHOUSE_URL.',
  'database-unreachable': 'Kontrollera DATABASE_URL och att servern är igång.',
  'migration-failed':
    'Databasen är orörd. Kör samma version av programmet som databasen, eller återställ en säkerhetskopia.',
  'store-unsafe': 'Inget startades. Se docs/operations.md om databasens roller.',
  'import-stopped': 'Samma kommando fortsätter där det var.',
  'import-running': 'Vänta tills den är klar och försök igen.',
  'taxonomy-missing': 'Kör "kraftsam import taxonomy <mapp>" först.',
  'texts-missing': 'Ange filen med annonserna: --texts <annonser.jsonl>.',
  'port-taken': 'Välj en annan port med --port.',
  'backup-not-empty': 'Återställ till en tom mapp: ange en ny med KRAFTSAM_HOME.',
  'file-unreadable': 'Kontrollera sökvägen och rätten att läsa filen.',
  'json-malformed': 'Hämta filen på nytt, eller rätta den på det ställe som nämns.',
  'backup-damaged': 'Filen har ändrats eller är avkortad. Använd en annan säkerhetskopia.',
};

/** A problem as lines for a terminal: what is wrong, where, then what to do next. */
export function problemText({ code, detail }: Problem): string {
  if (isImportProblem(code)) {
    const { what, todo } = importProblemWords(code, 'sv');
    return `Det gick inte (${code}): ${what}\n  ${detail}\n${todo}\n`;
  }
  return `Det gick inte (${code}): ${detail}\n${NEXT[code] ?? 'Se docs/problems.md.'}\n`;
}
