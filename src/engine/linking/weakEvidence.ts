import type { LexiconSource } from './contract.ts';
import { type Lexicon, pieces } from './lexicon.ts';
import { Roots } from './roots.ts';

/**
 * Weak evidence: which roots point to which occupation groups, and which skills have which roots in their names.
 * It decides where a text uses a field's words (*lokalvård*) but names no occupation of it.
 */
export interface WeakEvidence {
  readonly roots: Roots;
  /** By root: the groups it points to, strongest first, weight 0–1; undefined for roots that point nowhere. */
  readonly groups: readonly (readonly Pointer[] | undefined)[];
  /** By root: the skills whose names hold it; undefined for roots in too many. */
  readonly names: readonly (readonly number[] | undefined)[];
  /** By skill name: its concept, its roots, and the information they carry together. */
  readonly skillNames: readonly SkillName[];
  /** By root: how much it tells about skills, 0 for a root in every name. */
  readonly information: Float64Array;
}

export interface Pointer {
  readonly group: number;
  readonly weight: number;
}

export interface SkillName {
  readonly concept: number;
  readonly roots: readonly number[];
  readonly information: number;
}

/** What a word counts for by where it stands. An occupation's name outweighs a skill that many groups share. */
const WEIGHT = { occupation: 1, group: 2, skill: 0.35, description: 0.7 } as const;
/** A root that stands in the words of more groups than this says nothing about which. */
const MOST_GROUPS = 60;
const MOST_NAMES = 60;
const POINTERS_KEPT = 8;

/** Counts the roots in every term and description of `source`. Time linear in their length. */
export function gatherWeakEvidence(source: LexiconSource, lexicon: Lexicon): WeakEvidence {
  const roots = new Roots();
  const counts = countByGroup(source, lexicon, roots);
  const named = nameSkills(source, lexicon, roots);
  const groups: (readonly Pointer[] | undefined)[] = [];
  const total = lexicon.concepts.filter((concept) => concept.group).length;
  for (const [root, byGroup] of counts) groups[root] = pointersOf(byGroup, total);
  return { roots, groups, ...named };
}

type Counts = Map<number, Map<number, number>>;

function countByGroup(source: LexiconSource, lexicon: Lexicon, roots: Roots): Counts {
  const counts: Counts = new Map();
  const count = (text: string, groups: readonly number[], weight: number): void => {
    for (const word of new Set(pieces(text).map((piece) => piece.folded))) {
      if (word.length < 3 || groups.length === 0) continue;
      const root = roots.add(word);
      const byGroup = counts.get(root) ?? new Map<number, number>();
      counts.set(root, byGroup);
      for (const group of groups) byGroup.set(group, (byGroup.get(group) ?? 0) + weight);
    }
  };
  for (const { text, conceptId } of source.terms) {
    const concept = lexicon.indexOf.get(conceptId);
    if (concept === undefined) continue;
    const group = lexicon.groupOf[concept]!;
    if (group >= 0) count(text, [group], group === concept ? WEIGHT.group : WEIGHT.occupation);
    else count(text, lexicon.asked.get(concept) ?? [], WEIGHT.skill);
  }
  source.concepts.forEach((concept, i) => concept.description && count(concept.description, [i], WEIGHT.description));
  return counts;
}

function pointersOf(byGroup: ReadonlyMap<number, number>, total: number): readonly Pointer[] | undefined {
  if (byGroup.size > MOST_GROUPS || total < 2) return undefined;
  const sum = [...byGroup.values()].reduce((a, b) => a + b, 0);
  const rarity = Math.log(1 + total / byGroup.size) / Math.log(1 + total);
  return [...byGroup]
    .map(([group, count]) => ({ group, weight: (rarity * count * count) / ((count + 1) * sum) }))
    .sort((a, b) => b.weight - a.weight || a.group - b.group)
    .slice(0, POINTERS_KEPT)
    .filter(({ weight }) => weight > 0.02);
}

function nameSkills(source: LexiconSource, lexicon: Lexicon, roots: Roots): Omit<WeakEvidence, 'roots' | 'groups'> {
  const named = source.terms
    .filter((term) => term.kind === 'skill' && term.role === 'preferred')
    .map(({ text, conceptId }) => ({ concept: lexicon.indexOf.get(conceptId) ?? -1, roots: rootsOfName(text, roots) }))
    .filter((name) => name.concept >= 0);
  const frequency = new Float64Array(roots.size);
  for (const name of named) for (const root of name.roots) frequency[root]! += 1;
  const information = frequency.map((count) => (count === 0 ? 0 : Math.log(1 + named.length / count) - 2));
  const skillNames = named.map((name) => ({ ...name, information: sumOf(name.roots, information) }));
  const names: (number[] | undefined)[] = [];
  skillNames.forEach((name, i) => {
    for (const root of name.roots) if (frequency[root]! <= MOST_NAMES) (names[root] ??= []).push(i);
  });
  return { names, skillNames, information };
}

function rootsOfName(text: string, roots: Roots): number[] {
  return [...new Set(pieces(text).filter((piece) => piece.folded.length > 2).map((piece) => roots.add(piece.folded)))];
}

/** The information that `roots` carry together. */
export function sumOf(roots: readonly number[], information: Float64Array): number {
  return roots.reduce((sum, root) => sum + information[root]!, 0);
}
