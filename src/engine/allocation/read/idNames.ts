import type { Problem } from '../problem.ts';
import type { Faults, Step } from './faults.ts';
import { folded } from './nearest.ts';

/** The ids of one list of a problem, and where each stands first. */
export class IdList {
  readonly indexOf: ReadonlyMap<string, number>;
  private readonly list: string;
  private readonly faults: Faults;
  /** Ids by their folded form; made when the first unknown id is met, since most problems have none. */
  private byFold: ReadonlyMap<string, string> | undefined;

  /** Tells of every id that stands twice. An empty id (told of already) counts as none. */
  constructor(list: string, items: readonly { readonly id: string }[], faults: Faults) {
    this.list = list;
    this.faults = faults;
    const indexOf = new Map<string, number>();
    items.forEach(({ id }, i) => {
      const first = indexOf.get(id);
      if (first === undefined) indexOf.set(id, i);
      else if (id !== '') faults.add('id-twice', [list, i, 'id'], { found: id, expected: `${list}[${first}].id` });
    });
    this.indexOf = indexOf;
  }

  /** True where `id` is known or was told of already; else tells where it stands, and which id may have been meant. */
  expect(id: string, path: () => readonly Step[]): boolean {
    if (id === '' || this.indexOf.has(id)) return true;
    this.byFold ??= new Map([...this.indexOf.keys()].map((known) => [folded(known), known]));
    const meant = this.byFold.get(folded(id));
    this.faults.add('id-unknown', path(), { found: id, expected: meant ?? this.list });
    return false;
  }
}

/** The ids of a problem by list. */
export interface IdLists {
  readonly people: IdList;
  readonly places: IdList;
  readonly periods: IdList;
  readonly hosts: IdList;
}

export function idListsOf(problem: Problem, faults: Faults): IdLists {
  return {
    people: new IdList('people', problem.people, faults),
    places: new IdList('places', problem.places, faults),
    periods: new IdList('periods', problem.periods ?? [], faults),
    hosts: new IdList('hosts', problem.hosts ?? [], faults),
  };
}
