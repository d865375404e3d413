import { parseArgs } from 'node:util';
import { baselineOf, linkerOfDumps } from '../actions/evaluatedLinkers.ts';
import { evaluateLinking } from '../actions/evaluateLinking.ts';
import { type Evaluation, type EvaluationSetting, SET_KINDS, type SetKind } from '../actions/evaluation.ts';
import { currentLinker } from '../actions/currentLinker.ts';
import { isImportProblem } from '../evidence/importProblemWords.ts';
import { codeOf } from '../kernel/result.ts';
import { evaluationText } from './evaluationText.ts';
import { type CommandIo, type CommandSetting, withInstallation } from './io.ts';
import { problemText } from './problemText.ts';

const EVALUATE_HELP = `kraftsam evaluate – mät hur väl länkningen träffar mot vad människor har bedömt

  kraftsam evaluate <fil eller mapp> [--taxonomy <mapp>] [--texts <annonser.jsonl>] [--errors] [--baseline] [--json]

Vad filen är framgår av dess form: märkta annonser, annonser med angivet yrke, utbildningsmoduler med kompetenser,
utbildningar med SSYK-koder, termer med felstavningar och varianter, eller benämningar ur två listor (annotations.tsv
med corpus.tsv och queries.tsv bredvid). En mapp mäts fil för fil. Formaten beskrivs i docs/operations.md.

  --taxonomy <mapp>  JobTech Taxonomy som filer; utan den används taxonomin i den startade installationen
  --texts <fil>      annonserna som märkningen gäller, när märkningens rader inte håller texten
  --kind <sort>      ${SET_KINDS.join(', ')}; när formen inte räcker
  --errors           visa också varje miss och falskt larm
  --baseline         visa också vad ordagranna träffar på benämningar och yrkestitlar ger
  --seed <tal>       frö till intervallens dragningar (standard: 1)
  --json             ett JSON-objekt per mängd, för program
  --help             den här texten

Intervallen är 95 procent, genom att dra om texterna 1 000 gånger.
Slutkod: 0 allt mättes, 1 något gick inte att läsa (se standard fel), 2 fel användning.
`;

const ROUNDS = 1000;

interface Question {
  readonly set: string;
  readonly taxonomy: string | null;
  readonly texts: string | null;
  readonly kind: SetKind | null;
  readonly seed: number;
  readonly errors: boolean;
  readonly baseline: boolean;
  readonly json: boolean;
}

/** `kraftsam evaluate`. @returns the exit code. */
export async function runEvaluate(args: string[], setting: CommandSetting): Promise<number> {
  const { io } = setting;
  const question = questionOf(args);
  if (question === 'help') {
    io.stdout.write(EVALUATE_HELP);
    return 0;
  }
  if (typeof question === 'string') {
    io.stderr.write(`${question}\nSe kraftsam evaluate --help.\n`);
    return 2;
  }
  if (question.taxonomy === null)
    return withInstallation(setting, 'kraftsam evaluate', async ({ store }) => {
      const current = await currentLinker(store);
      if (current) return evaluate(question, current, io);
      io.stderr.write(problemText({ code: 'taxonomy-missing', detail: 'No taxonomy has been imported.' }));
      return 1;
    });
  const { taxonomy: folder } = question;
  return orSay(io, async () => evaluate(question, await linkerOfDumps(folder), io));
}

/** What is asked; `help`, or else what cannot be understood. */
function questionOf(args: string[]): Question | string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ taxonomy: text, texts: text, kind: text, seed: { ...text, default: '1' } },
      ...{ errors: flag, baseline: flag, json: flag, help: flag },
    },
  });
  const [set, ...more] = positionals;
  if (values.help) return 'help';
  if (set === undefined || more.length > 0) return 'Ange en fil eller mapp att mäta på.';
  const kind = SET_KINDS.find((known) => known === values.kind) ?? null;
  if (values.kind !== undefined && kind === null) return `Ange --kind som ${SET_KINDS.join(', ')}.`;
  if (!/^\d{1,9}$/.test(values.seed)) return 'Ange --seed som ett helt tal.';
  const { taxonomy = null, texts = null, errors, baseline, json } = values;
  return { set, taxonomy, texts, kind, seed: Number(values.seed), errors, baseline, json };
}

async function evaluate(
  question: Question,
  { linker, taxonomy }: Pick<EvaluationSetting, 'linker' | 'taxonomy'>,
  io: CommandIo,
): Promise<number> {
  const setting: EvaluationSetting = {
    taxonomy,
    linker,
    baseline: question.baseline ? baselineOf(taxonomy) : null,
    texts: question.texts,
    draws: { seed: question.seed, rounds: ROUNDS },
    onProgress: (done) => io.stderr.write(`${done} texter\n`),
  };
  return orSay(io, async () => {
    let bad = 0;
    for await (const evaluation of evaluateLinking(question.set, question.kind, setting)) {
      bad += evaluation.rejects.length;
      for (const { line, reason, detail } of evaluation.rejects)
        io.stderr.write(`${evaluation.set} rad ${line}: ${reason}: ${detail}\n`);
      io.stdout.write(question.json ? jsonOf(evaluation, question) : evaluationText(evaluation, question));
    }
    return bad > 0 ? 1 : 0;
  });
}

function jsonOf({ mistakes, rejects, ...measured }: Evaluation, { errors }: Question): string {
  const all = { ...measured, unreadable: rejects.length, ...(errors ? { mistakes } : {}) };
  return `${JSON.stringify(all)}\n`;
}

/** What the input lacks is said; a fault of the program goes on. */
async function orSay(io: CommandIo, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const code = codeOf(error);
    if (!(error instanceof Error) || !(isImportProblem(code) || code === 'texts-missing')) throw error;
    io.stderr.write(problemText({ code, detail: error.message }));
    return 1;
  }
}
