import type { Settled } from '../problem.ts';
import type { Check, Checked } from './checked.ts';

/** Decisions against each other: one place a person and period, and nothing both pinned and forbidden. */
export const checkSettled: Check = (checked) => {
  const { pinned = [], current = [], forbidden = [] } = checked.problem;
  checkOnePlace(checked, 'pinned', pinned);
  checkOnePlace(checked, 'current', current);
  checkForbidden(checked, pinned, byPair(forbidden));
  checkSought(checked, pinned);
};

/** Absent means every period, so it meets each of them. */
export function isSamePeriod(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Nobody is at two places in one period, nor twice at the same. */
function checkOnePlace({ faults }: Checked, name: 'pinned' | 'current', entries: readonly Settled[]): void {
  const byPerson = new Map<string, number[]>();
  entries.forEach(([person, , period], i) => {
    const earlier = byPerson.get(person);
    const clash = earlier?.find((at) => isSamePeriod(entries[at]![2], period));
    if (clash !== undefined && person !== '')
      faults.add('pins-clash', [name, i], { found: entries[i]!.join(', '), expected: `${name}[${clash}]` });
    if (earlier === undefined) byPerson.set(person, [i]);
    else earlier.push(i);
  });
}

function checkForbidden(
  { faults }: Checked,
  pinned: readonly Settled[],
  forbidden: ReadonlyMap<string, readonly { at: number; period: string | undefined }[]>,
): void {
  pinned.forEach(([person, place, period], i) => {
    const clash = forbidden.get(JSON.stringify([person, place]))?.find((one) => isSamePeriod(one.period, period));
    if (clash === undefined || person === '' || place === '') return;
    faults.add('pin-forbidden', ['pinned', i], { found: pinned[i]!.join(', '), expected: `forbidden[${clash.at}]` });
  });
}

function byPair(entries: readonly Settled[]): ReadonlyMap<string, { at: number; period: string | undefined }[]> {
  const pairs = new Map<string, { at: number; period: string | undefined }[]>();
  entries.forEach(([person, place, period], at) => {
    const key = JSON.stringify([person, place]);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [{ at, period }]);
    else known.push({ at, period });
  });
  return pairs;
}

/** A pin in a period in which its person is not to be placed could not be kept. */
function checkSought({ problem, ids, faults }: Checked, pinned: readonly Settled[]): void {
  pinned.forEach(([person, , period], i) => {
    const sought = problem.people[ids.people.indexOf.get(person) ?? -1]?.periods;
    if (period === undefined || sought === undefined || sought.includes(period)) return;
    const expected = `people[${ids.people.indexOf.get(person)}].periods`;
    faults.add('pin-outside-periods', ['pinned', i, 2], { found: period, expected });
  });
}
