import type { Instance } from '../instance.ts';
import type { Person } from '../problem.ts';

/**
 * All plans that are still in the running: those that are optimal for every goal decided so far.
 *
 * The optima of a min-cost flow are a face of the polytope of all flows: exactly the plans that use nothing but what is
 * tight under one optimal set of prices (complementary slackness). So a face is a smaller market: fewer choices, fewer
 * who may stay out, and a least and a most number of people at each site.
 */
export interface Face {
  /** Choices of unit u: entries `first[u]` to `first[u + 1]` (exclusive) of the next two. */
  readonly first: Int32Array;
  /** Sites; from `instance.capacity.length` on the groups' own *unplaced* sites. */
  readonly site: Int32Array;
  /** The instance's choice, or -1 for the group's own *unplaced* site. */
  readonly choice: Int32Array;
  /** By unit: 1 where it may stay out. */
  readonly mayStayOut: Uint8Array;
  /** By site: the least and the most people there. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** People who are compared by the goal `fairness`. */
export interface Groups {
  /** By unit: its group. */
  readonly group: Int32Array;
  /** By group: its units; groups come in code point order of their value. */
  readonly size: Int32Array;
}

/**
 * Every plan that keeps the rules. With `groups` nobody just stays out: who gets no seat sits at the group's own
 * *unplaced* site, so that how many of a group are unplaced is a load like any other and may cost more the more they are.
 */
export function wholeFace(instance: Instance, groups: Groups | undefined): Face {
  const units = instance.unitPerson.length;
  const sites = instance.capacity.length;
  const extra = groups?.size.length ?? 0;
  const low = new Int32Array(sites + extra);
  const high = new Int32Array(sites + extra);
  for (let s = 0; s < sites; s++) high[s] = instance.capacity[s]!;
  if (groups === undefined) {
    const choice = Int32Array.from(instance.site, (_, a) => a);
    const mayStayOut = instance.pinned.map((pinned) => 1 - pinned);
    return { first: instance.first, site: instance.site, choice, mayStayOut, low, high };
  }
  groups.size.forEach((size, g) => (high[sites + g] = size));
  return { ...withUnplacedSites(instance, groups), mayStayOut: new Uint8Array(units), low, high };
}

function withUnplacedSites(instance: Instance, groups: Groups): Pick<Face, 'first' | 'site' | 'choice'> {
  const units = instance.unitPerson.length;
  const first = new Int32Array(units + 1);
  const site = new Int32Array(instance.site.length + units);
  const choice = new Int32Array(instance.site.length + units);
  let at = 0;
  for (let unit = 0; unit < units; unit++) {
    for (let a = instance.first[unit]!; a < instance.first[unit + 1]!; a++) {
      site[at] = instance.site[a]!;
      choice[at++] = a;
    }
    if (instance.pinned[unit] === 0) {
      site[at] = instance.capacity.length + groups.group[unit]!;
      choice[at++] = -1;
    }
    first[unit + 1] = at;
  }
  return { first, site: site.slice(0, at), choice: choice.slice(0, at) };
}

/** Groups of units by what `attribute` of their people says; those who have none are a group too. */
export function groupsBy(instance: Instance, attribute: string): Groups {
  const values = Array.from(instance.unitPerson, (person) => groupValue(instance.problem.people[person]!, attribute));
  const order = new Map([...new Set(values)].sort(byCodePoint).map((value, g) => [value, g]));
  const group = Int32Array.from(values, (value) => order.get(value)!);
  const size = new Int32Array(order.size);
  for (const g of group) size[g]!++;
  return { group, size };
}

/** What a person's group is called: several values are one group of their own, none is the empty text. */
function groupValue(person: Person, attribute: string): string {
  const value = person.attributes?.[attribute];
  return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : `${value as string | number | boolean}`;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
