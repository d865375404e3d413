import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import type { Result } from '../kernel/result.ts';
import type { Offering } from '../offering/offering.ts';
import { demonstrationTaxonomy } from '../sources/demonstration/taxonomy.ts';
import type { TaxonomyRecord } from '../sources/records.ts';
import { listAudit } from '../store/audit.ts';
import { listCorrections } from '../store/corrections.ts';
import { findOffering, OCCUPATION_COUNTS_FROM, type OfferingLink } from '../store/offerings.ts';
import { type Session, system, visitor } from '../store/session.ts';
import type { Concept } from '../taxonomy/concept.ts';
import { correctLink, type LinkCorrectionDraft, undoCorrection } from './correctLink.ts';
import { DEMONSTRATION_PEOPLE, sessionOfPersona } from './demonstrationPeople.ts';
import { importOfferings } from './importOfferings.ts';
import { importTaxonomy } from './importTaxonomy.ts';
import { prepareInstallation } from './prepareInstallation.ts';

const home = mkdtempSync(join(tmpdir(), 'kraftsam-corrections-'));
const records = demonstrationTaxonomy();
const concepts = records.flatMap((each) => (each.kind === 'concept' ? [each.concept] : []));
const group = (ssyk4: string): Concept => find((each) => each.type === 'ssyk-level-4' && each.code === ssyk4);
const NOW = new Date('2026-11-21T10:00:00Z');

function find(fits: (concept: Concept) => boolean): Concept {
  const found = concepts.find(fits);
  if (!found) throw new Error('No such concept in the demonstration');
  return found;
}

function offering(id: string, title: string, text: string, assignedSsyk4: string[] = []): Offering {
  return {
    ...{ id: `demo:${id}`, kind: 'offering', level: 'higher-vocational', title, text, assignedSsyk4 },
    ...{ provider: null, municipalities: [], towns: [], distance: true, places: null, startsOn: null, endsOn: null },
    ...{ pace: null, credits: null, subject: null, url: null, language: 'sv', cancelled: false, synthetic: true },
  };
}

const OFFERINGS = [
  offering('nurse', 'Sjuksköterska', 'Du utbildar dig till sjuksköterska.'),
  offering('nurse-too', 'För den som vill mer', 'Efteråt kan du arbeta som sjuksköterska.'),
  offering('assigned', 'Verkstad', 'Du lär dig arbeta i en verkstad.', ['7223']),
];

describe('a corrected link', () => {
  let test: TestStore;
  let analyst: Session;

  const value = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  };
  const taxonomy = async (all: readonly TaxonomyRecord[], version: string) =>
    value(
      await importTaxonomy(test.store, system('test'), {
        input: 'test',
        home,
        version,
        synthetic: true,
        force: true,
        records: all,
      }),
    );
  const offerings = async (all: readonly Offering[] = OFFERINGS) =>
    value(await importOfferings(test.store, system('test'), { input: 'test', home, synthetic: true, records: all }));
  const correct = (draft: Partial<LinkCorrectionDraft>, session = analyst) =>
    correctLink(test.store, session, {
      ...{ scope: 'text', offeringId: 'demo:nurse', link: 'occupation', fromId: null, toId: null, reason: 'Fel yrke.' },
      ...draft,
    });
  const found = async (id: string) => {
    const record = await test.store.reading(visitor(), (tx) => findOffering(tx, `demo:${id}`));
    if (!record) throw new Error(`No offering ${id}`);
    return record;
  };
  /** The groups that an offering leads to, as far as they count. */
  const groupsOf = async (id: string): Promise<string[]> =>
    (await found(id)).occupations
      .filter(({ score }) => score >= OCCUPATION_COUNTS_FROM)
      .map(({ ssyk4, origin }) => `${ssyk4} ${origin}`);
  const linkTo = async (id: string, ssyk4: string): Promise<OfferingLink> => {
    const link = (await found(id)).occupations.find((each) => each.ssyk4 === ssyk4);
    if (!link) throw new Error(`${id} does not lead to ${ssyk4}`);
    return link;
  };

  beforeAll(async () => {
    test = await openTestStore({ facts: false });
    await prepareInstallation(test.store);
    const [persona] = DEMONSTRATION_PEOPLE;
    if (!persona) throw new Error('No personas');
    analyst = sessionOfPersona(persona, 'test');
  }, 120_000);
  afterAll(async () => {
    await test?.close();
    rmSync(home, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await test.asOwner('delete from open.link_corrections; delete from open.offerings');
    await taxonomy(records, 'one');
    await offerings();
  });

  it('takes effect at once in that text only, and stays at the next import', async () => {
    expect(await groupsOf('nurse')).toEqual(['2221 linked']);
    const wrong = await linkTo('nurse', '2221');
    const right = group('5321').id;
    const done = value(await correct({ fromId: wrong.conceptId, toId: right }));
    expect(done.relinked).toBe(1);
    const corrected = await found('nurse');
    expect(await groupsOf('nurse')).toEqual(['5321 corrected']);
    expect(corrected.mentions.map(({ conceptId, rule }) => [conceptId, rule])).toContainEqual([right, 'corrected']);
    expect(corrected.mentions.map(({ conceptId }) => conceptId)).not.toContain(wrong.conceptId);
    expect(corrected.corrections).toMatchObject([
      { id: done.id, reason: 'Fel yrke.', madeBy: expect.stringMatching(/^person:/) },
    ]);
    expect(await linkTo('nurse-too', '2221')).toMatchObject({ origin: 'linked' });
    expect(await offerings()).toMatchObject({ state: 'unchanged', counts: { unchanged: 3 } });
    const [first, ...others] = OFFERINGS;
    if (!first) throw new Error('No offerings');
    await offerings([{ ...first, text: `${first.text} Välkommen!` }, ...others]);
    expect(await groupsOf('nurse')).toEqual(['5321 corrected']);
  });

  it('everywhere covers every text that has the words, and those that come later', async () => {
    const wrong = await linkTo('nurse', '2221');
    const draft = {
      scope: 'everywhere',
      surface: 'sjuksköterska',
      fromId: wrong.conceptId,
      toId: group('5321').id,
    } as const;
    expect(value(await correct(draft)).relinked).toBe(2);
    expect(await groupsOf('nurse')).toEqual(['5321 corrected']);
    expect(await groupsOf('nurse-too')).toEqual(['5321 corrected']);
    const later = offering('later', 'Bli sjuksköterska', 'En utbildning för sjuksköterskor.');
    expect(await offerings([...OFFERINGS, later])).toMatchObject({ counts: { written: 1, unchanged: 3 } });
    expect(await groupsOf('later')).toEqual(['5321 corrected']);
  });

  it('is not undone by an import that was under way', async () => {
    const wrong = await linkTo('nurse', '2221');
    const [nurse] = OFFERINGS;
    if (!nurse) throw new Error('No offerings');
    // The list is read to its end before anything is stored: the correction comes in between.
    let correcting: Promise<unknown> | undefined;
    function* slowly(): Generator<Offering> {
      correcting = correct({ fromId: wrong.conceptId, toId: group('5321').id });
      yield* OFFERINGS.map((each) => ({ ...each, text: `${each.text} Nytt.` }));
    }
    value(
      await importOfferings(test.store, system('test'), { input: 'test', home, synthetic: true, records: slowly() }),
    );
    await correcting;
    expect(await groupsOf('nurse')).toEqual(['5321 corrected']);
  });

  it('overrules what the source assigned, and can say that a text leads nowhere', async () => {
    expect(await groupsOf('assigned')).toEqual(['7223 assigned']);
    value(await correct({ offeringId: 'demo:assigned', fromId: group('7223').id, toId: null }));
    expect(await groupsOf('assigned')).toEqual([]);
    await offerings();
    expect(await groupsOf('assigned')).toEqual([]);
  });

  it('adds an occupation or a skill that was missing', async () => {
    const skill = find((each) => each.type === 'skill');
    value(await correct({ toId: group('5321').id }));
    value(await correct({ link: 'skill', toId: skill.id }));
    expect(await groupsOf('nurse')).toEqual(['5321 corrected', '2221 linked']);
    expect((await found('nurse')).skills).toContainEqual({
      conceptId: skill.id,
      ssyk4: null,
      score: 1,
      origin: 'corrected',
    });
  });

  it('follows concepts that a later taxonomy replaces', async () => {
    const wrong = await linkTo('nurse', '2221');
    const old = find((each) => each.type === 'occupation-name' && isIn(each, '5321'));
    value(await correct({ fromId: wrong.conceptId, toId: old.id }));
    value(
      await correct({
        offeringId: 'demo:nurse-too',
        scope: 'everywhere',
        surface: 'arbeta',
        link: 'occupation',
        toId: old.id,
      }),
    );
    await taxonomy(replacing(old, 'newX_dem_ykn'), 'two');
    await offerings();
    expect((await found('nurse')).occupations).toMatchObject([
      { conceptId: 'newX_dem_ykn', ssyk4: '5321', origin: 'corrected' },
    ]);
    expect((await found('nurse-too')).occupations[0]).toMatchObject({ conceptId: 'newX_dem_ykn', origin: 'corrected' });
  });

  it('can be undone; it stays on record, and so does who did what', async () => {
    const wrong = await linkTo('nurse', '2221');
    const { id } = value(await correct({ fromId: wrong.conceptId, toId: group('5321').id }));
    expect(value(await undoCorrection(test.store, analyst, id, NOW)).relinked).toBe(1);
    expect(await groupsOf('nurse')).toEqual(['2221 linked']);
    const [kept] = await test.store.reading(visitor(), listCorrections);
    expect(kept).toMatchObject({ id, undoneAt: NOW });
    const trail = await test.store.reading(analyst, (tx) => listAudit(tx, 'offering', 'demo:nurse'));
    expect(trail.slice(0, 2).map(({ action, permission }) => `${action} by ${permission}`)).toEqual([
      'undoCorrection by link-correct',
      'correctLink by link-correct',
    ]);
    expect(await undoCorrection(test.store, analyst, id, NOW)).toMatchObject({
      problems: [{ code: 'correction-unknown' }],
    });
  });

  it.each<[string, Partial<LinkCorrectionDraft>]>([
    ['offering-unknown', { offeringId: 'demo:none', toId: group('5321').id }],
    ['correction-empty', {}],
    ['concept-unknown', { toId: 'none_xxx_yyy' }],
    ['concept-unknown', { link: 'skill', toId: group('5321').id }],
    ['reason-missing', { toId: group('5321').id, reason: '  ' }],
    ['surface-unknown', { scope: 'everywhere', toId: group('5321').id }],
    ['surface-unknown', { scope: 'everywhere', surface: 'kosmonaut', toId: group('5321').id }],
  ])('is refused with %s', async (code, draft) => {
    expect(await correct(draft)).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await test.store.reading(visitor(), listCorrections)).toEqual([]);
  });

  it('needs the permission to correct', async () => {
    const employer = DEMONSTRATION_PEOPLE.find(({ id }) => id === 'employer');
    if (!employer) throw new Error('No employer');
    const denied = await correct({ toId: group('5321').id }, sessionOfPersona(employer, 'test'));
    expect(denied).toMatchObject({ ok: false, problems: [{ code: 'permission-missing' }] });
    expect((await correct({ toId: group('5321').id })).ok).toBe(true);
  });
});

function isIn(occupation: Concept, ssyk4: string): boolean {
  return records.some(
    (each) =>
      each.kind === 'relation' &&
      each.relation.kind === 'broader' &&
      each.relation.from === occupation.id &&
      each.relation.to === group(ssyk4).id,
  );
}

/** The taxonomy with `old` replaced by a new concept that stands where it stood. */
function replacing(old: Concept, id: string): TaxonomyRecord[] {
  return records.flatMap((each): TaxonomyRecord[] => {
    if (each.kind === 'relation')
      return each.relation.from === old.id
        ? [each, { kind: 'relation', relation: { ...each.relation, from: id } }]
        : [each];
    if (each.concept.id !== old.id) return [each];
    const replaced = { ...old, deprecated: true, replacedBy: [id] };
    return [
      { kind: 'concept', concept: replaced },
      { kind: 'concept', concept: { ...old, id, label: `${old.label}, ny` } },
    ];
  });
}
