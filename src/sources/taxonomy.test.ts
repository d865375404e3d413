import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_DATA, hasSharedData } from '../../test/officialServer.ts';
import { all, records, rejects } from '../../test/sourceOf.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';
import { readTaxonomy } from './taxonomy.ts';

const group = (id: string, code: string | null, more: object = {}) => ({
  id,
  type: 'ssyk-level-4',
  preferred_label: `Grupp ${id}`,
  ssyk_code_2012: code,
  ...more,
});
const answer = (...concepts: unknown[]) => ({ data: { concepts } });

/** A whole taxonomy in small: one branch of SSYK, two occupations, a skill, a title, a county with a municipality. */
function dumps(): Record<string, unknown> {
  const occupation = { id: 'occ1', type: 'occupation-name', preferred_label: 'Svetsare' };
  const levels = [3, 2, 1].reduce<object>(
    (below, level) => ({
      id: `l${level}`,
      type: `ssyk-level-${level}`,
      preferred_label: `Nivå ${level}`,
      ssyk_code_2012: '721'.slice(0, level),
      narrower: [below],
    }),
    group('g1', '7212', { narrower: [occupation] }),
  );
  return {
    'the-ssyk-hierarchy-with-occupations': answer(levels),
    skills: answer({ id: 's1', type: 'skill', preferred_label: 'MIG-svetsning' }),
    'ssyk-level-4-groups-with-related-skills': answer(
      group('g1', null, { related: [{ id: 's1', type: 'skill', preferred_label: 'MIG-svetsning' }] }),
    ),
    'occupations-with-titles': answer({
      id: 'occ2',
      preferred_label: 'Plåtsvetsare',
      title: [],
      area: [{ id: 'f1' }],
      ssyk: [{ id: 'g1' }],
    }),
    'job-titles': answer({ id: 't1', preferred_label: 'Rörsvetsare', related: [{ id: 'occ1' }] }),
    'substitutability-relations-between-occupations': answer({
      ...occupation,
      substitutes: [
        { id: 'occ2', substitutability_percentage: 75, preferred_label: 'Plåtsvetsare', type: 'occupation-name' },
      ],
      substituted_by: [],
    }),
    'keyword-concepts-with-relations': answer({
      id: 'k1',
      type: 'keyword',
      preferred_label: 'Svets',
      related: [
        { id: 'occ1', type: 'occupation-name' },
        { id: 'n4', type: 'sun-education-field-4', preferred_label: 'x' },
      ],
    }),
    definitions: { occ1: 'Fogar samman metall.' },
    'legacy-codes-to-concepts': {
      region: {
        '14': legacy('r14', '14', 'Västra Götalands län', 'region'),
        '90': legacy('r90', '90', 'Ospecificerad', 'region'),
      },
      municipality: { '1470': legacy('m1470', '1470', 'Vara', 'municipality') },
      'occupation-field': { '1': legacy('f1', '1', 'Industri', 'occupation-field') },
      'occupation-group': { '7212': legacy('g1', '7212', 'Svetsare', 'occupation-group') },
      'occupation-name': { '77': legacy('old', '77', 'Gassvetsare', 'occupation-name') },
      place: { x: legacy('p', 'x', 'Plats', 'place') },
    },
  };
}
function legacy(conceptId: string, legacyAmsTaxonomyId: string, preferredTerm: string, type: string): object {
  return { conceptId, legacyAmsTaxonomyId, preferredTerm, type };
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-taxonomy-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(files: Record<string, unknown>) {
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
  const rows = await all(readTaxonomy(folder));
  const concepts = new Map<string, Concept>();
  const relations: ConceptRelation[] = [];
  for (const record of records(rows)) {
    if (record.kind === 'concept') concepts.set(record.concept.id, record.concept);
    else relations.push(record.relation);
  }
  return {
    rows,
    concepts,
    relations: relations
      .map((r) => `${r.from} ${r.kind} ${r.to}${r.weight === undefined ? '' : ` ${r.weight}`}`)
      .sort(),
  };
}

describe('readTaxonomy', () => {
  it('joins what the dumps tell apart', async () => {
    const { rows, concepts, relations } = await read(dumps());
    expect(rejects(rows)).toEqual([]);
    expect(relations).toEqual([
      'g1 asks-skill s1',
      'g1 broader l3',
      'k1 related occ1',
      'l2 broader l1',
      'l3 broader l2',
      'legacy:municipality:1470 legacy-id m1470',
      'legacy:occupation-field:1 legacy-id f1',
      'legacy:occupation-name:77 legacy-id old',
      'legacy:region:14 legacy-id r14',
      'legacy:region:90 legacy-id r90',
      'legacy:ssyk-level-4:7212 legacy-id g1',
      'm1470 broader r14',
      'occ1 broader g1',
      'occ1 substitutes occ2 75',
      'occ2 broader f1',
      'occ2 broader g1',
      't1 title-of occ1',
    ]);
    expect(concepts.get('occ1')).toEqual({
      id: 'occ1',
      type: 'occupation-name',
      label: 'Svetsare',
      definition: 'Fogar samman metall.',
      deprecated: false,
      replacedBy: [],
    });
    expect(concepts.get('g1')).toMatchObject({ label: 'Grupp g1', code: '7212' });
    expect(concepts.get('old')).toMatchObject({ label: 'Gassvetsare', deprecated: true });
    expect([concepts.get('r14')?.code, concepts.get('r90')?.code, concepts.get('m1470')?.code]).toEqual([
      '14',
      undefined,
      '1470',
    ]);
  });

  it('takes replacements and codes from answers of GraphQL instead of the legacy list', async () => {
    const { 'legacy-codes-to-concepts': _legacy, ...rest } = dumps();
    const { concepts, relations } = await read({
      ...rest,
      'graphql-areas': answer(
        { id: 'r14', type: 'region', preferred_label: 'Västra Götalands län', national_nuts_level_3_code_2019: '14' },
        {
          id: 'm1470',
          type: 'municipality',
          preferred_label: 'Vara',
          lau_2_code_2015: '1470',
          deprecated_legacy_id: '1470',
        },
        { id: 'f1', type: 'occupation-field', preferred_label: 'Industri' },
        {
          id: 'old',
          type: 'occupation-name',
          preferred_label: 'Gassvetsare',
          deprecated: true,
          deprecated_legacy_id: '77',
          replaced_by: [{ id: 'occ1', type: 'occupation-name', preferred_label: 'Svetsare' }],
        },
      ),
    });
    expect(concepts.get('old')).toMatchObject({ deprecated: true, replacedBy: ['occ1'] });
    expect(relations).toContain('m1470 broader r14');
    expect(relations).toContain('legacy:occupation-name:77 legacy-id old');
  });

  it('rejects an item without id or label and a relation to nothing, and goes on', async () => {
    const files = dumps();
    files.skills = answer(
      { id: 's1', type: 'skill', preferred_label: 'MIG-svetsning' },
      { type: 'skill', preferred_label: 'utan id' },
      { id: 's3', type: 'skill' },
      'x',
    );
    files['job-titles'] = answer({ id: 't1', preferred_label: 'Rörsvetsare', related: [{ id: 'nobody' }] });
    expect(rejects((await read(files)).rows).map((r) => `${r.field} ${r.reason}`)).toEqual([
      'skills: data.concepts[1].id field-missing',
      'skills: data.concepts[2].preferred_label field-missing',
      'skills: data.concepts[3] field-missing',
      'title-of concept-unknown',
    ]);
  });

  it('refuses a folder that lacks files, naming them all', async () => {
    const { skills: _s, 'legacy-codes-to-concepts': _l, ...rest } = dumps();
    await expect(read(rest)).rejects.toMatchObject({
      code: 'taxonomy-incomplete',
      message: expect.stringMatching(/skills\.json.*region.*municipality/),
    });
  });

  it.each([
    [
      'without codes of SSYK 2012',
      'the-ssyk-hierarchy-with-occupations',
      answer(group('g1', null)),
      'taxonomy-version-unsupported',
    ],
    [
      'with files of two versions',
      'ssyk-level-4-groups-with-related-skills',
      answer(group('g9', '7219', { related: [{ id: 's1', type: 'skill' }] })),
      'taxonomy-version-mixed',
    ],
    ['of another shape', 'skills', { concepts: [] }, 'shape-unknown'],
  ])('refuses a taxonomy %s', async (_name, file, content, code) => {
    await expect(read({ ...dumps(), [file]: content })).rejects.toMatchObject({ code });
  });

  it('refuses a truncated file and a web page', async () => {
    await read(dumps());
    await writeFile(join(folder, 'job-titles.json'), '{"data":{"concepts":[{"id":"t1"');
    await expect(all(readTaxonomy(folder))).rejects.toMatchObject({ code: 'json-truncated' });
    await writeFile(join(folder, 'job-titles.json'), '<html>');
    await expect(all(readTaxonomy(folder))).rejects.toMatchObject({ code: 'html-instead-of-data' });
  });

  describe.skipIf(!hasSharedData())('on the real dumps (needs ../shared/data)', () => {
    it('has the known totals and no loose ends', async () => {
      const rows = await all(readTaxonomy(join(SHARED_DATA, 'taxonomy')));
      expect(rejects(rows)).toEqual([]);
      const counts: Record<string, number> = {};
      for (const record of records(rows)) {
        const key =
          record.kind === 'relation'
            ? record.relation.kind
            : `${record.concept.type}${record.concept.deprecated ? ', old' : ''}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      expect(counts).toMatchObject({
        ...{
          'ssyk-level-1': 10,
          'ssyk-level-2': 46,
          'ssyk-level-3': 147,
          'ssyk-level-4': 400,
          skill: 6657,
          'job-title': 8034,
          municipality: 290,
          'occupation-field': 21,
        },
        ...{ 'asks-skill': 17517, 'title-of': 9106 },
      });
      const counties = records(rows).filter(
        (r) => r.kind === 'concept' && r.concept.type === 'region' && r.concept.code !== undefined,
      );
      expect(counties).toHaveLength(21);
    });

    it('reads a copy the same way twice', async () => {
      await cp(join(SHARED_DATA, 'taxonomy'), folder, { recursive: true });
      expect((await readFile(join(folder, 'skills.json'))).length).toBeGreaterThan(0);
      expect(await all(readTaxonomy(folder))).toEqual(await all(readTaxonomy(folder)));
    });
  });
});
