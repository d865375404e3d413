import type { LexiconSource } from '../contract.ts';
import { type FieldWords, learnFieldWords } from './fieldWords.ts';
import { type Lexicon, pieces } from '../lexicon/lexicon.ts';
import { Roots } from '../surface/roots.ts';
import type { RootTally } from './rootTally.ts';
import { nameSkills, type SkillNames } from './skillNames.ts';

/**
 * Weak evidence: what the words of a text tell where they are no terms. Which roots point to which occupation groups,
 * which skills have which roots in their names, and how much of a concept's label a text holds.
 */
export interface WeakEvidence {
  readonly roots: Roots;
  /** By root: the groups it points to. */
  readonly groups: FieldWords;
  readonly skills: SkillNames;
  /** By concept: the roots of its label and the information they carry together; empty for groups. */
  readonly names: readonly Name[];
  /** By root: how much it tells about the concept, little for a root in many labels. */
  readonly information: Float64Array;
}

export interface Name {
  readonly roots: readonly number[];
  readonly information: number;
}

/** Learns from every term and description of `source`. Time linear in their length. */
export function gatherWeakEvidence(source: LexiconSource, lexicon: Lexicon): WeakEvidence {
  const roots = new Roots();
  // Every root is known before a word is cut into the parts that are roots, and before arrays are made by root.
  for (const { label } of source.concepts) for (const { folded } of pieces(label)) roots.add(folded);
  return {
    roots,
    groups: learnFieldWords(source, lexicon, roots),
    skills: nameSkills(lexicon, roots),
    ...nameConcepts(source, roots),
  };
}

function nameConcepts(source: LexiconSource, roots: Roots): Pick<WeakEvidence, 'names' | 'information'> {
  const named = source.concepts.map((concept) => (concept.group ? [] : rootsOfName(concept.label, roots)));
  const frequency = new Float64Array(roots.size);
  for (const name of named) for (const root of name) frequency[root]! += 1;
  const information = frequency.map((count) => (count === 0 ? 0 : Math.max(0.1, Math.log(named.length / count) - 2)));
  return { names: named.map((name) => ({ roots: name, information: sumOf(name, information) })), information };
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
