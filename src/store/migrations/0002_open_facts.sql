-- Public reference data: what the outside publishes, per version, with where it came from.
create table open.sources (
  id text not null,
  publisher text not null,
  title_sv text not null,
  title_en text not null,
  definition_sv text not null,
  definition_en text not null,
  licence text not null,
  url text,
  synthetic boolean not null default false,
  constraint sources_pkey primary key (id)
);

-- One row each time a source's content was taken in. Exactly one version of a source is current.
create table open.source_versions (
  source_id text not null references open.sources (id),
  generation integer not null,
  state text not null,
  label text not null,
  content_hash text not null,
  retrieved_at timestamptz not null,
  input text not null,
  rows_written integer not null default 0,
  period_from date,
  period_to date,
  facts jsonb not null default '{}',
  constraint source_versions_pkey primary key (source_id, generation),
  constraint source_versions_state_known check (state in ('current', 'replaced'))
);
create unique index source_versions_one_current on open.source_versions (source_id) where state = 'current';

create table open.import_runs (
  id uuid not null,
  source_id text not null references open.sources (id),
  state text not null,
  input text not null,
  input_bytes bigint,
  started_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  checkpoint_line bigint not null default 0,
  checkpoint_offset bigint not null default 0,
  rows_read bigint not null default 0,
  rows_written bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_rejected bigint not null default 0,
  problem_code text,
  problem_detail text,
  rejects_file text,
  constraint import_runs_pkey primary key (id),
  constraint import_runs_state_known check (state in ('running', 'finished', 'failed', 'interrupted'))
);
create index import_runs_by_source on open.import_runs (source_id, started_at desc);

create table open.concepts (
  id text not null,
  type text not null,
  label text not null,
  code text,
  definition text,
  deprecated boolean not null default false,
  replaced_by text[] not null default '{}',
  first_version text not null,
  last_version text not null,
  constraint concepts_pkey primary key (id)
);
create index concepts_by_type_and_code on open.concepts (type, code);

create table open.concept_relations (
  from_id text not null,
  kind text not null,
  to_id text not null,
  weight real,
  version text not null,
  constraint concept_relations_pkey primary key (version, from_id, kind, to_id)
);

-- `defined_by` is the organisation whose people put a named area together; null for areas from a source.
create table open.areas (
  code text not null,
  kind text not null,
  name text not null,
  counties text[] not null default '{}',
  municipalities text[] not null default '{}',
  concept_id text,
  longitude double precision,
  latitude double precision,
  geometry jsonb,
  source_url text,
  valid_from date,
  defined_by uuid,
  synthetic boolean not null default false,
  constraint areas_pkey primary key (code),
  constraint areas_kind_known check (kind in ('country', 'county', 'municipality', 'functional-region', 'macro-region', 'teknikcollege-region', 'named-area'))
);

create table open.places (
  name text not null,
  municipality text not null,
  longitude double precision not null,
  latitude double precision not null,
  constraint places_pkey primary key (name, municipality)
);

create table open.offerings (
  id text not null,
  source_id text not null references open.sources (id),
  kind text not null,
  level text not null,
  title text not null,
  text text not null,
  provider text,
  municipalities text[] not null default '{}',
  towns text[] not null default '{}',
  distance boolean not null default false,
  places integer,
  starts_on date,
  ends_on date,
  pace integer,
  credits_amount real,
  credits_system text,
  subject text,
  url text,
  language text,
  assigned_ssyk4 text[] not null default '{}',
  cancelled boolean not null default false,
  synthetic boolean not null default false,
  content_hash text not null,
  linked_with text not null,
  last_run uuid not null,
  removed boolean not null default false,
  search tsvector generated always as (to_tsvector('swedish', title || ' ' || coalesce(provider, '') || ' ' || coalesce(subject, '') || ' ' || text)) stored,
  constraint offerings_pkey primary key (id),
  constraint offerings_kind_known check (kind in ('offering', 'syllabus'))
);
create index offerings_by_source on open.offerings (source_id);
create index offerings_by_level on open.offerings (level, kind);
create index offerings_by_municipality on open.offerings using gin (municipalities);
create index offerings_search on open.offerings using gin (search);

create table open.offering_mentions (
  offering_id text not null references open.offerings (id) on delete cascade,
  start_at integer not null,
  end_at integer not null,
  concept_id text not null,
  type text not null,
  score real not null,
  rule text not null,
  constraint offering_mentions_pkey primary key (offering_id, start_at, concept_id)
);

-- The occupations an offering leads to and the skills it teaches, after people's corrections.
create table open.offering_links (
  offering_id text not null references open.offerings (id) on delete cascade,
  link text not null,
  concept_id text not null,
  ssyk4 text,
  score real not null,
  origin text not null,
  constraint offering_links_pkey primary key (offering_id, link, concept_id),
  constraint offering_links_link_known check (link in ('occupation', 'skill')),
  constraint offering_links_origin_known check (origin in ('assigned', 'linked', 'corrected'))
);
create index offering_links_by_occupation on open.offering_links (ssyk4) where link = 'occupation';
create index offering_links_by_concept on open.offering_links (concept_id);

-- A wrong link is corrected once and stays corrected. Public on purpose: who, what and why is open to inspection.
create table open.link_corrections (
  id uuid not null,
  scope text not null,
  offering_id text,
  surface text,
  link text not null,
  from_id text,
  to_id text,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  constraint link_corrections_pkey primary key (id),
  constraint link_corrections_scope_known check (scope in ('text', 'everywhere')),
  constraint link_corrections_link_known check (link in ('occupation', 'skill')),
  constraint link_corrections_says_something check (from_id is not null or to_id is not null),
  constraint link_corrections_scope_complete check ((scope = 'text') = (offering_id is not null) and (scope = 'everywhere') = (surface is not null))
);
create index link_corrections_by_offering on open.link_corrections (offering_id) where undone_at is null;

grant select, insert, update, delete on all tables in schema open to kraftsam_app;
