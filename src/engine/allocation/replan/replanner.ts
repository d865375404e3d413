import type { Move } from '../explain/reasons.ts';
import { Reseater } from '../flow/reseater.ts';
import { seatCheaply } from '../flow/seatCheaply.ts';
import type { SeatMarket } from '../flow/seats.ts';
import { layersOf } from '../goals/layers.ts';
import { type Pack, packsOf } from '../goals/packing.ts';
import { type Instance, instanceOf, seatsOf } from '../instance.ts';
import { type Goal, type Options, type Planned, PRESETS } from '../plan.ts';
import { placeAt } from '../planOf.ts';
import { inForce, replanGoals } from './inForce.ts';

/**
 * A plan held ready for questions: what if this host drops out, if that one offers two seats more? Each answer is exact
 * and costs a few shortest chains (flow/reseater.ts), milliseconds where a re-plan of a nation would cost seconds.
 *
 * The plan in force is a part of the costs (goal `change`), so it is itself the optimum as long as nothing has happened,
 * and after any number of what-ifs the answer is what a re-plan from the plan in force would give, goal for goal; the
 * order of the questions does not matter, and taking a change back takes its moves back.
 *
 * For plans of mode `best`: groups, minimum numbers and joint seats are not looked at. Goals are those of a re-plan, as
 * far as they fit into one whole number each (`goals`): at a hundred thousand people *placed, change, ranks*, at a
 * thousand travel as well; `fairness`, which looks at everybody unplaced at once, and what comes after it, never. What
 * is finally decided goes through `replan`, with its certificate.
 */
export class Replanner {
  /** The goals that answers are optimal for. */
  readonly goals: readonly Goal[];
  private readonly instance: Instance;
  private readonly reseater: Reseater;
  /** Units that do not sit as in the plan in force. */
  private readonly moved = new Set<number>();

  private constructor(instance: Instance, pack: Pack, reseater: Reseater) {
    this.instance = instance;
    this.goals = [...new Set(pack.layers.map(({ layer }) => layer.goal))];
    this.reseater = reseater;
  }

  /** Solves the market once, which takes as long as the plan did. `undefined`: its pins cannot all be kept. */
  static of({ problem, solution }: Planned, options: Pick<Options, 'goals'> = {}): Replanner | undefined {
    const instance = instanceOf({ ...problem, current: inForce(solution, problem) }, solution.seed);
    const goals = replanGoals(options.goals ?? PRESETS.standard);
    const fair = goals.indexOf('fairness');
    const [pack] = packsOf(layersOf(instance, fair < 0 ? goals : goals.slice(0, fair)), instance.capacity.length);
    const market = marketOf(instance, pack!);
    const result = seatCheaply(market);
    if (result.kind !== 'seated') return undefined;
    const replanner = new Replanner(instance, pack!, new Reseater(market, result.seating));
    instance.current.forEach((_, unit) => replanner.note(unit));
    return replanner;
  }

  /**
   * From now on `place` has so many seats, in `period` or in all. Returns the people who must sit (pinned) and could not,
   * where that is refused; the place keeps as many seats as it takes for them. A place that has no seats in the problem
   * is no choice of anybody's, and stays so.
   */
  setSeats(place: string, seats: number, period?: string): readonly string[] {
    return this.setEach(place, period, () => seats);
  }

  /** From now on `place` has the seats that it has in the problem. */
  restoreSeats(place: string, period?: string): readonly string[] {
    const { problem, periods, sitePlace, sitePeriod } = this.instance;
    return this.setEach(place, period, (site) =>
      seatsOf(problem.places[sitePlace[site]!]!, periods[sitePeriod[site]!]),
    );
  }

  /** Whoever now sits elsewhere than in the plan in force, by unit. */
  moves(): readonly Move[] {
    const { problem, periods, unitPerson, unitPeriod, current } = this.instance;
    return [...this.moved]
      .sort((a, b) => a - b)
      .map((unit) => {
        const period = periods[unitPeriod[unit]!]?.id;
        const to = this.reseater.siteOf(unit);
        return {
          person: problem.people[unitPerson[unit]!]!.id,
          ...(period !== undefined && { period }),
          ...(current[unit]! >= 0 && { from: placeAt(this.instance, current[unit]!) }),
          ...(to >= 0 && { to: placeAt(this.instance, to) }),
        };
      });
  }

  private setEach(place: string, period: string | undefined, seatsAt: (site: number) => number): readonly string[] {
    const { problem, periods, sitePlace, sitePeriod, unitPerson } = this.instance;
    const stuck = new Set<string>();
    sitePlace.forEach((at, site) => {
      if (problem.places[at]!.id !== place) return;
      if (period !== undefined && periods[sitePeriod[site]!]?.id !== period) return;
      for (const unit of this.reseater.setCapacity(site, seatsAt(site)) ?? [])
        stuck.add(problem.people[unitPerson[unit]!]!.id);
    });
    for (const unit of this.reseater.takeMoved()) this.note(unit);
    return [...stuck].sort();
  }

  private note(unit: number): void {
    if (this.reseater.siteOf(unit) === this.instance.current[unit]) this.moved.delete(unit);
    else this.moved.add(unit);
  }
}

/** The market of all choices, at the weighted costs of `pack`, cheapest first. */
function marketOf(instance: Instance, { layers, weights }: Pack): SeatMarket {
  const { first, pinned } = instance;
  const weigh = (costOf: (layer: Pack['layers'][number]) => number) =>
    layers.reduce((sum, layer, i) => sum + weights[i]! * costOf(layer), 0);
  const site = new Int32Array(instance.site.length);
  const cost = new Float64Array(instance.site.length);
  const out = new Float64Array(pinned.length);
  for (let unit = 0; unit < pinned.length; unit++) {
    out[unit] = pinned[unit] === 1 ? Number.POSITIVE_INFINITY : weigh((layer) => layer.out(unit));
    const from = first[unit]!;
    const own = Array.from(instance.site.subarray(from, first[unit + 1]), (s, i) => ({
      site: s,
      cost: weigh((layer) => layer.choice(from + i, unit)),
    }));
    own.sort((a, b) => a.cost - b.cost || a.site - b.site);
    for (const [i, choice] of own.entries()) {
      site[from + i] = choice.site;
      cost[from + i] = choice.cost;
    }
  }
  return { first, site, cost, capacity: instance.capacity, out };
}
