import type { Instance } from '../instance.ts';
import type { Seating } from './seating.ts';

/** Who waits for a site: a unit and its choice there. */
export interface Waiting {
  readonly unit: number;
  readonly choice: number;
}

/** Who would rather be at each site than where they are, and may. Built for all sites when first asked; then by site. */
export class Lines {
  private readonly seating: Seating;
  private waiting: ReadonlyMap<number, readonly Waiting[]> | undefined;

  constructor(seating: Seating) {
    this.seating = seating;
  }

  /** Everybody who waits for `site`, in the order of the draw. */
  of(site: number): readonly Waiting[] {
    this.waiting ??= waitingOf(this.seating);
    return this.waiting.get(site) ?? [];
  }

  /** The first in line by the place's ranking, then the draw; -1: nobody. */
  first(site: number): number {
    return firstOf(this.seating.instance, this.of(site))?.unit ?? -1;
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
      const next = firstOf(
        instance,
        this.of(vacant).filter(
          (each) => instance.rank[each.choice]! < rankOf(instance, taken.get(each.unit) ?? choice[each.unit]!),
        ),
      );
      if (next === undefined) break;
      const left = taken.get(next.unit) ?? choice[next.unit]!;
      taken.set(next.unit, next.choice);
      chain.push(next);
      vacant = left < 0 ? -1 : instance.site[left]!;
    }
    return chain;
  }
}

function waitingOf({ instance, choice }: Seating): ReadonlyMap<number, readonly Waiting[]> {
  const { first, site, rank } = instance;
  const bySite = new Map<number, Waiting[]>();
  for (let unit = 0; unit + 1 < first.length; unit++)
    for (let a = first[unit]!; a < first[unit + 1]!; a++) {
      if (rank[a]! >= rankOf(instance, choice[unit]!)) break; // choices come by rank
      const known = bySite.get(site[a]!);
      if (known === undefined) bySite.set(site[a]!, [{ unit, choice: a }]);
      else known.push({ unit, choice: a });
    }
  return bySite;
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
