import { parseArgs } from 'node:util';
import { type Examination, examine, examineHome } from '../actions/examine.ts';
import type { CommandSetting } from './io.ts';
import { problemText } from './problemText.ts';

export const DOCTOR_HELP = `kraftsam doctor – säger vad som körs var, och vad man gör åt det som är fel

  kraftsam doctor [--json]

Startar databaserna en stund om ingen annan process har dem; annars läses bara mappen.
Slutkod: 0 allt är bra, 1 något behöver göras, 2 fel användning.
`;

/** `kraftsam doctor`. @returns the exit code. */
export async function runDoctor(args: string[], setting: CommandSetting): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  const { stdout } = setting.io;
  if (values.help) {
    stdout.write(DOCTOR_HELP);
    return 0;
  }
  const found = await examination(setting);
  stdout.write(values.json ? `${JSON.stringify(withNode(found), null, 2)}\n` : textOf(found));
  return found.problems.some((problem) => problem.code !== 'home-held') ? 1 : 0;
}

async function examination(setting: CommandSetting): Promise<Examination> {
  const opened = await setting.open('kraftsam doctor');
  if (!opened.ok) return examineHome(setting.home, opened.problems);
  try {
    return await examine(opened.value);
  } finally {
    await opened.value.close();
  }
}

function withNode(found: Examination) {
  return { node: process.version, platform: `${process.platform}-${process.arch}`, ...found };
}

function textOf({ facts, sources, problems }: Examination): string {
  const lines = [
    `Node        ${process.version} på ${process.platform}-${process.arch}`,
    `Mapp        ${facts.home} (${size(facts.homeBytes)}), ledigt ${size(facts.freeBytes)}`,
    ...(facts.clusterElsewhere ? [`            databasens filer ligger i ${facts.clusterElsewhere}`] : []),
    ...(facts.holder && facts.holder.pid !== process.pid
      ? [`Används av  process ${facts.holder.pid} (${facts.holder.command}) sedan ${facts.holder.since}`]
      : []),
    ...facts.engines.map((engine) =>
      engine.kind === 'missing'
        ? `${engine.name.padEnd(11)} saknas`
        : `${engine.name.padEnd(11)} ${engine.version ?? ''} ${engine.kind === 'embedded' ? 'inbyggd' : 'extern'} på ${engine.address ?? '?'}${engine.bytes === undefined ? '' : ` (${size(engine.bytes)})`}`,
    ),
    ...(sources.length > 0 ? ['', 'Källor'] : []),
    ...sources.map(
      (source) =>
        `  ${source.id.padEnd(20)} ${source.version.padEnd(18)} ${source.rows} rader, hämtad ${source.retrievedAt.slice(0, 10)}`,
    ),
    '',
  ];
  const wrong = problems.map(problemText).join('\n');
  return `${lines.join('\n')}\n${problems.length === 0 ? 'Allt är bra.\n' : wrong}`;
}

function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** step).toFixed(step > 1 ? 1 : 0).replace('.', ',')} ${units[step]}`;
}
