import type { RankedOccupation } from '../contract.ts';
import type { Occurrence, TextEvidence } from './evidence.ts';
import type { FieldWords } from './fieldWords.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Span } from '../match/match.ts';
import type { RootTally } from './rootTally.ts';
import type { Ranking } from '../ranking.ts';
import { saturating, type Sums, type Tables, type Trace } from './sums.ts';
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
  /** The most that words of the field add, and how they weigh against each other. */
  field: 2.5,
  rootInHeadline: 3,
  rootInBody: 1.4,
};

/** Field words of this weight together make half of what very many would. */
const ENOUGH_FIELD_WORDS = 1;
/** Groups with less than this part of the best group's field words get nothing for theirs. */
const LEAST_FIELD = 0.2;
const KEPT = 10;
const WORTH_SHOWING = 0.08;

/** Groups that the text is about, best first; each named by its best supported occupation, or by itself. */
export function rankOccupations(
  evidence: TextEvidence,
  tables: Tables,
  trace: Trace | null = null,
): Ranking<RankedOccupation> {
  const { lexicon, weak, sums } = tables;
  sums.startOver(trace);
  const named = addNamed(evidence, lexicon, weak, sums);
  addAsked(evidence, lexicon, sums);
  addField(evidence, tables);
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

/**
 * Adds what the words of fields tell. The sum of a long text is no surer than that of a short one, so each group gets
 * its part of the best group's sum, and all get less where even that is small.
 */
function addField({ roots }: TextEvidence, { weak: { groups: words }, sums, field }: Tables): void {
  const { starts, groups, weights, concepts } = words;
  field.fill(0);
  for (const root of roots.touched) {
    const place = placeOf(root, roots);
    const end = starts[root + 1]!;
    for (let i = starts[root]!; i < end; i++) field[groups[i]!]! += weights[i]! * place;
  }
  let best = 0;
  for (let group = 0; group < field.length; group++) if (field[group]! > best) best = field[group]!;
  const unit = OCCUPATION_WEIGHTS.field / (best + ENOUGH_FIELD_WORDS);
  const least = best * LEAST_FIELD;
  for (let group = 0; group < field.length; group++)
    if (field[group]! > least) sums.add(concepts[group]!, field[group]! * unit);
    else field[group] = 0;
  if (sums.trace) traceField(roots, words, { unit, field }, sums.trace);
}

function placeOf(root: number, { headline, body }: RootTally): number {
  const inHeadline = headline[root]! > 0 ? OCCUPATION_WEIGHTS.rootInHeadline : 0;
  return inHeadline + OCCUPATION_WEIGHTS.rootInBody * saturating(body[root]!);
}

function traceField(
  roots: RootTally,
  { starts, groups, weights, concepts }: FieldWords,
  { unit, field }: { unit: number; field: Float64Array },
  trace: Trace,
): void {
  for (const root of roots.touched)
    for (let i = starts[root]!; i < starts[root + 1]!; i++) {
      const group = groups[i]!;
      const amount = weights[i]! * placeOf(root, roots) * unit;
      if (field[group]! > 0)
        trace.note(concepts[group]!, { reason: 'field-word', amount, surface: trace.wordOf(root) });
    }
}
