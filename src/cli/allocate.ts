import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import {
  type AllocationAnswer,
  type AllocationProgress,
  allocatePeople,
  type InputProblem,
  type OneSided,
  type Phase,
  type SolutionDocument,
} from '../actions/allocatePeople.ts';
import { codeOf } from '../kernel/result.ts';
import { allocationProblemWords, placeWords } from '../matching/allocationProblemWords.ts';
import { violationWords } from '../matching/violationWords.ts';
import { tableToCsv } from '../reports/csv.ts';
import { ALLOCATE_HELP, type Allocating, allocatingOf } from './allocateOptions.ts';
import { allocationText, isMissed } from './allocationText.ts';
import type { CommandIo, CommandSetting } from './io.ts';
import { problemText } from './problemText.ts';
import { visible } from './visible.ts';

/** `kraftsam allocate`. @returns the exit code: 0 well, 1 the input is at fault or the work was cancelled, 2 wrong usage, 3 no valid certificate. */
export async function runAllocate(args: string[], setting: Pick<CommandSetting, 'io' | 'ended'>): Promise<number> {
  const { io } = setting;
  const asked = allocatingOf(args);
  if (asked === 'help') {
    io.stdout.write(ALLOCATE_HELP);
    return 0;
  }
  if (typeof asked === 'string') {
    io.stderr.write(`${asked}\nSe kraftsam allocate --help.\n`);
    return 2;
  }
  try {
    return await allocate(asked, setting);
  } catch (error) {
    if (!FILE_FAULTS.includes(codeOf(error))) throw error;
    io.stderr.write(problemText({ code: 'file-unreadable', detail: (error as Error).message }));
    return 1;
  }
}

const FILE_FAULTS = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM', 'EROFS', 'ERR_FS_FILE_TOO_LARGE'];

async function allocate(asked: Allocating, { io, ended }: Pick<CommandSetting, 'io' | 'ended'>): Promise<number> {
  const read = (file: string): Promise<Uint8Array> => (file === '-' ? buffer(io.stdin) : readFile(file));
  const input: Uint8Array[] = [];
  for (const file of asked.files) input.push(await read(file));
  const calledOff = new AbortController();
  void ended.then(() => calledOff.abort());
  const progress = new ProgressLine(io.stderr);
  const answer = await allocatePeople(
    {
      input,
      format: asked.format,
      options: asked.options,
      isWhole: asked.isWhole || asked.form === 'text',
      ...(asked.current !== undefined && { current: await read(asked.current) }),
      ...(asked.verify !== undefined && { verify: await read(asked.verify) }),
    },
    { signal: calledOff.signal, onProgress: (step) => progress.show(step) },
  );
  progress.clear();
  return tell(answer, asked, io);
}

async function tell(answer: AllocationAnswer, asked: Allocating, io: CommandIo): Promise<number> {
  switch (answer.kind) {
    case 'solved': {
      io.stderr.write(oneSidedText(answer.oneSided));
      const written = formed(answer, asked);
      if (asked.output === undefined) io.stdout.write(written);
      else await writeFile(asked.output, written);
      return 0;
    }
    case 'verified':
      io.stdout.write('Planen håller: alla regler, platser och beslut är följda, och beviset stämmer.\n');
      return 0;
    case 'violated': {
      const shown = answer.violations.slice(0, MOST_FAULTS).map((one) => `  ${visible(violationWords(one, 'sv'))}\n`);
      io.stderr.write(
        `Planen håller inte (${answer.violations.length} fel):\n${shown.join('')}${beyond(answer.violations.length)}`,
      );
      return 3;
    }
    case 'uncertified':
      io.stderr.write(
        `Planen kunde inte bevisas och visas därför inte. Det är ett fel i programmet: ${answer.detail}\n`,
      );
      return 3;
    case 'refused':
      io.stderr.write(refusalText(answer));
      return 1;
  }
}

/** Faults that are written out; who has more should mend these first. */
const MOST_FAULTS = 200;

function refusalText({ about, problems }: AllocationAnswer & { readonly kind: 'refused' }): string {
  if (problems[0]?.code === 'cancelled') return 'Avbrutet. Inget har skrivits.\n';
  const [first] = problems;
  const input = about === 'plan' ? 'planen' : 'problemet';
  const head =
    first?.code === 'impossible'
      ? `Kraven går inte att förena. ${first.expected === 'smallest' ? 'Den minsta mängd som krockar' : 'En mängd som krockar, och där inget kan tas bort'}:\n`
      : `Fel i ${input} (${problems.length}):\n`;
  return `${head}${problems.slice(0, MOST_FAULTS).map(faultLine).join('')}${beyond(problems.length)}`;
}

function faultLine(problem: InputProblem): string {
  const { what, todo } = allocationProblemWords(problem, 'sv');
  const where = problem.where === '' ? '' : `${placeWords(problem.where, 'sv')}: `;
  return `  ${visible(`${where}${what}${problem.code === 'impossible' ? '' : ` ${todo}`}`)}\n`;
}

function beyond(count: number): string {
  return count > MOST_FAULTS ? `  … och ${count - MOST_FAULTS} till.\n` : '';
}

function oneSidedText(oneSided: readonly OneSided[]): string {
  return oneSided.length === 0 ? '' : `${oneSided.length} par står bara i den enas lista och kan aldrig bli av.\n`;
}

function formed(
  { document, rules }: AllocationAnswer & { readonly kind: 'solved' },
  asked: Allocating,
): string | Uint8Array {
  if (asked.form === 'json') return Buffer.concat([document, Buffer.from('\n')]);
  const solved = JSON.parse(new TextDecoder().decode(document)) as SolutionDocument;
  if (asked.form === 'csv') return csvOf(solved);
  return allocationText({
    document: solved,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    isWhole: asked.isWhole,
  });
}

function csvOf({ assignments, unplaced }: SolutionDocument): string {
  const columns = ['person', 'period', 'place', 'rank'].map((key) => ({ key, label: key }));
  return tableToCsv(columns, [
    ...assignments.map(({ person, period = null, place, rank }) => [person, period, place, rank]),
    ...unplaced.filter(isMissed).map(({ person, period = null }) => [person, period, null, null]),
  ]);
}

const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  reading: 'Läser',
  placing: 'Placerar',
  improving: 'Förbättrar',
  verifying: 'Kontrollerar',
  explaining: 'Förklarar',
};

/** Progress on a terminal: one line that is written over. Nothing where nobody watches. */
class ProgressLine {
  private readonly out: CommandIo['stderr'];
  private isShown = false;

  constructor(out: CommandIo['stderr']) {
    this.out = out;
  }

  show({ phase, share }: AllocationProgress): void {
    if (this.out.isTTY !== true) return;
    this.isShown = true;
    this.out.write(`\r\u001B[K${PHASE_WORDS[phase]} … ${Math.round(share * 100)} %`);
  }

  clear(): void {
    if (this.isShown) this.out.write('\r\u001B[K');
  }
}
