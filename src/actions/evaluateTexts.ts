import { createHash } from 'node:crypto';
import {
  CONCEPT_KINDS,
  type ConceptKind,
  type GoldConcept,
  type GoldText,
  joinedText,
  type JudgedText,
  judgeText,
  overlapOf,
  type Stance,
  stanceConfusion,
  STANCES,
  textMeasures,
  type TextToLink,
} from '../engine/linking/index.ts';
import { type GoldItem, type GoldLine, readGoldTexts } from '../sources/goldTexts.ts';
import { type OpenedSource, openSource } from '../sources/open.ts';
import { reject } from '../sources/reject.ts';
import { type Reject, type Row, SourceError } from '../sources/records.ts';
import { GoldConcepts } from '../taxonomy/goldConcepts.ts';
import { compare, type Evaluation, type EvaluationSetting, type Mistake, type TextLinker } from './evaluation.ts';

const PROGRESS_EVERY = 100;

/** Measures the linker on labelled texts, or on ads that state their occupation. */
export async function evaluateTexts(
  file: string,
  { taxonomy, linker, baseline, texts, draws, onProgress }: EvaluationSetting,
): Promise<Omit<Evaluation, 'set' | 'kind'>> {
  const concepts = new GoldConcepts(taxonomy);
  const kept = texts === null ? null : await textsById(texts);
  const judged: JudgedText[] = [];
  const judgedBaseline: JudgedText[] = [];
  const rejects: Reject[] = [];
  let marked = false;
  const judge = (gold: GoldText, by: TextLinker): JudgedText => judgeText(gold, by.link(gold.input), concepts);
  for await (const row of readGoldTexts(await openSource(file))) {
    const gold = row.kind === 'reject' ? row : goldTextOf(row, kept, concepts);
    if ('reason' in gold) {
      rejects.push(gold);
      continue;
    }
    marked ||= gold.marked;
    judged.push(judge(gold, linker));
    if (baseline) judgedBaseline.push(judge(gold, baseline));
    if (judged.length % PROGRESS_EVERY === 0) onProgress?.(judged.length);
  }
  const measures = textMeasures(marked);
  return {
    items: judged.length,
    measures: compare({ judged, baseline: baseline && judgedBaseline }, measures, draws),
    notInLexicon: { items: total(judged, 'unknown'), of: total(judged, 'items') },
    outside: total(judged, 'outside'),
    stances: Object.fromEntries(stanceConfusion(judged)),
    mistakes: judged.flatMap((each) => mistakesOf(each, concepts)),
    rejects,
  };
}

function total(judged: readonly JudgedText[], of: 'unknown' | 'items' | 'outside'): number {
  return judged.reduce((sum, each) => sum + each[of], 0);
}

type Texts = ReadonlyMap<string, TextToLink>;

/** The texts of a file of ads, as they stand there. */
async function textsById(file: string): Promise<Texts> {
  const source: OpenedSource = await openSource(file);
  const texts = new Map<string, TextToLink>();
  for await (const row of readGoldTexts(source))
    if (row.kind === 'record' && row.record.input) texts.set(row.record.id, row.record.input);
  return texts;
}

function goldTextOf(
  row: Exclude<Row<GoldLine>, Reject>,
  texts: Texts | null,
  concepts: GoldConcepts,
): GoldText | Reject {
  const { id, input: own, textSha256, spans, implied, occupation } = row.record;
  if (!own && !texts)
    throw new SourceError('texts-missing', 'Märkningens rader håller ingen text, och ingen fil med texterna angavs');
  const input = own ?? texts?.get(id);
  if (!input) return reject(row, 'id', 'field-missing', `Line ${row.line}: the file of texts has no ad ${id}`);
  if (textSha256 !== null && createHash('sha256').update(joinedText(input)).digest('hex') !== textSha256.toLowerCase())
    return reject(row, 'textSha256', 'field-malformed', `Line ${row.line}: ad ${id} is not the text that was labelled`);
  const end = joinedText(input).length;
  if (spans?.some((span) => span.end > end))
    return reject(row, 'spans', 'field-malformed', `Line ${row.line}: a span of ${id} ends after the text`);
  const conceptOf = (item: GoldItem): GoldConcept => ({
    concepts: concepts.current(item.concepts),
    kind: kindOf(item.kind),
  });
  const all = (spans ?? []).map((span) => {
    const { start, end } = span;
    return { ...conceptOf(span), start, end, stance: stanceOf(span.stance) };
  });
  const isInside = (item: GoldConcept): boolean => !concepts.areOutside(item.concepts);
  const inside = { spans: all.filter(isInside), implied: implied.map(conceptOf).filter(isInside) };
  return {
    id,
    input,
    ...inside,
    outside: all.length + implied.length - inside.spans.length - inside.implied.length,
    occupation: concepts.occupation(occupation),
    marked: spans !== null,
  };
}

/** The kind that the gold names, where it is one of the engine's; else the concept tells. */
function kindOf(kind: string | null): ConceptKind | null {
  if (kind === 'occupation-name' || kind === 'ssyk-level-4' || kind === 'job-title') return 'occupation';
  return CONCEPT_KINDS.find((known) => known === kind) ?? null;
}

/** Other tools' words for what is asked for. */
const OTHER_STANCES: Readonly<Record<string, Stance>> = { MUST_HAVE: 'required', NICE_TO_HAVE: 'merit' };

function stanceOf(stance: string | null): Stance | null {
  return STANCES.find((known) => known === stance) ?? OTHER_STANCES[stance ?? ''] ?? null;
}

function mistakesOf(judged: JudgedText, concepts: GoldConcepts): Mistake[] {
  const { id } = judged;
  const label = (conceptId: string): string => concepts.labelOf(conceptId);
  const missed = judged.missed.map((span): Mistake => {
    const instead = judged.wrong.filter((mention) => overlapOf(span, mention) > 0);
    const given = instead.map(({ conceptId }) => label(conceptId));
    return { id, what: 'missed', surface: span.surface, expected: span.concepts.map(label), given };
  });
  const wrong = judged.wrong.map((mention): Mistake => {
    const { surface, conceptId, rule, score } = mention;
    const there = judged.missed.filter((span) => overlapOf(span, mention) > 0);
    const expected = there.flatMap((span) => span.concepts.map(label));
    return { id, what: 'false-alarm', surface, expected, given: [label(conceptId)], rule, score };
  });
  const inDocument: Mistake[] = [
    ...judged.missedInDocument.map((item) => ({ expected: item.concepts.map(label), given: [] })),
    ...judged.wrongInDocument.map((conceptId) => ({ expected: [], given: [label(conceptId)] })),
  ].map((sides) => ({
    id,
    what: sides.expected.length > 0 ? 'missed-in-document' : 'wrong-in-document',
    surface: '',
    ...sides,
  }));
  return [...missed, ...wrong, ...inDocument, ...wrongOccupation(judged, label)];
}

function wrongOccupation(
  { id, headline, occupation, first, gold }: JudgedText,
  label: (conceptId: string) => string,
): Mistake[] {
  if (!occupation || occupation.group) return [];
  const expected = gold ? [...gold.ssyk4, ...[...gold.concepts].map(label)] : [];
  const given = first ? [`${first.ssyk4} ${label(first.conceptId)}`] : [];
  return [{ id, what: 'occupation', surface: headline, expected, given, ...(first ? { score: first.score } : {}) }];
}
