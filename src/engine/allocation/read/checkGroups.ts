import type { Check, Checked } from './checked.ts';

/**
 * Groups: two members at least, known, each once; `together` without circles and not against `apart`.
 *
 * Together is an equivalence: groups that share a person are one. A group that joins two who are joined already closes
 * a circle; it would change nothing, but whoever wrote it lost count of who belongs to whom, so it is told. Groups are
 * joined in a union–find forest (Galler and Fischer 1964) with path halving: no recursion, so the longest chain of
 * groups is walked in a loop; nearly linear.
 */
export const checkGroups: Check = (checked) => {
  const { together = [], apart = [] } = checked.problem;
  checkMembers(checked, 'together', together);
  checkMembers(checked, 'apart', apart);
  const joined = new Forest();
  together.forEach((group, g) => joinGroup(checked, joined, { group, g }));
  apart.forEach((group, g) => checkApart(checked, joined, { group, g }));
};

interface Numbered {
  readonly group: readonly string[];
  readonly g: number;
}

function checkMembers({ ids, faults }: Checked, name: 'together' | 'apart', groups: readonly (readonly string[])[]) {
  groups.forEach((group, g) => {
    const members = new Set<string>();
    group.forEach((id, k) => {
      if (!ids.people.expect(id, () => [name, g, k])) return;
      if (members.has(id) && id !== '') faults.add('id-twice', [name, g, k], { found: id });
      members.add(id);
    });
    if (group.length < 2) faults.add('group-too-small', [name, g], { found: group.join(', '), expected: '≥ 2' });
  });
}

/** Joins a group's members; the first who is joined to one before already, by other groups, closes a circle. */
function joinGroup({ faults }: Checked, joined: Forest, { group, g }: Numbered): void {
  const members = distinct(group);
  const roots = new Map<string, string>();
  for (const id of members) {
    const root = joined.rootOf(id);
    const other = roots.get(root);
    if (other !== undefined)
      faults.add('groups-in-circle', ['together', g], { found: `${other}, ${id}`, expected: joined.groupOf(id) });
    else roots.set(root, id);
  }
  for (const id of members) joined.join(members[0]!, id, g);
}

function checkApart({ faults }: Checked, joined: Forest, { group, g }: Numbered): void {
  const roots = new Map<string, string>();
  for (const id of distinct(group)) {
    const root = joined.rootOf(id);
    const other = roots.get(root);
    if (other !== undefined)
      faults.add('groups-clash', ['apart', g], { found: `${other}, ${id}`, expected: joined.groupOf(id) });
    else roots.set(root, id);
  }
}

function distinct(group: readonly string[]): readonly string[] {
  return [...new Set(group)].filter((id) => id !== '');
}

class Forest {
  private readonly parent = new Map<string, string>();
  /** The group in which a person was joined first. */
  private readonly group = new Map<string, number>();

  rootOf(id: string): string {
    let at = id;
    for (let up = this.parent.get(at); up !== undefined; up = this.parent.get(at)) {
      const above = this.parent.get(up);
      if (above !== undefined) this.parent.set(at, above);
      at = above ?? up;
    }
    return at;
  }

  join(a: string, b: string, group: number): void {
    for (const id of [a, b]) if (!this.group.has(id)) this.group.set(id, group);
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA !== rootB) this.parent.set(rootB, rootA);
  }

  groupOf(id: string): string {
    return `together[${this.group.get(id)}]`;
  }
}
