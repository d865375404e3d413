import type { Instance } from '../instance.ts';
import type { Attribute, Person } from '../problem.ts';
import type { AttributeReport, FairnessReport, GroupReport, LockIn } from './explanation.ts';
import { loadOf, placeIdOf, type Seating, sittersAt } from './seating.ts';

/** Fewer people than this could be recognised in a mean. */
const FEWEST = 5;
/** An attribute of more values than this names people rather than groups. */
const MOST_GROUPS = 100;
/** A place is locked in when a group has at least this share of it. */
const LOCKED = 2 / 3;

/**
 * How the plan treats groups of people, by each attribute that sorts them into groups: one value each, at most a hundred
 * different ones, at least one of them shared by five people. Who has no value is not in it, nor a unit that `spared` answers
 * something for: it was to be filled only if need be. Linear in people × attributes.
 */
export function fairnessOf(seating: Seating, lockInBy: string, spared: (unit: number) => unknown): FairnessReport {
  const attributes = attributesOf(seating.instance.problem.people);
  return {
    attributes: attributes.map((attribute) => ({ attribute, groups: groupReports(seating, attribute, spared) })),
    lockIn: attributes.includes(lockInBy) ? lockIn(seating, lockInBy) : [],
  };
}

function attributesOf(people: readonly Person[]): readonly string[] {
  const values = new Map<string, Map<string, number>>();
  for (const { attributes = {} } of people)
    for (const [attribute, value] of Object.entries(attributes)) {
      const counts = values.get(attribute) ?? new Map<string, number>();
      if (isGroup(value)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
      values.set(attribute, counts);
    }
  const sorts = (counts: ReadonlyMap<string, number>): boolean =>
    counts.size <= MOST_GROUPS && counts.values().some((count) => count >= FEWEST);
  return [...values].flatMap(([attribute, counts]) => (sorts(counts) ? [attribute] : [])).sort(byCodePoint);
}

/** A number is a measure, and a list sorts nobody into one group. */
function isGroup(value: Attribute): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}

function groupReports(
  seating: Seating,
  attribute: string,
  spared: (unit: number) => unknown,
): AttributeReport['groups'] {
  const { instance } = seating;
  const groups = new Map<string, number[]>();
  instance.unitPerson.forEach((person, unit) => {
    const value = valueOf(instance, person, attribute);
    if (value === undefined || spared(unit) !== undefined) return;
    const known = groups.get(value);
    if (known === undefined) groups.set(value, [unit]);
    else known.push(unit);
  });
  const people = new Map(
    [...groups].map(([value, units]) => [value, new Set(units.map((unit) => instance.unitPerson[unit]!)).size]),
  );
  const silent = silentOf(people);
  return [...groups]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([value, units]) => (silent.has(value) ? { value, tooFew: true } : reportOf(seating, value, units)));
}

/** A single silent group could be worked out from the sum of all: then the next smallest is silent too. */
function silentOf(people: ReadonlyMap<string, number>): ReadonlySet<string> {
  const bySize = [...people].sort(([a, m], [b, n]) => m - n || byCodePoint(a, b));
  const few = bySize.filter(([, size]) => size < FEWEST).length;
  return new Set(bySize.slice(0, few === 1 ? 2 : few).map(([value]) => value));
}

function reportOf({ instance, choice }: Seating, value: string, units: readonly number[]): GroupReport {
  const taken = units.map((unit) => choice[unit]!).filter((each) => each >= 0);
  const ranks = taken.map((each) => instance.rank[each]!);
  const minutes = taken.map((each) => instance.minutes[each]!).filter((each) => each >= 0);
  return {
    value,
    tooFew: false,
    sought: units.length,
    placed: taken.length / units.length,
    firstWish: ranks.filter((rank) => rank === 1).length / units.length,
    ...(ranks.length > 0 && { meanRank: mean(ranks) }),
    ...(minutes.length > 0 && { meanMinutes: mean(minutes) }),
  };
}

/** Places that one group has nearly to itself, beside how much of the demand is that group's. */
function lockIn(seating: Seating, attribute: string): readonly LockIn[] {
  const { instance } = seating;
  const wishes = countsBySite(instance, attribute);
  const found: LockIn[] = [];
  for (let site = 0; site < instance.capacity.length; site++) {
    const seated = loadOf(seating, site);
    if (seated < FEWEST) continue;
    const counts = new Map<string, number>();
    for (const unit of sittersAt(seating, site))
      count(counts, valueOf(instance, instance.unitPerson[unit]!, attribute));
    for (const [value, number] of counts) {
      const share = number / seated;
      const all = wishes[site]!.values().reduce((sum, each) => sum + each, 0);
      const shareOfWishes = (wishes[site]!.get(value) ?? 0) / all;
      if (share >= LOCKED && number >= FEWEST)
        found.push({ place: placeIdOf(instance, site)!, attribute, value, seated, share, shareOfWishes });
    }
  }
  return found.sort((a, b) => b.share - a.share || b.seated - a.seated || byCodePoint(a.place, b.place));
}

/** By site: how many of each group may come and wish to. */
function countsBySite(instance: Instance, attribute: string): readonly Map<string, number>[] {
  const counts = Array.from(instance.capacity, () => new Map<string, number>());
  instance.unitPerson.forEach((person, unit) => {
    const value = valueOf(instance, person, attribute);
    for (let a = instance.first[unit]!; a < instance.first[unit + 1]!; a++) count(counts[instance.site[a]!]!, value);
  });
  return counts;
}

function count(counts: Map<string, number>, value: string | undefined): void {
  if (value === undefined) return;
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function valueOf({ problem }: Instance, person: number, attribute: string): string | undefined {
  const value = problem.people[person]!.attributes?.[attribute];
  return value !== undefined && isGroup(value) ? String(value) : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
