import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lexiconOfDumps } from '../../src/actions/linkLines.ts';
import {
  CONCEPT_KINDS,
  type ConceptKind,
  joinedText,
  type LexiconConcept,
  type Stance,
  STANCES,
} from '../../src/engine/linking/contract.ts';

/** The hand-made labels of `ads.jsonl`: the format and the rules they follow are told in docs/linking-gold.md. */
interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
  readonly kind: ConceptKind;
  readonly stance: Stance;
  /** Left out where the words name the concept. */
  readonly implicit?: true;
}
interface GoldAd {
  readonly id: string;
  readonly textSha256: string;
  readonly occupation: { readonly conceptIds: readonly string[]; readonly ssyk4: readonly string[] };
  readonly spans: readonly GoldSpan[];
  readonly implied: readonly Pick<GoldSpan, 'concepts' | 'kind'>[];
}

const CONCEPT_ID = /^\w{4}_\w{3}_\w{3}$/;
const DATA = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(DATA, 'ads')) && existsSync(join(DATA, 'taxonomy'));
if (!isThere) console.warn('Skipped: ../shared/data with the ads and the taxonomy is not here');

function linesOf<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

const ads = linesOf<GoldAd>(join(import.meta.dirname, 'ads.jsonl'));

/** What is wrong with a list of acceptable concepts, in words. */
function conceptFaults({ concepts, kind }: Pick<GoldSpan, 'concepts' | 'kind'>): string[] {
  return [
    ...(concepts.length > 0 ? [] : ['no concept']),
    ...(new Set(concepts).size === concepts.length ? [] : ['a concept twice']),
    ...concepts.filter((id) => !CONCEPT_ID.test(id)).map((id) => `${id} is no concept id`),
    ...(CONCEPT_KINDS.includes(kind) ? [] : [`${kind} is no kind`]),
  ];
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

describe('the hand-labelled ads', () => {
  it('are at least 25, each once', () => {
    expect(ads.length).toBeGreaterThanOrEqual(25);
    expect(new Set(ads.map(({ id }) => id)).size).toBe(ads.length);
  });

  it.each(ads.map((ad) => [ad.id, ad] as const))('%s has the documented shape and no text', (_, ad) => {
    expect(Object.keys(ad)).toEqual(['id', 'textSha256', 'occupation', 'spans', 'implied']);
    expect(ad.id).toMatch(/^\d+$/);
    expect(ad.textSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(ad.occupation)).toEqual(['conceptIds', 'ssyk4']);
    expect(ad.occupation.conceptIds.filter((id) => !CONCEPT_ID.test(id))).toEqual([]);
    expect(ad.occupation.ssyk4.length).toBeGreaterThan(0);
    expect(ad.occupation.ssyk4.filter((code) => !/^\d{4}$/.test(code))).toEqual([]);
    const faults = ad.spans.flatMap((span, at) => spanFaults(span, ad.spans[at - 1]?.end ?? 0));
    expect(faults).toEqual([]);
    expect(ad.implied.flatMap(conceptFaults)).toEqual([]);
    expect(ad.implied.filter((one) => Object.keys(one).join() !== 'concepts,kind')).toEqual([]);
    // Said outside the background, a concept is not implied.
    const said = ad.spans.filter(({ stance }) => stance !== 'background').flatMap(({ concepts }) => concepts);
    expect(ad.implied.flatMap(({ concepts }) => concepts).filter((id) => said.includes(id))).toEqual([]);
  });
});

describe('docs/linking-gold.md', () => {
  const document = readFileSync(join(import.meta.dirname, '../../docs/linking-gold.md'), 'utf8');
  const spans = ads.flatMap((ad) => ad.spans);
  const isImplicit = ({ implicit }: GoldSpan) => implicit === true;
  const countsOf = (some: readonly GoldSpan[]) => {
    const implicit = some.filter(isImplicit).length;
    return `${some.length - implicit} | ${implicit} |`;
  };

  it.each(CONCEPT_KINDS)('gives the right number of %s spans', (kind) => {
    expect(document).toContain(`| ${kind} | ${countsOf(spans.filter((span) => span.kind === kind))}`);
  });

  it.each(STANCES)('gives the right number of %s spans', (stance) => {
    expect(document).toContain(`| ${stance} | ${countsOf(spans.filter((span) => span.stance === stance))}`);
  });

  it('gives the right totals', () => {
    const implied = ads.flatMap((ad) => ad.implied).length;
    expect(document).toContain(
      `${spans.length} spans in ${ads.length} ads, ${spans.filter(isImplicit).length} of them implicit, and ${implied} implied concepts.`,
    );
  });
});

describe.skipIf(!isThere)('the hand-labelled ads beside the real ones (needs ../shared/data)', () => {
  const texts = new Map<string, string>();
  const concepts = new Map<string, LexiconConcept>();
  beforeAll(async () => {
    type RealAd = { id: string; headline: string; description: { text: string } };
    for (const { id, headline, description } of linesOf<RealAd>(join(DATA, 'ads/ads-2020.jsonl')))
      texts.set(id, joinedText({ headline, text: description.text }));
    const lexicon = await lexiconOfDumps(join(DATA, 'taxonomy'));
    for (const concept of lexicon.concepts) concepts.set(concept.id, concept);
  }, 60_000);

  it.each(ads.map((ad) => [ad.id, ad] as const))('%s was labelled on the same text', (id, ad) => {
    const text = texts.get(id) ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(ad.textSha256);
    const cut = ({ start, end }: GoldSpan) => text.slice(start, end);
    expect(ad.spans.map(cut).filter((surface) => surface === '' || surface !== surface.trim())).toEqual([]);
    const splitsWord = ({ start, end }: GoldSpan) =>
      [start, end].some((at) => /^[\p{L}\d]{2}$/u.test(text.slice(at - 1, at + 1)));
    expect(ad.spans.filter(splitsWord).map(cut)).toEqual([]);
  });

  it.each(ads.map((ad) => [ad.id, ad] as const))('%s names concepts that are of their kind', (_, ad) => {
    const wrong = [...ad.spans, ...ad.implied].flatMap(({ concepts: ids, kind }) =>
      ids.filter((id) => concepts.get(id)?.kind !== kind).map((id) => `${id} is no ${kind}`),
    );
    expect(wrong).toEqual([]);
    const groups = ad.occupation.conceptIds.map((id) => concepts.get(id)?.ssyk4);
    expect(groups.filter((code) => code === undefined || !ad.occupation.ssyk4.includes(code))).toEqual([]);
  });

  it('calls the same words for the same concept implicit everywhere or nowhere', () => {
    const seen = new Map<string, boolean>();
    const mixed = ads.flatMap(({ id, spans }) =>
      spans.flatMap((span) => {
        const words = (texts.get(id) ?? '').slice(span.start, span.end).toLowerCase();
        const key = `${words} → ${span.concepts[0]}`;
        const implicit = span.implicit === true;
        const before = seen.get(key) ?? implicit;
        seen.set(key, before);
        return before === implicit ? [] : [`${id}: ${key}`];
      }),
    );
    expect(mixed).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });
});
