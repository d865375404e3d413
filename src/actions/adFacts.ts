import { createHash } from 'node:crypto';
import type { LinkedText, Stance } from '../engine/linking/index.ts';
import type { Ad } from '../sources/records.ts';
import { legacyId } from '../sources/taxonomyGraph.ts';
import type { AdFacts } from '../store/ads.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { CurrentLinker } from './currentLinker.ts';

/** Raise it with every change here that can change an ad's facts: what is stored is then made anew. */
const RULES_VERSION = 3;
/**
 * An ad that states no occupation gets the first in the ranking from this score. Of texts whose group is known, the
 * first was right in over half between 0.5 and 0.6, in six of seven above and in one of three below (211 offerings,
 * lexicon of 2026).
 */
const OCCUPATION_FROM = 0.5;
/**
 * Weaker than this, a skill is more often a word of the trade than something asked for: of those named in 35 training
 * modules, people had assigned half from here on and one of nine below.
 */
const SKILL_FROM = 0.2;
/** ClickHouse's smallest date: an ad without one is kept but counted nowhere. */
const NO_DATE = '1970-01-01';
const MOST_VACANCIES = 65_535;

/** What an ad's facts are made with. */
export interface AdBasis {
  readonly current: CurrentLinker;
  /** Area code by concept id of county or municipality. */
  readonly areaByConcept: ReadonlyMap<string, string>;
  readonly areas: ReadonlySet<string>;
}

/** Names an ad's content and what it is linked with: equal hashes, equal facts. 63 bits, so that none reads as marked. */
export function adHash(ad: Ad, basis: AdBasis): bigint {
  const digest = createHash('sha256')
    .update(`${RULES_VERSION} ${basis.current.key}\n`)
    .update(JSON.stringify(ad))
    .digest();
  return digest.readBigUInt64BE() >> 1n;
}

/** Links an ad: its occupation as stated or else as read from its text, the skills that the text names, its place. */
export function adFactsOf(ad: Ad, contentHash: bigint, basis: AdBasis): AdFacts {
  const linked = basis.current.linker.link({ headline: ad.headline, text: ad.text });
  const municipality = placeOf(ad.municipality, ad.municipalityConceptId, basis);
  return {
    adId: ad.id,
    contentHash,
    published: ad.publishedOn ?? NO_DATE,
    county: municipality.slice(0, 2) || placeOf(ad.county, ad.countyConceptId, basis),
    municipality,
    ...occupationOf(ad, linked, basis.current.taxonomy),
    vacancies: Math.min(ad.vacancies ?? 1, MOST_VACANCIES),
    skills: namedSkills(linked),
    removed: false,
    synthetic: ad.synthetic,
  };
}

/** The code if it is one that areas have; else that of the concept; else ''. */
function placeOf(code: string | null, conceptId: string | null, { areas, areaByConcept }: AdBasis): string {
  if (code !== null && areas.has(code)) return code;
  return (conceptId !== null && areaByConcept.get(conceptId)) || '';
}

function occupationOf(
  ad: Ad,
  linked: LinkedText,
  taxonomy: Taxonomy,
): Pick<AdFacts, 'ssyk4' | 'occupation' | 'occupationOrigin'> {
  const stated = statedOccupation(ad, taxonomy);
  if (stated) return { ...stated, occupationOrigin: 'stated' };
  const [first] = linked.occupations;
  return first && first.score >= OCCUPATION_FROM
    ? { ssyk4: first.ssyk4, occupation: first.conceptId, occupationOrigin: 'linked' }
    : { ssyk4: '', occupation: '', occupationOrigin: 'none' };
}

/** What the employer stated, as today's taxonomy has it: replacements followed, ids of the years before it known. */
function statedOccupation(ad: Ad, taxonomy: Taxonomy): { ssyk4: string; occupation: string } | null {
  const ids = [
    ad.occupationConceptId,
    ...(ad.occupationLegacyId === null ? [] : idsOfLegacy(ad.occupationLegacyId, taxonomy)),
  ];
  for (const id of ids) {
    for (const { id: occupation } of id === null ? [] : taxonomy.current(id)) {
      const ssyk4 = taxonomy.ssyk4Of(occupation)?.code;
      if (ssyk4 !== undefined) return { ssyk4, occupation };
    }
  }
  return null;
}

function idsOfLegacy(id: string, taxonomy: Taxonomy): string[] {
  return taxonomy.to(legacyId('occupation-name', id), 'legacy-id').map((concept) => concept.id);
}

/** What the employer gives, does not ask for or tells of itself is no demand. */
const NO_DEMAND: ReadonlySet<Stance> = new Set(['negated', 'offered', 'background']);

/**
 * Skills that the text asks for somewhere. The ranking also knows skills that the occupation only suggests: nobody
 * asked for those.
 */
function namedSkills({ mentions, skills }: LinkedText): AdFacts['skills'] {
  const asked = mentions.filter(({ type, stance }) => type === 'skill' && !NO_DEMAND.has(stance));
  const named = new Set(asked.map(({ conceptId }) => conceptId));
  return skills.filter(({ conceptId, score }) => score >= SKILL_FROM && named.has(conceptId));
}
