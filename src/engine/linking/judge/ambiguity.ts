import type { Candidate, Members, Rivals } from './candidates.ts';
import type { ConceptKind } from '../contract.ts';
import type { Lexicon, Sense } from '../lexicon/lexicon.ts';
import type { Ranking } from '../ranking.ts';

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

/** A ranking whose first group has less than this says little of what the text is about, and so fits less. */
const CLEAR = 0.4;

/** The context that a ranking of occupations gives. */
export function contextOf(
  { keys, ranked }: Ranking<{ readonly score: number }>,
  lexicon: Lexicon,
  held: (concept: number) => number,
): Context {
  const top = Math.max(CLEAR, ranked[0]?.score ?? 0);
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
function weightOf(score: number, amount: number): number {
  return score * (UNDECIDED + amount);
}

/** A form that means its concept only in context needs a leading group that fits at least so well. */
const LEAST_FIT = 0.4;
/** What an everyday word or a part of a skill's name keeps when no leading group asks for the skill. */
const UNFIT_FACTOR = 0.6;

/** A concept that a span is taken to mean, with the factors of its score besides rule, role and everyday word. */
export interface Meaning {
  readonly concept: number;
  readonly kind: ConceptKind;
  readonly role: Sense['role'];
  readonly score: number;
  /** Part of the label in the text, as a factor; 1 for a whole label. */
  readonly held: number;
  /** Meanings of its kind that the words share, itself included, and how clearly this one was chosen. */
  readonly rivals: number;
  readonly share: number;
  /** 1, or what is kept where nothing fits. */
  readonly unfit: number;
  readonly fit: Fit;
}

/** The meaning among `rivals` that fits best; null when none fits well enough. `everyday`: of an everyday word. */
export function meaningAmong(rivals: Rivals, everyday: boolean, context: Context): Meaning | null {
  return rivals.kind === 'occupation'
    ? occupationAmong(rivals.members, context)
    : otherAmong(rivals, everyday, context);
}

/** The meaning of a lone candidate that no context can change; null for all others. */
export function settledMeaning({ candidates, members }: Rivals, everyday: boolean): Meaning | null {
  const [only] = candidates;
  const isOpen = candidates.length !== 1 || only!.role === 'contextual' || only!.short || everyday;
  if (isOpen) return null;
  const { concept, kind, role, own } = only!;
  const fit = members.length > 0 ? { amount: 0, group: members[0]!.group } : UNFIT;
  return { concept, kind, role, score: own, held: 1, rivals: 1, share: 1, unfit: 1, fit };
}

/** The occupation whose group fits best; of several of one group the group, for the words do not say which. */
function occupationAmong(members: readonly Members[], { groups }: Context): Meaning | null {
  let chosen: Members | null = null;
  let [most, total] = [0, 0];
  for (const candidate of members) {
    const amount = groups.get(candidate.group) ?? 0;
    if (candidate.first.role === 'contextual' && amount < LEAST_FIT) continue;
    const weight = weightOf(candidate.first.own, amount);
    total += weight;
    if (weight < most || (weight === most && chosen && chosen.group < candidate.group)) continue;
    [chosen, most] = [candidate, weight];
  }
  if (!chosen) return null;
  const { group, concept, first } = chosen;
  const share = Math.sqrt(most / total);
  return {
    concept,
    kind: 'occupation',
    role: first.role,
    score: first.own * share,
    held: 1,
    rivals: members.length,
    share,
    unfit: 1,
    fit: { amount: groups.get(group) ?? 0, group },
  };
}

/** The skill (language, licence, level) that fits best. */
function otherAmong({ candidates }: Rivals, everyday: boolean, context: Context): Meaning | null {
  let best: Meaning | null = null;
  let [most, total] = [0, 0];
  for (const candidate of candidates) {
    const { concept, kind, role, own, short } = candidate;
    const fit = fitOf(concept, context);
    if (role === 'contextual' && fit.amount < LEAST_FIT) continue;
    const part = short || (role === 'contextual' && candidates.length > 1) ? shortForm(context.held(concept)) : 1;
    const held = short ? part : 1;
    const weight = weightOf(own * part * part, fit.amount);
    total += weight;
    if (weight <= most) continue;
    most = weight;
    const unfit = fit.amount > 0 || !needsFit(candidate, everyday, context) ? 1 : UNFIT_FACTOR;
    best = { concept, kind, role, score: own * held * unfit, held, rivals: candidates.length, share: 1, unfit, fit };
  }
  if (!best || candidates.length === 1) return best;
  const share = Math.sqrt(most / total);
  return { ...best, share, score: best.score * share };
}

function needsFit({ concept, kind, short, role }: Candidate, everyday: boolean, { groups, lexicon }: Context): boolean {
  if (kind !== 'skill' || role === 'correction' || groups.size === 0) return false;
  return everyday || (short && lexicon.asked.has(concept));
}

/** What a short form keeps of its score when the text holds that part of the label. */
function shortForm(held: number): number {
  return 0.5 + 0.5 * held;
}
