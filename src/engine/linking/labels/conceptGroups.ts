/**
 * Which labels name one concept, told by their ids alone: equal ids, and ids that differ in a running number behind a
 * mark (`C17_sv_000`, `C17_sv_001`, `uri/17#2`). A language code before the number is no part of the concept.
 */
const NUMBER = /[_\-.:#]\d+$/;
const LANGUAGE = /[_\-.:@][a-z]{2}$/;

/** More labels a concept than this, on average, and the numbers are those of rows and not of a concept's labels. */
const MOST_LABELS = 20;

/**
 * Groups the positions of `ids`; the members of each group in order of id, so that the order of a list is no matter.
 * Where the ids do not tell, each id is a group of its own.
 */
export function conceptGroups(ids: readonly string[]): number[][] {
  const byStem = grouped(ids, stemOf);
  return byStem.length * MOST_LABELS >= new Set(ids).size ? byStem : grouped(ids, (id) => id);
}

function stemOf(id: string): string {
  const stem = NUMBER.test(id) ? id.replace(NUMBER, '').replace(LANGUAGE, '') : id;
  // A stem without any digit (`row` of `row-17`) would be the name of the list.
  return /\d/.test(stem) ? stem : id;
}

function grouped(ids: readonly string[], keyOf: (id: string) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const at of [...ids.keys()].sort((a, b) => compareIds(ids[a]!, ids[b]!) || a - b)) {
    const key = keyOf(ids[at]!);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()];
}

/** By code unit, the same on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
