import {
  type ConceptKind,
  joinedText,
  type LinkedText,
  type Mention,
  type RankedOccupation,
  type Stance,
} from '../contract.ts';
import { conceptsOfText } from './documentConcepts.ts';
import type { GoldConcept, GoldOccupation, GoldSpan, GoldText } from './goldText.ts';
import { matchSpans } from './matchSpans.ts';
import type { Tally } from './tally.ts';

/** What judging needs to know of concepts. */
export interface ConceptFacts {
  /** Undefined for a concept outside the lexicon. */
  kindOf(conceptId: string): ConceptKind | undefined;
  /** The SSYK level 4 group of an occupation or group; undefined for others. */
  ssyk4Of(conceptId: string): string | undefined;
}

/** Kinds that gold and predictions are told apart by; `other` is what the engine has no kind for. */
export type Part = ConceptKind | 'other';

export interface JudgedText {
  readonly id: string;
  readonly headline: string;
  /** Mentions by kind of concept. Exact: the concept itself; relaxed: an occupation of the same group will do. */
  readonly mentions: ReadonlyMap<Part, Tally>;
  readonly relaxedMentions: ReadonlyMap<Part, Tally>;
  /** The text as a whole, implied concepts included. */
  readonly document: ReadonlyMap<Part, Tally>;
  readonly relaxedDocument: ReadonlyMap<Part, Tally>;
  /** Whether the first occupation is of the right group, and the right one; null where the gold does not say. */
  readonly occupation: { readonly group: boolean; readonly concept: boolean | null } | null;
  /** What the text says of each concept that was found, as judged by a person and by the engine. */
  readonly stances: readonly { readonly gold: Stance; readonly given: Stance }[];
  readonly missed: readonly (GoldSpan & { readonly surface: string })[];
  readonly wrong: readonly Mention[];
  readonly missedInDocument: readonly GoldConcept[];
  readonly wrongInDocument: readonly string[];
  /** What the text is mainly about by the gold, and the first occupation of the ranking. */
  readonly gold: GoldOccupation | null;
  readonly first: RankedOccupation | undefined;
  /** Gold items none of whose concepts the lexicon has: they cannot be found, but count. */
  readonly unknown: number;
  readonly items: number;
  /** Gold items that are of no kind that the engine links; they do not count. */
  readonly outside: number;
}

/** Compares what the engine says of a text with what a person says. */
export function judgeText(gold: GoldText, linked: LinkedText, facts: ConceptFacts): JudgedText {
  const coarse = (id: string): string => {
    const code = facts.ssyk4Of(id);
    return code === undefined ? id : `ssyk4 ${code}`;
  };
  const same = (id: string): string => id;
  const mentions = gold.marked ? linked.mentions : [];
  const exact = matchSpans(gold.spans, mentions, same);
  const predicted = gold.marked ? conceptsOfText(linked) : [];
  const wanted = [...gold.spans, ...gold.implied];
  const document = matchSets(wanted, predicted, { keyOf: same, facts });
  const text = joinedText(gold.input);
  return {
    id: gold.id,
    headline: gold.input.headline,
    mentions: tallySpans(gold.spans, mentions, { match: exact, facts }),
    relaxedMentions: tallySpans(gold.spans, mentions, { match: matchSpans(gold.spans, mentions, coarse), facts }),
    document: document.tallies,
    relaxedDocument: matchSets(wanted, predicted, { keyOf: coarse, facts }).tallies,
    occupation: judgeOccupation(gold, linked.occupations[0]),
    stances: exact.pairs.flatMap(({ gold: { stance }, mention }) =>
      stance === null ? [] : [{ gold: stance, given: mention.stance }],
    ),
    missed: exact.missed.map((span) => ({ ...span, surface: text.slice(span.start, span.end) })),
    wrong: exact.wrong,
    missedInDocument: document.missed,
    wrongInDocument: document.wrong,
    gold: gold.occupation,
    first: linked.occupations[0],
    unknown: wanted.filter(({ concepts }) => !concepts.some((id) => facts.kindOf(id) !== undefined)).length,
    items: wanted.length,
    outside: gold.outside,
  };
}

function judgeOccupation(
  { occupation }: GoldText,
  first: RankedOccupation | undefined,
): { group: boolean; concept: boolean | null } | null {
  if (!occupation || (occupation.concepts.size === 0 && occupation.ssyk4.size === 0)) return null;
  return {
    group: first !== undefined && occupation.ssyk4.has(first.ssyk4),
    concept: occupation.concepts.size === 0 ? null : first !== undefined && occupation.concepts.has(first.conceptId),
  };
}

/** The kind of a gold item: as the person said, else that of its best known concept. */
export function partOf({ concepts, kind }: GoldConcept, facts: ConceptFacts): Part {
  if (kind !== null) return kind;
  for (const id of concepts) {
    const known = facts.kindOf(id);
    if (known !== undefined) return known;
  }
  return 'other';
}

class Tallies {
  readonly byPart = new Map<Part, { right: number; given: number; found: number; wanted: number }>();

  add(part: Part, right: number, what: 'prediction' | 'gold'): void {
    const tally = this.byPart.get(part) ?? { right: 0, given: 0, found: 0, wanted: 0 };
    this.byPart.set(part, tally);
    tally[what === 'gold' ? 'found' : 'right'] += right;
    tally[what === 'gold' ? 'wanted' : 'given'] += 1;
  }
}

function tallySpans(
  gold: readonly GoldSpan[],
  mentions: readonly Mention[],
  { match, facts }: { match: ReturnType<typeof matchSpans>; facts: ConceptFacts },
): ReadonlyMap<Part, Tally> {
  const tallies = new Tallies();
  const missed = new Set(match.missed);
  const wrong = new Set(match.wrong);
  for (const span of gold) tallies.add(partOf(span, facts), missed.has(span) ? 0 : 1, 'gold');
  for (const mention of mentions) tallies.add(mention.type, wrong.has(mention) ? 0 : 1, 'prediction');
  return tallies.byPart;
}

/**
 * Compares sets of concepts: a gold item is found when any of its concepts is predicted, a prediction is right when any
 * gold item allows it. Items that share their best concept are one, and so are predictions of one key.
 */
function matchSets(
  gold: readonly GoldConcept[],
  predicted: readonly string[],
  { keyOf, facts }: { keyOf: (id: string) => string; facts: ConceptFacts },
): { tallies: ReadonlyMap<Part, Tally>; missed: GoldConcept[]; wrong: string[] } {
  const tallies = new Tallies();
  const byKey = new Map(predicted.map((id) => [keyOf(id), id]));
  const items = new Map(gold.map((item) => [keyOf(item.concepts[0] ?? ''), item]));
  const allowed = new Set(gold.flatMap(({ concepts }) => concepts.map(keyOf)));
  const missed = [...items.values()].filter(({ concepts }) => !concepts.some((id) => byKey.has(keyOf(id))));
  const wrong = [...byKey].filter(([key]) => !allowed.has(key)).map(([, id]) => id);
  for (const item of items.values()) tallies.add(partOf(item, facts), missed.includes(item) ? 0 : 1, 'gold');
  for (const [key, id] of byKey) tallies.add(facts.kindOf(id) ?? 'other', allowed.has(key) ? 1 : 0, 'prediction');
  return { tallies: tallies.byPart, missed, wrong };
}
