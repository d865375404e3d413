import { type Groups, groupsBy } from '../goals/face.ts';
import type { LayerCosts } from '../goals/layers.ts';
import type { Instance } from '../instance.ts';
import type { Goal, Objective } from '../plan.ts';
import type { JointMarket, Seats } from './jointMarket.ts';
import { choicesOf, type Translation } from './marketOf.ts';

/** A layer's sum over all units: of a plan, or one that no plan is better than. */
interface LayerValue {
  readonly layer: LayerCosts;
  readonly value: number;
}

/**
 * The bound of a search in the goals' own units, from the difference between it and the cost of a plan, whose sums are
 * known: layer by layer the difference divided by the layer's weight, rounded; what is left belongs to those below
 * (marketOf.ts makes weights large enough for that).
 *
 * `undefined` where it cannot be said so: the goals leave out `placed`, without which sums over those placed cannot be
 * told from sums over all; or somebody needs weeks of periods of unequal length, so that costs are no sums over units.
 */
export function boundOf(
  instance: Instance,
  {
    translation,
    goals,
    fairBy,
    result,
  }: {
    translation: Translation;
    goals: readonly Goal[];
    fairBy: string;
    result: { seats: Seats | undefined; cost: Float64Array | undefined; bound: Float64Array | undefined };
  },
): readonly Objective[] | undefined {
  const { market, packs } = translation;
  if (!goals.includes('placed') || !isSumOverUnits(market)) return undefined;
  const taken = choicesOf(translation, result.seats!, instance.unitPerson.length);
  const values: LayerValue[] = [];
  for (const [i, { layers, weights }] of packs.entries()) {
    let left = result.bound![i]! - result.cost![i]!;
    for (const [j, layer] of layers.entries()) {
      const difference = Math.round(left / weights[j]!);
      left -= difference * weights[j]!;
      values.push({ layer, value: sumOf(layer, taken, groupsBy(instance, fairBy)) + difference });
    }
  }
  const unplaced = values.find(({ layer }) => layer.layer.goal === 'placed')!.value;
  return goals.map((goal) => {
    const own = values.filter(({ layer }) => layer.layer.goal === goal);
    return { goal, value: inOwnUnit(goal, own, { unplaced, units: instance.unitPerson.length }) };
  });
}

function isSumOverUnits({ several }: JointMarket): boolean {
  return several.every(({ weeks }) => weeks === undefined || new Set(weeks.each.values()).size === 1);
}

/** As `objectivesOf` (planOf.ts) tells a plan: of those placed only, where the layer counts everybody. */
function inOwnUnit(
  goal: Goal,
  own: readonly LayerValue[],
  { unplaced, units }: { unplaced: number; units: number },
): number {
  switch (goal) {
    case 'placed':
      return units - unplaced;
    case 'firsts':
      return own.length === 0 ? 0 : -own[0]!.value;
    case 'regret':
      return own.find(({ value }) => value > 0)?.layer.layer.rank ?? (units > unplaced ? 1 : 0);
    case 'fairness':
    case 'change':
      return own[0]!.value;
    case 'ranks':
    case 'travel':
    case 'hosts':
      return own[0]!.value - unplaced * own[0]!.layer.out(0);
  }
}

/** The layer's sum of a plan. */
function sumOf(layer: LayerCosts, taken: Int32Array, { group, size }: Groups): number {
  const out = new Int32Array(size.length);
  return taken.reduce((sum, a, unit) => {
    if (a >= 0) return sum + layer.choice(a, unit);
    const own = group[unit]!;
    return sum + layer.out(unit) + (layer.step?.(out[own]!++, size[own]!) ?? 0);
  }, 0);
}
