import type { Facts } from './facts.ts';

/** An ad as facts: what it asks for, where and when. No text, no employer. */
export interface AdFacts {
  readonly adId: string;
  /** Hash of the ad's content, the lexicon and the engine: equal means that nothing would change. */
  readonly contentHash: bigint;
  /** ISO date. */
  readonly published: string;
  readonly county: string;
  readonly municipality: string;
  readonly ssyk4: string;
  readonly occupation: string;
  readonly occupationOrigin: 'stated' | 'linked' | 'none';
  readonly vacancies: number;
  readonly skills: readonly { readonly conceptId: string; readonly score: number }[];
  readonly removed: boolean;
  readonly synthetic: boolean;
}

/** The stored content hash of each of the given ads that is known. */
export async function readAdHashes(
  facts: Facts,
  sourceId: string,
  adIds: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await facts.query<{ ad_id: string; hash: string }>(
    `select ad_id, toString(argMax(content_hash, version)) as hash from ads
     where source_id = {source:String} and ad_id in ({ids:Array(String)}) group by ad_id`,
    { source: sourceId, ids: adIds },
  );
  return new Map(rows.map((row) => [row.ad_id, BigInt(row.hash)]));
}

/** Stores ads; a later `version` of the same ad replaces the earlier one whole. */
export async function saveAds(facts: Facts, sourceId: string, version: number, ads: readonly AdFacts[]): Promise<void> {
  await facts.insert(
    'ads',
    ads.map((ad) => ({
      source_id: sourceId,
      ad_id: ad.adId,
      version,
      content_hash: ad.contentHash.toString(),
      published: ad.published,
      county: ad.county,
      municipality: ad.municipality,
      ssyk4: ad.ssyk4,
      occupation: ad.occupation,
      occupation_origin: ad.occupationOrigin,
      vacancies: ad.vacancies,
      skills: ad.skills.map((skill) => skill.conceptId),
      skill_scores: ad.skills.map((skill) => skill.score),
      removed: ad.removed ? 1 : 0,
      synthetic: ad.synthetic ? 1 : 0,
    })),
  );
}

/** Marks stored ads as taken down; what is known of them stays. @returns how many were not marked before. */
export async function markAdsRemoved(
  facts: Facts,
  sourceId: string,
  version: number,
  adIds: readonly string[],
): Promise<number> {
  if (adIds.length === 0) return 0;
  // With its table's name: a bare `removed` would be the 1 that is written below.
  const among = 'source_id = {source:String} and ad_id in ({ids:Array(String)}) and ads.removed = 0';
  const parameters = { source: sourceId, ids: adIds };
  const [row] = await facts.query<{ ads: number }>(
    `select toUInt32(count()) as ads from ads final where ${among}`,
    parameters,
  );
  if (!row || row.ads === 0) return 0;
  await facts.command(
    `insert into ads
     select * replace ({version:UInt64} as version, bitNot(ads.content_hash) as content_hash, 1 as removed) from ads final where ${among}`,
    { ...parameters, version },
  );
  return row.ads;
}

/** The ads of a source as they are stored now. An ad taken down was still advertised: it counts. */
export interface StoredAds {
  readonly ads: number;
  /** Dates of the first and last publication; null where no ad has one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly withoutOccupation: number;
  /** Equal for equal ads, whenever and in whatever order they came. */
  readonly digest: string;
}

/** Counts the stored ads of a source and digests their content. */
export async function readStoredAds(facts: Facts, sourceId: string): Promise<StoredAds> {
  const [row] = await facts.query<StoredAds & { from: string; to: string }>(
    `select toUInt32(count()) as ads, toUInt32(countIf(ssyk4 = '')) as withoutOccupation,
       toString(minIf(published, published > '1971-01-01')) as from, toString(max(published)) as to,
       hex(groupBitXor(cityHash64(ad_id, content_hash))) as digest
     from ads final where source_id = {source:String}`,
    { source: sourceId },
  );
  if (!row) return { ads: 0, from: null, to: null, withoutOccupation: 0, digest: '' };
  return row.to > '1971-01-01' ? row : { ...row, from: null, to: null };
}

/**
 * Sums the stored ads of a source into a new generation of `demand` and `asked_skills`.
 * Ads without an occupation or a date are left out here and counted in the import's summary.
 */
export async function sumAds(facts: Facts, sourceId: string, generation: number): Promise<void> {
  await dropGeneration(facts, ['demand', 'asked_skills'], sourceId, generation);
  for (const { level, area, where } of LEVELS) {
    await facts.command(
      `insert into demand
       select source_id, {generation:UInt32}, '${level}', ${area}, ssyk4, toStartOfMonth(published) as month, toLastDayOfMonth(month),
         toUInt32(count()), toUInt32(sum(vacancies))
       from ads final
       where source_id = {source:String} and ssyk4 <> '' and published > '1971-01-01' ${where}
       group by source_id, ${area}, ssyk4, month`,
      { source: sourceId, generation },
    );
    await facts.command(
      `insert into asked_skills
       select source_id, {generation:UInt32}, '${level}', ${area}, ssyk4, toYear(published), skill, toUInt32(count())
       from ads final array join skills as skill
       where source_id = {source:String} and ssyk4 <> '' and published > '1971-01-01' ${where}
       group by source_id, ${area}, ssyk4, toYear(published), skill`,
      { source: sourceId, generation },
    );
  }
}

const LEVELS = [
  { level: 'country', area: "'00'", where: '' },
  { level: 'county', area: 'county', where: "and county <> ''" },
  { level: 'municipality', area: 'municipality', where: "and municipality <> ''" },
] as const;

/** Removes one generation of a source from the given tables; it need not exist. */
export async function dropGeneration(
  facts: Facts,
  tables: readonly ('demand' | 'asked_skills' | 'barometer')[],
  sourceId: string,
  generation: number,
): Promise<void> {
  for (const table of tables)
    await facts.command(`alter table ${table} drop partition tuple({source:String}, {generation:UInt32})`, {
      source: sourceId,
      generation,
    });
}

/** Removes the generations of a source that are older than `keep`, so that facts do not grow with every import. */
export async function dropOlderGenerations(facts: Facts, sourceId: string, keep: number): Promise<void> {
  for (const table of ['demand', 'asked_skills', 'barometer'] as const) {
    const old = await facts.query<{ generation: number }>(
      `select distinct generation from ${table} where source_id = {source:String} and generation < {keep:UInt32}`,
      { source: sourceId, keep },
    );
    for (const { generation } of old) await dropGeneration(facts, [table], sourceId, generation);
  }
}
