import type { Instance } from '../instance.ts';
import type { Lines } from './lines.ts';
import type { Change } from './reasons.ts';
import { isHeldByPins, loadOf, personIdOf, type Seating, sittersAt } from './seating.ts';
import type { Strike } from './strikes.ts';

/**
 * Why, in a stable plan, somebody did not get a wish: the place (or all places of its host together) is full, and
 * everybody there comes before them, by the place's ranking or, among equals, by the draw. Units come in the order of
 * the draw, so the smaller number of two equals was drawn first. Who is pinned comes before everybody.
 */
export class StableReasons {
  private readonly seating: Seating;
  private readonly instance: Instance;
  /** By host and period: the units that sit there; only hosts with joint seats. */
  private readonly atHost = new Map<string, number[]>();
  /** Id of the host that limits a site. */
  private readonly limited: ReadonlyMap<string, number>;
  private readonly lines: Lines;

  constructor(seating: Seating, lines: Lines) {
    this.seating = seating;
    this.lines = lines;
    this.instance = seating.instance;
    const hosts = this.instance.problem.hosts ?? [];
    this.limited = new Map(hosts.flatMap(({ id, capacity }) => (capacity === undefined ? [] : [[id, capacity]])));
    seating.choice.forEach((taken, unit) => {
      if (taken < 0) return;
      const key = this.hostKey(this.instance.site[taken]!);
      if (key === undefined) return;
      const known = this.atHost.get(key);
      if (known === undefined) this.atHost.set(key, [unit]);
      else known.push(unit);
    });
  }

  /** For a choice of a unit that it would rather have than what it got. */
  of(unit: number, choice: number): Strike {
    const site = this.instance.site[choice]!;
    const isFull = loadOf(this.seating, site) >= this.instance.capacity[site]!;
    const sitters = isFull ? [...sittersAt(this.seating, site)] : (this.atHost.get(this.hostKey(site) ?? '') ?? []);
    if (isHeldByPins(this.seating, site))
      return { reasons: [{ code: 'full-pinned', count: sitters.length }], changes: [] };
    const host = isFull ? undefined : this.instance.problem.places[this.instance.sitePlace[site]!]!.host!;
    if (sitters.every((each) => this.instance.pinned[each] === 1))
      return {
        reasons: [{ code: 'host-full', count: sitters.length, ...(host !== undefined && { host }) }],
        changes: [],
      };
    const last = sitters.reduce((worst, each) => (this.isBehind(each, worst) ? each : worst));
    const reason = this.full({ sitters, last, own: this.instance.hostRank[choice]! });
    return {
      reasons: [
        host === undefined
          ? { ...reason, code: `full-${reason.code}` }
          : { ...reason, code: `host-full-${reason.code}`, host },
      ],
      changes: this.changes(unit, site, last),
    };
  }

  /** Whether the draw decided about somebody of tier `own` (some of `sitters`, of whom `last` comes last, share it). */
  private full({
    sitters,
    last,
    own,
  }: {
    readonly sitters: readonly number[];
    readonly last: number;
    readonly own: number;
  }) {
    const lowest = this.tierOf(last);
    const equals = sitters.filter((each) => this.tierOf(each) === own).length;
    const code = lowest === own ? ('drawn-ahead' as const) : ('ranked-higher' as const);
    const count = lowest === own ? equals : sitters.length;
    return { code, count, person: personIdOf(this.instance, last), found: `${own}`, asked: `${lowest}` };
  }

  /** Either would do: another seat (where nobody stands before the person in line), or another ranking. */
  private changes(unit: number, site: number, last: number): readonly Change[] {
    const seat = this.lines.first(site);
    const rank: Change[] =
      this.instance.pinned[last] === 1 ? [] : [{ code: 'rank-above', person: personIdOf(this.instance, last) }];
    const isLimited = this.hostKey(site) !== undefined;
    if (isLimited) return rank;
    return [
      seat === unit ? { code: 'one-more-seat' } : { code: 'one-more-seat', person: personIdOf(this.instance, seat) },
      ...rank,
    ];
  }

  /** The later in the order of their place: a lower tier, or drawn later. */
  private isBehind(a: number, b: number): boolean {
    const difference = this.tierOf(a) - this.tierOf(b);
    return difference === 0 ? a > b : difference > 0;
  }

  /** 0 for who is pinned. */
  private tierOf(unit: number): number {
    const taken = this.seating.choice[unit]!;
    return this.instance.pinned[unit] === 1 || taken < 0 ? 0 : this.instance.hostRank[taken]!;
  }

  private hostKey(site: number): string | undefined {
    const { problem, sitePlace, sitePeriod } = this.instance;
    const host = problem.places[sitePlace[site]!]!.host;
    return host === undefined || !this.limited.has(host) ? undefined : JSON.stringify([host, sitePeriod[site]]);
  }
}
