import type { Correction, LexiconSource, Linker, TextToLink } from '../engine/linking/index.ts';
import { fieldsOf } from '../sources/fields.ts';
import { readJsonLines } from '../sources/lines.ts';
import { openSource } from '../sources/open.ts';
import type { Accepted, Reject } from '../sources/records.ts';
import { readTaxonomy } from '../sources/taxonomy.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';
import { type LinkAnswer, linkerOf, type LinkerPlan } from './linkAnswer.ts';
import type { TextLinking } from './linkThreads.ts';

/** What the doors show of a link. */
export { type Mention, STANCES, type Stance } from '../engine/linking/index.ts';

/** What a folder (or base address) of taxonomy dumps holds. Throws `SourceError` as `readTaxonomy` does. */
export async function conceptsOfDumps(
  location: string,
): Promise<{ readonly concepts: Concept[]; readonly relations: ConceptRelation[] }> {
  const concepts: Concept[] = [];
  const relations: ConceptRelation[] = [];
  for await (const row of readTaxonomy(location)) {
    if (row.kind === 'reject') continue;
    if (row.record.kind === 'concept') concepts.push(row.record.concept);
    else relations.push(row.record.relation);
  }
  return { concepts, relations };
}

/** The lexicon of such dumps. */
export async function lexiconOfDumps(location: string): Promise<LexiconSource> {
  const { concepts, relations } = await conceptsOfDumps(location);
  return lexiconFrom(concepts, relations, location);
}

/** A linker, what it is made from, and the labels to show its concepts by. */
export interface OpenLinker extends LinkerPlan {
  /** Built when first asked for: threads build their own. */
  linker(): Linker;
  readonly labels: ReadonlyMap<string, string>;
}

/** Opens the linker of `lexicon`. */
export function openLinker(lexicon: LexiconSource, corrections: readonly Correction[] = []): OpenLinker {
  const plan = { lexicon, corrections };
  let linker: Linker | null = null;
  return {
    ...plan,
    linker: () => (linker ??= linkerOf(plan)),
    labels: new Map(lexicon.concepts.map(({ id, label }) => [id, label])),
  };
}

/** One text of the input with its links; `id` as it came. */
export interface LinkedLine extends LinkAnswer {
  readonly kind: 'linked';
  readonly id: string | number;
}

/**
 * Links each line (`id`, `headline`, `text`) of JSON lines, in order, in memory bounded by the longest line (16 MiB)
 * times the lines that `linking` has under way. A line that cannot be read is given as a reject, and the next one
 * follows.
 */
export async function* linkLines(
  input: AsyncIterable<Buffer>,
  linking: TextLinking,
): AsyncGenerator<LinkedLine | Reject> {
  const underWay: Promise<(LinkedLine | Reject)[]>[] = [];
  for await (const batch of batchesOf(input, linking.batch)) {
    const answers = linkBatch(batch, linking);
    // Whoever waits for an earlier list shall not be felled by a later one; its turn comes.
    answers.catch(() => undefined);
    underWay.push(answers);
    if (underWay.length >= linking.ahead) yield* (await underWay.shift()) ?? [];
  }
  for (const answers of underWay) yield* await answers;
}

type LineToLink = { readonly kind: 'line'; readonly id: string | number; readonly text: TextToLink } | Reject;

/** Lists of up to `size` lines; a list ends early where its texts are long. */
async function* batchesOf(input: AsyncIterable<Buffer>, size: number): AsyncGenerator<LineToLink[]> {
  let batch: LineToLink[] = [];
  let start = 0;
  for await (const row of readJsonLines(await openSource('-', { stdin: input }))) {
    batch.push(row.kind === 'reject' ? row : lineOf(row));
    if (batch.length < size && row.offset - start < LARGEST_BATCH) continue;
    yield batch;
    batch = [];
    start = row.offset;
  }
  if (batch.length > 0) yield batch;
}

/** Bytes of input after which a list is handed over. */
const LARGEST_BATCH = 1024 * 1024;

async function linkBatch(batch: readonly LineToLink[], linking: TextLinking): Promise<(LinkedLine | Reject)[]> {
  const answers = await linking.link(batch.flatMap((line) => (line.kind === 'line' ? [line.text] : [])));
  let next = 0;
  return batch.map((line) => {
    const answer = line.kind === 'line' ? answers[next++] : undefined;
    return line.kind === 'line' && answer ? { kind: 'linked', id: line.id, ...answer } : (line as Reject);
  });
}

function lineOf({ record, line, offset }: Accepted<unknown>): LineToLink {
  const { id, headline = '', text = '' } = fieldsOf(record);
  const field = typeof id !== 'string' && typeof id !== 'number' ? 'id' : badText({ headline, text });
  if (field === null && typeof headline === 'string' && typeof text === 'string')
    return { kind: 'line', id: id as string | number, text: { headline, text } };
  const detail = `Line ${line} has no ${field}`;
  return { kind: 'reject', line, offset, field: field ?? '', reason: 'field-missing', detail };
}

/** The field at fault: neither may be anything but text, and one must be there. */
function badText({ headline, text }: { headline: unknown; text: unknown }): string | null {
  if (typeof headline !== 'string') return 'headline';
  if (typeof text !== 'string' || (headline === '' && text === '')) return 'text';
  return null;
}
