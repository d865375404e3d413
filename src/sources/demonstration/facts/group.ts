/**
 * What is true about one SSYK 2012 level 4 group, taken from the JobTech Taxonomy: codes, concept ids and labels are
 * facts, so that the demonstration can stand beside a real taxonomy. Which groups and which of their skills were
 * chosen is ours.
 */
export interface GroupFacts {
  readonly ssyk4: string;
  readonly id: string;
  readonly label: string;
  /** Concept id of the occupation field. */
  readonly field: string;
  readonly occupations: readonly OccupationFacts[];
  /** Most asked for first. */
  readonly skills: readonly SkillFacts[];
}

export interface OccupationFacts {
  readonly id: string;
  readonly label: string;
  readonly titles: readonly (readonly [id: string, label: string])[];
}

/** `written` is how the skill reads inside a sentence, where that differs from its label. */
export type SkillFacts = readonly [id: string, label: string, written?: string];
