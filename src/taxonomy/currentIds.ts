import type { Concept } from './concept.ts';

/**
 * The concepts to use today in place of `conceptId`: follows `replacedBy` to the ends of its chains. A concept that
 * nothing known replaces stands for itself; a circle of replacements ends at its last member.
 * @returns ids in the order of the replacements, without repeats; empty only when `conceptId` is unknown.
 */
export function currentIds(conceptId: string, concepts: ReadonlyMap<string, Concept>): string[] {
  const ends: string[] = [];
  const visited = new Set<string>();
  const follow = (id: string, path: readonly string[]): void => {
    if (visited.has(id)) return;
    visited.add(id);
    const onwards = [...path, id];
    const next = (concepts.get(id)?.replacedBy ?? []).filter(
      (other) => concepts.has(other) && !onwards.includes(other),
    );
    if (next.length === 0) ends.push(id);
    for (const other of next) follow(other, onwards);
  };
  if (concepts.has(conceptId)) follow(conceptId, []);
  return ends;
}
