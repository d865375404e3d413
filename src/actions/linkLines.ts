import { type LexiconSource, type LinkedText, type Linker, buildLinker } from '../engine/linking/index.ts';
import { fieldsOf } from '../sources/fields.ts';
import { readJsonLines } from '../sources/lines.ts';
import { openSource } from '../sources/open.ts';
import type { Reject } from '../sources/records.ts';
import { readTaxonomy } from '../sources/taxonomy.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';

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

/** A linker, and the labels to show its concepts by. */
export interface OpenLinker {
  readonly linker: Linker;
  readonly labels: ReadonlyMap<string, string>;
}

/** Builds the linker of `lexicon`. */
export function openLinker(lexicon: LexiconSource): OpenLinker {
  return { linker: buildLinker(lexicon), labels: new Map(lexicon.concepts.map(({ id, label }) => [id, label])) };
}

/** One text of the input with its links; `id` as it came. */
export interface LinkedLine {
  readonly kind: 'linked';
  readonly id: string | number;
  readonly linked: LinkedText;
}

/**
 * Links each line (`id`, `headline`, `text`) of JSON lines, in order, in memory bounded by the longest line (16 MiB).
 * A line that cannot be read is given as a reject and the next one follows.
 */
export async function* linkLines(input: AsyncIterable<Buffer>, linker: Linker): AsyncGenerator<LinkedLine | Reject> {
  const source = await openSource('-', { stdin: input });
  for await (const row of readJsonLines(source)) {
    if (row.kind === 'reject') {
      yield row;
      continue;
    }
    const { id, headline = '', text = '' } = fieldsOf(row.record);
    const field = typeof id !== 'string' && typeof id !== 'number' ? 'id' : badText({ headline, text });
    if (field === null && typeof headline === 'string' && typeof text === 'string')
      yield { kind: 'linked', id: id as string | number, linked: linker.link({ headline, text }) };
    else
      yield {
        kind: 'reject',
        line: row.line,
        offset: row.offset,
        field: field ?? '',
        reason: 'field-missing',
        detail: `Line ${row.line} has no ${field}`,
      };
  }
}

/** The field at fault: neither may be anything but text, and one must be there. */
function badText({ headline, text }: { headline: unknown; text: unknown }): string | null {
  if (typeof headline !== 'string') return 'headline';
  if (typeof text !== 'string' || (headline === '' && text === '')) return 'text';
  return null;
}
