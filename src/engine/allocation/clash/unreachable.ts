import { dayOf, lengthInWeeks } from '../weeks.ts';
import type { Pairings } from './pairings.ts';
import type { Requirements } from './requirement.ts';

/**
 * People whose weeks are more than their periods hold. The most weeks in periods that share no day is weighted
 * interval scheduling: by last day, the best of each prefix with and without its last period (Kleinberg and Tardos
 * 2005, 6.1). The few periods of a problem allow looking back over all of them.
 */
export function unreachableWeeks(pairings: Pairings, requirements: Requirements): readonly (readonly string[])[] {
  return pairings.problem.people.flatMap(({ weeks, periods }, p) => {
    if (weeks === undefined || mostWeeks(pairings, pairings.soughtBy(p)) >= weeks) return [];
    const asked = requirements.inForce('weeks', ['people', p, 'weeks'], `${weeks}`);
    const path = periods === undefined ? ['periods'] : ['people', p, 'periods'];
    const ids = pairings.soughtBy(p).map((period) => pairings.periods[period]?.id);
    const given = requirements.inForce('periods', path, ids.join(', '));
    return asked === undefined || given === undefined ? [] : [[asked, given]];
  });
}

function mostWeeks(pairings: Pairings, sought: readonly number[]): number {
  const periods = sought
    .flatMap((p) => pairings.periods[p] ?? [])
    .map((period) => ({ ...period, first: dayOf(period.from), last: dayOf(period.to) }))
    .sort((a, b) => a.last - b.last);
  const best: number[] = [];
  for (const { first, from, to, weeks } of periods) {
    const before = best.filter((_, j) => periods[j]!.last < first).at(-1) ?? 0;
    best.push(Math.max(best.at(-1) ?? 0, before + (weeks ?? lengthInWeeks(from, to))));
  }
  return best.at(-1) ?? 0;
}
