import type { Attribute } from '../problem.ts';
import type { Goal, Layer } from '../plan.ts';
import type { Openings } from './openings.ts';
import type { Register } from './register.ts';
import type { Seats } from './seats.ts';

/** What a layer of a goal costs, as plan.ts tells it. */
export interface LayerCost {
  readonly layer: Layer;
  /** Of an opening (its number) that a slot takes. */
  taking(opening: number, slot: number): number;
  /** Of a slot that stays unplaced, its group's steps aside. */
  staying(slot: number): number;
  /** Of the k-th unplaced slot, from 0, of a group of so many; 0 but for `fairness`. */
  step(k: number, size: number): number;
}

/** The groups that `fairness` evens out, in code point order of their names. */
export interface Groups {
  /** By slot; meaningless for slots that are not to be filled. */
  readonly of: Int32Array;
  /** By group: slots to be filled. */
  readonly size: readonly number[];
}

const ONE = 10_000;

/** The layers that `goals` stand for, in the order in which a proof has to treat them. */
export function layerCosts(register: Register, openings: Openings, goals: readonly Goal[]): readonly LayerCost[] {
  return goals.flatMap((goal) => COSTS[goal]({ register, openings, goal }));
}

interface Scope {
  readonly register: Register;
  readonly openings: Openings;
  readonly goal: Goal;
}

const COSTS: Record<Goal, (scope: Scope) => readonly LayerCost[]> = {
  placed: (scope) => [layer(scope, { taking: () => 0, staying: () => 1 })],
  ranks: (scope) => [summed(scope, scope.openings.rank)],
  hosts: (scope) => [summed(scope, scope.openings.tier)],
  travel: (scope) => [summed(scope, scope.openings.minutes)],
  firsts: (scope) => {
    const { rank } = scope.openings;
    return upTo(most(rank)).map((r) =>
      layer(scope, { taking: (a) => (rank[a] === r ? -1 : 0), staying: () => 0, rank: r }),
    );
  },
  regret: (scope) => {
    const { rank } = scope.openings;
    const worst = most(rank);
    const ranks = upTo(worst + 1)
      .slice(1)
      .toReversed();
    return ranks.map((r) =>
      layer(scope, { taking: (a) => (rank[a] === r ? 1 : 0), staying: () => (r === worst + 1 ? 1 : 0), rank: r }),
    );
  },
  change: (scope) => {
    const { register, openings } = scope;
    const moves = (slot: number, site: number): number => {
      const current = register.currentOf(slot);
      return current < 0 || current === site ? 0 : 1;
    };
    return [layer(scope, { taking: (a, slot) => moves(slot, openings.site[a]!), staying: (slot) => moves(slot, -1) })];
  },
  fairness: (scope) => [
    {
      ...layer(scope, { taking: () => 0, staying: () => 0 }),
      step: (k, size) => Math.round((ONE * (2 * k + 1)) / size),
    },
  ],
};

/** What is counted (never below 0: unknown travel times are -1), and one more than the largest for who is unplaced. */
function summed(scope: Scope, counted: Int32Array): LayerCost {
  const worst = most(counted);
  return layer(scope, { taking: (a) => Math.max(0, counted[a]!), staying: () => worst + 1 });
}

function layer(
  { goal }: Scope,
  { taking, staying, rank }: Pick<LayerCost, 'taking' | 'staying'> & { readonly rank?: number },
): LayerCost {
  return { layer: rank === undefined ? { goal } : { goal, rank }, taking, staying, step: () => 0 };
}

/** Slots by what `attribute` of their people says: values joined by `, `, nothing as the empty text. */
export function groupsOf(register: Register, seats: Seats, attribute: string): Groups {
  const names = register.problem.people.map(({ attributes }) => textOf(attributes?.[attribute]));
  const isSlot = (slot: number): boolean => seats.site[slot]! >= -1;
  const nameOf = (slot: number): string => names[Math.floor(slot / register.periods.length)]!;
  const slots = Array.from(seats.site.keys()).filter(isSlot);
  const known = [...new Set(slots.map(nameOf))].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(known.map((name, i) => [name, i]));
  const size = known.map(() => 0);
  const of = new Int32Array(seats.site.length);
  for (const slot of slots) {
    of[slot] = numbers.get(nameOf(slot))!;
    size[of[slot]]! += 1;
  }
  return { of, size };
}

function textOf(value: Attribute | undefined): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function upTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}

function most(values: Int32Array): number {
  return values.reduce((sofar, value) => Math.max(sofar, value), 0);
}
