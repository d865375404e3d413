import { type Area, type AreaKind, COUNTRY } from '../kernel/area.ts';
import { type Period, monthAt, monthIndex, monthsIn } from '../kernel/period.ts';
import type { Language } from '../kernel/text.ts';
import { listAreas } from '../store/areas.ts';
import { readDemandSpans } from '../store/evidenceFacts.ts';
import { currentVersions } from '../store/sources.ts';
import { visitor } from '../store/session.ts';
import type { ChoiceGroup } from './kit/page.ts';
import { periodChoices } from './kit/periodChoices.ts';
import type { Site } from './site.ts';
import { siteWords } from './words/site.ts';

/** What a reader may look at: the areas there are and the months there are data for. */
export interface Choices {
  readonly areas: ReadonlyMap<string, Area>;
  readonly defaultArea: Area;
  readonly defaultPeriod: Period;
  readonly areaGroups: Readonly<Record<Language, readonly ChoiceGroup[]>>;
  readonly periodGroups: Readonly<Record<Language, readonly ChoiceGroup[]>>;
}

/** The region that the demonstration opens with. */
const DEMONSTRATION_AREA = '14';
/** Choices change by imports and by new areas; for this long they are not asked for again. */
const FRESH_MS = 2000;
const YEAR = 12;

/** Reads the choices, seldom: one answer serves all requests of the next seconds. `fresh` asks at once. */
export function choicesOf(site: Site): (fresh?: boolean) => Promise<Choices> {
  let asked = { at: -FRESH_MS, answer: Promise.resolve<Choices | null>(null) };
  return async (fresh = false) => {
    const now = site.now().getTime();
    const known = !fresh && now - asked.at < FRESH_MS ? await asked.answer : null;
    if (known) return known;
    const answer = readChoices(site);
    asked = { at: now, answer: answer.catch(() => null) };
    return answer;
  };
}

async function readChoices(site: Site): Promise<Choices> {
  const { areas, current } = await site.store.reading(visitor(), async (tx) => ({
    areas: await listAreas(tx),
    current: await currentVersions(tx),
  }));
  // Without facts there are still areas to choose; the pages say what is missing.
  const spans = await readDemandSpans(site.store.facts, current).catch(() => []);
  const held = heldMonths(spans) ?? yearBefore(site.now());
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    defaultArea: defaultArea(areas, site.demonstration),
    defaultPeriod: defaultPeriod(spans) ?? lastYearOf(held),
    areaGroups: { sv: areaGroups(areas, 'sv'), en: areaGroups(areas, 'en') },
    periodGroups: { sv: periodChoices(held, 'sv'), en: periodChoices(held, 'en') },
  };
}

function defaultArea(areas: readonly Area[], demonstration: boolean): Area {
  const wanted = demonstration ? DEMONSTRATION_AREA : COUNTRY;
  const sweden: Area = {
    code: COUNTRY,
    kind: 'country',
    name: 'Sverige',
    counties: [],
    municipalities: [],
    synthetic: false,
  };
  return areas.find((area) => area.code === wanted) ?? areas[0] ?? sweden;
}

/** The last year of the source that tells of a whole year most lately: a few new ads do not hide a full year. */
export function defaultPeriod(spans: readonly Period[]): Period | null {
  const whole = spans.filter((span) => monthsIn(span) >= YEAR);
  const latest = [...(whole.length > 0 ? whole : spans)].sort((a, b) => b.to.localeCompare(a.to))[0];
  return latest ? lastYearOf(latest) : null;
}

function lastYearOf(held: Period): Period {
  return { from: monthAt(monthIndex(held.to) - YEAR + 1), to: held.to };
}

function heldMonths(spans: readonly Period[]): Period | null {
  const [first] = spans.map((span) => span.from).sort();
  const last = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return first && last ? { from: first, to: last } : null;
}

function yearBefore(now: Date): Period {
  const last = now.getUTCFullYear() * YEAR + now.getUTCMonth() - 1;
  return { from: monthAt(last - YEAR + 1), to: monthAt(last) };
}

function areaGroups(areas: readonly Area[], language: Language): ChoiceGroup[] {
  const names = siteWords[language].areaKinds;
  const kinds = [...new Set(areas.map((area) => area.kind))];
  return kinds.map((kind) => ({ label: names[kind], choices: choicesOfKind(areas, kind) }));
}

function choicesOfKind(areas: readonly Area[], kind: AreaKind) {
  return areas.filter((area) => area.kind === kind).map(({ code, name }) => ({ value: code, label: name }));
}
