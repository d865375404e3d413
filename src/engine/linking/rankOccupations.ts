import type { RankedOccupation } from './contract.ts';
import type { Occurrence, TextEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './match.ts';
import { type Ranking, saturating, type Sums, type Tables, type Trace } from './sums.ts';
import { labelHeld, type WeakEvidence } from './weakEvidence.ts';

/**
 * Ranks occupation groups by what the text says for each: (1) its best named occupation, in the headline above all;
 * (2) skills it asks for, the fewer groups ask for them the more; (3) words of its field. The weights were set by
 * hand on development data, where the order hardly depends on them; they are no probabilities.
 */
const OCCUPATION_WEIGHTS = {
  headline: 3,
  leadsHeadline: 1.5,
  body: 1.2,
  /** Part of the weight that further occupations of the same group add. */
  another: 0.15,
  asked: 0.5,
  askedInHeadline: 2,
  rootInHeadline: 1.5,
  rootInBody: 0.35,
};

const KEPT = 10;
const WORTH_SHOWING = 0.08;

/** Groups that the text is about, best first; each named by its best supported occupation, or by itself. */
export function rankOccupations(
  evidence: TextEvidence,
  { lexicon, weak, sums }: Tables,
  trace: Trace | null = null,
): Ranking<RankedOccupation> {
  sums.startOver(trace);
  const named = addNamed(evidence, lexicon, weak, sums);
  addAsked(evidence, lexicon, sums);
  addRoots(evidence, weak, sums);
  const best = sums.best(KEPT, WORTH_SHOWING);
  const ranked = best.map(({ key, score }) => ({
    conceptId: lexicon.concepts[named.get(key)?.concept ?? key]!.id,
    ssyk4: lexicon.concepts[key]!.ssyk4 ?? '',
    score,
  }));
  return { ranked, keys: best.map(({ key }) => key) };
}

interface Named {
  readonly concept: number;
  readonly amount: number;
  readonly span: Span;
}

/** Adds the occupations that are named; returns the best of each group. */
function addNamed(
  { concepts, roots }: TextEvidence,
  lexicon: Lexicon,
  weak: WeakEvidence,
  sums: Sums,
): Map<number, Named> {
  const best = new Map<number, Named>();
  for (const [concept, seen] of concepts) {
    const group = lexicon.groupOf[concept]!;
    if (group < 0) continue;
    const amount = amountOf(seen) * (0.7 + 0.3 * labelHeld(concept, roots, weak));
    const rival = best.get(group);
    const again = rival && rival.span !== seen.span ? OCCUPATION_WEIGHTS.another : 0;
    const gain = !rival ? amount : amount > rival.amount ? amount - rival.amount * (1 - again) : amount * again;
    if (!rival || amount > rival.amount) best.set(group, { concept, amount, span: seen.span });
    if (gain === 0) continue;
    sums.add(group, gain);
    sums.trace?.note(group, {
      reason: seen.headline > 0 ? 'headline-names' : 'text-names',
      amount: gain,
      about: lexicon.concepts[concept]!.label,
      surface: sums.trace.surfaceOf(seen.span),
    });
  }
  return best;
}

function amountOf(seen: Occurrence): number {
  const { headline, leadsHeadline, body } = OCCUPATION_WEIGHTS;
  const inHeadline = seen.headline > 0 ? headline + (seen.leads ? leadsHeadline : 0) : 0;
  return seen.score * (inHeadline + body * saturating(seen.body));
}

function addAsked({ concepts }: TextEvidence, lexicon: Lexicon, sums: Sums): void {
  for (const [concept, seen] of concepts) {
    const askers = lexicon.groupOf[concept]! < 0 ? lexicon.asked.get(concept) : undefined;
    if (!askers) continue;
    const rarity = Math.max(0, 1 - Math.log(askers.length) / Math.log(100));
    const place = (seen.headline > 0 ? OCCUPATION_WEIGHTS.askedInHeadline : 0) + saturating(seen.body);
    const amount = (seen.score * OCCUPATION_WEIGHTS.asked * rarity * place) / Math.sqrt(askers.length);
    if (amount === 0) continue;
    for (const group of askers) {
      sums.add(group, amount);
      sums.trace?.note(group, {
        reason: 'asks-for',
        amount,
        about: lexicon.concepts[concept]!.label,
        surface: sums.trace.surfaceOf(seen.span),
      });
    }
  }
}

function addRoots({ roots }: TextEvidence, weak: WeakEvidence, sums: Sums): void {
  for (const root of roots.touched) {
    const pointers = weak.groups[root];
    if (!pointers) continue;
    const inHeadline = roots.headline[root]! > 0 ? OCCUPATION_WEIGHTS.rootInHeadline : 0;
    const place = inHeadline + OCCUPATION_WEIGHTS.rootInBody * saturating(roots.body[root]!);
    for (const { group, weight } of pointers) {
      sums.add(group, weight * place);
      sums.trace?.note(group, { reason: 'field-word', amount: weight * place, surface: sums.trace.wordOf(root) });
    }
  }
}
