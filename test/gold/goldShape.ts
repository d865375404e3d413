import { readFileSync } from 'node:fs';
import { CONCEPT_KINDS, type ConceptKind, type Stance, STANCES } from '../../src/engine/linking/contract.ts';

/** Labels made by reading: the format and the rules they follow are told in docs/linking-gold.md. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
  readonly kind: ConceptKind;
  readonly stance: Stance;
  /** Left out where the words name the concept. */
  readonly implicit?: true;
}
type Labelled = Pick<GoldSpan, 'concepts' | 'kind'>;

export interface GoldLabels {
  readonly id: string;
  readonly occupation: { readonly conceptIds: readonly string[]; readonly ssyk4: readonly string[] };
  readonly spans: readonly GoldSpan[];
  readonly implied: readonly Labelled[];
}

const CONCEPT_ID = /^\w{4}_\w{3}_\w{3}$/;

/** The values of a file of JSON lines. */
export function linesOf<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

/** What is wrong with the labels of an ad, in words; empty when they have the documented shape. */
export function labelFaults({ occupation, spans, implied }: GoldLabels): string[] {
  // Said outside the background, a concept is not implied.
  const said = spans.filter(({ stance }) => stance !== 'background').flatMap(({ concepts }) => concepts);
  return [
    ...(Object.keys(occupation).join() === 'conceptIds,ssyk4' ? [] : ['other fields of the occupation']),
    ...occupation.conceptIds.filter((id) => !CONCEPT_ID.test(id)).map((id) => `${id} is no concept id`),
    ...(occupation.ssyk4.length > 0 ? [] : ['no SSYK group']),
    ...occupation.ssyk4.filter((code) => !/^\d{4}$/.test(code)).map((code) => `${code} is no SSYK code`),
    ...spans.flatMap((span, at) => spanFaults(span, spans[at - 1]?.end ?? 0)),
    ...implied.flatMap(conceptFaults),
    ...implied.filter((one) => Object.keys(one).join() !== 'concepts,kind').map(() => 'other fields of an implied'),
    ...implied.flatMap(({ concepts }) => concepts.filter((id) => said.includes(id)).map((id) => `${id} is said`)),
  ];
}

/** Whether a span begins or ends within a word of the text. */
export function splitsWord(text: string, { start, end }: GoldSpan): boolean {
  return [start, end].some((at) => /^[\p{L}\d]{2}$/u.test(text.slice(at - 1, at + 1)));
}

function spanFaults(span: GoldSpan, previousEnd: number): string[] {
  return [
    ...(/^start,end,concepts,kind,stance(,implicit)?$/.test(Object.keys(span).join()) ? [] : ['other fields']),
    ...('implicit' in span && span.implicit !== true ? ['implicit is true or left out'] : []),
    ...(Number.isInteger(span.start) && Number.isInteger(span.end) && span.start < span.end ? [] : ['bad offsets']),
    ...(span.start >= previousEnd ? [] : ['overlaps the span before it']),
    ...(STANCES.includes(span.stance) ? [] : [`${span.stance} is no stance`]),
    ...conceptFaults(span),
  ];
}

/** What is wrong with a list of acceptable concepts, in words. */
function conceptFaults({ concepts, kind }: Labelled): string[] {
  return [
    ...(concepts.length > 0 ? [] : ['no concept']),
    ...(new Set(concepts).size === concepts.length ? [] : ['a concept twice']),
    ...concepts.filter((id) => !CONCEPT_ID.test(id)).map((id) => `${id} is no concept id`),
    ...(CONCEPT_KINDS.includes(kind) ? [] : [`${kind} is no kind`]),
  ];
}
