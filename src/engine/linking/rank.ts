import type { Explanation, RankedOccupation, RankedSkill } from './contract.ts';
import type { Occurrence, TextEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { rounded } from './score.ts';
import type { WeakEvidence } from './weakEvidence.ts';

/**
 * Ranks the occupation groups and skills of a text by adding up evidence. Every addition may be written to a trace,
 * and explanations are made of that trace alone, so a reason is shown only if it was used.
 *
 * Occupations, per group: (1) its best named occupation, the headline above all; (2) skills it asks for, the rarer
 * the more; (3) roots that point to it. Skills: (1) named skills; (2) skills whose names' roots nearly all occur in
 * the text; (3) more where a leading occupation asks for them. The weights were set by hand on development data
 * (docs/linking.md); they order, they are not probabilities.
 */
export const WEIGHTS = {
  headline: 3,
  leadsHeadline: 1.5,
  body: 1.2,
  otherOccupation: 0.15,
  skillAsked: 0.5,
  rootInHeadline: 1.5,
  rootInBody: 0.35,
  skillNamed: 1,
  skillInHeadline: 0.8,
  skillWords: 0.7,
  skillOfOccupation: 0.35,
} as const;

const OCCUPATIONS_KEPT = 10;
const SKILLS_KEPT = 25;
/** What scores below this part of the best is noise. */
const WORTH_SHOWING = 0.08;
/** The part of a skill name's information that a text must hold to suggest the skill. */
const NAME_COVERED = 0.75;
/** Leading groups whose asked skills are favoured. */
const LEADERS = 3;

/** Additions by key (group or skill index), kept when explanations are wanted. */
export type Trace = Map<number, { reason: string; amount: number; surface?: string }[]>;

interface Sums {
  readonly amounts: Map<number, number>;
  readonly trace: Trace | null;
}

export interface Ranking<T> {
  readonly ranked: readonly T[];
  /** Index of each ranked group or skill, in step with `ranked`. */
  readonly keys: readonly number[];
}

/** Groups that the text is about, best first; each named by its best supported occupation, or by itself. */
export function rankOccupations(evidence: TextEvidence, lexicon: Lexicon, weak: WeakEvidence, trace: Trace | null = null): Ranking<RankedOccupation> {
  const sums: Sums = { amounts: new Map(), trace };
  const named = addNamedOccupations(evidence, lexicon, sums);
  addAskedSkills(evidence, lexicon, sums);
  for (const [root, seen] of evidence.roots)
    for (const { group, weight } of weak.groups[root] ?? []) {
      const amount = weight * (seen.headline > 0 ? WEIGHTS.rootInHeadline : 0) + weight * WEIGHTS.rootInBody * saturating(seen.body);
      add(sums, group, amount, () => ({ reason: 'word of the field', surface: seen.surface }));
    }
  const best = bestOf(sums.amounts, OCCUPATIONS_KEPT);
  const ranked = best.map(([group, amount]) => {
    const concept = lexicon.concepts[named.get(group) ?? group]!;
    return { conceptId: concept.id, ssyk4: lexicon.concepts[group]!.ssyk4 ?? '', score: squashed(amount) };
  });
  return { ranked, keys: best.map(([group]) => group) };
}

/** Adds what occupations named in the text say; returns the best occupation of each group. */
function addNamedOccupations({ concepts }: TextEvidence, lexicon: Lexicon, sums: Sums): Map<number, number> {
  const named = new Map<number, number>();
  const strongest = new Map<number, number>();
  for (const [concept, seen] of concepts) {
    const group = lexicon.groupOf[concept]!;
    if (group < 0) continue;
    const amount = occupationAmount(seen);
    const before = strongest.get(group) ?? -1;
    const gain = amount > before ? amount - Math.max(before, 0) * (1 - WEIGHTS.otherOccupation) : amount * WEIGHTS.otherOccupation;
    if (amount > before) strongest.set(group, amount);
    if (concept !== group && (amount > before || !named.has(group))) named.set(group, concept);
    add(sums, group, gain, () => ({ reason: `${placeOf(seen)} names "${lexicon.concepts[concept]!.label}"`, surface: seen.surface }));
  }
  return named;
}

function occupationAmount(seen: Occurrence): number {
  const headline = seen.headline > 0 ? WEIGHTS.headline + (seen.leads ? WEIGHTS.leadsHeadline : 0) : 0;
  return seen.score * (headline + WEIGHTS.body * saturating(seen.body));
}

function addAskedSkills({ concepts }: TextEvidence, lexicon: Lexicon, sums: Sums): void {
  const groups = lexicon.concepts.length;
  for (const [concept, seen] of concepts) {
    const askers = lexicon.groupOf[concept]! < 0 ? lexicon.asked.get(concept) : undefined;
    if (!askers) continue;
    const rarity = Math.max(0, 1 - Math.log(askers.length) / Math.log(Math.min(groups, 100)));
    const place = (seen.headline > 0 ? 2 : 0) + saturating(seen.body);
    const amount = (seen.score * WEIGHTS.skillAsked * rarity * place) / Math.sqrt(askers.length);
    for (const group of askers)
      add(sums, group, amount, () => ({ reason: `asks for "${lexicon.concepts[concept]!.label}"`, surface: seen.surface }));
  }
}

/** Skills that the text speaks of, best first. `leaders` are the groups that ranked first, with their scores. */
export function rankSkills(
  evidence: TextEvidence,
  lexicon: Lexicon,
  weak: WeakEvidence,
  occupations: Ranking<RankedOccupation>,
  trace: Trace | null = null,
): Ranking<RankedSkill> {
  const sums: Sums = { amounts: new Map(), trace };
  for (const [concept, seen] of evidence.concepts) {
    if (lexicon.concepts[concept]!.kind !== 'skill') continue;
    const amount = seen.score * (WEIGHTS.skillNamed * saturating(seen.body) + (seen.headline > 0 ? WEIGHTS.skillInHeadline + WEIGHTS.skillNamed / 2 : 0));
    add(sums, concept, amount, () => ({ reason: `${placeOf(seen)} names it`, surface: seen.surface }));
  }
  addNamedByWords(evidence, weak, sums);
  occupations.keys.slice(0, LEADERS).forEach((group, i) => {
    for (const skill of lexicon.asked.get(group) ?? []) {
      const amount = sums.amounts.get(skill);
      if (amount === undefined) continue;
      const label = lexicon.concepts[group]!.label;
      add(sums, skill, amount * WEIGHTS.skillOfOccupation * occupations.ranked[i]!.score, () => ({ reason: `asked for by "${label}"` }));
    }
  });
  const best = bestOf(sums.amounts, SKILLS_KEPT);
  return { ranked: best.map(([skill, amount]) => ({ conceptId: lexicon.concepts[skill]!.id, score: squashed(amount) })), keys: best.map(([skill]) => skill) };
}

/** Skills not named as such but whose names' words are (nearly) all there. */
function addNamedByWords({ concepts, roots }: TextEvidence, weak: WeakEvidence, sums: Sums): void {
  const tried = new Set<number>();
  for (const root of roots.keys())
    for (const index of weak.names[root] ?? []) {
      if (tried.has(index)) continue;
      tried.add(index);
      const name = weak.skillNames[index]!;
      if (name.roots.length < 2 || concepts.has(name.concept)) continue;
      const present = name.roots.filter((part) => roots.has(part));
      const covered = present.reduce((sum, part) => sum + weak.information[part]!, 0) / name.information;
      if (covered < NAME_COVERED) continue;
      const headline = present.some((part) => roots.get(part)!.headline > 0) ? 1.5 : 1;
      const amount = WEIGHTS.skillWords * covered * covered * headline;
      add(sums, name.concept, amount, () => ({ reason: 'words of its name', surface: present.map((part) => roots.get(part)!.surface).join(' … ') }));
    }
}

function add(sums: Sums, key: number, amount: number, why: () => { reason: string; surface?: string }): void {
  if (amount === 0) return;
  sums.amounts.set(key, (sums.amounts.get(key) ?? 0) + amount);
  if (!sums.trace) return;
  const parts = sums.trace.get(key) ?? [];
  sums.trace.set(key, parts);
  parts.push({ ...why(), amount: rounded(amount) });
}

function bestOf(amounts: ReadonlyMap<number, number>, kept: number): [number, number][] {
  const all = [...amounts];
  const top = all.reduce((most, [, amount]) => Math.max(most, amount), 0);
  return all
    .filter(([, amount]) => amount >= top * WORTH_SHOWING)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, kept);
}

/** 0, 0.5, 0.67, 0.75 …: the second mention adds less than the first. */
function saturating(count: number): number {
  return count / (count + 1);
}

/** An amount as a score: 0 → 0, 2 → 0.5, 6 → 0.75. */
function squashed(amount: number): number {
  return rounded(amount / (amount + 2));
}

function placeOf(seen: Occurrence): string {
  return seen.headline > 0 ? 'headline' : 'text';
}

/** A trace as explanations, in the order of the ranking. */
export function explained(ids: readonly { conceptId: string; score: number }[], keys: readonly number[], trace: Trace): Explanation[] {
  return ids.map(({ conceptId, score }, i) => ({ conceptId, score, parts: trace.get(keys[i]!) ?? [] }));
}
