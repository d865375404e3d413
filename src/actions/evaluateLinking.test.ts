import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../test/officialServer.ts';
import { concept } from '../../test/support/concept.ts';
import { buildLinker, exactDictionary } from '../engine/linking/index.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';
import { dictionaryOf } from '../taxonomy/goldConcepts.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';
import { Taxonomy } from '../taxonomy/taxonomy.ts';
import { evaluateLinking } from './evaluateLinking.ts';
import type { Evaluation, EvaluationSetting, SetKind } from './evaluation.ts';
import { conceptsOfDumps } from './linkLines.ts';

const concepts: Concept[] = [
  concept('weld', 'ssyk-level-4', 'Svetsare och gasskärare', { code: '7212' }),
  concept('dev', 'ssyk-level-4', 'Mjukvaruutvecklare', { code: '2512' }),
  concept('welder', 'occupation-name', 'Svetsare'),
  concept('developer', 'occupation-name', 'Systemutvecklare'),
  concept('tig', 'skill', 'TIG-svetsning'),
  concept('java', 'skill', 'Java'),
  concept('flen', 'municipality', 'Flen'),
  concept('old-java', 'skill', 'Java 1', { deprecated: true, replacedBy: ['java'] }),
];
const relations: ConceptRelation[] = [
  { from: 'welder', kind: 'broader', to: 'weld' },
  { from: 'developer', kind: 'broader', to: 'dev' },
  { from: 'weld', kind: 'asks-skill', to: 'tig' },
  { from: 'dev', kind: 'asks-skill', to: 'java' },
];
const taxonomy = new Taxonomy(concepts, relations, '1');
const setting: EvaluationSetting = {
  taxonomy,
  linker: buildLinker(lexiconFrom(concepts, relations, '1')),
  baseline: null,
  texts: null,
  draws: { seed: 1, rounds: 20 },
};

const folder = mkdtempSync(join(tmpdir(), 'kraftsam-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return path;
}

async function evaluated(path: string, more: Partial<EvaluationSetting> = {}, kind: SetKind | null = null) {
  const all: Evaluation[] = [];
  for await (const each of evaluateLinking(path, kind, { ...setting, ...more })) all.push(each);
  return all;
}

async function valuesOf(path: string, more: Partial<EvaluationSetting> = {}) {
  const [evaluation] = await evaluated(path, more);
  const { measures } = evaluation!;
  const values = Object.fromEntries(measures.filter(({ part }) => !part).map(({ key, value }) => [key, value]));
  return { ...evaluation!, values };
}

const ad = { id: '7', headline: 'Svetsare', description: { text: 'Du kan TIG-svetsning och Java.' } };
const joined = 'Svetsare\n\nDu kan TIG-svetsning och Java.';
const spans = [
  { start: 0, end: 8, concepts: ['welder'], kind: 'occupation', stance: 'named' },
  { start: 17, end: 30, concepts: ['tig'], kind: 'skill', stance: 'required' },
  { start: 35, end: 39, concepts: ['old-java'], kind: 'skill', stance: 'required' },
];
const gold = { id: '7', textSha256: createHash('sha256').update(joined).digest('hex'), spans, implied: [] };
const occupation = { conceptIds: ['welder'], ssyk4: ['7212'] };

describe('labelled ads', () => {
  const texts = write('texts.jsonl', ad);

  it('are joined with their texts by id, and replaced concepts are followed', async () => {
    const { kind, items, values, notInLexicon } = await valuesOf(write('gold.jsonl', { ...gold, occupation }), {
      texts,
    });
    expect({ kind, items, notInLexicon }).toEqual({ kind: 'ads', items: 1, notInLexicon: { items: 0, of: 3 } });
    expect(values).toMatchObject({
      'mentions-f1': 1,
      'document-f1': 1,
      'occupation-ssyk4': 1,
      'occupation-concept': 1,
    });
  });

  it('count what the lexicon lacks as missed, and say so', async () => {
    const more = { concepts: ['unknown'], kind: 'skill' };
    const path = write('unknown.jsonl', { ...gold, implied: [more] });
    const { values, notInLexicon, mistakes } = await valuesOf(path, { texts });
    expect(notInLexicon).toEqual({ items: 1, of: 4 });
    expect(values).toMatchObject({ 'mentions-f1': 1, 'document-recall': 0.75 });
    expect(mistakes).toEqual([{ id: '7', what: 'missed-in-document', surface: '', expected: ['unknown'], given: [] }]);
  });

  it('leave out what is of no kind that is linked, and say how much', async () => {
    const place = { start: 10, end: 12, concepts: ['flen'], kind: 'municipality' };
    const path = write('place.jsonl', { ...gold, spans: [...spans, place] });
    const { values, outside, notInLexicon } = await valuesOf(path, { texts });
    expect({ outside, notInLexicon }).toEqual({ outside: 1, notInLexicon: { items: 0, of: 3 } });
    expect(values).toMatchObject({ 'mentions-f1': 1, 'document-f1': 1 });
  });

  it.each<[string, object]>([
    ['their own text', { ...gold, headline: ad.headline, text: ad.description.text, textSha256: null }],
    [
      'the names of other tools',
      {
        id: 7,
        text: 'Svetsare\nDu kan TIG-svetsning och Java.',
        annotations: [
          { 'start-position': 0, 'end-position': 8, 'matched-string': 'Svetsare', 'concept-id': 'welder' },
          { 'start-position': 16, 'end-position': 29, 'matched-string': 'TIG-svetsning', 'concept-id': 'tig' },
          {
            'start-position': 34,
            'end-position': 38,
            'matched-string': 'Java',
            'concept-id': 'java',
            sentiment: 'MUST_HAVE',
          },
          { 'concept-id': null, type: 'other' },
        ],
      },
    ],
    [
      'start_position and concept_id',
      {
        ...{ id: '7', headline: ad.headline, description: ad.description },
        spans: spans.map(({ start, end, concepts: [id] }) => ({
          start_position: start,
          end_position: end,
          concept_id: id,
        })),
      },
    ],
  ])('may come with %s', async (_, line) => {
    const { values, rejects } = await valuesOf(write('own.jsonl', line));
    expect(rejects).toEqual([]);
    expect(values).toMatchObject({ 'mentions-f1': 1, 'document-f1': 1 });
  });

  it('count implicit spans for the whole text only', async () => {
    const line = { ...gold, spans: [...spans.slice(0, 2), { concept: 'java', implicit: true }] };
    const { measures } = await valuesOf(write('implicit.jsonl', line), { texts });
    const count = (key: string) => measures.find((measure) => measure.key === key)?.count;
    expect([count('mentions-recall'), count('document-recall')]).toEqual([2, 3]);
  });

  it.each([
    ['no text to be had', {}, [gold], 'ingen fil med texterna angavs'],
    ['no such ad', { texts }, [{ ...gold, id: '8' }], 'line 1: the file of texts has no ad 8'],
    ['another text', { texts }, [{ ...gold, textSha256: 'ab' }], 'line 1: ad 7 is not the text that was labelled'],
    [
      'a span past the end',
      { texts },
      [{ ...gold, spans: [{ start: 0, end: 99, concept: 'java' }] }],
      'line 1: a span of 7',
    ],
    ['a span from end to start', { texts }, [{ ...gold, spans: [{ start: 5, end: 2 }] }], 'start before its end'],
    ['half a place', { texts }, [{ ...gold, spans: [{ start: 5 }] }], 'start before its end'],
    ['a broken line', { texts }, [gold, '{"id": '], 'line 2 is not json'],
    ['a line without id', { texts }, [{ spans }], 'id is missing'],
    ['no object', { texts }, [gold, '7'], 'should be a json object'],
  ])('with %s are told of', async (_, more, lines, said) => {
    const path = write('bad.jsonl', ...lines);
    const told = await evaluated(path, more).then(
      ([evaluation]) => evaluation?.rejects.map(({ detail }) => detail).join(' ') ?? '',
      (error: unknown) => String(error),
    );
    expect(told.toLowerCase()).toContain(said.toLowerCase());
  });
});

describe('plain ads', () => {
  it.each<[string, unknown, number | null]>([
    ['a concept id', { concept_id: 'welder' }, 1],
    ['a label', { label: 'Systemutvecklare' }, 0],
    ['an SSYK code', { ssyk4: '7212' }, 1],
    ['nothing', null, null],
  ])('are measured by their occupation, stated as %s', async (_, stated, value) => {
    const { values } = await valuesOf(write('ads.jsonl', { ...ad, occupation: stated }));
    expect(values['occupation-ssyk4']).toBe(value);
    expect(Object.keys(values)).toEqual(['occupation-ssyk4', 'occupation-concept']);
  });
});

describe('training modules', () => {
  it('are measured by the skills that people assigned', async () => {
    const module = { id: 'm', module_name: 'TIG-svetsning', text: 'Svetsning' };
    const path = write(
      'modules.jsonl',
      { ...module, skill_ids: ['tig'], main_skill_id: 'tig' },
      { ...module, skill_ids: ['tig', 'old-java'], main_skill_id: 'old-java' },
    );
    const { kind, values, mistakes } = await valuesOf(path);
    expect(kind).toBe('modules');
    expect(values).toEqual({ map: 0.75, 'recall-10': 0.75, 'main-in-10': 0.5 });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.expected).toEqual(['TIG-svetsning (plats 1)', 'Java (saknas)']);
  });
});

describe('educations', () => {
  const offering = { type: 'aub', title: 'Svetsare', description: 'Svetsning' };
  it('are measured by the groups that somebody assigned, beside the baseline', async () => {
    const path = write(
      'offerings.jsonl',
      { ...offering, ssyk4: ['7212'] },
      { ...offering, ssyk4: ['2512', '7212'] },
      { ...offering, ssyk4: ['2512'] },
    );
    const { kind, measures, values } = await valuesOf(path, { baseline: exactDictionary(dictionaryOf(taxonomy)) });
    expect(kind).toBe('offerings');
    expect(values['hit-1']).toBeCloseTo(2 / 3, 12);
    expect(measures.find(({ key }) => key === 'hit-1')?.baseline).toBeCloseTo(2 / 3, 12);
  });

  it('without a code are told of', async () => {
    const [evaluation] = await evaluated(write('none.jsonl', { ...offering, ssyk4: [] }));
    expect(evaluation?.rejects.map(({ line, field }) => [line, field])).toEqual([[1, 'ssyk4']]);
  });
});

describe('terms', () => {
  it('are measured with the list as its own lexicon', async () => {
    const path = write(
      'terms.csv',
      'term;uuid;concept;term_misspelled',
      ...['svetsare;1;Svetsare;False', 'svetsaren;2;Svetsare;False', 'svettsare;3;Svetsare;True', ';4;Svetsare;False'],
    );
    const { kind, values, rejects } = await valuesOf(path);
    expect(kind).toBe('terms');
    expect(values).toMatchObject({ 'misspelling-right': 1, 'variant-right': 1, 'variant-wrong': 0 });
    expect(rejects.map(({ line, field }) => [line, field])).toEqual([[5, 'term']]);
  });
});

describe('labels', () => {
  const set = mkdtempSync(join(folder, 'labels-'));
  const annotations = join(set, 'annotations.tsv');
  beforeAll(() => {
    writeFileSync(join(set, 'corpus.tsv'), 'c1\tSvetsare\nc2\tKock\nc3\tBagare\n');
    writeFileSync(join(set, 'queries.tsv'), 'q1\tSvetsare\nq2\tKock\nq3\tBagare\n');
    writeFileSync(annotations, 'q1\t0\tc1\t1\nq1\t0\tc2\t0\nq2\t0\tc2\t1\nq2\t0\tc9\t1\n');
  });

  it('are measured by their judged queries, in the folder of lists', async () => {
    const { set: name, kind, items, values, mistakes } = await valuesOf(set);
    expect({ name, kind, items }).toEqual({ name: basename(set), kind: 'labels', items: 2 });
    expect(values).toEqual({ map: 0.75, 'recall-10': 0.75 });
    expect(mistakes.map(({ id, expected }) => [id, expected])).toEqual([['q2', ['c2 (plats 1)', 'c9 (saknas)']]]);
  });

  it('name bad judgements by line', async () => {
    writeFileSync(annotations, 'q1\t0\tc1\t1\nq1\tc2\n');
    const [evaluation] = await evaluated(annotations);
    expect(evaluation?.rejects.map(({ line, reason }) => [line, reason])).toEqual([[2, 'field-malformed']]);
  });
});

it('a folder is measured file by file, and what is no set is passed over', async () => {
  const sub = mkdtempSync(join(folder, 'sets-'));
  writeFileSync(join(sub, 'b.jsonl'), JSON.stringify({ ...ad, occupation }));
  writeFileSync(join(sub, 'a.jsonl'), JSON.stringify({ id: 1, module_name: 'x', text: 'y', skill_ids: ['tig'] }));
  writeFileSync(join(sub, 'c.json'), JSON.stringify({ data: { concepts: [] } }));
  expect((await evaluated(sub)).map(({ set, kind }) => [set, kind])).toEqual([
    ['a.jsonl', 'modules'],
    ['b.jsonl', 'ads'],
  ]);
});

it.each(['other.jsonl', 'list.json'])('%s that is no set is refused with what is known', async (name) => {
  const path = write(name, { concepts: 1 });
  await expect(evaluated(path)).rejects.toThrow('ads, modules, offerings, terms, labels');
});

describe.skipIf(!hasSharedData())('the development sets (needs ../shared/data)', () => {
  let real: Pick<EvaluationSetting, 'taxonomy' | 'linker'>;
  beforeAll(async () => {
    const read = await conceptsOfDumps(join(SHARED_DATA, 'taxonomy'));
    const linker = buildLinker(lexiconFrom(read.concepts, read.relations, 'dumps'));
    real = { linker, taxonomy: new Taxonomy(read.concepts, read.relations, 'dumps') };
  }, 60_000);

  it.each([
    ['ads', 'ads', 38],
    ['education', 'offerings', 211],
    ['terms/occupation-terms.csv', 'terms', 1402 + 5585],
    ['linking-dev/melo-sv', 'labels', 561],
    ['linking-dev/training-modules-with-skills.jsonl', 'modules', 35],
  ])(
    '%s are read whole',
    async (path, kind, items) => {
      const [evaluation] = await evaluated(join(SHARED_DATA, path), real);
      expect(evaluation).toMatchObject({ kind, items, rejects: [] });
      expect(evaluation?.measures[0]?.value).toBeGreaterThan(0.2);
    },
    60_000,
  );
});
