import { isTooMuch, lackingPeriods, type Several } from './jointMarket.ts';
import type { Relaxation } from './relaxation.ts';

/** Something that is decided on one branch of the tree. */
export type Decision =
  | { readonly kind: 'bar' | 'gather'; readonly units: Int32Array; readonly site: number }
  | { readonly kind: 'leave'; readonly units: Int32Array }
  | { readonly kind: 'sit'; readonly unit: number }
  | { readonly kind: 'close' | 'open'; readonly site: number };

/** Everything to be decided on one branch; two branches of a list have no plan in common, and together they have all. */
export type Branch = readonly Decision[];

/** Applies `branch` to `relaxation`; false where no seating is left. */
export function decide(relaxation: Relaxation, branch: Branch): boolean {
  return branch.every((decision) => {
    switch (decision.kind) {
      case 'bar':
        return relaxation.bar(decision.units, decision.site);
      case 'gather':
        return relaxation.gather(decision.units, decision.site);
      case 'leave':
        return relaxation.leave(decision.units);
      case 'sit':
        return relaxation.sit(decision.unit);
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
  const units = relaxation.network.market.together.find((group) =>
    group.some((unit) => relaxation.siteOf(unit) !== relaxation.siteOf(group[0]!)),
  );
  if (units === undefined) return undefined;
  const counts = new Map<number, number>();
  for (const unit of units) {
    const site = relaxation.siteOf(unit);
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

/** Of a person's periods that clash, or are more than it takes, one is given up or decided on. */
function several(relaxation: Relaxation): readonly [Branch, Branch] | undefined {
  for (const person of relaxation.network.market.several) {
    const taken = takenOf(person, (unit) => relaxation.siteOf(unit) >= 0);
    const clash = person.clashes.find(([a, b]) => taken.has(a) && taken.has(b));
    if (clash !== undefined) {
      const unit = person.units[clash[0]]!;
      const others = Int32Array.from(person.clashes.flatMap((pair) => against(person, unit, pair)));
      return [
        [
          { kind: 'sit', unit },
          { kind: 'leave', units: others },
        ],
        [{ kind: 'leave', units: Int32Array.of(unit) }],
      ];
    }
    const open = openPeriod(relaxation, person, taken);
    if (open >= 0) return [[{ kind: 'leave', units: Int32Array.of(open) }], [{ kind: 'sit', unit: open }]];
  }
  return undefined;
}

function against({ units }: Several, unit: number, [a, b]: readonly [number, number]): readonly number[] {
  if (units[a] === unit) return [units[b]!];
  return units[b] === unit ? [units[a]!] : [];
}

/** A unit seated but not decided on, of a person who has more than it takes or counts for less than it costs; or -1. */
function openPeriod(relaxation: Relaxation, person: Several, taken: ReadonlySet<number>): number {
  const { weeks, units } = person;
  if (weeks === undefined) return -1;
  const decided = takenOf(person, (unit) => relaxation.mustSit[unit] === 1);
  if (!isTooMuch(weeks, taken) && shortfall(person, taken) === shortfall(person, decided)) return -1;
  const order = [...taken].filter((i) => !decided.has(i)).sort((a, b) => weeks.each[a]! - weeks.each[b]! || b - a);
  return order.length === 0 ? -1 : units[order[0]!]!;
}

/** The indices in `person.units` of those that `isTaken` holds for. */
function takenOf({ units }: Several, isTaken: (unit: number) => boolean): ReadonlySet<number> {
  const taken = new Set<number>();
  units.forEach((unit, i) => {
    if (isTaken(unit)) taken.add(i);
  });
  return taken;
}

/**
 * How many periods more than at best a person needs in all, with those in `taken`: a few long ones would have done. The
 * relaxation counts a unit that is out as one lacking, less the number that is lacking at best: too little by this.
 */
function shortfall({ weeks }: Several, taken: ReadonlySet<number>): number {
  return weeks === undefined ? 0 : taken.size + lackingPeriods(weeks, taken) - lackingPeriods(weeks, new Set());
}

/**
 * A lower bound, a row, on every plan that keeps what is decided in `relaxation`; of a seating that keeps everything,
 * its cost. `undefined`: what is decided asks for more periods than it takes.
 */
export function boundOf(relaxation: Relaxation): Float64Array | undefined {
  const bound = relaxation.total.slice();
  for (const person of relaxation.network.market.several) {
    if (person.weeks === undefined) continue;
    const decided = takenOf(person, (unit) => relaxation.mustSit[unit] === 1);
    if (isTooMuch(person.weeks, decided)) return undefined;
    const missing = shortfall(person, decided);
    for (let i = 0; i < bound.length; i++) bound[i]! += missing * person.weeks.lacking[i]!;
  }
  return bound;
}
