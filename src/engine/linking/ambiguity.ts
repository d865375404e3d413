import type { Lexicon } from './lexicon.ts';
import type { Ranking } from './sums.ts';

/**
 * Which of several concepts a surface means. First pass: everything unambiguous in the text ranks the occupation
 * groups it is about. Second pass, here: each meaning is weighed by how well it fits those groups, for occupations by
 * the group they belong to, for skills by the groups that ask for them. *Säljare* in a text on roofs to private homes
 * is not an account manager; *ortopedi* among a nurse's fields is not the physician's speciality.
 * Not learned from text: the taxonomy's relations between groups and skills are the only knowledge used.
 */
export interface Context {
  /** By index of a leading group: its score as a part of the first one's. */
  readonly groups: ReadonlyMap<number, number>;
  readonly lexicon: Lexicon;
  /** The part of a concept's label that the text holds, 0–1. */
  readonly held: (concept: number) => number;
}

/** How well a concept fits its text, 0–1, and by which group; -1 for none. */
export interface Fit {
  readonly amount: number;
  readonly group: number;
}

const UNFIT: Fit = { amount: 0, group: -1 };

/** The context that a ranking of occupations gives. */
export function contextOf(
  { keys, ranked }: Ranking<{ readonly score: number }>,
  lexicon: Lexicon,
  held: (concept: number) => number,
): Context {
  const top = ranked[0]?.score ?? 0;
  return { groups: new Map(keys.map((key, i) => [key, ranked[i]!.score / top])), lexicon, held };
}

/** How well `concept` fits: an occupation by its group, another by the best of the groups that ask for it. */
export function fitOf(concept: number, { groups, lexicon }: Context): Fit {
  const own = lexicon.groupOf[concept]!;
  if (own >= 0) return { amount: groups.get(own) ?? 0, group: own };
  let best = UNFIT;
  for (const group of lexicon.asked.get(concept) ?? []) {
    const amount = groups.get(group) ?? 0;
    if (amount > best.amount) best = { amount, group };
  }
  return best;
}

/** What every meaning weighs before any fit: small, so that a leading group decides, and not nothing. */
const UNDECIDED = 0.15;

/** The weight of a meaning among its rivals. */
export function weightOf(score: number, fit: Fit): number {
  return score * (UNDECIDED + fit.amount);
}
