import type { Hosts, RankedMarket } from './rankedMarket.ts';
import { Sitters } from './sitters.ts';

/**
 * Who sits where, when sites belong to hosts: the worst sitter of each site, and of each host, at hand.
 *
 * On top of the heaps of sitters stands a heap a host of all its sites, by their worst sitter, an empty site lowest.
 */
export class HostedSitters {
  private readonly sitters: Sitters;
  private readonly capacity: Int32Array;
  private readonly hosts: Hosts;
  /** People by host. Invariant: at most its capacity, between calls. */
  private readonly count: Int32Array;
  /** Where the heap of a host begins in `sites`. */
  private readonly start: Int32Array;
  /** Heap order within a host: the worst sitter of no site is above that of its parent. */
  private readonly sites: Int32Array;
  /** Where a site stands in the heap of its host. Invariant: `sites[start[host] + place[s]] === s`. */
  private readonly place: Int32Array;

  constructor(market: RankedMarket, hosts: Hosts) {
    this.sitters = new Sitters(market);
    this.capacity = market.capacity;
    this.hosts = hosts;
    const number = hosts.capacity.length;
    this.count = new Int32Array(number);
    this.start = new Int32Array(number + 1);
    this.sites = new Int32Array(hosts.of.length);
    this.place = new Int32Array(hosts.of.length);
    for (const host of hosts.of) if (host >= 0) this.start[host + 1]!++;
    for (let host = 0; host < number; host++) this.start[host + 1]! += this.start[host]!;
    const filled = new Int32Array(number);
    // All sites are empty, so they are in heap order as they come.
    for (let site = 0; site < hosts.of.length; site++) {
      const host = hosts.of[site]!;
      if (host < 0) continue;
      this.place[site] = filled[host]!++;
      this.sites[this.start[host]! + this.place[site]!] = site;
    }
  }

  /** Whether the site, and its host, have a free seat or a sitter worse than `key`. */
  wouldSeat(site: number, key: number): boolean {
    const { sitters, hosts, capacity } = this;
    if (sitters.count[site] === capacity[site] && key >= sitters.worstKey(site)) return false;
    const host = hosts.of[site]!;
    if (host < 0 || this.count[host]! < hosts.capacity[host]!) return true;
    return key < this.worstKeyOf(host);
  }

  /** Seats a person whom `wouldSeat` lets in. Returns who had to leave for it, or −1. */
  seat(site: number, key: number, person: number): number {
    const { sitters } = this;
    if (sitters.count[site] === this.capacity[site]) {
      const left = sitters.replaceWorst(site, key, person);
      this.reorder(site);
      return left;
    }
    sitters.seat(site, key, person);
    this.reorder(site);
    const host = this.hosts.of[site]!;
    if (host < 0 || ++this.count[host]! <= this.hosts.capacity[host]!) return -1;
    this.count[host]!--;
    const worst = this.sites[this.start[host]!]!;
    const left = sitters.dropWorst(worst);
    this.reorder(worst);
    return left;
  }

  /** −1, as of an empty site, where nobody sits with the host. */
  private worstKeyOf(host: number): number {
    return this.sitters.worstKey(this.sites[this.start[host]!]!);
  }

  /** Moves a site, whose worst sitter is another than it was, to where it belongs in the heap of its host. */
  private reorder(site: number): void {
    const host = this.hosts.of[site]!;
    if (host < 0) return;
    const base = this.start[host]!;
    const size = this.start[host + 1]! - base;
    const key = this.sitters.worstKey(site);
    let at = this.place[site]!;
    for (let above = (at - 1) >> 1; at > 0 && this.keyAt(base + above) < key; above = (at - 1) >> 1) {
      this.put(base, at, this.sites[base + above]!);
      at = above;
    }
    for (let below = 2 * at + 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && this.keyAt(base + below + 1) > this.keyAt(base + below)) below++;
      if (this.keyAt(base + below) <= key) break;
      this.put(base, at, this.sites[base + below]!);
      at = below;
    }
    this.put(base, at, site);
  }

  private keyAt(index: number): number {
    return this.sitters.worstKey(this.sites[index]!);
  }

  private put(base: number, at: number, site: number): void {
    this.sites[base + at] = site;
    this.place[site] = at;
  }
}
