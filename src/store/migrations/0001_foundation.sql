-- The three schemas. app: rows that belong to an organisation, under forced row-level security.
-- open: public facts that anybody may read. meta: the store's own bookkeeping.
create schema app;
create schema open;

revoke all on schema app, open from public;
grant usage on schema app, open to kraftsam_app;
alter default privileges in schema app, open revoke all on tables from public;
alter default privileges in schema app, open revoke all on functions from public;

-- The organisation in force, null when none is set. A custom setting reads back as '' after its transaction.
create function app.current_tenant() returns uuid
  language sql stable parallel safe set search_path = pg_catalog
  return nullif(current_setting('app.tenant', true), '')::uuid;

-- The single report that the holder of a link is confined to, null for everybody else. Whoever has one sees
-- neither colleagues nor the audit trail.
create function app.current_report() returns uuid
  language sql stable parallel safe set search_path = pg_catalog
  return nullif(current_setting('app.report', true), '')::uuid;

revoke all on function app.current_tenant(), app.current_report() from public;
grant execute on function app.current_tenant(), app.current_report() to kraftsam_app;

create table app.organisations (
  tenant_id uuid not null,
  name text not null,
  kind text not null,
  synthetic boolean not null default false,
  constraint organisations_pkey primary key (tenant_id),
  constraint organisations_kind_known check (kind in ('region', 'university', 'municipality', 'company', 'school-authority', 'sector-body', 'agency', 'installation'))
);
comment on table app.organisations is 'Organisations that use this installation';
comment on column app.organisations.tenant_id is 'class 0: the organisation''s own id; every row it owns carries it';
comment on column app.organisations.name is 'class 0: name of the organisation';
comment on column app.organisations.kind is 'class 0: kind of organisation';
comment on column app.organisations.synthetic is 'class 0: true when invented for the demonstration';
alter table app.organisations enable row level security;
alter table app.organisations force row level security;
create policy organisations_select on app.organisations for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()));
create policy organisations_insert on app.organisations for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
grant select, insert on app.organisations to kraftsam_app;

create table app.people (
  tenant_id uuid not null,
  id uuid not null,
  display_name text not null,
  title_sv text not null,
  title_en text not null,
  permissions text[] not null default '{}',
  synthetic boolean not null default false,
  constraint people_pkey primary key (tenant_id, id),
  constraint people_organisation_fkey foreign key (tenant_id) references app.organisations (tenant_id)
);
comment on table app.people is 'People who act for an organisation; until real sign-in only invented ones';
comment on column app.people.tenant_id is 'class 0: organisation';
comment on column app.people.id is 'class 1: opaque id of the person';
comment on column app.people.display_name is 'class 2: name as shown to colleagues; purpose: to know who did what';
comment on column app.people.title_sv is 'class 1: role in Swedish';
comment on column app.people.title_en is 'class 1: role in English';
comment on column app.people.permissions is 'class 1: permissions held';
comment on column app.people.synthetic is 'class 0: true when invented for the demonstration';
alter table app.people enable row level security;
alter table app.people force row level security;
create policy people_select on app.people for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
create policy people_insert on app.people for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
grant select, insert on app.people to kraftsam_app;

-- Who did what, when and on what: ids only, no content. Nobody may change or remove an entry.
create table app.audit_entries (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  permission text not null,
  subject_kind text not null,
  subject_id text not null,
  request_id text not null,
  facts jsonb not null default '{}',
  constraint audit_entries_pkey primary key (tenant_id, id)
);
create index audit_entries_subject on app.audit_entries (tenant_id, subject_kind, subject_id, at);
comment on table app.audit_entries is 'Append-only trail of every state-changing action';
comment on column app.audit_entries.tenant_id is 'class 0: organisation whose record was acted on';
comment on column app.audit_entries.id is 'class 0: id of the entry';
comment on column app.audit_entries.at is 'class 1: instant of the action';
comment on column app.audit_entries.actor is 'class 1: opaque id of who acted';
comment on column app.audit_entries.action is 'class 0: name of the action';
comment on column app.audit_entries.permission is 'class 0: permission that allowed it';
comment on column app.audit_entries.subject_kind is 'class 0: kind of record';
comment on column app.audit_entries.subject_id is 'class 0: id of the record';
comment on column app.audit_entries.request_id is 'class 0: id of the request';
comment on column app.audit_entries.facts is 'class 0: counts and codes, never content';
alter table app.audit_entries enable row level security;
alter table app.audit_entries force row level security;
create policy audit_entries_select on app.audit_entries for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
create policy audit_entries_insert on app.audit_entries for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()));
grant select, insert on app.audit_entries to kraftsam_app;

-- A row of an organisation that nobody belongs to. If the login role ever sees it, the start is stopped.
create table app.canaries (
  tenant_id uuid not null,
  id uuid not null,
  constraint canaries_pkey primary key (tenant_id, id)
);
comment on table app.canaries is 'Must never be visible to the login role';
comment on column app.canaries.tenant_id is 'class 0: organisation that nobody belongs to';
comment on column app.canaries.id is 'class 0: id';
insert into app.canaries values ('00000000-0000-0000-0000-00000000dead', '00000000-0000-0000-0000-00000000beef');
alter table app.canaries enable row level security;
alter table app.canaries force row level security;
create policy canaries_select on app.canaries for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()));
grant select on app.canaries to kraftsam_app;
