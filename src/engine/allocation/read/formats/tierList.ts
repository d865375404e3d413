import type { Token } from './rows.ts';
import type { TextReport } from './textReport.ts';
import { numberedId } from './wholeNumber.ts';

export interface ListRules {
  /** Those who may be listed: the numbers from 1. */
  readonly ids: readonly string[];
  /** Whether brackets may hold those who are equal together. */
  readonly ties: boolean;
  /** What to call somebody listed twice. */
  readonly twice: 'wish-twice' | 'ranked-twice';
}

/**
 * Reads `3 (1 4) 2`: tiers, best first, of ids. What is wrong (an unknown number, somebody twice, a bracket that does
 * not open, close or hold anybody, or that the format has not) is reported and left out.
 */
export function tierList(tokens: readonly Token[], rules: ListRules, report: TextReport): string[][] {
  const tiers: string[][] = [];
  const listed = new Set<string>();
  /** The bracket that is open, and the tier in it. */
  let open: { readonly token: Token; readonly tier: string[] } | undefined;
  const wrongBracket = (token: Token, expected: string): void =>
    report.add('text-unreadable', token, { found: token.text, expected });
  for (const token of tokens) {
    if ((token.text === '(' || token.text === ')') && !rules.ties) {
      wrongBracket(token, 'a format with ties: hrt, smt, spa-st');
    } else if (token.text === '(') {
      if (open !== undefined) wrongBracket(token, ')');
      else open = { token, tier: [] };
    } else if (token.text === ')') {
      if (open === undefined) wrongBracket(token, '(');
      else if (open.tier.length > 0) tiers.push(open.tier);
      else wrongBracket(open.token, 'a number in the brackets');
      open = undefined;
    } else {
      const id = numberedId(token, rules.ids, report);
      if (id === undefined) continue;
      if (listed.has(id)) report.add(rules.twice, token, { found: token.text });
      listed.add(id);
      if (open === undefined) tiers.push([id]);
      else open.tier.push(id);
    }
  }
  if (open !== undefined) wrongBracket(open.token, ')');
  return tiers;
}
