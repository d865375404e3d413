import type { Store } from '../store/store.ts';
import { type CommandIo, type CommandSetting, withInstallation } from './io.ts';
import { buildReport } from './reportBuild.ts';
import { parseReportArgs, type ReportCommand, type ReportValues } from './reportCommand.ts';
import { exportReport, listReportsHere, rerunHere, verifyFile } from './reportShow.ts';

export const REPORT_HELP = `kraftsam report – gör, exportera, kontrollera och kör om kunskapsunderlag

  kraftsam report list [--organisation <id>] [--json]
  kraftsam report build --area <kod> --period <period> --title <titel> --out <fil>
  kraftsam report export <adress|id> --out <fil> [--organisation <id>]
  kraftsam report verify <fil.json> [--json]
  kraftsam report rerun <adress|id> [--organisation <id>] [--json]

list    publicerade underlag; med --organisation även dess egna utkast och fastställda
build   ett underlag direkt ur uppgifterna i databasen; inget sparas
export  ett publicerat eller fastställt underlag, tecken för tecken det som fastställdes
verify  räknar om fingeravtrycket i en JSON-fil och jämför; behöver ingen databas
rerun   samma underlag på dagens uppgifter, och vad som har ändrats sedan det fastställdes

  --out <fil>           ändelsen säger formatet: .pdf, .xlsx, .csv eller .json; "-" skriver till standard ut
  --format <format>     pdf, xlsx, csv eller json när filnamnet inte säger det
  --area <kod>          län (14), kommun (1480), riket (00) eller ett eget område
  --period <period>     2024, 2024-03 eller 2024-03/2025-02
  --field <id>          bara yrkesgrupper i yrkesområdet med det begreppet
  --ssyk4 <koder>       bara dessa yrkesgrupper: 7212,2221
  --parts <delar>       overview,demand,trend,judgement,skills,offerings (alla utan --parts)
  --summary <text>      sammanfattning
  --publisher <namn>    vem som svarar för underlaget
  --language sv|en      underlagets språk
  --organisation <id>   organisationen som äger ett underlag som inte är publicerat
  --json                maskinläsbart svar
  --help                den här texten

Slutkod: 0 klart, 1 nekat eller fel fingeravtryck (texten säger vad), 2 fel användning.
`;

type Subcommand = (command: ReportCommand, store: Store) => Promise<number>;

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  list: listReportsHere,
  build: buildReport,
  export: exportReport,
  rerun: rerunHere,
};
const NEEDS_SUBJECT = ['export', 'rerun', 'verify'];

/** `kraftsam report`. @returns the exit code. */
export async function runReport(args: string[], setting: CommandSetting): Promise<number> {
  const { values, positionals } = parseReportArgs(args);
  const [name = '', subject] = positionals;
  if (values.help) {
    setting.io.stdout.write(REPORT_HELP);
    return 0;
  }
  const command = { io: setting.io, home: setting.home, values, subject };
  const run = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!run && name !== 'verify')
    return wrongUse(setting.io, name ? `Okänt: report ${name}.` : 'Säg vad som ska göras.');
  if (NEEDS_SUBJECT.includes(name) && !subject) return wrongUse(setting.io, `Säg vilket underlag: report ${name} <…>.`);
  if (!run) return verifyFile(command);
  const wrong = name === 'build' ? missingOf(values) : null;
  if (wrong) return wrongUse(setting.io, wrong);
  return withInstallation(setting, `kraftsam report ${name}`, ({ store }) => run(command, store));
}

/** What `build` lacks, so that nothing is started for nothing. */
function missingOf(values: ReportValues): string | null {
  const missing = (['area', 'period', 'title', 'out'] as const).filter((key) => !values[key]);
  return missing.length > 0 ? `Det saknas: ${missing.map((key) => `--${key}`).join(', ')}.` : null;
}

function wrongUse(io: CommandIo, why: string): number {
  io.stderr.write(`${why}\n"kraftsam report --help" säger hur.\n`);
  return 2;
}
