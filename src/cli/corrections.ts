import { parseArgs } from 'node:util';
import { importCorrections } from '../actions/importCorrections.ts';
import { isImportProblem } from '../evidence/importProblemWords.ts';
import { codeOf } from '../kernel/result.ts';
import { csvLines } from '../reports/csv.ts';
import { type LinkCorrection, listCorrections } from '../store/corrections.ts';
import { system } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { type CommandIo, type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';

const CORRECTIONS_HELP = `kraftsam corrections – ta ut och läs in rättelser av kopplingar

  kraftsam corrections export [--in-force] [--csv] > rättelser.jsonl
  kraftsam corrections import <fil eller ->

Varje rättelse säger vilka ord, eller vilken utbildning, som den gäller, vad som var fel, vad som är rätt och varför.
Inlästa rättelser gäller genast. Samma fil två gånger ändrar inget. Det som är taget tillbaka läses inte in.

  --in-force  bara de som gäller nu
  --csv       en tabell i stället för JSON-rader
  --help      den här texten

Slutkod: 0 klart, 1 någon rad gick inte att läsa in (se standard fel), 2 fel användning.
`;

/** `kraftsam corrections export|import`. @returns the exit code. */
export async function runCorrections(args: string[], setting: CommandSetting): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'in-force': flag, csv: flag, help: flag },
  });
  const { io } = setting;
  if (values.help) {
    io.stdout.write(CORRECTIONS_HELP);
    return 0;
  }
  const [what, file, ...more] = positionals;
  const open = (run: (store: Store) => Promise<number>): Promise<number> =>
    withInstallation(setting, 'kraftsam corrections', ({ store }) => run(store));
  if (what === 'export' && file === undefined)
    return open((store) => exportCorrections(store, { inForce: values['in-force'], csv: values.csv }, io));
  if (what === 'import' && file !== undefined && more.length === 0)
    return open((store) => readCorrections(store, file, io));
  io.stderr.write('Ange export, eller import och en fil.\nSe kraftsam corrections --help.\n');
  return 2;
}

/** Writes every correction, oldest first. @returns the exit code. */
export async function exportCorrections(
  store: Store,
  { inForce, csv }: { readonly inForce: boolean; readonly csv: boolean },
  { stdout }: Pick<CommandIo, 'stdout'>,
): Promise<number> {
  const corrections = await store.reading(system('corrections'), (tx) => listCorrections(tx, { inForce }));
  if (csv) for (const line of csvLines(COLUMNS, corrections.map(cellsOf))) stdout.write(line);
  else for (const correction of corrections) stdout.write(`${JSON.stringify(correction)}\n`);
  return 0;
}

const KEYS = [
  ...(['id', 'scope', 'offeringId', 'surface', 'link', 'fromId', 'toId'] as const),
  ...(['reason', 'madeBy', 'madeAt', 'undoneAt'] as const),
] as const;
const COLUMNS = KEYS.map((key) => ({ key, label: key }));

/** A reason of several lines becomes one: a table is read line by line. */
function cellsOf(correction: LinkCorrection): (string | null)[] {
  return KEYS.map((key) => {
    const value = correction[key];
    return value instanceof Date ? value.toISOString() : (value?.replace(/\s+/g, ' ') ?? null);
  });
}

/** Reads corrections in and tells what came of it. @returns the exit code. */
export async function readCorrections(
  store: Store,
  file: string,
  { stdin, stdout, stderr }: CommandIo,
): Promise<number> {
  try {
    const input = { input: file, stdin: buffers(stdin) };
    const result = await importCorrections(store, system('corrections'), input);
    if (!result.ok) {
      for (const problem of result.problems) stderr.write(problemText(problem));
      return 1;
    }
    const { written, known, undone, relinked, rejects } = result.value;
    for (const { line, reason, field, detail } of rejects)
      stderr.write(`rad ${line}: ${reason}${field && ` (${field})`}: ${detail}\n`);
    stdout.write(
      `${written} rättelser lästes in, ${known} fanns redan, ${undone} var tagna tillbaka. ${relinked} länkningar gjordes om.\n`,
    );
    return rejects.length > 0 ? 1 : 0;
  } catch (error) {
    const code = codeOf(error);
    if (!(error instanceof Error) || !isImportProblem(code)) throw error;
    stderr.write(problemText({ code, detail: error.message }));
    return 1;
  }
}

async function* buffers(input: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
