import { parseArgs } from 'node:util';
import {
  ALLOCATION_FORMATS,
  type AllocationFormat,
  GOALS,
  type Mode,
  MODES,
  PRESETS,
} from '../actions/allocatePeople.ts';

export const ALLOCATE_HELP = `kraftsam allocate – föreslå vem som får vilken plats: stabilt, bäst efter målen, förklarat och bevisat

  kraftsam allocate <problem.json> [--mode stable|best|together] [--goals placed,ranks,travel,fairness]
                    [--preset <namn>] [--seed <text>] [--fair-by <attribut>] [--current <plan.json>]
                    [--json | --csv] [--explain] [--output <fil>]
  kraftsam allocate --format ${ALLOCATION_FORMATS.slice(1, -1).join('|')} <fil> …
  kraftsam allocate --format hr-csv <personer.csv> <platser.csv> …
  kraftsam allocate --verify <problem.json> <plan.json>

Formatet beskrivs i docs/allocation.md. Ett streck (-) i stället för en fil läser standard in.

  --mode <läge>      stable: ingen person och plats vill båda hellre ha varandra
                     best: bäst för målen i ordning, bevisat
                     together: samma, och dessutom grupper, minsta antal, värdar och överlappande perioder
                     utan det: together när problemet behöver det, annars best
  --goals <mål,…>    ${GOALS.join(', ')}; det viktigaste först
  --preset <namn>    en ordning med namn: ${Object.keys(PRESETS).join(', ')} (standard: standard)
  --seed <text>      fröet som avgör lika fall; dra det när önskemålen är inlämnade och publicera det
  --fair-by <namn>   attributet vars grupper målet fairness jämnar ut (standard: school)
  --current <plan>   planen som gäller (från --json): ändra så lite som möjligt, och visa vad som ändras
  --format <format>  ${ALLOCATION_FORMATS.join(', ')} (standard: json)
  --json             planen som JSON, för program; samma fil läses av --verify och --current
  --csv              planen som tabell: person, period, plats, önskan
  --explain          varför var och en fick sin plats, varför inte varje högre önskan, och vad som skulle krävas
  --output <fil>     skriv dit i stället för till standard ut
  --verify           kontrollera en plan mot problemet, utan lösarens kod
  --help             den här texten

Slutkod: 0 planen skrevs eller höll, 1 fel i indata eller avbrutet, 2 fel användning, 3 inget giltigt bevis.
`;

/** What is asked of `kraftsam allocate`. */
export interface Allocating {
  /** Two for `hr-csv`. */
  readonly files: readonly string[];
  readonly format: AllocationFormat;
  readonly options: {
    readonly mode?: Mode;
    readonly goals?: readonly (typeof GOALS)[number][];
    readonly seed?: string;
    readonly fairBy?: string;
  };
  readonly form: 'text' | 'json' | 'csv';
  readonly isWhole: boolean;
  readonly output?: string;
  readonly current?: string;
  /** The plan to check. */
  readonly verify?: string;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const FLAGS = {
  ...{ mode: text, goals: text, preset: text, seed: text, 'fair-by': text, current: text, format: text, output: text },
  ...{ json: flag, csv: flag, explain: flag, verify: flag, help: { ...flag, short: 'h' } },
} as const;

type Values = ReturnType<typeof valuesOf>['values'];

function valuesOf(args: string[]) {
  return parseArgs({ args, options: FLAGS, allowPositionals: true });
}

/** What is asked; `help`, or else what cannot be understood, in words. */
export function allocatingOf(args: string[]): Allocating | string {
  const { values, positionals } = valuesOf(args);
  if (values.help) return 'help';
  const format = ALLOCATION_FORMATS.find((one) => one === (values.format ?? 'json'));
  if (format === undefined) return `Ange --format som ${ALLOCATION_FORMATS.join(', ')}.`;
  const wrong = wrongFiles(values, format, positionals) ?? wrongForm(values);
  if (wrong !== undefined) return wrong;
  const goals = goalsOf(values);
  if (typeof goals === 'string') return goals;
  const mode = MODES.find((one) => one === values.mode);
  if (values.mode !== undefined && mode === undefined) return `Ange --mode som ${MODES.join(', ')}.`;
  const files = values.verify ? positionals.slice(0, -1) : positionals;
  return {
    files,
    format,
    options: {
      ...(mode && { mode }),
      ...(goals && { goals }),
      ...(values.seed !== undefined && { seed: values.seed }),
      ...(values['fair-by'] !== undefined && { fairBy: values['fair-by'] }),
    },
    form: values.json ? 'json' : values.csv ? 'csv' : 'text',
    isWhole: values.explain,
    ...(values.output !== undefined && { output: values.output }),
    ...(values.current !== undefined && { current: values.current }),
    ...(values.verify && { verify: positionals.at(-1) ?? '-' }),
  };
}

function wrongFiles(
  { verify, current }: Values,
  format: AllocationFormat,
  files: readonly string[],
): string | undefined {
  const wanted = (format === 'hr-csv' ? 2 : 1) + (verify ? 1 : 0);
  const named = verify
    ? 'problemet och planen'
    : format === 'hr-csv'
      ? 'personernas och platsernas tabell'
      : 'problemet';
  if (files.length !== wanted) return `Ange ${wanted === 1 ? 'en fil' : `${wanted} filer`}: ${named}.`;
  if (verify && current !== undefined) return '--verify och --current går inte ihop.';
  const fromStdin = [...files, current].filter((file) => file === '-').length;
  return fromStdin > 1 ? 'Bara en fil kan läsas ur standard in (-).' : undefined;
}

function wrongForm({ json, csv, explain }: Values): string | undefined {
  if (json && csv) return 'Ange --json eller --csv, inte båda.';
  return csv && explain ? '--explain visas som text eller med --json, inte med --csv.' : undefined;
}

/** The goals named, one by one or as a preset; absent where none are, or else what is wrong. */
function goalsOf({ goals, preset }: Values): readonly (typeof GOALS)[number][] | string | undefined {
  if (goals !== undefined && preset !== undefined) return 'Ange --goals eller --preset, inte båda.';
  if (preset !== undefined) {
    const known = Object.entries(PRESETS).find(([name]) => name === preset);
    return known?.[1] ?? `Ange --preset som ${Object.keys(PRESETS).join(', ')}.`;
  }
  if (goals === undefined) return undefined;
  const names = goals.split(',').map((name) => name.trim());
  const strange = names.find((name) => !GOALS.some((goal) => goal === name));
  if (strange !== undefined) return `Målet ”${strange}” finns inte. Ange --goals som ${GOALS.join(', ')}.`;
  if (new Set(names).size < names.length) return 'Ett mål står två gånger i --goals.';
  return GOALS.filter((goal) => names.includes(goal)).sort((a, b) => names.indexOf(a) - names.indexOf(b));
}
