import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { lexiconOfDumps, linkLines, type OpenLinker, openLinker } from '../actions/linkLines.ts';
import { linkHere, linkInThreads, type TextLinking } from '../actions/linkThreads.ts';
import { isImportProblem } from '../evidence/importProblemWords.ts';
import { jsonLine, table } from './linkedText.ts';
import { runLinkLabels } from './linkLabels.ts';
import { problemText } from './problemText.ts';

const HELP = `kraftsam link – hitta yrken, kompetenser, språk, körkort och utbildningsnivåer i texter

  kraftsam link --json [--explain] [--threads <antal>] [--taxonomy <mapp>] < texter.jsonl > länkar.jsonl
  kraftsam link --labels <lista.tsv> --queries <egen.tsv> [--explain] [--taxonomy <mapp>] > träffar.run

Läser JSON-rader ur standard in, en text per rad: {"id": "1", "headline": "Svetsare sökes", "text": "…"}
Skriver en rad per text till standard ut. Positionerna räknar UTF-16-enheter i rubrik + två radbrytningar + text.

  --taxonomy <mapp>  JobTech Taxonomy som filer; utan den används taxonomin i den startade installationen
  --json             JSON-rader; utan den en tabell att läsa
  --explain          visa varje omnämnande och varje plats i rangordningen med sina skäl; med --labels en tabell
                     med de fem bästa för varje och varför
  --threads <antal>  länka i flera trådar; svaren är desamma och i samma ordning (standard: 1)
  --labels <fil>     benämningar att välja bland, en per rad: id, tabb, benämning
  --queries <fil>    benämningar att söka efter i den listan, i samma form. Skriver de 100 bästa för varje som rader
                     "qid Q0 docid rank score tag" (TREC). Med --taxonomy används vad taxonomin vet om yrkena
  --help             den här texten

Slutkod: 0 allt lästes, 1 någon rad kunde inte läsas (se standard fel), 2 fel användning.
`;

export interface LinkIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** What the installation lends: the linker in force, with people's corrections in it. */
export interface LinkStore {
  readonly openLinker?: () => Promise<OpenLinker>;
}

/** `kraftsam link`. @returns the exit code: 0 all well, 1 some input was bad, 2 wrong usage. */
export async function runLink(args: string[], io: LinkIo, store: LinkStore = {}): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') return refuse(io, options);
  if (options.help) return say(io, HELP);
  if (options.labels !== undefined || options.queries !== undefined) return rankLists(options, io);
  const load = options.taxonomy === undefined ? store.openLinker : () => linkerOfDumps(options.taxonomy ?? '');
  if (!load) return refuse(io, 'Ingen taxonomi. Ange --taxonomy <mapp>, eller starta installationen först.');
  try {
    const open = await load();
    const { explain, threads } = options;
    const linking =
      threads > 1
        ? linkInThreads({ lexicon: open.lexicon, corrections: open.corrections, explain }, threads)
        : linkHere(open.linker(), explain);
    const run = { bad: 0 };
    try {
      await pipeline(Readable.from(outputOf({ open, linking }, io, run, options.json)), io.stdout, { end: false });
    } finally {
      await linking.close();
    }
    return run.bad > 0 ? 1 : 0;
  } catch (error) {
    return failed(error, io);
  }
}

async function rankLists({ labels, queries, taxonomy, json, explain }: Options, io: LinkIo): Promise<number> {
  if (labels === undefined || queries === undefined) return refuse(io, '--labels och --queries hör ihop: ange båda.');
  if (json) return refuse(io, '--json gäller texter, inte --labels.');
  try {
    return await runLinkLabels({ labels, queries, taxonomy: taxonomy ?? null }, io, explain);
  } catch (error) {
    return failed(error, io);
  }
}

function failed(error: unknown, io: LinkIo): number {
  if (isClosedPipe(error)) return 0;
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  io.stderr.write(isImportProblem(code) ? problemText({ code, detail }) : `${detail}\n`);
  return 1;
}

async function linkerOfDumps(folder: string): Promise<OpenLinker> {
  return openLinker(await lexiconOfDumps(folder));
}

interface Options {
  readonly json: boolean;
  readonly explain: boolean;
  readonly threads: number;
  readonly help: boolean;
  readonly taxonomy?: string;
  readonly labels?: string;
  readonly queries?: string;
}

function optionsOf(args: string[]): Options | string {
  try {
    const flags = {
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      threads: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
      taxonomy: { type: 'string' },
      labels: { type: 'string' },
      queries: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args, options: flags });
    if (!/^[1-9]\d?$/.test(values.threads)) return 'Ange --threads som ett tal från 1 till 99.';
    return { ...values, threads: Number(values.threads) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function* outputOf(
  { open: { labels }, linking }: { open: OpenLinker; linking: TextLinking },
  io: LinkIo,
  run: { bad: number },
  json: boolean,
): AsyncGenerator<string> {
  for await (const row of linkLines(buffers(io.stdin), linking)) {
    if (row.kind === 'linked') yield json ? jsonLine(row) : table(row, labels);
    else {
      run.bad += 1;
      io.stderr.write(`rad ${row.line}: ${row.reason}${row.field && ` (${row.field})`}: ${row.detail}\n`);
    }
  }
}

async function* buffers(input: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

function say(io: LinkIo, text: string): number {
  io.stdout.write(text);
  return 0;
}

function refuse(io: LinkIo, why: string): number {
  io.stderr.write(`${why}\nSe kraftsam link --help.\n`);
  return 2;
}

/** The reader of the output (`| head`) has had enough: nothing is wrong. */
function isClosedPipe(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
