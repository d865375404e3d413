import { type Hint, type Label, LabelRanker, labelWords } from '../engine/linking/index.ts';
import type { Concept } from './concept.ts';
import { definitionSubject } from './definitionSubject.ts';
import type { Taxonomy } from './taxonomy.ts';

/**
 * What the taxonomy knows of an occupation that somebody else's list names: its other names, its job titles, its SSYK
 * group, and the ISCO groups that one goes over into. An SSYK group has up to a dozen ISCO groups; which of them holds
 * the occupation is told by how much the group's definition has in common with its names.
 */

/** How sure a hint is that rests on a job title, which is no strict synonym, or on a label that is merely alike. */
const BY_TITLE = 0.7;
const BY_LIKENESS = 0.5;
const MOST_ALIKE = 3;
/** Less alike than this is another thing: a skill, or an occupation that the taxonomy lacks. */
const LEAST_ALIKE = 0.3;
const MOST_BY_TITLE = 4;
/** An occupation that has a name of its own in the other classification rather goes by that than by its group. */
const NAMED_ELSEWHERE = 0.625;
/** How sharply likeness to a definition parts the ISCO groups of one SSYK group. */
const PARTING = 8;

interface Found {
  readonly occupation: Concept;
  readonly share: number;
}

export class LabelHints {
  private readonly taxonomy: Taxonomy;
  private readonly occupations = new Map<string, Concept[]>();
  private readonly titles = new Map<string, Concept[]>();
  private readonly alike: LabelRanker;
  private readonly classes: LabelRanker;
  private readonly classAt: ReadonlyMap<string, number>;

  constructor(taxonomy: Taxonomy) {
    this.taxonomy = taxonomy;
    const concepts = [...taxonomy.byId.values()];
    const occupations = concepts.filter(({ type, deprecated }) => type === 'occupation-name' && !deprecated);
    for (const occupation of occupations)
      for (const name of new Set([occupation.label, ...occupation.label.split('/')]))
        add(this.occupations, name, occupation);
    for (const title of concepts.filter(({ type }) => type === 'job-title'))
      for (const occupation of taxonomy.to(title.id, 'title-of')) add(this.titles, title.label, occupation);
    this.alike = new LabelRanker(occupations);
    const classes = concepts.filter(({ type }) => type === 'isco-level-4');
    this.classes = new LabelRanker(classes.map(described));
    this.classAt = new Map(classes.map(({ id }, at) => [id, at]));
  }

  /** Hints for the thing that `label` names; none where the taxonomy knows nothing like it. */
  of(label: string): Hint[] {
    return this.find(label).flatMap(({ occupation, share }) =>
      this.hintsOf(label, occupation).map((hint) => ({ ...hint, share: hint.share * share })),
    );
  }

  private find(label: string): Found[] {
    const exact = this.occupations.get(keyOf(label)) ?? label.split('/').flatMap((part) => this.named(part));
    if (exact.length > 0) return shared(exact, 1);
    const titled = this.titles.get(keyOf(label)) ?? [];
    if (titled.length > 0) return shared(titled, BY_TITLE).slice(0, MOST_BY_TITLE);
    return this.alike.rank({ label }, MOST_ALIKE).flatMap(({ id, score }) => {
      const occupation = this.taxonomy.byId.get(id);
      return occupation && score > LEAST_ALIKE ? [{ occupation, share: BY_LIKENESS * score }] : [];
    });
  }

  private named(alternative: string): readonly Concept[] {
    return this.occupations.get(keyOf(alternative)) ?? [];
  }

  private hintsOf(label: string, occupation: Concept): Hint[] {
    const subject = definitionSubject(occupation.definition ?? '');
    const titles = this.taxonomy.from(occupation.id, 'title-of').map((title) => title.label);
    const group = this.taxonomy.ssyk4Of(occupation.id);
    const known = [label, occupation.label, subject ?? '', ...titles].join(' ');
    return [
      ...(subject === null ? [] : [hint('name', subject)]),
      ...(titles.length === 0 ? [] : [hint('title', titles.join(' '))]),
      ...(group ? [hint('group', group.label), ...this.classesOf(group, known)] : []).map((each) =>
        subject === null ? each : { ...each, share: each.share * NAMED_ELSEWHERE },
      ),
    ];
  }

  private classesOf(group: Concept, known: string): Hint[] {
    const classes = this.taxonomy.to(group.id, 'related').filter(({ type }) => type === 'isco-level-4');
    if (classes.length === 0) return [];
    const likeness = this.classes.likenesses(known);
    const weights = classes.map(({ id }) => Math.exp(PARTING * (likeness[this.classAt.get(id) ?? -1] ?? 0)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return classes.map((each, i) => hint('class', each.label, (weights[i] ?? 0) / sum));
  }
}

function hint(kind: Hint['kind'], text: string, share = 1): Hint {
  return { kind, text, share };
}

function described({ id, label, definition = '' }: Concept): Label {
  return { id, label: `${label} ${definition}` };
}

function shared(occupations: readonly Concept[], sure: number): Found[] {
  return occupations.map((occupation) => ({ occupation, share: sure / occupations.length }));
}

function keyOf(label: string): string {
  return labelWords(label).join(' ');
}

function add(index: Map<string, Concept[]>, label: string, occupation: Concept): void {
  const key = keyOf(label);
  const there = index.get(key) ?? [];
  if (!there.includes(occupation)) index.set(key, [...there, occupation]);
}
