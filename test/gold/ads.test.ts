import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lexiconOfDumps } from '../../src/actions/linkLines.ts';
import { CONCEPT_KINDS, joinedText, type LexiconConcept, STANCES } from '../../src/engine/linking/contract.ts';
import { type GoldLabels, type GoldSpan, labelFaults, linesOf, splitsWord } from './goldShape.ts';

interface GoldAd extends GoldLabels {
  readonly textSha256: string;
}

const DATA = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(DATA, 'ads')) && existsSync(join(DATA, 'taxonomy'));
if (!isThere) console.warn('Skipped: ../shared/data with the ads and the taxonomy is not here');

const ads = linesOf<GoldAd>(join(import.meta.dirname, 'ads.jsonl'));

describe('the hand-labelled ads', () => {
  it('are at least 25, each once', () => {
    expect(ads.length).toBeGreaterThanOrEqual(25);
    expect(new Set(ads.map(({ id }) => id)).size).toBe(ads.length);
  });

  it.each(ads.map((ad) => [ad.id, ad] as const))('%s has the documented shape and no text', (_, ad) => {
    expect(Object.keys(ad)).toEqual(['id', 'textSha256', 'occupation', 'spans', 'implied']);
    expect(ad.id).toMatch(/^\d+$/);
    expect(ad.textSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(labelFaults(ad)).toEqual([]);
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
    expect(ad.spans.filter((span) => splitsWord(text, span)).map(cut)).toEqual([]);
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
