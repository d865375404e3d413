import type { Problem } from '../problem.ts';
import { overlap, unitsByPerson } from '../unmet.ts';
import type { Reason } from './reasons.ts';
import { loadOf, personIdOf, type Seating, siteOf } from './seating.ts';
import type { SolvedAnew } from './solvedAnew.ts';
import type { Strike } from './strikes.ts';

/**
 * Why, in mode `together`, somebody did not get a wish: what stands in its way in this plan, each a fact that can be
 * looked up, and last what the best plan is like that gives it, or how sure it is that none is better. No prices: those of the relaxation know nothing of
 * groups and minimum numbers, and a reason from them might not be one.
 */
export class JointReasons {
  private readonly seating: Seating;
  private readonly problem: Problem;
  private readonly isExact: boolean;
  private readonly anew: SolvedAnew;
  private readonly unitsOf: ReadonlyMap<string, readonly number[]>;
  /** By id of a person: the groups (numbers in the problem's list) that it is in. */
  private readonly together: ReadonlyMap<string, readonly number[]>;
  private readonly apart: ReadonlyMap<string, readonly number[]>;
  private readonly hostLoad = new Map<string, number>();

  constructor(seating: Seating, isExact: boolean, anew: SolvedAnew) {
    this.seating = seating;
    this.anew = anew;
    this.problem = seating.instance.problem;
    this.isExact = isExact;
    this.unitsOf = unitsByPerson(seating.instance);
    this.together = membership(this.problem.together);
    this.apart = membership(this.problem.apart);
    for (let site = 0; site < seating.instance.capacity.length; site++) {
      const key = this.hostKey(site);
      this.hostLoad.set(key, (this.hostLoad.get(key) ?? 0) + loadOf(seating, site));
    }
  }

  of(unit: number, choice: number): Strike {
    const site = this.seating.instance.site[choice]!;
    const facts = [
      ...this.held(unit, site),
      ...this.kept(unit, site),
      ...this.minimum(site),
      ...this.host(site),
      ...this.time(unit),
    ];
    const verdict = this.anew.of(unit, choice) ?? { code: this.isExact ? 'no-better-plan' : 'none-better-found' };
    return { reasons: [...facts, verdict], changes: [] };
  }

  /** Somebody of a group who may not go there. */
  private held(unit: number, site: number): Reason[] {
    return this.others(this.together, 'together', unit).flatMap(({ group, other }): Reason[] =>
      this.mayGo(other, site) ? [] : [{ code: 'group-held', group, person: personIdOf(this.seating.instance, other) }],
    );
  }

  /** Somebody who is there and is to be kept apart. */
  private kept(unit: number, site: number): Reason[] {
    return this.others(this.apart, 'apart', unit).flatMap(({ group, other }): Reason[] =>
      siteOf(this.seating, other) === site
        ? [{ code: 'apart-from', group, person: personIdOf(this.seating.instance, other) }]
        : [],
    );
  }

  private minimum(site: number): Reason[] {
    const asked = this.seating.instance.minimum[site]!;
    return asked > 1 && loadOf(this.seating, site) === 0 ? [{ code: 'below-minimum', asked: `${asked}` }] : [];
  }

  private host(site: number): Reason[] {
    const id = this.problem.places[this.seating.instance.sitePlace[site]!]!.host;
    const limit = this.problem.hosts?.find((host) => host.id === id)?.capacity;
    const count = this.hostLoad.get(this.hostKey(site))!;
    return id !== undefined && limit !== undefined && count >= limit ? [{ code: 'host-full', host: id, count }] : [];
  }

  /** For a unit without a place: what its person does in other periods. */
  private time(unit: number): Reason[] {
    const { periods, unitPeriod } = this.seating.instance;
    const own = periods[unitPeriod[unit]!];
    if (own === undefined || this.seating.choice[unit]! >= 0) return [];
    const id = personIdOf(this.seating.instance, unit);
    const filled = (this.unitsOf.get(id) ?? []).filter((each) => this.seating.choice[each]! >= 0);
    const busy = filled.map((each) => periods[unitPeriod[each]!]!);
    return busy.filter((each) => overlap(each, own)).map((each): Reason => ({ code: 'overlap', other: each.id }));
  }

  /** The other members of the unit's groups, in its period. */
  private others(
    groups: ReadonlyMap<string, readonly number[]>,
    kind: 'together' | 'apart',
    unit: number,
  ): readonly { readonly group: number; readonly other: number }[] {
    const { unitPeriod } = this.seating.instance;
    const id = personIdOf(this.seating.instance, unit);
    return (groups.get(id) ?? []).flatMap((group) =>
      this.problem[kind]![group]!.filter((member) => member !== id)
        .flatMap((member) => this.unitsOf.get(member) ?? [])
        .filter((other) => unitPeriod[other] === unitPeriod[unit])
        .map((other) => ({ group, other })),
    );
  }

  private mayGo(unit: number, site: number): boolean {
    const { first, site: sites } = this.seating.instance;
    return sites.subarray(first[unit], first[unit + 1]).includes(site);
  }

  private hostKey(site: number): string {
    const { sitePlace, sitePeriod } = this.seating.instance;
    return JSON.stringify([this.problem.places[sitePlace[site]!]!.host, sitePeriod[site]]);
  }
}

function membership(groups: readonly (readonly string[])[] = []): ReadonlyMap<string, readonly number[]> {
  const of = new Map<string, number[]>();
  groups.forEach((ids, group) => {
    for (const id of ids) of.set(id, [...(of.get(id) ?? []), group]);
  });
  return of;
}
