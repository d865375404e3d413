import { type Groups, groupsBy } from '../goals/face.ts';
import { type LayerCosts, layersOf } from '../goals/layers.ts';
import { type Pack, packsOf } from '../goals/packing.ts';
import type { Instance } from '../instance.ts';
import type { Goal } from '../plan.ts';
import type { JointMarket, Seats } from './jointMarket.ts';
import { groupsOfUnits, type Seeker, seekersOf, severalOf } from './requirements.ts';
import { addRow } from './rows.ts';

/** An instance as a joint market, and the way back. */
export interface Translation {
  readonly market: JointMarket;
  /** By unit of the market: the instance's. */
  readonly seekers: readonly Seeker[];
  /** By choice of the market: the instance's, and the instance's unit whose it is. */
  readonly choice: Int32Array;
  readonly chooser: Int32Array;
  /** Number i of a cost is the weighted sum of the layers in pack i. */
  readonly packs: readonly Pack[];
}

/**
 * The joint market of `instance` for `goals`.
 *
 * 1. Goals become layers and layers packs (goals/), one number of a cost each. The weights are larger than those that a
 *    flow needs: any two plans must compare rightly, not only those a chain apart, so a layer outweighs what those below
 *    can add up to over all units, three times over (out of a seat, unplaced in a group, lacking weeks), and twice that,
 *    so that layers can be read off a difference of costs again (layerValues.ts).
 * 2. Those to sit together *share their costs*: what the group costs at a site is split evenly over its members, layer
 *    by layer. All plans cost the same as before, since the group sits at one site; but in the relaxation each member
 *    now wants what is best for the group, so that few are torn apart and the bound is closer. Any split would be right;
 *    this is Lagrangian relaxation with the multipliers guessed.
 * 3. Choices that cannot be part of any plan are left out: sites that not all of a group may take or that are too small
 *    for it, and sites that fewer people may take than its minimum number.
 * 4. A person's units whose periods all overlap become one (`seekersOf`), which pays for those others that stay out.
 */
export function marketOf(
  instance: Instance,
  { goals, fairBy }: { goals: readonly Goal[]; fairBy: string },
): Translation {
  const units = instance.unitPerson.length;
  const packs = packsOf(layersOf(instance, goals), 6 * units + 6); // 1
  const together = groupsOfUnits(instance, instance.problem.together ?? [], true);
  const fair = goals.includes('fairness') ? groupsBy(instance, fairBy) : undefined;
  const weigh = weigher(packs);
  const seekers = seekersOf(instance); // 4
  const seekerOf = new Int32Array(units);
  seekers.forEach((own, seeker) => own.forEach((unit) => (seekerOf[unit] = seeker)));
  const isPinned = Uint8Array.from(instance.pinned);
  for (const group of together)
    if (group.some((unit) => isPinned[unit] === 1)) for (const unit of group) isPinned[unit] = 1;
  const lacking = (unit: number) =>
    weigh((layer) => (layer.layer.goal === 'change' || layer.layer.goal === 'fairness' ? 0 : layer.out(unit)));
  const { choice, chooser, ...choices } = new PricedChoices(instance, together, weigh).of(seekers, isPinned);
  const market: JointMarket = {
    width: packs.length,
    ...choices,
    mustSit: Uint8Array.from(seekers, (own) => (own.some((unit) => isPinned[unit] === 1) ? 1 : 0)),
    outGroup: Int32Array.from(seekers, (own) => fair?.group[own[0]!] ?? -1),
    steps: fair === undefined ? [] : stepsOf(fair, seekers, weigh),
    capacity: instance.capacity,
    least: new Int32Array(instance.capacity.length),
    minimum: instance.minimum,
    period: instance.sitePeriod,
    ...hostsOf(instance),
    together: together.map((group) => ({
      units: group.map((unit) => seekerOf[unit]!),
      period: instance.unitPeriod[group[0]!]!,
    })),
    apart: groupsOfUnits(instance, instance.problem.apart ?? [], false).map((group) =>
      group.map((unit) => seekerOf[unit]!),
    ),
    several: severalOf(instance, seekers, lacking),
  };
  return { market, seekers, choice, chooser, packs };
}

/** By unit of the instance: the choice that `seats` of its market stand for. */
export function choicesOf({ choice, chooser }: Translation, seats: Seats, units: number): Int32Array {
  const taken = new Int32Array(units).fill(-1);
  for (const at of seats) if (at >= 0) taken[chooser[at]!] = choice[at]!;
  return taken;
}

/** What the k-th of a group costs who is out, from those on who are out in any plan, since of a seeker one is placed at most. */
function stepsOf({ group, size }: Groups, seekers: readonly Seeker[], weigh: Weigh): readonly Float64Array[] {
  const always = new Int32Array(size.length);
  for (const own of seekers) always[group[own[0]!]!]! += own.length - 1;
  return Array.from(size, (members, g) => {
    const rows = Array.from({ length: members - always[g]! }, (_, k) =>
      weigh((layer) => layer.step?.(always[g]! + k, members) ?? 0),
    );
    return joinRows(rows);
  });
}

/** Turns a cost by layer into a row. */
type Weigh = (costOf: (layer: LayerCosts) => number) => Float64Array;

function weigher(packs: readonly Pack[]): Weigh {
  return (costOf) =>
    Float64Array.from(packs, ({ layers, weights }) =>
      layers.reduce((sum, layer, i) => sum + weights[i]! * costOf(layer), 0),
    );
}

class PricedChoices {
  private readonly instance: Instance;
  private readonly weigh: Weigh;
  /** By unit: its group, or only itself. */
  private readonly groupOf: readonly Int32Array[];
  /** By site: how many units may sit there. */
  private readonly wanted: Int32Array;

  constructor(instance: Instance, together: readonly Int32Array[], weigh: Weigh) {
    this.instance = instance;
    this.weigh = weigh;
    const groupOf = Array.from(instance.unitPerson, (_, unit): Int32Array => Int32Array.of(unit));
    for (const group of together) for (const unit of group) groupOf[unit] = group;
    this.groupOf = groupOf;
    this.wanted = new Int32Array(instance.capacity.length);
    for (let unit = 0; unit < groupOf.length; unit++)
      for (const a of this.choicesOf(unit)) if (this.ofGroup(unit, a) !== undefined) this.wanted[instance.site[a]!]!++;
  }

  /** The choices of each of `seekers`; of one that has pinned units only theirs, and none where they are two. */
  of(
    seekers: readonly Seeker[],
    isPinned: Uint8Array,
  ): Pick<JointMarket, 'first' | 'site' | 'cost' | 'out'> & Pick<Translation, 'choice' | 'chooser'> {
    const first = [0];
    const choice: number[] = [];
    const chooser: number[] = [];
    const cost: Float64Array[] = [];
    const out: Float64Array[] = [];
    for (const own of seekers) {
      const outs = Array.from(own, (unit) => this.share(unit, (layer, i) => layer.out(this.groupOf[unit]![i]!)));
      const allOut = new Float64Array(outs[0]!.length);
      for (const row of outs) addRow(allOut, { rows: row, from: 0 });
      out.push(allOut);
      const pinned = own.filter((unit) => isPinned[unit] === 1);
      for (const [i, unit] of own.entries()) {
        if (pinned.length > 1 || (pinned.length === 1 && pinned[0] !== unit)) continue;
        for (const [a, row] of this.pricedOf(unit)) {
          addRow(row, { rows: allOut, from: 0 });
          addRow(row, { rows: outs[i]!, from: 0 }, -1);
          choice.push(a);
          chooser.push(unit);
          cost.push(row);
        }
      }
      first.push(choice.length);
    }
    return {
      first: Int32Array.from(first),
      site: Int32Array.from(choice, (a) => this.instance.site[a]!),
      cost: joinRows(cost),
      out: joinRows(out),
      choice: Int32Array.from(choice),
      chooser: Int32Array.from(chooser),
    };
  }

  private *pricedOf(unit: number): Generator<readonly [number, Float64Array]> {
    for (const a of this.choicesOf(unit)) {
      const shared = this.ofGroup(unit, a);
      const site = this.instance.site[a]!;
      if (shared === undefined || this.wanted[site]! < this.instance.minimum[site]!) continue; // 3
      yield [a, this.share(unit, (layer, i) => layer.choice(shared[i]!, this.groupOf[unit]![i]!))];
    }
  }

  private *choicesOf(unit: number): Generator<number> {
    const { first } = this.instance;
    for (let a = first[unit]!; a < first[unit + 1]!; a++) yield a;
  }

  /** The choices of the group's members, in order, of the site that `unit` takes with `a`; `undefined` where one has none. */
  private ofGroup(unit: number, a: number): readonly number[] | undefined {
    const group = this.groupOf[unit]!;
    const { site, capacity } = this.instance;
    const at = site[a]!;
    if (group.length === 1) return [a];
    if (capacity[at]! < group.length) return undefined;
    const same = Array.from(group, (member) => this.choicesOf(member).find((other) => site[other] === at));
    return same.every((other) => other !== undefined) ? same : undefined;
  }

  /** The part of `unit` in what its group costs (2): of a rest that cannot be split those first in the group bear one each. */
  private share(unit: number, costOf: (layer: LayerCosts, member: number) => number): Float64Array {
    const group = this.groupOf[unit]!;
    if (group.length === 1) return this.weigh((layer) => costOf(layer, 0));
    const at = group.indexOf(unit);
    return this.weigh((layer) => {
      const sum = group.reduce((all, _, i) => all + costOf(layer, i), 0);
      return Math.floor((sum + group.length - 1 - at) / group.length);
    });
  }
}

function joinRows(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float64Array(rows.length * width);
  rows.forEach((row, i) => all.set(row, i * width));
  return all;
}

/** Hosts with joint seats, in each period. */
function hostsOf({ problem, periods, sitePlace, sitePeriod }: Instance): Pick<JointMarket, 'host' | 'hostCapacity'> {
  const limited = (problem.hosts ?? [])
    .filter((host) => host.capacity !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(limited.map((host, i) => [host.id, i]));
  const host = Int32Array.from(sitePlace, (place, site) => {
    const at = index.get(problem.places[place]!.host ?? '');
    return at === undefined ? -1 : at * periods.length + sitePeriod[site]!;
  });
  return { host, hostCapacity: Int32Array.from(limited.flatMap(({ capacity }) => periods.map(() => capacity!))) };
}
