import type { Concept, ConceptType } from '../../src/taxonomy/concept.ts';

/** A concept in force, with what a test says of it. */
export function concept(id: string, type: ConceptType, label: string, more: Partial<Concept> = {}): Concept {
  return { id, type, label, deprecated: false, replacedBy: [], ...more };
}
