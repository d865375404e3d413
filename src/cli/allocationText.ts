import type { Absence, Explanation, Reason, Shift, SolutionDocument } from '../actions/allocatePeople.ts';
import { changeWords, gainWords, GOAL_WORDS, type NamedRule, reasonWords } from '../matching/allocationReasonWords.ts';
import { shiftWords } from '../matching/shiftWords.ts';
import { visible, widthOf } from './visible.ts';

/** Rows of the plan shown before the reader is pointed to a file. */
const MOST_ROWS = 60;
const BAR = 30;

const STRUCK: ReadonlySet<Reason['code']> = new Set([
  'rule-broken',
  'not-ranked',
  'forbidden',
  'pinned-elsewhere',
  'no-seats',
]);

export interface Shown {
  readonly document: SolutionDocument;
  readonly rules: ReadonlyMap<string, NamedRule>;
  /** Each person with every reason, instead of only those without a place. */
  readonly isWhole: boolean;
}

type Certificate = SolutionDocument['certificate'];

/** A plan as text to read: how it went, who sits where, who does not and why, where seats are short, what is proven. */
export function allocationText({ document, rules, isWhole }: Shown): string {
  const { explanation } = document;
  const parts = [
    summary(document),
    profile(document),
    changes(document),
    isWhole && explanation ? everybody(explanation, rules) : assignments(document),
    isWhole ? [] : unplaced(document, rules),
    isWhole ? [] : spared(document),
    explanation ? bottlenecks(explanation) : [],
    explanation ? fairness(explanation) : [],
    certificate(document),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.map(visible).join('\n'))
    .join('\n\n')}\n`;
}

const MODE_WORDS = {
  stable: 'stabil',
  best: 'bästa enligt målen',
  together: 'grupper, minsta antal och perioder',
} as const;

function summary(document: SolutionDocument): readonly string[] {
  const { assignments: seated, unplaced: absent, mode, goals, seed } = document;
  const left = absent.filter(isMissed);
  const needless = absent.length - left.length;
  const all = seated.length + left.length;
  const hasPeriods = [...seated, ...absent].some(({ period }) => period !== undefined);
  const order = mode === 'stable' ? [] : [`Mål i ordning: ${goals.map((goal) => GOAL_WORDS.sv[goal]).join(', ')}.`];
  return [
    `${seated.length} av ${all} ${hasPeriods ? filledWord(all) : placedWord(all)} (${percent(seated.length, all)}), ${left.length} utan plats.`,
    ...(needless === 0 ? [] : [needlessText(needless)]),
    `Läge: ${MODE_WORDS[mode]} (${mode}). Frö till lottningen: ${seed === '' ? 'inget angivet' : `”${seed}”`}.`,
    ...order,
  ];
}

function filledWord(all: number): string {
  return all === 1 ? 'period fylld' : 'perioder fyllda';
}

function placedWord(all: number): string {
  return all === 1 ? 'person placerad' : 'personer placerade';
}

function needlessText(count: number): string {
  return `${count === 1 ? '1 period till behövs' : `${count} perioder till behövs`} inte: veckorna är uppnådda ändå.`;
}

/** Whether somebody lacks a place; else their weeks are reached without the period, and they are asked for no more. */
export function isMissed({ reasons }: Absence): boolean {
  return !reasons.some(({ code }) => code === 'weeks-reached');
}

function profile({ profile: counts, unplaced: absent }: SolutionDocument): readonly string[] {
  const left = absent.filter(isMissed);
  const rows = counts.map((count, i) => [`önskan ${i + 1}`, count] as const).filter(([, count]) => count > 0);
  const all = [...rows, ...(left.length > 0 ? [['utan plats', left.length] as const] : [])];
  if (all.length === 0) return [];
  const most = Math.max(1, ...all.map(([, count]) => count));
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const lines = all.map(([name, count]) => {
    const bar = '█'.repeat(Math.max(1, Math.round((count / most) * BAR)));
    return `  ${name.padEnd(11)} ${bar.padEnd(BAR)} ${String(count).padStart(6)}  ${percent(count, total).padStart(5)}`;
  });
  return ['Så gick det med önskemålen', ...lines];
}

function changes({ changes: diff }: SolutionDocument): readonly string[] {
  if (diff === undefined) return [];
  const { moved, placed, lost, gone, unchanged } = diff;
  const rows = [...moved, ...placed, ...lost, ...gone].map((shift) => [
    named(shift.person, shift.period),
    `${seatText(shift.from, shift.rankBefore)} → ${seatText(shift.to, shift.rankNow)}`,
    shiftWords(shift, 'sv'),
  ]);
  const counts = `${moved.length} flyttas, ${placed.length} får plats, ${lost.length} förlorar sin, ${gone.length} har slutat söka`;
  return [`Ändringar mot planen som gäller: ${unchanged} oförändrade, ${counts}`, ...columns(rows)];
}

function seatText(place: Shift['from'], rank: number | undefined): string {
  return place === undefined ? 'ingen plats' : `${place}${rank === undefined ? '' : ` (önskan ${rank})`}`;
}

function assignments({ assignments: seated }: SolutionDocument): readonly string[] {
  if (seated.length === 0) return [];
  const rows = seated
    .slice(0, MOST_ROWS)
    .map(({ person, period, place, rank }) => [person, period ?? '', place, `önskan ${rank}`]);
  const more =
    seated.length > MOST_ROWS ? [`  … och ${seated.length - MOST_ROWS} till: --csv eller --json visar alla.`] : [];
  return ['Placerade', ...columns(rows), ...more];
}

function unplaced({ unplaced: absent }: SolutionDocument, rules: Shown['rules']): readonly string[] {
  const left = absent.filter(isMissed);
  if (left.length === 0) return [];
  const lines = left
    .slice(0, MOST_ROWS)
    .flatMap(({ person, period, reasons }) => [
      `  ${named(person, period)}`,
      ...reasons.map(
        (reason) =>
          `    ${reason.wish === undefined ? '' : `önskan ${reason.rank}, ${reason.wish}: `}${words(reason, rules)}`,
      ),
    ]);
  const more = left.length > MOST_ROWS ? [`  … och ${left.length - MOST_ROWS} till: --json visar alla.`] : [];
  return ['Utan plats', ...lines, ...more];
}

function spared({ unplaced: absent }: SolutionDocument): readonly string[] {
  const rows = absent.flatMap(({ person, period, reasons }) =>
    reasons
      .filter(({ code }) => code === 'weeks-reached')
      .map(({ found, asked }) => [named(person, period), `${found} av ${asked} veckor`]),
  );
  if (rows.length === 0) return [];
  const more = rows.length > MOST_ROWS ? [`  … och ${rows.length - MOST_ROWS} till: --json visar alla.`] : [];
  return ['Behövs inte, för veckorna är uppnådda', ...columns(rows.slice(0, MOST_ROWS)), ...more];
}

function everybody({ people, receipts }: Explanation, rules: Shown['rules']): readonly string[] {
  const drawn = new Map(receipts.map((receipt) => [receipt.person, receipt]));
  return people.flatMap(({ person, period, place, rank, why, notMet }) => {
    const receipt = drawn.get(person);
    const lot = receipt === undefined ? '' : ` (lott ${receipt.drawn} av ${receipt.of})`;
    const none = why?.code === 'weeks-reached' ? 'ingen plats behövs' : 'utan plats';
    const got = place === undefined ? none : `${place}, önskan ${rank}`;
    const because = why === undefined ? '' : `: ${words(why, rules)}`;
    return [
      `${named(person, period)}${lot}: ${got}${because}`,
      ...notMet.flatMap((wish) => {
        // What struck a wish out must all change; of what weighed against it, each would do.
        const isStruck = wish.reasons.some(({ code }) => STRUCK.has(code));
        const change = wish.changes.map((one) => changeWords(one, 'sv')).join(isStruck ? ' och ' : ' eller ');
        return [
          `    inte önskan ${wish.rank}, ${wish.place}: ${wish.reasons.map((reason) => words(reason, rules)).join('; ')}`,
          ...(change === '' ? [] : [`      hade gått ${change}`]),
        ];
      }),
    ];
  });
}

function bottlenecks({ bottlenecks: tight }: Explanation): readonly string[] {
  if (tight.length === 0) return [];
  const rows = tight.slice(0, 10).map(({ place, period, seats, wanted, gains }) => {
    // Later goals hardly matter where an earlier one gains; nobody would open a seat for them.
    const [gain] = gains;
    const worth = gain === undefined ? '' : `en plats till: ${gainWords(gain.goal, gain.amount, 'sv')}`;
    return [named(place, period), seats === 1 ? '1 plats' : `${seats} platser`, `${wanted} fler vill hit`, worth];
  });
  return ['Flaskhalsar', ...columns(rows)];
}

function fairness({ fairness: report }: Explanation): readonly string[] {
  const lines = report.attributes.flatMap(({ attribute, groups }) => [
    `Utfall efter ${attribute}`,
    ...columns([
      ['', 'söker', 'placerade', 'förstaval', 'medelönskan', 'restid'],
      ...groups.map((group) =>
        group.tooFew
          ? [group.value || '(saknas)', '', '', '', '', 'för få för att visa']
          : [
              group.value || '(saknas)',
              `${group.sought}`,
              percent(group.placed, 1),
              percent(group.firstWish, 1),
              decimal(group.meanRank),
              group.meanMinutes === undefined ? '–' : `${decimal(group.meanMinutes)} min`,
            ],
      ),
    ]),
  ]);
  const locked = report.lockIn.map(
    ({ place, attribute, value, seated, share, shareOfWishes }) =>
      `  ${place}: ${percent(share, 1)} av ${seated} har ${attribute} ${value} (${percent(shareOfWishes, 1)} av dem som ville dit)`,
  );
  return [...lines, ...(locked.length > 0 ? ['Platser som mest går till en grupp', ...locked] : [])];
}

function certificate({ certificate: proof, mode }: SolutionDocument): readonly string[] {
  return [
    `Bevis: ${proofWords(proof)} Kontrollerat av kod som inte delar något med lösaren.`,
    ...unmetLines(proof.unmet, mode),
  ];
}

/** Unmet requirements that are written out. */
const MOST_UNMET = 10;

/** In `together` only weeks can be out of reach; the other modes leave more aside, which `together` keeps. */
function unmetLines(unmet: Certificate['unmet'], mode: SolutionDocument['mode']): readonly string[] {
  if (unmet.length === 0) return [];
  const count = unmet.length === 1 ? '1 krav' : `${unmet.length} krav`;
  const head =
    mode === 'together'
      ? `  ${count} gick inte att uppfylla:`
      : `  ${count} lämnas åt sidan i det här läget (--mode together tar hänsyn till allt):`;
  const more = unmet.length > MOST_UNMET ? [`    … och ${unmet.length - MOST_UNMET} till, se "unmet" i --json.`] : [];
  return [head, ...unmet.slice(0, MOST_UNMET).map((one) => `    ${unmetWords(one)}`), ...more];
}

function unmetWords(unmet: Certificate['unmet'][number]): string {
  switch (unmet.kind) {
    case 'minimum':
      return `${named(unmet.place, unmet.period)}: ${unmet.seated} där, men platsen tar emot minst ${unmet.minimum} eller ingen`;
    case 'host':
      return `värden ${named(unmet.host, unmet.period)}: ${unmet.seated} där, men ${unmet.capacity} gemensamma platser`;
    case 'together':
      return `gruppen together[${unmet.group}] hålls inte ihop`;
    case 'apart':
      return `gruppen apart[${unmet.group}] hålls inte isär`;
    case 'overlap':
      return `${unmet.person}: ${unmet.periods.join(' och ')} delar dagar`;
    case 'weeks':
      return `${unmet.person}: når ${unmet.reached} av ${unmet.wanted} veckor`;
  }
}

function proofWords(proof: Certificate): string {
  switch (proof.kind) {
    case 'stable':
      return proof.ties
        ? 'svagt stabil – ingen person och plats vill båda hellre ha varandra; lika rangordning avgjordes med lott.'
        : 'stabil – ingen person och plats vill båda hellre ha varandra.';
    case 'optimal':
      return `bäst möjliga för målen i ordning, bevisat i ${proof.steps.length} steg med priser på platserna.`;
    case 'bounded':
      return proof.exact
        ? `bäst möjliga för målen i ordning; sökningen är uttömd (${proof.searched} delproblem).`
        : `den bästa som hittades på ${proof.searched} delproblem. Ingen plan kan nå bortom ${proof.bound
            .map(({ goal, value }) => `${GOAL_WORDS.sv[goal]} ${value}`)
            .join(', ')}.`;
  }
}

function words(reason: Reason, rules: Shown['rules']): string {
  return reasonWords(reason, 'sv', rules);
}

function named(id: string, period: string | undefined): string {
  return period === undefined ? id : `${id}, ${period}`;
}

/** Whole per cents; few are not none, and nearly all are not all. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) return '<1 %';
  return rounded === 100 && part < whole ? '>99 %' : `${rounded} %`;
}

function decimal(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1).replace('.', ',');
}

/** Rows with their cells under each other; columns without a word and trailing blanks are cut. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const shown = rows.map((row) => row.map(visible));
  const widths = (rows[0] ?? []).map((_, c) => shown.reduce((most, row) => Math.max(most, widthOf(row[c] ?? '')), 0));
  const padded = (cell: string, c: number): string => cell + ' '.repeat((widths[c] ?? 0) - widthOf(cell));
  return shown.map((row) => {
    const cells = row.flatMap((cell, c) => (widths[c] === 0 ? [] : [padded(cell, c)]));
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
