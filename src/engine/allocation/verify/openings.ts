import type { Register } from './register.ts';
import type { Seats } from './seats.ts';

/** Everything that everybody may do, by number; by slot, those who are to be placed only. */
export interface Openings {
  /** Openings of slot s: entries `first[s]` to `first[s + 1]`, exclusive. */
  readonly first: Int32Array;
  readonly site: Int32Array;
  readonly rank: Int32Array;
  /** -1 where not known. */
  readonly minutes: Int32Array;
  readonly tier: Int32Array;
  /** By slot: its own opening in the plan; -1: unplaced, or not in the openings. */
  readonly taken: Int32Array;
}

/** Lists `register`'s openings; four numbers each. */
export function openingsOf(register: Register, seats: Seats): Openings {
  const slots = seats.site.length;
  const first = new Int32Array(slots + 1);
  const taken = new Int32Array(slots).fill(-1);
  const [site, rank, minutes, tier] = [new Column(), new Column(), new Column(), new Column()];
  for (let slot = 0; slot < slots; slot++) {
    const own = seats.site[slot]!;
    for (const opening of own < -1 ? [] : register.openings(slot)) {
      if (opening.site === own) taken[slot] = site.size;
      site.push(opening.site);
      rank.push(opening.rank);
      minutes.push(opening.minutes);
      tier.push(opening.tier);
    }
    first[slot + 1] = site.size;
  }
  return { first, site: site.all(), rank: rank.all(), minutes: minutes.all(), tier: tier.all(), taken };
}

/** Numbers in a row whose end is not known beforehand. */
class Column {
  size = 0;
  private room = new Int32Array(256);

  push(value: number): void {
    if (this.size === this.room.length) {
      const before = this.room;
      this.room = new Int32Array(before.length * 2);
      this.room.set(before);
    }
    this.room[this.size] = value;
    this.size += 1;
  }

  all(): Int32Array {
    return this.room.subarray(0, this.size);
  }
}
