import type { Instance } from '../instance.ts';
import { drawnOrder } from '../lottery.ts';
import type { Seating } from './seating.ts';

/** Who waits for a site: a unit and its choice there. */
export interface Waiting {
  readonly unit: number;
  readonly choice: number;
}

/**
 * Who would rather be at each site than where they are, and may. Where two places are equally welcome, the one drawn
 * first (from the same seed) is tried first, as deferred acceptance tries them. Built for all sites when first asked.
 */
export class Lines {
  private readonly seating: Seating;
  /** By place of the problem: its place in the draw. */
  private readonly drawn: Int32Array;
  private readonly spared: (unit: number) => unknown;
  private waiting: ReadonlyMap<number, readonly Waiting[]> | undefined;

  /** `spared`: answers something for those who wait for nothing, though they have no place. */
  constructor(seating: Seating, seed: string, spared: (unit: number) => unknown) {
    this.seating = seating;
    this.spared = spared;
    const { places } = seating.instance.problem;
    this.drawn = new Int32Array(places.length);
    drawnOrder(
      places.map(({ id }) => id),
      seed,
    ).forEach((place, at) => (this.drawn[place] = at));
  }

  /** Everybody who would be better off at `site`, in the order of the draw. */
  of(site: number): readonly Waiting[] {
    const { instance, choice } = this.seating;
    return this.all(site).filter((each) => instance.rank[each.choice]! < rankOf(instance, choice[each.unit]!));
  }

  /** The first in line by the place's ranking, then the draw; -1: nobody. */
  first(site: number): number {
    return firstOf(this.seating.instance, this.all(site))?.unit ?? -1;
  }

  /**
   * Who would move up, in a stable plan, if `site` had a seat more: the first in line takes it, the first in line for
   * what they leave takes that, and so on until nobody waits. What results is stable again, and every stable plan
   * places as many (vacancy chains: Blum, Roth and Rothblum 1997). Each moves up, so it ends.
   */
  vacancyChain(site: number): readonly Waiting[] {
    const { instance, choice } = this.seating;
    const taken = new Map<number, number>();
    const chain: Waiting[] = [];
    for (let vacant = site; vacant >= 0; ) {
      const waiting = this.all(vacant).filter((each) =>
        this.isTriedBefore(each.choice, taken.get(each.unit) ?? choice[each.unit]!),
      );
      const next = firstOf(instance, waiting);
      if (next === undefined) break;
      const left = taken.get(next.unit) ?? choice[next.unit]!;
      taken.set(next.unit, next.choice);
      chain.push(next);
      vacant = left < 0 ? -1 : instance.site[left]!;
    }
    return chain;
  }

  private all(site: number): readonly Waiting[] {
    this.waiting ??= this.build();
    return this.waiting.get(site) ?? [];
  }

  private build(): ReadonlyMap<number, readonly Waiting[]> {
    const { instance, choice } = this.seating;
    const { first, site, rank } = instance;
    const bySite = new Map<number, Waiting[]>();
    for (let unit = 0; unit + 1 < first.length; unit++) {
      if (this.spared(unit) !== undefined) continue;
      for (let a = first[unit]!; a < first[unit + 1]!; a++) {
        if (rank[a]! > rankOf(instance, choice[unit]!)) break; // choices come by rank
        if (!this.isTriedBefore(a, choice[unit]!)) continue;
        const known = bySite.get(site[a]!);
        if (known === undefined) bySite.set(site[a]!, [{ unit, choice: a }]);
        else known.push({ unit, choice: a });
      }
    }
    return bySite;
  }

  /** Whether a unit tries choice `a` before `b` (-1: out). */
  private isTriedBefore(a: number, b: number): boolean {
    if (b < 0) return true;
    const { rank, site, sitePlace } = this.seating.instance;
    const drawnAt = (choice: number): number => this.drawn[sitePlace[site[choice]!]!]!;
    return rank[a] === rank[b] ? drawnAt(a) < drawnAt(b) : rank[a]! < rank[b]!;
  }
}

/** Units come in the order of the draw, so the first of the best tier is the first in line. */
function firstOf({ hostRank }: Instance, waiting: readonly Waiting[]): Waiting | undefined {
  let best: Waiting | undefined;
  for (const each of waiting) if (best === undefined || hostRank[each.choice]! < hostRank[best.choice]!) best = each;
  return best;
}

function rankOf({ rank }: Instance, choice: number): number {
  return choice < 0 ? Number.POSITIVE_INFINITY : rank[choice]!;
}
