import type { ConceptFacts, ConceptKind, DictionaryEntry, GoldOccupation } from '../engine/linking/index.ts';
import type { Concept } from './concept.ts';
import { isLinkedType, lexiconKindOf } from './lexiconFrom.ts';
import type { Taxonomy } from './taxonomy.ts';

/**
 * Finds in the taxonomy in force what people labelled texts with: concepts of earlier versions are followed to what
 * replaced them, job titles to their occupations, fine levels of education to the coarser ones, and labels and SSYK codes stand for their concepts.
 */
export class GoldConcepts implements ConceptFacts {
  private readonly taxonomy: Taxonomy;
  private readonly byLabel = new Map<string, Concept[]>();

  constructor(taxonomy: Taxonomy) {
    this.taxonomy = taxonomy;
    for (const concept of taxonomy.byId.values()) {
      if (lexiconKindOf(concept, taxonomy) === undefined && concept.type !== 'job-title') continue;
      const key = concept.label.toLowerCase();
      this.byLabel.set(key, [...(this.byLabel.get(key) ?? []), concept]);
    }
  }

  kindOf(conceptId: string): ConceptKind | undefined {
    const concept = this.taxonomy.byId.get(conceptId);
    return concept && lexiconKindOf(concept, this.taxonomy);
  }

  ssyk4Of(conceptId: string): string | undefined {
    return this.kindOf(conceptId) === 'occupation' ? this.taxonomy.ssyk4Of(conceptId)?.code : undefined;
  }

  /** The label of a concept; its id where the taxonomy does not know it. */
  labelOf(conceptId: string): string {
    return this.taxonomy.byId.get(conceptId)?.label ?? conceptId;
  }

  /** Today's concepts for each of `given`, in that order, without repeats; what is unknown stays as it is. */
  current(given: readonly string[]): string[] {
    return [...new Set(given.flatMap((value) => this.found(value)))];
  }

  /** Whether all of `concepts` are of types that nobody links, e.g. places: no linker is to find them. */
  areOutside(concepts: readonly string[]): boolean {
    return concepts.every((id) => {
      const type = this.taxonomy.byId.get(id)?.type;
      return type !== undefined && !isLinkedType(type);
    });
  }

  /** The occupation that `given` stand for; the groups of its concepts are right too. Null where nothing is given. */
  occupation(given: readonly string[]): GoldOccupation | null {
    if (given.length === 0) return null;
    const concepts = this.current(given.filter((value) => !isCode(value)));
    const groups = concepts.flatMap((id) => this.taxonomy.ssyk4Of(id)?.code ?? []);
    return { concepts: new Set(concepts), ssyk4: new Set([...given.filter(isCode), ...groups]) };
  }

  private found(value: string): string[] {
    if (isCode(value)) return [this.taxonomy.ssykGroup(value)?.id ?? value];
    const current = this.taxonomy.current(value);
    const concepts = current.length > 0 ? current : (this.byLabel.get(value.toLowerCase()) ?? []);
    if (concepts.length === 0) return [value];
    return concepts.flatMap((concept) => this.linked(concept));
  }

  /** What the lexicon has in place of a concept: occupations for a title, the coarser level for a fine one. */
  private linked(concept: Concept): string[] {
    if (concept.type === 'job-title') return this.taxonomy.to(concept.id, 'title-of').map(({ id }) => id);
    const level =
      concept.type === 'sun-education-level-3' && this.taxonomy.broaderOf(concept.id, 'sun-education-level-2');
    return [level ? level.id : concept.id];
  }
}

/** Labels and job titles as they stand: what the simple baseline knows. Occupations before skills and groups. */
export function dictionaryOf(taxonomy: Taxonomy): DictionaryEntry[] {
  const entries = [...taxonomy.byId.values()].flatMap((concept): DictionaryEntry[] => {
    const kind = lexiconKindOf(concept, taxonomy);
    if (kind === undefined) return [];
    const ssyk4 = kind === 'occupation' ? taxonomy.ssyk4Of(concept.id)?.code : undefined;
    const titles = concept.type === 'occupation-name' ? taxonomy.from(concept.id, 'title-of') : [];
    const labels = [concept.label, ...titles.map(({ label }) => label)];
    return [{ id: concept.id, kind, labels, ...(ssyk4 === undefined ? {} : { ssyk4 }) }];
  });
  const isGroup = ({ id }: DictionaryEntry): boolean => taxonomy.byId.get(id)?.type === 'ssyk-level-4';
  return [...entries.filter((entry) => !isGroup(entry)), ...entries.filter(isGroup)];
}

function isCode(value: string): boolean {
  return /^\d{4}$/.test(value);
}
