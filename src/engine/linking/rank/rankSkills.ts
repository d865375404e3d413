import type { RankedOccupation, RankedSkill } from '../contract.ts';
import type { Occurrence, TextEvidence } from './evidence.ts';
import type { Ranking } from '../ranking.ts';
import { amountOf, saturating, type Tables, type Trace } from './sums.ts';
import { labelHeld } from './weakEvidence.ts';

/**
 * Ranks skills: (1) those named, the more of their label the text holds the surer; (2) those whose label shares words
 * or parts of words with the text; (3) both more, the likelier the text's field asks for them, and a little those that
 * nothing in the text but its field suggests. The field is a share for each leading group in the ranking of occupations,
 * which counts the skills that groups ask for: *ritningsläsning* and *verktygsmaskiner* together point to groups that
 * ask for both, and those ask for CNC skills too.
 *
 * Why not pairs of skills (PMI over the groups' lists)? Lists are all there is to learn pairs from, so a pair says
 * nothing that its groups do not, at many times the memory.
 */
const SKILL_WEIGHTS = {
  named: 1,
  namedInHeadline: 1.3,
  byWords: 0.4,
  /** What the share of the field adds: to a named skill, as part of its amount; to one by words; to any other. */
  fieldOfNamed: 1,
  fieldOfWords: 3,
  implied: 0.3,
};

const KEPT = 25;
const WORTH_SHOWING = 0.08;
/** Groups with a lesser share play no part. */
const LEAST_SHARE = 0.05;
/** What counts for groups that are not ranked: where all amounts are small the field is unknown. */
const UNKNOWN = 0.2;

const NONE: readonly never[] = [];

/** Skills that the text speaks of, best first. `occupations`: the ranking of the same text. */
export function rankSkills(
  evidence: TextEvidence,
  occupations: Ranking<RankedOccupation>,
  tables: Tables,
  trace: Trace | null = null,
): Ranking<RankedSkill> {
  const { lexicon, skillWords, sums } = tables;
  sums.startOver(trace);
  skillWords.read(evidence);
  for (const [concept, seen] of evidence.concepts)
    if (lexicon.concepts[concept]!.kind === 'skill') addNamed(concept, seen, evidence, tables);
  for (const skill of skillWords.skills) if (tables.byField[skill] === 0) addWorded(skill, evidence, tables);
  addField(occupations, tables);
  for (const concept of evidence.concepts.keys()) tables.byField[concept] = 0;
  for (const skill of skillWords.skills) tables.byField[skill] = 0;
  const best = sums.best(KEPT, WORTH_SHOWING);
  return {
    ranked: best.map(({ key, score }) => ({ conceptId: lexicon.concepts[key]!.id, score })),
    keys: best.map(({ key }) => key),
  };
}

/** The share of the text's field that each group has, 0–1, where it is more than a little. Twice the amount, four times the share. */
function sharesOf({ keys, ranked }: Ranking<RankedOccupation>): [number, number][] {
  const sharp = ranked.map(({ score }) => amountOf(score) * amountOf(score));
  const total = sharp.reduce((a, b) => a + b, UNKNOWN);
  const shares: [number, number][] = [];
  for (let i = 0; i < keys.length; i++) {
    const share = sharp[i]! / total;
    if (share >= LEAST_SHARE) shares.push([keys[i]!, share]);
  }
  return shares;
}

function addNamed(skill: number, seen: Occurrence, evidence: TextEvidence, { weak, sums, byField }: Tables): void {
  const place = SKILL_WEIGHTS.named * saturating(seen.body) + (seen.headline > 0 ? SKILL_WEIGHTS.namedInHeadline : 0);
  const amount = seen.score * place * (0.5 + 0.5 * labelHeld(skill, evidence.roots, weak));
  // So little that nothing is added, and yet the skill is not looked at again by its words.
  byField[skill] = Number.MIN_VALUE;
  if (amount === 0) return;
  sums.add(skill, amount);
  byField[skill] = amount * SKILL_WEIGHTS.fieldOfNamed;
  sums.trace?.note(skill, {
    reason: seen.headline > 0 ? 'headline-names' : 'text-names',
    amount,
    surface: sums.trace.surfaceOf(seen.span),
  });
}

function addWorded(skill: number, evidence: TextEvidence, { skillWords, sums, byField }: Tables): void {
  const found = skillWords.amounts[skill]!;
  const amount = found * SKILL_WEIGHTS.byWords;
  sums.add(skill, amount);
  byField[skill] = found * SKILL_WEIGHTS.fieldOfWords;
  const { trace } = sums;
  trace?.note(skill, {
    reason: 'label-words',
    amount,
    surface: skillWords.rootsOf(skill, evidence).map(trace.wordOf).join(' … '),
  });
}

/** Adds what the leading groups ask for: the more of it, the more the text said of the skill itself. */
function addField(occupations: Ranking<RankedOccupation>, { lexicon, sums, byField }: Tables): void {
  for (const [group, share] of sharesOf(occupations)) {
    const asked = lexicon.asked.get(group) ?? NONE;
    sums.addShares(asked, share, SKILL_WEIGHTS.implied, byField);
    if (!sums.trace) continue;
    const about = lexicon.concepts[group]!.label;
    for (const skill of asked)
      sums.trace.note(skill, { reason: 'asked-by', amount: share * (SKILL_WEIGHTS.implied + byField[skill]!), about });
  }
}
