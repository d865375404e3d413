import { type LayerCosts, layersOf } from './goals/layers.ts';
import { groupsBy } from './goals/face.ts';
import type { Instance } from './instance.ts';
import type { Assignment, Goal, Mode, Objective, Plan, Unplaced } from './plan.ts';

/** The plan that `choice` (by unit: index into the instance's choices, or -1) stands for, in the problem's own words. */
export function planOf(instance: Instance, choice: Int32Array, mode: Mode): Plan {
  const assignments: Assignment[] = [];
  const unplaced: Unplaced[] = [];
  for (const unit of unitsById(instance)) {
    const person = instance.problem.people[instance.unitPerson[unit]!]!.id;
    const period = instance.periods[instance.unitPeriod[unit]!]?.id;
    const taken = choice[unit]!;
    const when = period === undefined ? {} : { period };
    if (taken < 0) unplaced.push({ person, ...when });
    else
      assignments.push({
        person,
        place: placeAt(instance, instance.site[taken]!),
        ...when,
        rank: instance.rank[taken]!,
      });
  }
  return { mode, assignments, unplaced };
}

/** How many units have rank 1, 2, …; as long as the worst rank given. */
export function profileOf(instance: Instance, choice: Int32Array): readonly number[] {
  const profile: number[] = [];
  for (const taken of choice) {
    if (taken < 0) continue;
    const rank = instance.rank[taken]!;
    while (profile.length < rank) profile.push(0);
    profile[rank - 1]!++;
  }
  return profile;
}

/** How far the plan reaches each of `goals`, as `Objective` tells it. */
export function objectivesOf(
  instance: Instance,
  choice: Int32Array,
  { goals, fairBy }: { goals: readonly Goal[]; fairBy: string },
): readonly Objective[] {
  return goals.map((goal) => ({ goal, value: valueOf(instance, choice, { goal, fairBy }) }));
}

function valueOf(instance: Instance, choice: Int32Array, { goal, fairBy }: { goal: Goal; fairBy: string }): number {
  const profile = profileOf(instance, choice);
  const unplaced = choice.reduce((count, taken) => count + (taken < 0 ? 1 : 0), 0);
  if (goal === 'placed') return choice.length - unplaced;
  if (goal === 'firsts') return profile[0] ?? 0;
  const layers = layersOf(instance, [goal]);
  if (goal === 'regret') return unplaced > 0 ? (layers[0]?.layer.rank ?? 1) : profile.length;
  if (goal === 'fairness') return stepSum(instance, choice, { layer: layers[0]!, fairBy });
  return choice.reduce(
    (sum, taken, unit) => sum + (taken < 0 ? unplacedValue(layers[0]!, unit) : layers[0]!.choice(taken, unit)),
    0,
  );
}

/** Who is unplaced has moved (if they had a place), but has no rank and no journey. */
function unplacedValue(layer: LayerCosts, unit: number): number {
  return layer.layer.goal === 'change' ? layer.out(unit) : 0;
}

function stepSum(
  instance: Instance,
  choice: Int32Array,
  { layer, fairBy }: { layer: LayerCosts; fairBy: string },
): number {
  const { group, size } = groupsBy(instance, fairBy);
  const unplaced = new Int32Array(size.length);
  let sum = 0;
  for (let unit = 0; unit < choice.length; unit++) {
    const own = group[unit]!;
    if (choice[unit]! < 0) sum += layer.step!(unplaced[own]!++, size[own]!);
  }
  return sum;
}

/** The id of the place that a site is. */
export function placeAt(instance: Instance, site: number): string {
  return instance.problem.places[instance.sitePlace[site]!]!.id;
}

/** Units by id of their person, then by period. */
function unitsById({ problem, unitPerson, unitPeriod }: Instance): Int32Array {
  const idOf = (unit: number) => problem.people[unitPerson[unit]!]!.id;
  return Int32Array.from(unitPerson, (_, unit) => unit).sort((a, b) =>
    unitPerson[a] === unitPerson[b] ? unitPeriod[a]! - unitPeriod[b]! : idOf(a) < idOf(b) ? -1 : 1,
  );
}
