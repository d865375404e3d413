import type { Area } from '../../kernel/area.ts';
import { type OfferingChoices, readOfferingChoices } from '../../store/offeringCounts.ts';
import type { CurrentVersions } from '../../store/sources.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import type { Site } from '../site.ts';

/** Corrections move an occupation in or out; imports make a new version. */
const FRESH_MS = 60_000;
const MOST_AREAS = 100;

interface Kept {
  readonly at: number;
  readonly choices: OfferingChoices;
}
const keptOf = new WeakMap<Site['store'], Map<string, Kept>>();

/** What a list of an area's offerings can be narrowed to; looked up among all of them once a minute and version. */
export async function choicesFor(
  site: Site,
  tx: ReadTransaction,
  area: Area,
  versions: CurrentVersions,
): Promise<OfferingChoices> {
  const kept = keptOf.get(site.store) ?? new Map<string, Kept>();
  keptOf.set(site.store, kept);
  const key = [
    area.code,
    ...[...versions.values()].map(({ sourceId, generation }) => `${sourceId} ${generation}`),
  ].join();
  const now = site.now().getTime();
  const known = kept.get(key);
  if (known && now - known.at < FRESH_MS) return known.choices;
  const choices = await readOfferingChoices(tx, area);
  if (kept.size >= MOST_AREAS) kept.clear();
  kept.set(key, { at: now, choices });
  return choices;
}
