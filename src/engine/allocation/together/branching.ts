import { isTooMuch, needlessPeriods, periodsTaken, type Several } from './jointMarket.ts';
import type { Relaxation } from './relaxation.ts';
import { addRow } from './rows.ts';

/** Something that is decided on one branch of the tree. */
export type Decision =
  | { readonly kind: 'bar' | 'gather'; readonly units: Int32Array; readonly site: number }
  | { readonly kind: 'avoid' | 'sit'; readonly unit: number; readonly period: number }
  | { readonly kind: 'close' | 'open'; readonly site: number };

/** Everything to be decided on one branch. Whatever plan there is keeps one of the branches of a list. */
export type Branch = readonly Decision[];

/** Applies `branch` to `relaxation`; false where no seating is left. */
export function decide(relaxation: Relaxation, branch: Branch): boolean {
  return branch.every((decision) => {
    switch (decision.kind) {
      case 'bar':
        return relaxation.bar(decision.units, decision.site);
      case 'gather':
        return relaxation.gather(decision.units, decision.site);
      case 'avoid':
        return relaxation.avoid(decision.unit, decision.period);
      case 'sit':
        return relaxation.sit(decision.unit, decision.period);
      case 'close':
        return relaxation.close(decision.site);
      case 'open':
        return relaxation.demand(decision.site, relaxation.network.market.minimum[decision.site]!);
    }
  });
}

/**
 * The first requirement that the seating of `relaxation` breaks, as branches that each put it right, the likelier one
 * first; `undefined`: it keeps everything, so it is a plan.
 *
 * Minimum numbers come first, since closing a site moves most; then groups (as many branches deep as a group has
 * sites to try), then people's periods, then those to be kept apart. Within a sort the first in the drawn order.
 */
export function branchesOf(relaxation: Relaxation): readonly [Branch, Branch] | undefined {
  return minimum(relaxation) ?? together(relaxation) ?? several(relaxation) ?? apart(relaxation);
}

/** A site below its minimum is closed, or opened with the minimum as its least number. The one that lacks most first. */
function minimum({ network, load }: Relaxation): readonly [Branch, Branch] | undefined {
  let site = -1;
  let most = 0;
  network.market.minimum.forEach((least, s) => {
    if (load[s]! === 0 || least - load[s]! <= most) return;
    site = s;
    most = least - load[s]!;
  });
  if (site < 0) return undefined;
  const open: Branch = [{ kind: 'open', site }];
  const close: Branch = [{ kind: 'close', site }];
  return 2 * load[site]! >= network.market.minimum[site]! ? [open, close] : [close, open];
}

/** A group that is torn apart gathers where most of it sits, or none of it sits there. */
function together(relaxation: Relaxation): readonly [Branch, Branch] | undefined {
  const { market } = relaxation.network;
  const siteIn = (unit: number, period: number) => {
    const site = relaxation.siteOf(unit);
    return site >= 0 && market.period[site] === period ? site : -1;
  };
  const torn = market.together.find(({ units, period }) => {
    const site = siteIn(units[0]!, period);
    return units.some((unit) => siteIn(unit, period) !== site);
  });
  if (torn === undefined) return undefined;
  const { units } = torn;
  const counts = new Map<number, number>();
  for (const unit of units) {
    const site = siteIn(unit, torn.period);
    if (site >= 0) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const [site] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a));
  return [[{ kind: 'gather', units, site }], [{ kind: 'bar', units, site }]];
}

/** Of two units at one site that are to be apart the later leaves it, or it stays and the others of the group keep off. */
function apart(relaxation: Relaxation): readonly [Branch, Branch] | undefined {
  for (const group of relaxation.network.market.apart) {
    const seen = new Set<number>();
    for (const unit of group) {
      const site = relaxation.siteOf(unit);
      if (site >= 0 && seen.has(site)) {
        const units = Int32Array.of(unit);
        const others = group.filter((other) => other !== unit);
        return [
          [{ kind: 'bar', units, site }],
          [
            { kind: 'bar', units: others, site },
            { kind: 'gather', units, site },
          ],
        ];
      }
      seen.add(site);
    }
  }
  return undefined;
}

/** Of two periods of a person that clash one is avoided; of more than it takes one is avoided or decided on. */
function several(relaxation: Relaxation): readonly [Branch, Branch] | undefined {
  const { market } = relaxation.network;
  const isIn = (unit: number, period: number) => {
    const site = relaxation.siteOf(unit);
    return site >= 0 && market.period[site] === period;
  };
  for (const person of market.several) {
    const clash = person.clashes.find(({ units, periods }) => units.every((unit, i) => isIn(unit, periods[i]!)));
    if (clash !== undefined) {
      const avoid = (i: 0 | 1): Branch => [{ kind: 'avoid', unit: clash.units[i], period: clash.periods[i] }];
      return [avoid(0), avoid(1)];
    }
    const unit = openUnit(relaxation, person);
    if (unit < 0) continue;
    const period = market.period[relaxation.siteOf(unit)]!;
    return [[{ kind: 'avoid', unit, period }], [{ kind: 'sit', unit, period }]];
  }
  return undefined;
}

/** A unit seated but not decided on, of a person who has more than it takes or counts for less than it costs; or -1. */
function openUnit(relaxation: Relaxation, person: Several): number {
  const { weeks, units } = person;
  if (weeks === undefined) return -1;
  const { market } = relaxation.network;
  const taken = periodsTaken(person, market, (unit) => relaxation.siteOf(unit));
  const decided = decidedPeriods(relaxation, person);
  if (!isTooMuch(weeks, taken) && needlessPeriods(person, taken) === needlessPeriods(person, decided)) return -1;
  let shortest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const site = relaxation.siteOf(unit);
    if (site < 0 || decided.has(market.period[site]!) || weeks.each.get(market.period[site]!)! >= least) continue;
    shortest = unit;
    least = weeks.each.get(market.period[site]!)!;
  }
  return shortest;
}

/** The periods in which `person` sits whatever else is decided. */
function decidedPeriods(relaxation: Relaxation, person: Several): ReadonlySet<number> {
  return periodsTaken(person, relaxation.network.market, (unit) =>
    relaxation.isDecided(unit) ? relaxation.siteOf(unit) : -1,
  );
}

/**
 * A lower bound, a row, on every plan that keeps what is decided in `relaxation`; of a seating that keeps everything,
 * its cost. `undefined`: what is decided asks for more periods than it takes.
 */
export function boundOf(relaxation: Relaxation): Float64Array | undefined {
  const bound = relaxation.total.slice();
  for (const person of relaxation.network.market.several) {
    if (person.weeks === undefined) continue;
    const decided = decidedPeriods(relaxation, person);
    if (isTooMuch(person.weeks, decided)) return undefined;
    addRow(bound, { rows: person.weeks.lacking, from: 0 }, needlessPeriods(person, decided));
  }
  return bound;
}
