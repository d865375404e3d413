import type { Problem } from '../problem.ts';

/**
 * Travel times by number: rows of people, in three columns. A nation has tens of millions of them, and a map of maps of
 * texts would be the slowest part of checking a plan; here a person's row is laid out over all places, read, and cleared.
 */
export class TravelTimes {
  /** By place: minutes of the person whose row is laid out; -1 where not known. */
  readonly laidOut: Int32Array;
  /** Times of person p: entries `start[p]` to `start[p + 1]`, exclusive. */
  private readonly start: Int32Array;
  private readonly place: Int32Array;
  private readonly minutes: Int32Array;

  constructor(
    { costs = [], people, places }: Problem,
    personAt: ReadonlyMap<string, number>,
    placeAt: ReadonlyMap<string, number>,
  ) {
    this.laidOut = new Int32Array(places.length).fill(-1);
    this.start = new Int32Array(people.length + 1);
    this.place = new Int32Array(costs.length);
    this.minutes = new Int32Array(costs.length);
    const person = Int32Array.from(costs, (cost) => personAt.get(cost[0])!);
    for (const at of person) this.start[at + 1]! += 1;
    for (let at = 0; at < people.length; at++) this.start[at + 1]! += this.start[at]!;
    const next = this.start.slice();
    costs.forEach((cost, i) => {
      const to = next[person[i]!]!++;
      this.place[to] = placeAt.get(cost[1])!;
      this.minutes[to] = cost[2];
    });
  }

  layOut(person: number): void {
    for (let i = this.start[person]!; i < this.start[person + 1]!; i++) this.laidOut[this.place[i]!] = this.minutes[i]!;
  }

  clear(person: number): void {
    for (let i = this.start[person]!; i < this.start[person + 1]!; i++) this.laidOut[this.place[i]!] = -1;
  }

  /** Minutes between a person and a place; -1 where not known. */
  between(person: number, place: number): number {
    const at = this.place.subarray(this.start[person], this.start[person + 1]).indexOf(place);
    return at < 0 ? -1 : this.minutes[this.start[person]! + at]!;
  }
}
