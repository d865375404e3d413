CREATE OR REPLACE FUNCTION app.current_report()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN (NULLIF(current_setting('app.report'::text, true), ''::text))::uuid

-- owner kraftsam_owner, execute: kraftsam_app

CREATE OR REPLACE FUNCTION app.current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
RETURN (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid

-- owner kraftsam_owner, execute: kraftsam_app

CREATE OR REPLACE FUNCTION app.open_invitation(secret_hash text, now_at timestamp with time zone)
 RETURNS TABLE(tenant_id uuid, report_id uuid, invitation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 SELECT i.tenant_id,
     i.report_id,
     i.id
    FROM app.report_invitations i
   WHERE ((i.token_hash = open_invitation.secret_hash) AND (i.revoked_at IS NULL) AND (i.expires_at > open_invitation.now_at));
END

-- owner kraftsam_links, execute: kraftsam_app

table app.audit_entries -- Append-only trail of every state-changing action
  row level security forced
  tenant_id uuid not null -- class 0: organisation whose record was acted on
  id uuid not null -- class 0: id of the entry
  at timestamp with time zone not null default clock_timestamp() -- class 1: instant of the action
  actor text not null -- class 1: opaque id of who acted
  action text not null -- class 0: name of the action
  permission text not null -- class 0: permission that allowed it
  subject_kind text not null -- class 0: kind of record
  subject_id text not null -- class 0: id of the record
  request_id text not null -- class 0: id of the request
  facts jsonb not null default '{}'::jsonb -- class 0: counts and codes, never content
  constraint audit_entries_pkey PRIMARY KEY (tenant_id, id)
  CREATE INDEX audit_entries_subject ON app.audit_entries USING btree (tenant_id, subject_kind, subject_id, at)
  policy audit_entries_insert for insert to kraftsam_app with check ((tenant_id = ( SELECT app.current_tenant() AS current_tenant)))
  policy audit_entries_select for select to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  grant insert, select to kraftsam_app

table app.canaries -- Must never be visible to the login role
  row level security forced
  tenant_id uuid not null -- class 0: organisation that nobody belongs to
  id uuid not null -- class 0: id
  constraint canaries_pkey PRIMARY KEY (tenant_id, id)
  policy canaries_select for select to kraftsam_app using ((tenant_id = ( SELECT app.current_tenant() AS current_tenant)))
  grant select to kraftsam_app

table app.organisations -- Organisations that use this installation
  row level security forced
  tenant_id uuid not null -- class 0: the organisation's own id; every row it owns carries it
  name text not null -- class 0: name of the organisation
  kind text not null -- class 0: kind of organisation
  synthetic boolean not null default false -- class 0: true when invented for the demonstration
  constraint organisations_kind_known CHECK ((kind = ANY (ARRAY['region'::text, 'university'::text, 'municipality'::text, 'company'::text, 'school-authority'::text, 'sector-body'::text, 'agency'::text, 'installation'::text])))
  constraint organisations_pkey PRIMARY KEY (tenant_id)
  policy organisations_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  policy organisations_select for select to kraftsam_app using ((tenant_id = ( SELECT app.current_tenant() AS current_tenant)))
  grant insert, select to kraftsam_app

table app.people -- People who act for an organisation; until real sign-in only invented ones
  row level security forced
  tenant_id uuid not null -- class 0: organisation
  id uuid not null -- class 1: opaque id of the person
  display_name text not null -- class 2: name as shown to colleagues; purpose: to know who did what
  title_sv text not null -- class 1: role in Swedish
  title_en text not null -- class 1: role in English
  permissions text[] not null default '{}'::text[] -- class 1: permissions held
  synthetic boolean not null default false -- class 0: true when invented for the demonstration
  constraint people_organisation_fkey FOREIGN KEY (tenant_id) REFERENCES app.organisations(tenant_id)
  constraint people_pkey PRIMARY KEY (tenant_id, id)
  policy people_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  policy people_select for select to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  grant insert, select to kraftsam_app

table app.report_comments -- What partners said about a draft, and the answer
  row level security forced
  tenant_id uuid not null -- class 0: organisation that owns the report
  id uuid not null -- class 0: id
  report_id uuid not null -- class 0: report
  invitation_id uuid not null -- class 0: link it came through
  section_key text not null -- class 0: part of the report
  author text not null -- class 2: name or role as the commenter wrote it
  body text not null -- class 1: the comment
  created_at timestamp with time zone not null default clock_timestamp() -- class 0: instant
  answer text -- class 1: what the author answered
  answered_at timestamp with time zone -- class 0: instant
  constraint report_comments_invitation_fkey FOREIGN KEY (tenant_id, invitation_id) REFERENCES app.report_invitations(tenant_id, id) ON DELETE CASCADE
  constraint report_comments_pkey PRIMARY KEY (tenant_id, id)
  constraint report_comments_report_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES app.reports(tenant_id, id) ON DELETE CASCADE
  CREATE INDEX report_comments_by_invitation ON app.report_comments USING btree (tenant_id, invitation_id)
  CREATE INDEX report_comments_by_report ON app.report_comments USING btree (tenant_id, report_id, created_at)
  policy report_comments_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (report_id = ( SELECT app.current_report() AS current_report))))
  policy report_comments_select for select to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND ((report_id = ( SELECT app.current_report() AS current_report)) OR (( SELECT app.current_report() AS current_report) IS NULL))))
  policy report_comments_update for update to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL))) with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  grant insert, select to kraftsam_app
  grant update (answer, answered_at) to kraftsam_app

table app.report_invitations -- Links to comment on a draft
  row level security forced
  tenant_id uuid not null -- class 0: organisation
  id uuid not null -- class 0: id
  report_id uuid not null -- class 0: report
  token_hash text not null -- class 3: SHA-256 of the secret in the link
  recipient text not null -- class 1: whom the link was made for, as the author wrote it
  created_by uuid not null -- class 1: opaque id of who made it
  created_at timestamp with time zone not null default clock_timestamp() -- class 0: instant
  expires_at timestamp with time zone not null -- class 0: instant after which the link is dead
  revoked_at timestamp with time zone -- class 0: instant it was taken back
  answered_at timestamp with time zone -- class 0: instant of the first comment
  constraint report_invitations_pkey PRIMARY KEY (tenant_id, id)
  constraint report_invitations_report_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES app.reports(tenant_id, id) ON DELETE CASCADE
  CREATE INDEX report_invitations_by_report ON app.report_invitations USING btree (tenant_id, report_id)
  CREATE INDEX report_invitations_by_token ON app.report_invitations USING btree (token_hash)
  CREATE UNIQUE INDEX report_invitations_token ON app.report_invitations USING btree (tenant_id, token_hash)
  policy report_invitations_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  policy report_invitations_open for select to kraftsam_links using ((revoked_at IS NULL))
  policy report_invitations_select for select to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND ((report_id = ( SELECT app.current_report() AS current_report)) OR (( SELECT app.current_report() AS current_report) IS NULL))))
  policy report_invitations_update for update to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND ((report_id = ( SELECT app.current_report() AS current_report)) OR (( SELECT app.current_report() AS current_report) IS NULL)))) with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND ((report_id = ( SELECT app.current_report() AS current_report)) OR (( SELECT app.current_report() AS current_report) IS NULL))))
  grant insert, select to kraftsam_app
  grant select to kraftsam_links
  grant update (revoked_at, answered_at) to kraftsam_app

table app.report_snapshots -- What was frozen, with its SHA-256
  row level security forced
  tenant_id uuid not null -- class 0: organisation
  report_id uuid not null -- class 0: report
  hash text not null -- class 0: SHA-256 of the document
  document text not null -- class 1: canonical JSON of the report; public when published
  frozen_by uuid not null -- class 1: opaque id of who froze it
  frozen_at timestamp with time zone not null default clock_timestamp() -- class 0: instant
  constraint report_snapshots_pkey PRIMARY KEY (tenant_id, report_id)
  constraint report_snapshots_report_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES app.reports(tenant_id, id)
  policy report_snapshots_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  policy report_snapshots_select for select to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND ((report_id = ( SELECT app.current_report() AS current_report)) OR (( SELECT app.current_report() AS current_report) IS NULL))))
  grant insert, select to kraftsam_app

table app.reports -- Evidence reports (kunskapsunderlag) of an organisation
  row level security forced
  tenant_id uuid not null -- class 0: organisation
  id uuid not null -- class 0: id
  state text not null -- class 0: step in the report's life
  title text not null -- class 1: title; public when published
  language text not null -- class 0: sv or en
  area_code text not null -- class 0: area the report is about
  period text not null -- class 0: period the report is about
  outline jsonb not null -- class 1: chosen figures and written conclusions; public when published
  version integer not null default 1 -- class 0: grows with every save; a stale save is refused
  created_by uuid not null -- class 1: opaque id of the author
  created_at timestamp with time zone not null default clock_timestamp() -- class 0: instant
  updated_at timestamp with time zone not null default clock_timestamp() -- class 0: instant
  replaces uuid -- class 0: the earlier report that this one replaces
  constraint reports_author_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES app.people(tenant_id, id)
  constraint reports_organisation_fkey FOREIGN KEY (tenant_id) REFERENCES app.organisations(tenant_id)
  constraint reports_pkey PRIMARY KEY (tenant_id, id)
  constraint reports_replaces_fkey FOREIGN KEY (tenant_id, replaces) REFERENCES app.reports(tenant_id, id)
  constraint reports_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'consultation'::text, 'frozen'::text, 'published'::text, 'replaced'::text])))
  CREATE INDEX reports_by_author ON app.reports USING btree (tenant_id, created_by)
  CREATE INDEX reports_by_replaced ON app.reports USING btree (tenant_id, replaces)
  policy reports_delete for delete to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL) AND (state = 'draft'::text)))
  policy reports_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  policy reports_select for select to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND ((id = ( SELECT app.current_report() AS current_report)) OR (( SELECT app.current_report() AS current_report) IS NULL))))
  policy reports_update for update to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL))) with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  grant delete, insert, select, update to kraftsam_app

table open.areas
  code text not null
  kind text not null
  name text not null
  counties text[] not null default '{}'::text[]
  municipalities text[] not null default '{}'::text[]
  concept_id text
  longitude double precision
  latitude double precision
  geometry jsonb
  source_url text
  valid_from date
  defined_by uuid
  synthetic boolean not null default false
  constraint areas_kind_known CHECK ((kind = ANY (ARRAY['country'::text, 'county'::text, 'municipality'::text, 'functional-region'::text, 'macro-region'::text, 'teknikcollege-region'::text, 'named-area'::text])))
  constraint areas_pkey PRIMARY KEY (code)
  grant delete, insert, select, update to kraftsam_app

table open.concept_relations
  from_id text not null
  kind text not null
  to_id text not null
  weight real
  version text not null
  constraint concept_relations_pkey PRIMARY KEY (version, from_id, kind, to_id)
  grant delete, insert, select, update to kraftsam_app

table open.concepts
  id text not null
  type text not null
  label text not null
  code text
  definition text
  deprecated boolean not null default false
  replaced_by text[] not null default '{}'::text[]
  first_version text not null
  last_version text not null
  constraint concepts_pkey PRIMARY KEY (id)
  CREATE INDEX concepts_by_type_and_code ON open.concepts USING btree (type, code)
  grant delete, insert, select, update to kraftsam_app

table open.import_runs
  id uuid not null
  source_id text not null
  state text not null
  input text not null
  input_bytes bigint
  started_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  finished_at timestamp with time zone
  checkpoint_line bigint not null default 0
  checkpoint_offset bigint not null default 0
  rows_read bigint not null default 0
  rows_written bigint not null default 0
  rows_unchanged bigint not null default 0
  rows_rejected bigint not null default 0
  problem_code text
  problem_detail text
  rejects_file text
  constraint import_runs_pkey PRIMARY KEY (id)
  constraint import_runs_source_id_fkey FOREIGN KEY (source_id) REFERENCES open.sources(id)
  constraint import_runs_state_known CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'failed'::text, 'interrupted'::text])))
  CREATE INDEX import_runs_by_source ON open.import_runs USING btree (source_id, started_at DESC)
  grant delete, insert, select, update to kraftsam_app

table open.link_corrections
  id uuid not null
  scope text not null
  offering_id text
  surface text
  link text not null
  from_id text
  to_id text
  reason text not null
  made_by text not null
  made_at timestamp with time zone not null default clock_timestamp()
  undone_at timestamp with time zone
  constraint link_corrections_link_known CHECK ((link = ANY (ARRAY['occupation'::text, 'skill'::text])))
  constraint link_corrections_pkey PRIMARY KEY (id)
  constraint link_corrections_says_something CHECK (((from_id IS NOT NULL) OR (to_id IS NOT NULL)))
  constraint link_corrections_scope_complete CHECK ((((scope = 'text'::text) = (offering_id IS NOT NULL)) AND ((scope = 'everywhere'::text) = (surface IS NOT NULL))))
  constraint link_corrections_scope_known CHECK ((scope = ANY (ARRAY['text'::text, 'everywhere'::text])))
  CREATE INDEX link_corrections_by_offering ON open.link_corrections USING btree (offering_id) WHERE (undone_at IS NULL)
  grant delete, insert, select, update to kraftsam_app

table open.offering_links
  offering_id text not null
  link text not null
  concept_id text not null
  ssyk4 text
  score real not null
  origin text not null
  constraint offering_links_link_known CHECK ((link = ANY (ARRAY['occupation'::text, 'skill'::text])))
  constraint offering_links_offering_id_fkey FOREIGN KEY (offering_id) REFERENCES open.offerings(id) ON DELETE CASCADE
  constraint offering_links_origin_known CHECK ((origin = ANY (ARRAY['assigned'::text, 'linked'::text, 'corrected'::text])))
  constraint offering_links_pkey PRIMARY KEY (offering_id, link, concept_id)
  CREATE INDEX offering_links_by_concept ON open.offering_links USING btree (concept_id)
  CREATE INDEX offering_links_by_occupation ON open.offering_links USING btree (ssyk4) WHERE (link = 'occupation'::text)
  grant delete, insert, select, update to kraftsam_app

table open.offering_mentions
  offering_id text not null
  start_at integer not null
  end_at integer not null
  concept_id text not null
  type text not null
  score real not null
  rule text not null
  stance text not null default 'named'::text
  constraint offering_mentions_offering_id_fkey FOREIGN KEY (offering_id) REFERENCES open.offerings(id) ON DELETE CASCADE
  constraint offering_mentions_pkey PRIMARY KEY (offering_id, start_at, concept_id)
  grant delete, insert, select, update to kraftsam_app

table open.offerings
  id text not null
  source_id text not null
  kind text not null
  level text not null
  title text not null
  text text not null
  provider text
  municipalities text[] not null default '{}'::text[]
  towns text[] not null default '{}'::text[]
  distance boolean not null default false
  places integer
  starts_on date
  ends_on date
  pace integer
  credits_amount real
  credits_system text
  subject text
  url text
  language text
  assigned_ssyk4 text[] not null default '{}'::text[]
  cancelled boolean not null default false
  synthetic boolean not null default false
  content_hash text not null
  linked_with text not null
  last_run uuid not null
  removed boolean not null default false
  search tsvector generated always as (to_tsvector('swedish'::regconfig, ((((((title || ' '::text) || COALESCE(provider, ''::text)) || ' '::text) || COALESCE(subject, ''::text)) || ' '::text) || text))) stored
  constraint offerings_kind_known CHECK ((kind = ANY (ARRAY['offering'::text, 'syllabus'::text])))
  constraint offerings_pkey PRIMARY KEY (id)
  constraint offerings_source_id_fkey FOREIGN KEY (source_id) REFERENCES open.sources(id)
  CREATE INDEX offerings_by_level ON open.offerings USING btree (level, kind)
  CREATE INDEX offerings_by_municipality ON open.offerings USING gin (municipalities)
  CREATE INDEX offerings_by_source ON open.offerings USING btree (source_id)
  CREATE INDEX offerings_search ON open.offerings USING gin (search)
  grant delete, insert, select, update to kraftsam_app

table open.places
  name text not null
  municipality text not null
  longitude double precision not null
  latitude double precision not null
  constraint places_pkey PRIMARY KEY (name, municipality)
  grant delete, insert, select, update to kraftsam_app

table open.published_reports
  row level security forced
  slug text not null
  tenant_id uuid not null
  report_id uuid not null
  hash text not null
  document text not null
  title text not null
  publisher text not null
  area_code text not null
  period text not null
  language text not null
  synthetic boolean not null
  published_at timestamp with time zone not null default clock_timestamp()
  replaced_by text
  constraint published_reports_pkey PRIMARY KEY (slug)
  constraint published_reports_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES open.published_reports(slug)
  constraint published_reports_snapshot_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES app.report_snapshots(tenant_id, report_id)
  CREATE INDEX published_reports_replaced ON open.published_reports USING btree (replaced_by)
  CREATE UNIQUE INDEX published_reports_report ON open.published_reports USING btree (tenant_id, report_id)
  policy published_reports_insert for insert to kraftsam_app with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  policy published_reports_select for select to kraftsam_app using (true)
  policy published_reports_update for update to kraftsam_app using (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL))) with check (((tenant_id = ( SELECT app.current_tenant() AS current_tenant)) AND (( SELECT app.current_report() AS current_report) IS NULL)))
  grant insert, select to kraftsam_app
  grant update (replaced_by) to kraftsam_app

table open.source_versions
  source_id text not null
  generation integer not null
  state text not null
  label text not null
  content_hash text not null
  retrieved_at timestamp with time zone not null
  input text not null
  rows_written integer not null default 0
  period_from date
  period_to date
  facts jsonb not null default '{}'::jsonb
  constraint source_versions_pkey PRIMARY KEY (source_id, generation)
  constraint source_versions_source_id_fkey FOREIGN KEY (source_id) REFERENCES open.sources(id)
  constraint source_versions_state_known CHECK ((state = ANY (ARRAY['current'::text, 'replaced'::text])))
  CREATE UNIQUE INDEX source_versions_one_current ON open.source_versions USING btree (source_id) WHERE (state = 'current'::text)
  grant delete, insert, select, update to kraftsam_app

table open.sources
  id text not null
  publisher text not null
  title_sv text not null
  title_en text not null
  definition_sv text not null
  definition_en text not null
  licence text not null
  url text
  synthetic boolean not null default false
  constraint sources_pkey PRIMARY KEY (id)
  grant delete, insert, select, update to kraftsam_app
