import type { Concept, ConceptRelation, ConceptType, RelationKind } from './concept.ts';
import { currentIds } from './currentIds.ts';

const NONE: readonly never[] = [];

/**
 * One version of the taxonomy, indexed for reading. Immutable. Look-ups of an unknown id give `undefined` or an empty
 * list; ids of earlier versions should first go through `current`.
 */
export class Taxonomy {
  readonly version: string;
  readonly byId: ReadonlyMap<string, Concept>;
  private readonly outward = new Map<string, string[]>();
  private readonly inward = new Map<string, string[]>();
  private readonly bySsyk = new Map<string, Concept>();

  constructor(concepts: Iterable<Concept>, relations: Iterable<ConceptRelation>, version: string) {
    this.version = version;
    this.byId = new Map([...concepts].map((concept) => [concept.id, concept]));
    for (const { from, kind, to } of relations) {
      append(this.outward, `${kind} ${from}`, to);
      append(this.inward, `${kind} ${to}`, from);
    }
    for (const concept of this.byId.values())
      if (concept.type.startsWith('ssyk-level-') && concept.code !== undefined && !concept.deprecated)
        this.bySsyk.set(concept.code, concept);
  }

  /** The concepts that stand for `conceptId` today. */
  current(conceptId: string): Concept[] {
    return this.known(currentIds(conceptId, this.byId));
  }

  /** Concepts that `conceptId` points to by `kind`. */
  to(conceptId: string, kind: RelationKind): Concept[] {
    return this.known(this.outward.get(`${kind} ${conceptId}`));
  }

  /** Concepts that point to `conceptId` by `kind`. */
  from(conceptId: string, kind: RelationKind): Concept[] {
    return this.known(this.inward.get(`${kind} ${conceptId}`));
  }

  /** The SSYK 2012 group with this code of one to four digits. */
  ssykGroup(code: string): Concept | undefined {
    return this.bySsyk.get(code);
  }

  /** The SSYK level 4 group of an occupation, a job title (its first occupation's) or the group itself. */
  ssyk4Of(conceptId: string): Concept | undefined {
    const concept = this.byId.get(conceptId);
    if (concept?.type !== 'job-title') return this.broaderOf(conceptId, 'ssyk-level-4');
    const occupation = this.to(conceptId, 'title-of')[0];
    return occupation && this.broaderOf(occupation.id, 'ssyk-level-4');
  }

  /** The occupation field (yrkesområde) of an occupation. */
  fieldOf(conceptId: string): Concept | undefined {
    return this.broaderOf(conceptId, 'occupation-field');
  }

  /** The nearest concept of `type` on the way up from `conceptId`, itself included. */
  broaderOf(conceptId: string, type: ConceptType): Concept | undefined {
    const seen = new Set<string>();
    let level = this.known([conceptId]);
    while (level.length > 0) {
      const hit = level.find((concept) => concept.type === type);
      if (hit) return hit;
      for (const concept of level) seen.add(concept.id);
      level = level.flatMap((concept) => this.to(concept.id, 'broader')).filter((concept) => !seen.has(concept.id));
    }
    return undefined;
  }

  /** Occupations of an SSYK level 4 group. */
  occupationsOf(ssyk4: string): Concept[] {
    const group = this.bySsyk.get(ssyk4);
    return group ? this.from(group.id, 'broader').filter((concept) => concept.type === 'occupation-name') : [];
  }

  /** Skills that an SSYK level 4 group asks for. */
  skillsOf(ssyk4: string): Concept[] {
    const group = this.bySsyk.get(ssyk4);
    return group ? this.to(group.id, 'asks-skill') : [];
  }

  private known(ids: readonly string[] = NONE): Concept[] {
    return ids.flatMap((id) => this.byId.get(id) ?? NONE);
  }
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
