import type { ImportProgress } from '../actions/importProgress.ts';
import type { ImportSummary } from '../actions/importRun.ts';

const numbers = new Intl.NumberFormat('sv-SE');
const TERMINAL_EVERY_MS = 200;
const LINES_EVERY_MS = 5_000;

/** Where progress is written, and whether a line can be written over. */
export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Shows how far an import has come: one line written over and over on a terminal, else a new line every five seconds. */
export class ProgressLine {
  private readonly output: ProgressOutput;
  private readonly now: () => number;
  private shownAt: number;
  private isShown = false;

  constructor(output: ProgressOutput, now: () => number) {
    this.output = output;
    this.now = now;
    this.shownAt = now();
  }

  readonly show = (progress: ImportProgress): void => {
    const every = this.output.isTTY ? TERMINAL_EVERY_MS : LINES_EVERY_MS;
    if (this.now() - this.shownAt < every) return;
    this.shownAt = this.now();
    this.isShown = true;
    this.output.write(this.output.isTTY ? `\r\u001b[K${progressText(progress)}` : `${progressText(progress)}\n`);
  };

  /** Takes the line away, so that what follows stands by itself. */
  clear(): void {
    if (this.isShown && this.output.isTTY) this.output.write('\r\u001b[K');
  }
}

/** `12 000 rader, 3 100/s, 41 %, ungefär 2 min kvar`. */
export function progressText({ rows, rate, rejected, bytes, totalBytes, secondsLeft }: ImportProgress): string {
  return [
    `${numbers.format(rows)} rader`,
    `${numbers.format(rate)}/s`,
    ...(totalBytes ? [`${Math.floor((100 * bytes) / totalBytes)} %`] : []),
    ...(rejected > 0 ? [`${numbers.format(rejected)} avvisade`] : []),
    ...(secondsLeft === null || secondsLeft === 0 ? [] : [`ungefär ${durationText(secondsLeft)} kvar`]),
  ].join(', ');
}

function durationText(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

const STATES: Readonly<Record<ImportSummary['state'], string>> = {
  imported: 'inläst och i kraft',
  unchanged: 'oförändrat: inget nytt sedan förra gången',
  'kept-last': 'förra versionen behölls: källan är mycket mindre än förra gången (--force tar in den ändå)',
};

/** What came of an import, as a table to read. */
export function summaryText(summary: ImportSummary): string {
  const { counts } = summary;
  const rows: [string, string][] = [
    ['Källa', summary.sourceId],
    ['Resultat', STATES[summary.state]],
    ['Version', summary.label === null ? 'ingen' : `${summary.label} (intag ${summary.generation})`],
    ['Lästa', numbers.format(counts.read)],
    ['Skrivna', numbers.format(counts.written)],
    ['Oförändrade', numbers.format(counts.unchanged)],
    ['Avvisade', numbers.format(counts.rejected)],
    ...(summary.rejectsFile === null ? [] : [['Se', summary.rejectsFile] satisfies [string, string]]),
    ...Object.entries(summary.facts).map(([name, value]): [string, string] => [
      FACTS[name] ?? name,
      typeof value === 'number' ? numbers.format(value) : value,
    ]),
    ['Tid', `${numbers.format(summary.seconds)} s`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return `${rows.map(([name, value]) => `${name.padEnd(width)}${value}`).join('\n')}\n`;
}

const FACTS: Readonly<Record<string, string>> = {
  concepts: 'Begrepp',
  relations: 'Relationer',
  areas: 'Områden',
  'no-longer-there': 'Utgångna begrepp',
  removed: 'Borttagna',
  'ads-stored': 'Annonser i allt',
  'without-occupation': 'Utan yrke',
  before: 'Förra gången',
  now: 'Den här gången',
};
