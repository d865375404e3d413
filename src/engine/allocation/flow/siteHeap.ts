/** A binary heap of sites by distance. A site that has come nearer since is in it twice: whoever takes it out sees. */
export class SiteHeap {
  /** The distance of the site that was taken last. */
  least = 0;
  private distances = new Float64Array(256);
  private sites = new Int32Array(256);
  private size = 0;

  clear(): void {
    this.size = 0;
  }

  push(site: number, distance: number): void {
    if (this.size === this.sites.length) this.grow();
    const { distances, sites } = this;
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (distances[up]! <= distance) break;
      distances[at] = distances[up]!;
      sites[at] = sites[up]!;
      at = up;
    }
    distances[at] = distance;
    sites[at] = site;
  }

  /** Takes out the nearest site; -1 where there is none. */
  pop(): number {
    if (this.size === 0) return -1;
    const { distances, sites } = this;
    const top = sites[0]!;
    this.least = distances[0]!;
    const last = --this.size;
    const distance = distances[last]!;
    const site = sites[last]!;
    let at = 0;
    for (let down = 1; down < last; down = 2 * at + 1) {
      if (down + 1 < last && distances[down + 1]! < distances[down]!) down++;
      if (distance <= distances[down]!) break;
      distances[at] = distances[down]!;
      sites[at] = sites[down]!;
      at = down;
    }
    distances[at] = distance;
    sites[at] = site;
    return top;
  }

  private grow(): void {
    const distances = new Float64Array(this.sites.length * 2);
    distances.set(this.distances);
    this.distances = distances;
    const sites = new Int32Array(this.sites.length * 2);
    sites.set(this.sites);
    this.sites = sites;
  }
}
