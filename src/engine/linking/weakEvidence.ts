import type { LexiconSource } from './contract.ts';
import { type Lexicon, pieces } from './lexicon.ts';
import { isFrame, Roots } from './roots.ts';
import type { RootTally } from './rootTally.ts';

/**
 * Weak evidence: which roots point to which occupation groups, and which skills have which roots in their names.
 * It decides where a text uses a field's words (*lokalvård*) but names no occupation of it.
 */
export interface WeakEvidence {
  readonly roots: Roots;
  /** By root: the groups it points to, strongest first, weight 0–1; undefined for roots that point nowhere. */
  readonly groups: readonly (readonly Pointer[] | undefined)[];
  /** By concept: the roots of its label and the information they carry together; empty for groups. */
  readonly names: readonly Name[];
  /** By root: the skills in whose labels of several roots it is the rarest; undefined for roots in too many. */
  readonly byRarestRoot: readonly (readonly number[] | undefined)[];
  /** By root: how much it tells about the concept, little for a root in many labels. */
  readonly information: Float64Array;
}

export interface Pointer {
  readonly group: number;
  readonly weight: number;
}

export interface Name {
  readonly roots: readonly number[];
  readonly information: number;
}

/** What a word counts for by where it stands. An occupation's name outweighs a skill that many groups share. */
const WEIGHT = { occupation: 1, group: 2, skill: 0.35, description: 0.7, part: 0.5 } as const;
/** A root that stands in the words of more groups than this says nothing about which. */
const MOST_GROUPS = 60;
const MOST_NAMES = 60;
const POINTERS_KEPT = 8;

/** Counts the roots in every term and description of `source`. Time linear in their length. */
export function gatherWeakEvidence(source: LexiconSource, lexicon: Lexicon): WeakEvidence {
  const roots = new Roots();
  const counts = countByGroup(source, lexicon, roots);
  const named = nameConcepts(source, lexicon, roots);
  const groups: (readonly Pointer[] | undefined)[] = [];
  const total = lexicon.concepts.filter((concept) => concept.group).length;
  for (const [root, byGroup] of counts) groups[root] = pointersOf(byGroup, total);
  return { roots, groups, ...named };
}

type Counts = Map<number, Map<number, number>>;

interface Passage {
  readonly words: readonly string[];
  readonly groups: readonly number[];
  readonly weight: number;
}

function countByGroup(source: LexiconSource, lexicon: Lexicon, roots: Roots): Counts {
  const counts: Counts = new Map();
  const count = (root: number, groups: readonly number[], weight: number): void => {
    const byGroup = counts.get(root) ?? new Map<number, number>();
    counts.set(root, byGroup);
    for (const group of groups) byGroup.set(group, (byGroup.get(group) ?? 0) + weight);
  };
  const passages = passagesOf(source, lexicon);
  for (const { words, groups, weight } of passages) for (const word of words) count(roots.add(word), groups, weight);
  for (const { words, groups, weight } of passages)
    for (const word of words) for (const part of roots.partsOf(word)) count(part, groups, weight * WEIGHT.part);
  return counts;
}

/** The telling words of every term and description, with the groups they speak of. */
function passagesOf(source: LexiconSource, lexicon: Lexicon): Passage[] {
  const telling = (text: string): string[] =>
    [...new Set(pieces(text).map((piece) => piece.folded))].filter((word) => !isFrame(word));
  const ofTerms = source.terms.flatMap(({ text, conceptId }): Passage[] => {
    const concept = lexicon.indexOf.get(conceptId);
    if (concept === undefined) return [];
    const group = lexicon.groupOf[concept]!;
    const groups = group >= 0 ? [group] : (lexicon.asked.get(concept) ?? []);
    const weight = group < 0 ? WEIGHT.skill : group === concept ? WEIGHT.group : WEIGHT.occupation;
    return groups.length === 0 ? [] : [{ words: telling(text), groups, weight }];
  });
  const ofDescriptions = source.concepts.flatMap(({ description }, i): Passage[] =>
    description ? [{ words: telling(description), groups: [i], weight: WEIGHT.description }] : [],
  );
  return [...ofTerms, ...ofDescriptions];
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

function nameConcepts(source: LexiconSource, lexicon: Lexicon, roots: Roots): Omit<WeakEvidence, 'roots' | 'groups'> {
  const named = source.concepts.map((concept) => (concept.group ? [] : rootsOfName(concept.label, roots)));
  const frequency = new Float64Array(roots.size);
  for (const name of named) for (const root of name) frequency[root]! += 1;
  const information = frequency.map((count) => (count === 0 ? 0 : Math.max(0.1, Math.log(named.length / count) - 2)));
  const byRarestRoot: (number[] | undefined)[] = [];
  named.forEach((name, concept) => {
    if (name.length < 2 || lexicon.concepts[concept]!.kind !== 'skill') return;
    const rarest = name.reduce((best, root) => (information[root]! > information[best]! ? root : best));
    if (frequency[rarest]! <= MOST_NAMES) (byRarestRoot[rarest] ??= []).push(concept);
  });
  return {
    names: named.map((name) => ({ roots: name, information: sumOf(name, information) })),
    byRarestRoot,
    information,
  };
}

function rootsOfName(label: string, roots: Roots): number[] {
  return [
    ...new Set(
      pieces(label)
        .filter((piece) => piece.folded.length > 2)
        .map((piece) => roots.add(piece.folded)),
    ),
  ];
}

function sumOf(roots: readonly number[], information: Float64Array): number {
  return roots.reduce((sum, root) => sum + information[root]!, 0);
}

/** 0–1: how much of the information of a concept's label the text holds; 1 for a label without telling words. */
export function labelHeld(concept: number, roots: RootTally, weak: WeakEvidence): number {
  const name = weak.names[concept]!;
  if (name.roots.length < 2) return 1;
  let held = 0;
  for (const root of name.roots) if (roots.has(root)) held += weak.information[root]!;
  return held / name.information;
}
