import type { Meaning } from './judge/ambiguity.ts';
import { BY_ROLE, BY_RULE } from './judge/candidates.ts';
import type { Explanation } from './contract.ts';
import { ordinariness } from './lexicon/everyday.ts';
import type { Span } from './match/match.ts';
import type { Reason } from './reasons.ts';
import { BY_STANCE, finalScore, type Judging, type Scorer } from './judge/score.ts';

/** What a mention's score and stance are made from. */
export interface MentionTables extends Judging {
  readonly scorer: Scorer;
  /** The evidence for the stance last asked for. */
  readonly stanceReasons: () => Reason[];
}

/** The factors whose product is the score of each mention of `span`, and the evidence for its stance. */
export function explainSpan(span: Span, tables: MentionTables, surface: string): Explanation[] {
  const { lexicon, scorer, stanceOf, stanceReasons } = tables;
  return scorer.meanings(span, tables).flatMap((meaning): Explanation[] => {
    const stance = stanceOf(span, meaning.kind);
    const score = finalScore(meaning, stance);
    if (score === 0) return [];
    const parts = [...factorsOf(meaning, span, surface, tables)];
    if (BY_STANCE[stance] < 1) parts.push({ reason: 'said', about: stance, amount: BY_STANCE[stance] });
    parts.push(...stanceReasons());
    return [{ conceptId: lexicon.concepts[meaning.concept]!.id, score, parts }];
  });
}

function factorsOf(meaning: Meaning, span: Span, surface: string, { lexicon }: Judging): Reason[] {
  const { role, held, rivals, share, unfit, fit } = meaning;
  const parts: Reason[] = [{ reason: 'rule', about: span.rule, amount: BY_RULE[span.rule], surface }];
  if (role === 'correction') return parts;
  parts.push({ reason: 'role', about: role, amount: BY_ROLE[role], surface });
  const plain = span.lone === null ? 1 : ordinariness(span.lone);
  if (plain < 1 && role !== 'contextual') parts.push({ reason: 'everyday-word', amount: plain, surface });
  if (held < 1) parts.push({ reason: 'label-held', amount: held, surface });
  if (unfit < 1) parts.push({ reason: 'fits-none', amount: unfit });
  if (rivals > 1) parts.push({ reason: 'shared', about: String(rivals), amount: share, surface });
  if ((rivals > 1 || role === 'contextual') && fit.group >= 0 && fit.amount > 0)
    parts.push({ reason: 'fits-occupation', about: lexicon.concepts[fit.group]!.label, amount: fit.amount });
  return parts;
}
