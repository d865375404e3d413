/** An occupation group as far as kinship is measured: its skills, and groups whose occupations can stand in for its own. */
export interface GroupProfile {
  readonly ssyk4: string;
  readonly skills: readonly string[];
  /** Groups with an occupation that is tied to one of this group's by substitutability, and the share of its own so tied, 0–1. */
  readonly standIns: ReadonlyMap<string, number>;
}

export interface RelatedGroup {
  readonly ssyk4: string;
  /** 0–1. */
  readonly strength: number;
}

/** Kin weaker than this are not worth a reader's time; our own choice. */
const WEAKEST = 0.05;

/**
 * Occupation groups akin to one, strongest first, at most `most`. Two signs, either of which is enough:
 * - shared skills: the weight of those both have over the weight of those either has (Jaccard), where a skill weighs
 *   log(groups / groups that have it), so that what everybody can says little;
 * - stand-ins: the share of the group's occupations that can be replaced by, or replace, one of the other group.
 * Together 1 − (1 − shared)(1 − standIns). Ties go by code. O(groups × skills).
 */
export function relatedGroups(ssyk4: string, profiles: readonly GroupProfile[], most = 8): RelatedGroup[] {
  const own = profiles.find((profile) => profile.ssyk4 === ssyk4);
  if (!own) return [];
  const weights = skillWeights(profiles);
  const skills = new Set(own.skills);
  return profiles
    .filter((profile) => profile.ssyk4 !== ssyk4)
    .map((profile) => {
      const shared = weightedJaccard(skills, profile.skills, weights);
      const standIns = Math.min(1, own.standIns.get(profile.ssyk4) ?? 0);
      return { ssyk4: profile.ssyk4, strength: 1 - (1 - shared) * (1 - standIns) };
    })
    .filter(({ strength }) => strength >= WEAKEST)
    .sort((a, b) => b.strength - a.strength || (a.ssyk4 < b.ssyk4 ? -1 : 1))
    .slice(0, most);
}

function skillWeights(profiles: readonly GroupProfile[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { skills } of profiles)
    for (const skill of new Set(skills)) having.set(skill, (having.get(skill) ?? 0) + 1);
  return new Map([...having].map(([skill, groups]) => [skill, Math.log(profiles.length / groups)]));
}

function weightedJaccard(
  own: ReadonlySet<string>,
  others: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const sum = (skills: Iterable<string>): number => {
    let total = 0;
    for (const skill of skills) total += weights.get(skill) ?? 0;
    return total;
  };
  const common = sum(new Set(others.filter((skill) => own.has(skill))));
  const either = sum(own) + sum(new Set(others)) - common;
  return either > 0 ? common / either : 0;
}
