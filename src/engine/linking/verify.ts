import {
  CONCEPT_KINDS,
  joinedText,
  type LexiconConcept,
  type LinkedText,
  type Mention,
  RULES,
  STANCES,
  type TextToLink,
} from './contract.ts';

/**
 * Checks a result against its text without the engine that made it.
 * @param concepts the concepts of the lexicon by id.
 * @returns one sentence for each fault; empty when the result is sound.
 */
export function verifyLinks(
  input: TextToLink,
  linked: LinkedText,
  concepts: ReadonlyMap<string, LexiconConcept>,
): string[] {
  const text = joinedText(input);
  return [
    ...linked.mentions.flatMap((mention, i) => mentionFaults(mention, linked.mentions[i - 1], text, concepts)),
    ...rankingFaults('occupation', linked.occupations, concepts),
    ...rankingFaults('skill', linked.skills, concepts),
    ...linked.occupations
      .filter(({ ssyk4 }) => !/^\d{4}$/.test(ssyk4))
      .map(({ conceptId }) => `occupation ${conceptId} has no SSYK 4 code`),
  ];
}

function mentionFaults(
  mention: Mention,
  before: Mention | undefined,
  text: string,
  concepts: ReadonlyMap<string, LexiconConcept>,
): string[] {
  const { start, end, surface, conceptId, type, score, rule, stance } = mention;
  const where = `mention ${start}–${end}`;
  const faults: string[] = [];
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
    faults.push(`${where} lies outside the text`);
  else if (text.slice(start, end) !== surface)
    faults.push(`${where} says "${surface}" where the text says "${text.slice(start, end)}"`);
  if (concepts.get(conceptId)?.kind !== type)
    faults.push(`${where} names ${conceptId}, which is no ${type} of this lexicon`);
  if (!CONCEPT_KINDS.includes(type) || !RULES.includes(rule) || !STANCES.includes(stance))
    faults.push(`${where} has an unknown type, rule or stance`);
  if (!isScore(score)) faults.push(`${where} has score ${score}`);
  const sameSpan = before?.start === start && before.end === end;
  if (before && !sameSpan && start < before.end) faults.push(`${where} overlaps or precedes the mention before it`);
  if (before && sameSpan && before.type === type) faults.push(`${where} gives two concepts of type ${type}`);
  return faults;
}

function rankingFaults(
  kind: 'occupation' | 'skill',
  ranked: readonly { conceptId: string; score: number }[],
  concepts: ReadonlyMap<string, LexiconConcept>,
): string[] {
  const faults: string[] = [];
  ranked.forEach(({ conceptId, score }, i) => {
    if (concepts.get(conceptId)?.kind !== kind) faults.push(`${conceptId} is ranked as ${kind} and is none`);
    if (!isScore(score)) faults.push(`${kind} ${conceptId} has score ${score}`);
    if (i > 0 && score > ranked[i - 1]!.score) faults.push(`${kind} ${conceptId} ranks below a lower score`);
    if (ranked.findIndex((other) => other.conceptId === conceptId) !== i)
      faults.push(`${kind} ${conceptId} is ranked twice`);
  });
  return faults;
}

function isScore(score: number): boolean {
  return score >= 0 && score <= 1;
}
