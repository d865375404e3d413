import { OCCUPATION_COUNTS_FROM, type OfferingRecord, SKILL_COUNTS_FROM } from '../../store/offerings.ts';
import type { Taxonomy } from '../../taxonomy/taxonomy.ts';
import type { Mention } from './readOffering.ts';

/** A skill's share of a text is small even where it is plain; above this it stands out. */
const SKILL_CLEAR_FROM = 0.4;
const SURE_FROM = 0.75;
const LIKELY_FROM = 0.5;

/** How sure an occupation link is, as a key of `offeringPageWords.sureness`. */
export function occupationSureness(score: number): 'sure' | 'likely' | 'weak' {
  if (score >= SURE_FROM) return 'sure';
  return score >= OCCUPATION_COUNTS_FROM ? 'likely' : 'weak';
}

export function skillSureness(score: number): 'clear' | 'mentioned' | 'weak' {
  if (score >= SKILL_CLEAR_FROM) return 'clear';
  return score >= SKILL_COUNTS_FROM ? 'mentioned' : 'weak';
}

/** How sure it is that some words mean a concept there. */
export function mentionSureness(score: number): 'sure' | 'likely' | 'unsure' {
  if (score >= SURE_FROM) return 'sure';
  return score >= LIKELY_FROM ? 'likely' : 'unsure';
}

/** The SSYK 4 code that an occupation is in, or null. */
export function groupCodeOf(conceptId: string, taxonomy: Taxonomy | null): string | null {
  return taxonomy?.ssyk4Of(conceptId)?.code ?? null;
}

/** Whether what a mention speaks of is among the links that count: its skill, or its occupation's group. */
export function countsIn(
  { occupations, skills }: Pick<OfferingRecord, 'occupations' | 'skills'>,
  taxonomy: Taxonomy | null,
): (mention: Mention) => boolean {
  const groups = new Set(
    occupations.filter(({ score }) => score >= OCCUPATION_COUNTS_FROM).map(({ ssyk4 }) => ssyk4 ?? ''),
  );
  const taught = new Set(skills.filter(({ score }) => score >= SKILL_COUNTS_FROM).map(({ conceptId }) => conceptId));
  return ({ type, conceptId }) => {
    if (type === 'skill') return taught.has(conceptId);
    return type === 'occupation' && groups.has(groupCodeOf(conceptId, taxonomy) ?? 'none');
  };
}

/** The mentions to mark: of those that overlap the surest, and of equals the longest, so that no two overlap. */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const best = [...mentions].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Mention[] = [];
  for (const mention of best)
    if (kept.every(({ start, end }) => mention.end <= start || mention.start >= end)) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

/** The different words that were taken to mean a concept, in the order they stand. */
export function surfacesOf(mentions: readonly Mention[], means: (mention: Mention) => boolean): string[] {
  return [...new Set(mentions.filter(means).map(({ surface }) => surface.toLowerCase()))];
}
