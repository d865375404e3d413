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
  'port-taken': 'Välj en annan port med --port.',
  'backup-not-empty': 'Återställ till en tom mapp: ange en ny med KRAFTSAM_HOME.',
  'backup-damaged': 'Filen har ändrats eller är avkortad. Använd en annan säkerhetskopia.',
};

/** A problem as lines for a terminal: what is wrong, then what to do next. */
export function problemText(problem: Problem): string {
  const next = NEXT[problem.code] ?? 'Se docs/problems.md.';
  return `Det gick inte (${problem.code}): ${problem.detail}\n${next}\n`;
}
