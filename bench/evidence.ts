/**
 * The evidence of an area on 10 million generated facts, and the same question of the same rows without a sort key.
 *
 *   node bench/evidence.ts [millions of facts, by default 10]
 *
 * Makes 400 occupation groups × 312 areas × as many months as it takes in `demand`, copies them unsorted, and asks in
 * turn (A B A B …). `list` is the whole read model as a page gets it: PostgreSQL, facts and rules. Writes JSON lines:
 * cold (first) and warm (median, worst) milliseconds, and how many times the naive scan takes.
 */
import { openInstallation } from '../src/actions/openInstallation.ts';
import { comparisonPeriod } from '../src/evidence/coverage.ts';
import type { Area } from '../src/kernel/area.ts';
import { knownSource } from '../src/sources/registry.ts';
import { readAreaEvidence, readOccupationEvidence } from '../src/store/evidence.ts';
import { readDemandNowAndBefore } from '../src/store/evidenceFacts.ts';
import type { Facts } from '../src/store/facts.ts';
import { system, visitor } from '../src/store/session.ts';
import { currentVersions, putInForce, registerSource } from '../src/store/sources.ts';
import type { Store } from '../src/store/store.ts';
import { saveConcepts } from '../src/store/taxonomy.ts';
import type { Concept } from '../src/taxonomy/concept.ts';
import { temporaryHome } from '../test/support/program.ts';

const TIMES = 21;
const GROUPS = 400;
const AREAS = 312;
const million = Number(process.argv[2] ?? 10);
const rows = Math.round(million * 1_000_000);
const months = Math.ceil(rows / (GROUPS * AREAS));
const county: Area = { code: '14', kind: 'county', name: 'Län', counties: ['14'], municipalities: [], synthetic: true };
const period = { from: '2005-01', to: '2005-12' };

const { home, remove } = temporaryHome();
const opened = await openInstallation({ home, env: process.env, command: 'bench evidence' });
if (!opened.ok) throw new Error(opened.problems.map(({ detail }) => detail).join('\n'));
const { store, close } = opened.value;
try {
  await generate(store.facts);
  await putAllInForce(store);
  await compare(store);
} finally {
  await close();
  remove();
}

/** Areas 0–20 are counties 03–23, the last one the country, the rest municipalities; months count from 2000. */
async function generate(facts: Facts): Promise<void> {
  const started = performance.now();
  await facts.command(
    `insert into demand
     select 'ads', 1, multiIf(area < 21, 'county', area = ${AREAS - 1}, 'country', 'municipality'),
       multiIf(area < 21, leftPad(toString(area + 3), 2, '0'), area = ${AREAS - 1}, '00', toString(1000 + area)),
       toString(1000 + intDiv(number, ${AREAS}) % ${GROUPS}), addMonths(toDate('2000-01-01'), month), toLastDayOfMonth(addMonths(toDate('2000-01-01'), month)),
       toUInt32(cityHash64(number) % 50), toUInt32(cityHash64(number) % 90)
     from (select number, number % ${AREAS} as area, intDiv(number, ${AREAS * GROUPS}) as month from numbers(${rows}))`,
  );
  await facts.command(
    'create table naive_demand engine = MergeTree order by tuple() as select * from demand order by cityHash64(area, ssyk4, period_from)',
  );
  const [count] = await facts.query<{ facts: number }>('select toUInt32(count()) as facts from demand');
  say('generated', { facts: count?.facts ?? 0, months, seconds: Math.round(performance.now() - started) / 1000 });
}

async function putAllInForce({ writing }: Store): Promise<void> {
  const groups = Array.from({ length: GROUPS }, (_, i): Concept => {
    const code = String(1000 + i);
    return { id: code, type: 'ssyk-level-4', label: `Yrkesgrupp ${code}`, code, deprecated: false, replacedBy: [] };
  });
  await writing(system('bench'), async (tx) => {
    await saveConcepts(tx, groups, '1');
    for (const id of ['taxonomy', 'ads'] as const) {
      await registerSource(tx, knownSource(id));
      const version = {
        sourceId: id,
        generation: 1,
        label: '1',
        contentHash: '1',
        retrievedAt: new Date(0),
        input: 'bench',
      };
      await putInForce(tx, { ...version, rowsWritten: 1, periodFrom: null, periodTo: null });
    }
  });
}

async function compare({ reading, facts }: Store): Promise<void> {
  await reading(visitor(), async (tx) => {
    const current = await currentVersions(tx);
    const query = { area: county, period, before: comparisonPeriod(period) };
    const naive: Facts = {
      ...facts,
      query: (text, parameters) => facts.query(text.replace('from demand', 'from naive_demand as demand'), parameters),
    };
    const times = await measure({
      list: () => readAreaEvidence(tx, facts, { area: county, period }),
      occupation: () => readOccupationEvidence(tx, facts, { area: county, period, ssyk4: '1200' }),
      query: () => readDemandNowAndBefore(facts, current, query),
      naive: () => readDemandNowAndBefore(naive, current, query),
    });
    for (const [name, took] of Object.entries(times))
      say(name, { ...took, naiveTakes: Number(((times['naive']?.warm ?? 0) / took.warm).toFixed(2)) });
  });
}

/** Each in turn, so that what else the machine does falls on all alike. */
async function measure(questions: Readonly<Record<string, () => Promise<unknown>>>) {
  const taken = new Map<string, number[]>(Object.keys(questions).map((name) => [name, []]));
  for (let i = 0; i < TIMES; i++)
    for (const [name, ask] of Object.entries(questions)) {
      const started = performance.now();
      await ask();
      taken.get(name)?.push(performance.now() - started);
    }
  const rounded = (ms = 0): number => Number(ms.toFixed(1));
  return Object.fromEntries(
    [...taken].map(([name, [cold, ...rest]]) => {
      const sorted = rest.sort((a, b) => a - b);
      return [name, { cold: rounded(cold), warm: rounded(sorted[sorted.length >> 1]), worst: rounded(sorted.at(-1)) }];
    }),
  );
}

function say(what: string, found: Readonly<Record<string, number>>): void {
  process.stdout.write(`${JSON.stringify({ bench: 'evidence', what, ...found })}\n`);
}
