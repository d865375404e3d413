import type { Facts } from './facts.ts';

/**
 * The tables of facts. One row an ad, replaced whole when a newer version of the ad comes; the others are made of
 * generations: an import writes a new one beside the old and Postgres says which is current.
 */
const STATEMENTS = [
  `create table if not exists ads (
    source_id LowCardinality(String),
    ad_id String,
    version UInt64,
    content_hash UInt64,
    published Date,
    county LowCardinality(String),
    municipality LowCardinality(String),
    ssyk4 LowCardinality(String),
    occupation String,
    occupation_origin Enum8('stated' = 1, 'linked' = 2, 'none' = 3),
    vacancies UInt16,
    skills Array(LowCardinality(String)),
    skill_scores Array(Float32),
    removed UInt8,
    synthetic UInt8
  ) engine = ReplacingMergeTree(version) order by (source_id, ad_id)`,
  `create table if not exists demand (
    source_id LowCardinality(String),
    generation UInt32,
    level Enum8('country' = 1, 'county' = 2, 'municipality' = 3),
    area LowCardinality(String),
    ssyk4 LowCardinality(String),
    period_from Date,
    period_to Date,
    ads UInt32,
    vacancies Nullable(UInt32)
  ) engine = MergeTree partition by (source_id, generation) order by (level, area, ssyk4, period_from)`,
  `create table if not exists asked_skills (
    source_id LowCardinality(String),
    generation UInt32,
    level Enum8('country' = 1, 'county' = 2, 'municipality' = 3),
    area LowCardinality(String),
    ssyk4 LowCardinality(String),
    year UInt16,
    skill String,
    ads UInt32
  ) engine = MergeTree partition by (source_id, generation) order by (level, area, ssyk4, year, skill)`,
  `create table if not exists barometer (
    source_id LowCardinality(String),
    generation UInt32,
    county LowCardinality(String),
    ssyk4 LowCardinality(String),
    barometer_occupation String,
    label String,
    part_of_ssyk4 UInt8,
    opportunities LowCardinality(String),
    situation LowCardinality(String),
    outlook LowCardinality(String),
    paradox_reasons Array(String),
    round String,
    text_opportunities String,
    text_situation String
  ) engine = MergeTree partition by (source_id, generation) order by (county, ssyk4, barometer_occupation)`,
] as const;

/** Makes the database and the tables that are missing; safe to repeat. */
export async function prepareFacts(facts: Facts): Promise<void> {
  await facts.createDatabase();
  for (const statement of STATEMENTS) await facts.command(statement);
}
