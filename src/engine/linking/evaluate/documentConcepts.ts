import type { LinkedText } from '../contract.ts';

/**
 * From which score a ranked skill, and the first of the ranked occupations, counts as implied by a text that does not
 * name it. Only the first occupation: the next ones are mostly neighbours that the text could have been about. Chosen
 * on the project's own labelled ads, where the F1 of whole texts is highest: 0.735, and 0.722 by mentions alone. Skills
 * from 0.4 lose 0.03, from 0.6 nothing; the first occupation from 0.1 loses nothing, from 0.5 it loses 0.01.
 */
export const IMPLIED_FROM = { skill: 0.5, occupation: 0.4 } as const;

/**
 * The concepts a text speaks of as a whole, without repeats: those it names, in the order it names them, then those
 * that its rankings imply, best first. What is negated is spoken of too; who wants only what is asked for looks at the
 * stance of each mention.
 */
export function conceptsOfText({ mentions, occupations, skills }: LinkedText): string[] {
  const concepts = new Set(mentions.map((mention) => mention.conceptId));
  const first = occupations[0];
  if (first && first.score >= IMPLIED_FROM.occupation) concepts.add(first.conceptId);
  for (const { conceptId, score } of skills) if (score >= IMPLIED_FROM.skill) concepts.add(conceptId);
  return [...concepts];
}
