import type { Concept } from './concept.ts';

/**
 * The concepts to use today in place of `conceptId`: follows `replacedBy` to the ends of its chains.
 * A concept that is not deprecated, or that nothing known replaces, stands for itself; a circle of replacements ends
 * where it began.
 * @returns ids in the order of the replacements, without repeats; empty only when `conceptId` is unknown.
 */
export function currentIds(conceptId: string, concepts: ReadonlyMap<string, Concept>): string[] {
  const found: string[] = [];
  const visited = new Set<string>();
  const follow = (id: string): void => {
    const concept = concepts.get(id);
    if (!concept || visited.has(id)) return;
    visited.add(id);
    const next = concept.replacedBy.filter((other) => concepts.has(other) && !visited.has(other));
    if (next.length === 0) found.push(id);
    else next.forEach(follow);
  };
  follow(conceptId);
  return found;
}
