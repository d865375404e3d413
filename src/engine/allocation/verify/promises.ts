import type { Unmet } from '../plan.ts';
import type { Period } from '../problem.ts';
import type { Register } from './register.ts';
import { weeksIn } from './ruleCheck.ts';
import { type Seats, whenOf } from './seats.ts';
import type { Violation, ViolationCode } from './violations.ts';

/**
 * Everything the problem asks for that some mode may leave aside, and the plan breaks: minimum numbers, groups, hosts'
 * joint seats, overlapping periods, weeks. Linear in slots and group members (times periods, which are few).
 */
export function brokenPromises(register: Register, seats: Seats): readonly Unmet[] {
  return [
    ...brokenMinimums(register, seats),
    ...brokenGroups(register, seats),
    ...brokenHosts(register, seats),
    ...brokenTimes(register, seats),
  ];
}

/**
 * A plan must own up to all that it breaks and to nothing else: the certificate's list is compared with what was found,
 * entry by entry, numbers and all.
 */
export function unmetViolations(found: readonly Unmet[], said: readonly Unmet[]): readonly Violation[] {
  const foundTexts = new Set(found.map(textOf));
  const saidTexts = new Set(said.map(textOf));
  return [
    ...found.filter((each) => !saidTexts.has(textOf(each))).map((each) => violationOf(CODES[each.kind], each)),
    ...said.filter((each) => !foundTexts.has(textOf(each))).map((each) => violationOf('unmet-untrue', each)),
  ];
}

/** What is broken and mode `together` must keep: everything but weeks, of which there may be too few. */
export function togetherViolations(found: readonly Unmet[]): readonly Violation[] {
  return found.filter(({ kind }) => kind !== 'weeks').map((each) => violationOf(CODES[each.kind], each));
}

const CODES = {
  minimum: 'minimum-broken',
  together: 'together-broken',
  apart: 'apart-broken',
  host: 'host-over-capacity',
  overlap: 'overlap',
  weeks: 'weeks-short',
} as const satisfies Record<Unmet['kind'], ViolationCode>;

function brokenMinimums(register: Register, { load }: Seats): Unmet[] {
  const broken: Unmet[] = [];
  load.forEach((seated, site) => {
    const { id, minimum = 0 } = register.placeOf(site);
    if (seated > 0 && seated < minimum)
      broken.push({ kind: 'minimum', place: id, ...whenOf(register, site), minimum, seated });
  });
  return broken;
}

function brokenGroups(register: Register, { site }: Seats): Unmet[] {
  const { problem, periods, personAt } = register;
  const sitesIn = (group: readonly string[], period: number): number[] =>
    group.map((id) => site[personAt.get(id)! * periods.length + period]!).filter((at) => at >= -1);
  const breaks = (group: readonly string[], isBroken: (sites: readonly number[]) => boolean): boolean =>
    periods.some((_, period) => isBroken(sitesIn(group, period)));
  const broken = (kind: 'together' | 'apart', isBroken: (sites: readonly number[]) => boolean): Unmet[] =>
    (problem[kind] ?? []).flatMap((people, group) => (breaks(people, isBroken) ? [{ kind, group }] : []));
  return [
    ...broken('together', (sites) => new Set(sites).size > 1),
    ...broken('apart', (sites) => {
      const seated = sites.filter((at) => at >= 0);
      return new Set(seated).size < seated.length;
    }),
  ];
}

function brokenHosts(register: Register, { load }: Seats): Unmet[] {
  const { problem, periods, places } = register;
  const seatedAt = new Map((problem.hosts ?? []).map(({ id }) => [id, periods.map(() => 0)]));
  load.forEach((seated, site) => {
    const counts = seatedAt.get(places[Math.floor(site / periods.length)]!.host ?? '');
    if (counts) counts[site % periods.length]! += seated;
  });
  return (problem.hosts ?? []).flatMap(({ id, capacity = Number.POSITIVE_INFINITY }) =>
    seatedAt.get(id)!.flatMap((seated, at): Unmet[] => {
      const period = periods[at]?.id;
      return seated > capacity ? [{ kind: 'host', host: id, ...(period && { period }), capacity, seated }] : [];
    }),
  );
}

function brokenTimes(register: Register, { site }: Seats): Unmet[] {
  const { problem, periods } = register;
  if (!problem.periods?.length) return [];
  return problem.people.flatMap(({ id, weeks = 0 }, at): Unmet[] => {
    const own = site.subarray(at * periods.length, (at + 1) * periods.length);
    if (own.every((each) => each < -1)) return [];
    const filled = periods.filter((_, period) => own[period]! >= 0) as readonly Period[];
    const overlaps = filled.flatMap((one, i) =>
      filled.slice(i + 1).flatMap((other): Unmet[] => {
        const isApart = one.to < other.from || other.to < one.from;
        return isApart ? [] : [{ kind: 'overlap', person: id, periods: [one.id, other.id] }];
      }),
    );
    const reached = filled.reduce((sum, period) => sum + weeksIn(period), 0);
    return reached < weeks ? [...overlaps, { kind: 'weeks', person: id, wanted: weeks, reached }] : overlaps;
  });
}

function textOf(unmet: Unmet): string {
  return JSON.stringify(Object.entries(unmet).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function violationOf(code: ViolationCode, unmet: Unmet): Violation {
  const { kind, ...rest } = unmet;
  return {
    code,
    about: 'group' in rest ? `${rest.group}` : kind,
    ...('person' in rest && { person: rest.person }),
    ...('place' in rest && { place: rest.place }),
    ...('host' in rest && { host: rest.host }),
    ...('period' in rest && rest.period !== undefined && { period: rest.period }),
  };
}
