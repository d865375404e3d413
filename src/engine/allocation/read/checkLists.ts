import type { Settled } from '../problem.ts';
import type { Check, Checked } from './checked.ts';
import type { Faults, Step } from './faults.ts';
import type { IdList } from './idNames.ts';

/** Wishes, rankings, periods and travel times: known ids, each once. */
export const checkLists: Check = (checked) => {
  const { problem, ids } = checked;
  const wished = new Once(checked.faults, 'wish-twice');
  const ranked = new Once(checked.faults, 'ranked-twice');
  problem.people.forEach(({ wishes, periods = [] }, i) => {
    checkTiers(wishes, { ids: ids.places, once: wished, path: ['people', i, 'wishes'] });
    checkEach(periods, {
      ids: ids.periods,
      once: new Once(checked.faults, 'id-twice'),
      path: ['people', i, 'periods'],
    });
  });
  problem.places.forEach(({ ranking = [], host, capacity }, i) => {
    checkTiers(ranking, { ids: ids.people, once: ranked, path: ['places', i, 'ranking'] });
    if (host !== undefined) ids.hosts.expect(host, () => ['places', i, 'host']);
    if (typeof capacity === 'object')
      for (const period of Object.keys(capacity)) ids.periods.expect(period, () => ['places', i, 'capacity', period]);
  });
  problem.hosts?.forEach(({ ranking = [] }, i) =>
    checkTiers(ranking, { ids: ids.people, once: ranked, path: ['hosts', i, 'ranking'] }),
  );
  for (const name of ['pinned', 'forbidden', 'current'] as const) checkSettled(checked, name, problem[name] ?? []);
  checkCosts(checked);
};

interface Listing {
  readonly ids: IdList;
  readonly once: Once;
  readonly path: readonly Step[];
}

function checkTiers(tiers: readonly (readonly string[])[], { ids, once, path }: Listing): void {
  once.begin();
  tiers.forEach((tier, t) =>
    tier.forEach((id, k) => {
      const here = (): readonly Step[] => [...path, t, k];
      if (ids.expect(id, here)) once.meet(id, here);
    }),
  );
}

function checkEach(list: readonly string[], { ids, once, path }: Listing): void {
  once.begin();
  list.forEach((id, k) => {
    const here = (): readonly Step[] => [...path, k];
    if (ids.expect(id, here)) once.meet(id, here);
  });
}

function checkSettled({ ids }: Checked, name: string, entries: readonly Settled[]): void {
  entries.forEach(([person, place, period], i) => {
    ids.people.expect(person, () => [name, i, 0]);
    ids.places.expect(place, () => [name, i, 1]);
    if (period !== undefined) ids.periods.expect(period, () => [name, i, 2]);
  });
}

/**
 * Travel times come by the ten million, so a set of pairs would be the largest thing in memory. Instead: (1) link the
 * entries of each person into a chain through the list, (2) walk chain by chain, marking each place with the person
 * and entry it was met in last. Linear; four bytes an entry.
 */
function checkCosts({ problem: { people, costs = [] }, ids, faults }: Checked): void {
  costs.forEach(([person, place], i) => {
    ids.people.expect(person, () => ['costs', i, 0]);
    ids.places.expect(place, () => ['costs', i, 1]);
  });
  const head = new Int32Array(people.length).fill(-1);
  const next = new Int32Array(costs.length).fill(-1);
  for (let i = costs.length - 1; i >= 0; i--) {
    const person = ids.people.indexOf.get(costs[i]![0]);
    if (person === undefined || costs[i]![1] === '') continue;
    next[i] = head[person]!;
    head[person] = i;
  }
  const metBy = new Map<string, number>();
  for (const first of head) {
    for (let i = first; i >= 0; i = next[i]!) {
      const place = costs[i]![1];
      const earlier = metBy.get(place);
      const isTwice = earlier !== undefined && costs[earlier]![0] === costs[i]![0];
      if (!isTwice) metBy.set(place, i);
      else faults.add('cost-twice', ['costs', i], { found: costs[i]!.join(', '), expected: `costs[${earlier}]` });
    }
  }
}

/** Tells of what stands twice in one list. One map serves all lists: an id counts as met in the round it was met in. */
class Once {
  private readonly faults: Faults;
  private readonly code: 'wish-twice' | 'ranked-twice' | 'id-twice';
  private readonly met = new Map<string, number>();
  private round = 0;

  constructor(faults: Faults, code: 'wish-twice' | 'ranked-twice' | 'id-twice') {
    this.faults = faults;
    this.code = code;
  }

  begin(): void {
    this.round++;
  }

  meet(id: string, path: () => readonly Step[]): void {
    if (id === '') return;
    if (this.met.get(id) === this.round) this.faults.add(this.code, path(), { found: id });
    else this.met.set(id, this.round);
  }
}
