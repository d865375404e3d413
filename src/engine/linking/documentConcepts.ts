import type { LinkedText } from './contract.ts';

/**
 * From which score a ranked skill or occupation that the text does not name counts as implied by it. Chosen on the
 * project's own labelled ads where the F1 of whole texts is highest: `kraftsam evaluate test/gold`.
 */
export const IMPLIED_FROM = { skill: 0.9, occupation: 0.9 } as const;

/**
 * The concepts a text speaks of as a whole, without repeats: those it names, in the order it names them, then those
 * that its rankings imply, best first. What is negated is spoken of too; who wants only what is asked for looks at the
 * stance of each mention.
 */
export function conceptsOfText({ mentions, occupations, skills }: LinkedText): string[] {
  const concepts = new Set(mentions.map((mention) => mention.conceptId));
  for (const { conceptId, score } of occupations) if (score >= IMPLIED_FROM.occupation) concepts.add(conceptId);
  for (const { conceptId, score } of skills) if (score >= IMPLIED_FROM.skill) concepts.add(conceptId);
  return [...concepts];
}
