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

/** A group made ready to be compared: each skill once, and what they weigh together. */
interface Weighed {
  readonly ssyk4: string;
  readonly skills: ReadonlySet<string>;
  readonly weight: number;
  readonly standIns: ReadonlyMap<string, number>;
}

/**
 * Makes ready to tell, for any of the groups, those akin to it: strongest first, at most `most`. Two signs, either of
 * which is enough:
 * - shared skills: the weight of those both have over the weight of those either has (Jaccard), where a skill weighs
 *   log(groups / groups that have it), so that what everybody can says little;
 * - stand-ins: the share of the group's occupations that can be replaced by, or replace, one of the other group.
 * Together 1 − (1 − shared)(1 − standIns). Ties go by code. O(groups × skills) to make ready, and for each answer.
 */
export function kinship(profiles: readonly GroupProfile[]): (ssyk4: string, most?: number) => RelatedGroup[] {
  const weights = skillWeights(profiles);
  const groups = profiles.map(({ ssyk4, skills, standIns }): Weighed => {
    const each = new Set(skills);
    return { ssyk4, skills: each, weight: sumOf(each, weights), standIns };
  });
  return (ssyk4, most = 8) => {
    const own = groups.find((group) => group.ssyk4 === ssyk4);
    if (!own) return [];
    return groups
      .filter((group) => group.ssyk4 !== ssyk4)
      .map((group) => ({ ssyk4: group.ssyk4, strength: strengthOf(own, group, weights) }))
      .filter(({ strength }) => strength >= WEAKEST)
      .sort((a, b) => b.strength - a.strength || (a.ssyk4 < b.ssyk4 ? -1 : 1))
      .slice(0, most);
  };
}

function skillWeights(profiles: readonly GroupProfile[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { skills } of profiles)
    for (const skill of new Set(skills)) having.set(skill, (having.get(skill) ?? 0) + 1);
  return new Map([...having].map(([skill, groups]) => [skill, Math.log(profiles.length / groups)]));
}

function strengthOf(own: Weighed, other: Weighed, weights: ReadonlyMap<string, number>): number {
  const common = sumOf(own.skills.intersection(other.skills), weights);
  const either = own.weight + other.weight - common;
  const shared = either > 0 ? common / either : 0;
  const standIns = Math.min(1, own.standIns.get(other.ssyk4) ?? 0);
  return 1 - (1 - shared) * (1 - standIns);
}

function sumOf(skills: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const skill of skills) total += weights.get(skill) ?? 0;
  return total;
}
