import type { LexiconSource } from '../contract.ts';
import { type Lexicon, pieces } from '../lexicon/lexicon.ts';
import { isFrame, type Roots } from '../surface/roots.ts';

/**
 * Which occupation groups a root points to. It decides where a text uses a field's words (*lokalvård*) but names no
 * occupation of it, and which groups come next where it names one.
 *
 * Each group is a document of all that the taxonomy says in its field: its label, its occupations with their titles,
 * the labels of the skills it asks for, and the prose about the group and its occupations. A root's weight for a group
 * is that of BM25 (Robertson and Zaragoza, 2009): the rarer among groups the more, saturating with how much the
 * document has of it, less in long documents; and less where other documents have most of it. Learned from the lexicon
 * alone when it is built, in time linear in its words.
 *
 * Why not naive Bayes? It needs the likelihood of every word in every group, where most are never seen, and leaves a
 * posterior that is nearly always 0 or 1: nothing to rank the neighbours by.
 */
export interface FieldWords {
  /** By root: where its pointers begin in the arrays below; they end where those of the next root begin. */
  readonly starts: Int32Array;
  /** By pointer: a group, as an index into `concepts`, and its weight, 0–1, the strongest first. */
  readonly groups: Uint16Array;
  readonly weights: Float64Array;
  /** The concept index of each group. */
  readonly concepts: Int32Array;
}

interface Pointer {
  readonly group: number;
  readonly weight: number;
}

/** What a word counts for by where it stands. An occupation's name outweighs a skill that many groups share. */
const WEIGHT = { occupation: 1, group: 2, skill: 0.35, groupProse: 0.7, occupationProse: 0.3, part: 0.5 } as const;
/** A root that stands in the words of more groups than this says nothing about which. */
const MOST_GROUPS = 200;
/** The strongest pointers of a root that are kept, and the weight below which they are noise. */
const POINTERS_KEPT = 16;
const LEAST_WEIGHT = 0.01;
/** How much of the document's length counts against a root, 0–1. */
const BY_LENGTH = 0.5;

interface Passage {
  readonly words: readonly string[];
  readonly groups: readonly number[];
  readonly weight: number;
}

type Counts = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Learns the pointers of every root in the terms and descriptions of `source`; adds their roots to `roots`. */
export function learnFieldWords(source: LexiconSource, lexicon: Lexicon, roots: Roots): FieldWords {
  const counts = countByGroup(source, lexicon, roots);
  const lengths = new Map<number, number>();
  for (const byGroup of counts.values())
    for (const [group, count] of byGroup) lengths.set(group, (lengths.get(group) ?? 0) + count);
  const mean = [...lengths.values()].reduce((a, b) => a + b, 0) / Math.max(1, lengths.size);
  const concepts = lexicon.concepts.flatMap((concept, i) => (concept.group ? [i] : []));
  const pointersOfRoot = (root: number): readonly Pointer[] => {
    const byGroup = counts.get(root);
    if (!byGroup || byGroup.size > MOST_GROUPS || concepts.length < 2) return [];
    return pointersOf(byGroup, concepts.length, (group) => (lengths.get(group) ?? 0) / mean);
  };
  return packed(
    Array.from({ length: roots.size }, (_, root) => pointersOfRoot(root)),
    concepts,
  );
}

/** Flat arrays: a text looks up some thousand pointers, and they must be near each other. */
function packed(pointers: readonly (readonly Pointer[])[], concepts: readonly number[]): FieldWords {
  const ordinals = new Map(concepts.map((concept, ordinal) => [concept, ordinal]));
  const starts = new Int32Array(pointers.length + 1);
  pointers.forEach((each, root) => {
    starts[root + 1] = starts[root]! + each.length;
  });
  const all = pointers.flat();
  return {
    starts,
    groups: Uint16Array.from(all, ({ group }) => ordinals.get(group)!),
    weights: Float64Array.from(all, ({ weight }) => weight),
    concepts: Int32Array.from(concepts),
  };
}

function countByGroup(source: LexiconSource, lexicon: Lexicon, roots: Roots): Counts {
  const counts = new Map<number, Map<number, number>>();
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
  const ofDescriptions = source.concepts.flatMap(({ description }, concept): Passage[] => {
    const group = lexicon.groupOf[concept]!;
    const weight = group === concept ? WEIGHT.groupProse : WEIGHT.occupationProse;
    return description && group >= 0 ? [{ words: telling(description), groups: [group], weight }] : [];
  });
  return [...ofTerms, ...ofDescriptions];
}

function pointersOf(
  byGroup: ReadonlyMap<number, number>,
  groups: number,
  lengthOf: (group: number) => number,
): readonly Pointer[] {
  const all = [...byGroup.values()].reduce((a, b) => a + b, 0);
  const rarity = Math.log(1 + groups / byGroup.size) / Math.log(1 + groups);
  const weightOf = (group: number, count: number): number =>
    rarity * (count / (count + 1 - BY_LENGTH + BY_LENGTH * lengthOf(group))) * Math.sqrt(Math.sqrt(count / all));
  return [...byGroup]
    .map(([group, count]) => ({ group, weight: weightOf(group, count) }))
    .sort((a, b) => b.weight - a.weight || a.group - b.group)
    .slice(0, POINTERS_KEPT)
    .filter(({ weight }) => weight > LEAST_WEIGHT);
}
