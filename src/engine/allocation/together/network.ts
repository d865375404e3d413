import type { JointMarket } from './jointMarket.ts';

/**
 * The flow behind a joint market. Units flow to a site, from there through its host (where it has one) to the sink;
 * a unit that is out flows to its group of those out, or right to the sink. Nodes are numbered: sites, groups of those
 * out, hosts, chairs (which those kept apart share), sink. Units are no nodes: a unit only ever passes on what it holds, so a path goes from node to node *by*
 * a unit.
 *
 * A host's joint seats are one more level of capacities, each inside the next (*laminar*), which a flow keeps exactly;
 * so nothing has to be tried for them. So are the chairs that units kept apart share. It is why together/ has a flow of its own rather than that of flow/, which has
 * no such level, no rows as costs, and is made for a million people rather than for thousands of re-solves.
 */
export interface Network {
  readonly market: JointMarket;
  readonly sites: number;
  /** The sink, and how many nodes there are. */
  readonly sink: number;
  readonly nodes: number;
  /** By node: the next one towards the sink; -1 for the sink. */
  readonly up: Int32Array;
  /** By node: how much it lets through; the sink and groups of those out have no limit. */
  readonly capacity: Int32Array;
  /** By node: the nodes whose `up` it is are entries `firstBelow[n]` to `firstBelow[n + 1]` of `below`. */
  readonly firstBelow: Int32Array;
  readonly below: Int32Array;
  /** By choice: the unit whose it is, and the node where it enters. */
  readonly unitOf: Int32Array;
  readonly entry: Int32Array;
  /** By unit: the node it flows to when it is out. */
  readonly outNode: Int32Array;
  /** By node: the choices that enter there are entries `firstAsked[n]` to `firstAsked[n + 1]` of `asked`. */
  readonly firstAsked: Int32Array;
  readonly asked: Int32Array;
}

/** A seating on a network, as the search for chains reads it. Relaxation (relaxation.ts) is what keeps it. */
export interface Standing {
  /** By node, a row: with these, no reduced cost is negative. */
  readonly price: Float64Array;
  /** By node: how much goes through it to the next one. */
  readonly load: Int32Array;
  /** By unit: the choice taken; negative: none. */
  readonly taken: Int32Array;
  /** By site: so many must sit there; 1 where nobody may. */
  readonly least: Int32Array;
  readonly closed: Uint8Array;
  /** By choice: 1 where it has been decided against. By unit: 1 where it may not stay out. */
  readonly barred: Uint8Array;
  readonly mustSit: Uint8Array;
  /** By node: its first sitter, or -1. By unit: the next one at the same node, or -1. */
  readonly sitters: Int32Array;
  readonly nextSitter: Int32Array;
  /** The array with the row of what `unit` costs where it is, and where in it the row begins. */
  costsOf(unit: number): Float64Array;
  rowOf(unit: number): number;
}

const NO_LIMIT = 2 ** 30;

/** Builds the network of `market`, in linear time. */
export function networkOf(market: JointMarket): Network {
  const sites = market.capacity.length;
  const firstHost = sites + market.steps.length;
  const firstChair = firstHost + market.hostCapacity.length;
  const unitOf = unitsOf(market);
  const chairs = chairsOf(market, firstChair);
  const sink = firstChair + chairs.site.length;
  const up = new Int32Array(sink + 1).fill(sink);
  up[sink] = -1;
  market.host.forEach((host, site) => (up[site] = host < 0 ? sink : firstHost + host));
  up.set(chairs.site, firstChair);
  const capacity = new Int32Array(sink + 1).fill(NO_LIMIT);
  capacity.set(market.capacity);
  capacity.set(market.hostCapacity, firstHost);
  capacity.fill(1, firstChair, sink);
  return {
    market,
    sites,
    sink,
    nodes: sink + 1,
    up,
    capacity,
    ...belowOf(up),
    ...askedOf(chairs.entry, sink + 1),
    unitOf,
    entry: chairs.entry,
    outNode: market.outGroup.map((group) => (group < 0 ? sink : sites + group)),
  };
}

/**
 * Of units that are kept apart at most one sits at a site: they enter it through one chair, numbered from `firstChair`.
 * A unit that is in two such groups enters through that of the first; the search sees to the other.
 */
function chairsOf(
  { apart, first, site }: JointMarket,
  firstChair: number,
): { readonly site: readonly number[]; readonly entry: Int32Array } {
  const groupOf = new Map<number, number>();
  apart.forEach((group, g) => {
    for (const unit of group) if (!groupOf.has(unit)) groupOf.set(unit, g);
  });
  const chairs = new Map<string, number>();
  const chairSite: number[] = [];
  const entry = site.slice();
  for (const [unit, group] of groupOf)
    for (let a = first[unit]!; a < first[unit + 1]!; a++) {
      const key = `${group} ${site[a]!}`;
      let chair = chairs.get(key);
      if (chair === undefined) {
        chair = firstChair + chairSite.length;
        chairs.set(key, chair);
        chairSite.push(site[a]!);
      }
      entry[a] = chair;
    }
  return { site: chairSite, entry };
}

function belowOf(up: Int32Array): Pick<Network, 'firstBelow' | 'below'> {
  const firstBelow = new Int32Array(up.length + 1);
  for (const node of up) if (node >= 0) firstBelow[node + 1]!++;
  for (let node = 0; node < up.length; node++) firstBelow[node + 1]! += firstBelow[node]!;
  const below = new Int32Array(firstBelow[up.length]!);
  const next = firstBelow.slice();
  up.forEach((above, node) => {
    if (above >= 0) below[next[above]!++] = node;
  });
  return { firstBelow, below };
}

function askedOf(entry: Int32Array, nodes: number): Pick<Network, 'firstAsked' | 'asked'> {
  const firstAsked = new Int32Array(nodes + 1);
  for (const node of entry) firstAsked[node + 1]!++;
  for (let node = 0; node < nodes; node++) firstAsked[node + 1]! += firstAsked[node]!;
  const asked = new Int32Array(entry.length);
  const next = firstAsked.slice();
  entry.forEach((node, a) => (asked[next[node]!++] = a));
  return { firstAsked, asked };
}

function unitsOf({ first, site }: JointMarket): Int32Array {
  const unitOf = new Int32Array(site.length);
  for (let unit = 0; unit + 1 < first.length; unit++) unitOf.fill(unit, first[unit], first[unit + 1]);
  return unitOf;
}
