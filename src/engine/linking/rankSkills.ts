import type { RankedOccupation, RankedSkill } from './contract.ts';
import type { TextEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { RootTally } from './rootTally.ts';
import { type Ranking, saturating, type Sums, type Tables, type Trace } from './sums.ts';
import { labelHeld, type WeakEvidence } from './weakEvidence.ts';

/**
 * Ranks skills: (1) those named, the more of their label the text holds the surer; (2) those whose label's words
 * stand close together without forming the term; (3) both more where a leading occupation asks for them.
 */
const SKILL_WEIGHTS = {
  named: 1,
  namedInHeadline: 1.3,
  byWords: 0.5,
  byWordsInHeadline: 0.75,
  askedByLeader: 0.5,
};

const KEPT = 25;
const WORTH_SHOWING = 0.08;
/** The part of a label's information that must be there to suggest the skill. */
const LABEL_HELD = 0.6;
/** Tokens within which the words must stand. */
const CLOSE = 8;
/** Leading groups whose asked skills are favoured. */
const LEADERS = 3;

/** Skills that the text speaks of, best first. `occupations`: the ranking of the same text. */
export function rankSkills(
  evidence: TextEvidence,
  occupations: Ranking<RankedOccupation>,
  { lexicon, weak, sums }: Tables,
  trace: Trace | null = null,
): Ranking<RankedSkill> {
  sums.startOver(trace);
  addNamed(evidence, lexicon, weak, sums);
  addByWords(evidence, weak, sums);
  favourAsked(occupations, lexicon, sums);
  const best = sums.best(KEPT, WORTH_SHOWING);
  return {
    ranked: best.map(({ key, score }) => ({ conceptId: lexicon.concepts[key]!.id, score })),
    keys: best.map(({ key }) => key),
  };
}

function addNamed({ concepts, roots }: TextEvidence, lexicon: Lexicon, weak: WeakEvidence, sums: Sums): void {
  for (const [concept, seen] of concepts) {
    if (lexicon.concepts[concept]!.kind !== 'skill') continue;
    const place = SKILL_WEIGHTS.named * saturating(seen.body) + (seen.headline > 0 ? SKILL_WEIGHTS.namedInHeadline : 0);
    const amount = seen.score * place * (0.5 + 0.5 * labelHeld(concept, roots, weak));
    sums.add(concept, amount);
    sums.trace?.note(concept, {
      reason: seen.headline > 0 ? 'headline-names' : 'text-names',
      amount,
      surface: sums.trace.surfaceOf(seen.span),
    });
  }
}

function addByWords({ concepts, roots }: TextEvidence, weak: WeakEvidence, sums: Sums): void {
  for (const rarest of roots.touched)
    for (const concept of weak.byRarestRoot[rarest] ?? []) {
      if (lacksTooMuch(concept, roots, weak) || concepts.has(concept)) continue;
      const held = labelHeld(concept, roots, weak);
      const there = weak.names[concept]!.roots.filter((root) => roots.has(root));
      if (there.length < 2 || there.some((root) => roots.distance(root, rarest) > CLOSE)) continue;
      const inHeadline = there.some((root) => roots.headline[root]! > 0);
      const amount = held * held * (inHeadline ? SKILL_WEIGHTS.byWordsInHeadline : SKILL_WEIGHTS.byWords);
      sums.add(concept, amount);
      const { trace } = sums;
      trace?.note(concept, { reason: 'label-words', amount, surface: there.map(trace.wordOf).join(' … ') });
    }
}

/** True as soon as the roots that the text lacks carry too much of the label's information. */
function lacksTooMuch(concept: number, roots: RootTally, { names, information }: WeakEvidence): boolean {
  const name = names[concept]!;
  let mayLack = (1 - LABEL_HELD) * name.information;
  for (const root of name.roots) {
    if (!roots.has(root)) mayLack -= information[root]!;
    if (mayLack < 0) return true;
  }
  return false;
}

function favourAsked({ keys, ranked }: Ranking<RankedOccupation>, lexicon: Lexicon, sums: Sums): void {
  for (let i = 0; i < Math.min(LEADERS, keys.length); i++)
    for (const skill of lexicon.asked.get(keys[i]!) ?? []) {
      const sum = sums.of(skill);
      if (sum === 0) continue;
      const amount = sum * SKILL_WEIGHTS.askedByLeader * ranked[i]!.score;
      sums.add(skill, amount);
      sums.trace?.note(skill, { reason: 'asked-by', amount, about: lexicon.concepts[keys[i]!]!.label });
    }
}
