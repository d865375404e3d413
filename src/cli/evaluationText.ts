import type { Evaluation, Mistake, SetKind } from '../actions/evaluation.ts';

const KINDS: Readonly<Record<SetKind, string>> = {
  ads: 'annonser',
  modules: 'utbildningsmoduler mot kompetenser',
  terms: 'termer',
  labels: 'benämningar mot benämningar',
  offerings: 'utbildningar mot yrkesgrupper',
};

/** What each measure is called on the terminal. */
const MEASURES: Readonly<Record<string, string>> = {
  'mentions-f1': 'omnämnanden, F1',
  'mentions-precision': 'omnämnanden, precision',
  'mentions-recall': 'omnämnanden, täckning',
  'mentions-same-group-f1': 'omnämnanden, F1, yrke i samma grupp räcker',
  'document-f1': 'hela texten, F1',
  'document-precision': 'hela texten, precision',
  'document-recall': 'hela texten, täckning',
  'document-same-group-f1': 'hela texten, F1, yrke i samma grupp räcker',
  'occupation-ssyk4': 'huvudyrke, rätt yrkesgrupp',
  'occupation-concept': 'huvudyrke, rätt yrke',
  'stance-accuracy': 'krav, merit m.m., rätt bedömt',
  map: 'MAP',
  'recall-10': 'täckning bland de tio första',
  'main-in-10': 'huvudkompetensen bland de tio första',
  'hit-1': 'rätt grupp först',
  'hit-5': 'rätt grupp bland de fem första',
  'misspelling-right': 'felstavningar, rätt',
  'misspelling-wrong': 'felstavningar, fel',
  'misspelling-undisputed-right': 'felstavningar som inget annat begrepp ligger närmare, rätt',
  'misspelling-undisputed-wrong': 'felstavningar som inget annat begrepp ligger närmare, fel',
  'variant-right': 'varianter av benämningen, rätt',
  'variant-wrong': 'varianter av benämningen, fel',
  'variant-form-right': 'varianter som är former av benämningen, rätt',
  'variant-form-wrong': 'varianter som är former av benämningen, fel',
  'hit-any': 'rätt grupp någonstans',
};

const PARTS: Readonly<Record<string, string>> = {
  occupation: 'yrken',
  skill: 'kompetenser',
  language: 'språk',
  licence: 'körkort',
  'education-level': 'utbildningsnivåer',
  other: 'annat',
};

const WHAT: Readonly<Record<Mistake['what'], string>> = {
  missed: 'miss',
  'false-alarm': 'falskt larm',
  'missed-in-document': 'miss i hela texten',
  'wrong-in-document': 'fel i hela texten',
  occupation: 'fel huvudyrke',
  ranking: 'ordning',
};

const WIDTH = 52;

/** An evaluation as a table to read, with every mistake below it where `errors` asks for them. */
export function evaluationText(evaluation: Evaluation, { errors }: { readonly errors: boolean }): string {
  const { set, kind, items, measures, notInLexicon, outside, rejects } = evaluation;
  const hasBaseline = measures.some((measure) => measure.baseline !== undefined);
  const head = `  ${'mått'.padEnd(WIDTH)} värde   95 %           antal${hasBaseline ? '   ordagrant' : ''}`;
  const rows = measures
    .filter(({ part, count }) => part === undefined || count > 0)
    .map(({ key, part, value, low, high, count, baseline }) => {
      const name = `${MEASURES[key] ?? key}${part === undefined ? '' : `: ${PARTS[part] ?? part}`}`;
      const interval = `${shown(low)}–${shown(high)}`;
      const beside = hasBaseline ? `   ${shown(baseline ?? null)}` : '';
      return `  ${name.padEnd(WIDTH)} ${shown(value)}   ${interval}  ${String(count).padStart(6)}${beside}`;
    });
  return [
    `${set}: ${items} ${KINDS[kind]}${rejects.length > 0 ? `, ${rejects.length} rader gick inte att läsa` : ''}`,
    head,
    ...rows,
    `  finns inte i lexikonet: ${notInLexicon.items} av ${notInLexicon.of} (räknas som missar)`,
    ...(outside > 0 ? [`  av slag som inte länkas, t.ex. orter: ${outside} (räknas inte)`] : []),
    ...stanceRows(evaluation),
    ...(errors ? evaluation.mistakes.map(mistakeRow) : []),
    '',
    '',
  ].join('\n');
}

/** Three decimals with a comma; a dash where there is nothing to measure. */
function shown(value: number | null): string {
  return value === null ? '–    ' : value.toFixed(3).replace('.', ',');
}

function stanceRows({ stances }: Evaluation): string[] {
  const wrong = Object.entries(stances)
    .map(([pair, count]) => ({ sides: pair.split(' '), count }))
    .filter(({ sides: [gold, given] }) => gold !== given)
    .sort((a, b) => b.count - a.count);
  return wrong.map(({ sides: [gold, given], count }) => `  bedömt ${given} i stället för ${gold}: ${count}`);
}

function mistakeRow({ id, what, surface, expected, given, rule, score }: Mistake): string {
  const why = [rule, score?.toFixed(2)].filter((part) => part !== undefined).join(' ');
  const sides = [
    expected.length > 0 ? `väntat ${expected.join(' | ')}` : '',
    given.length > 0 ? `gett ${given.join(' | ')}` : '',
  ];
  return `  ${id} ${WHAT[what]}: "${surface}" ${sides.filter(Boolean).join('; ')}${why && ` (${why})`}`;
}
