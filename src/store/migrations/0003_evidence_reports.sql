-- Evidence reports: written by an organisation, commented by link, frozen, published.
create table app.reports (
  tenant_id uuid not null,
  id uuid not null,
  state text not null,
  title text not null,
  language text not null,
  area_code text not null,
  period text not null,
  outline jsonb not null,
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  replaces uuid,
  constraint reports_pkey primary key (tenant_id, id),
  constraint reports_organisation_fkey foreign key (tenant_id) references app.organisations (tenant_id),
  constraint reports_author_fkey foreign key (tenant_id, created_by) references app.people (tenant_id, id),
  constraint reports_replaces_fkey foreign key (tenant_id, replaces) references app.reports (tenant_id, id),
  constraint reports_state_known check (state in ('draft', 'consultation', 'frozen', 'published', 'replaced'))
);
create index reports_by_author on app.reports (tenant_id, created_by);
create index reports_by_replaced on app.reports (tenant_id, replaces);
comment on table app.reports is 'Evidence reports (kunskapsunderlag) of an organisation';
comment on column app.reports.tenant_id is 'class 0: organisation';
comment on column app.reports.id is 'class 0: id';
comment on column app.reports.state is 'class 0: step in the report''s life';
comment on column app.reports.title is 'class 1: title; public when published';
comment on column app.reports.language is 'class 0: sv or en';
comment on column app.reports.area_code is 'class 0: area the report is about';
comment on column app.reports.period is 'class 0: period the report is about';
comment on column app.reports.outline is 'class 1: chosen figures and written conclusions; public when published';
comment on column app.reports.version is 'class 0: grows with every save; a stale save is refused';
comment on column app.reports.created_by is 'class 1: opaque id of the author';
comment on column app.reports.created_at is 'class 0: instant';
comment on column app.reports.updated_at is 'class 0: instant';
comment on column app.reports.replaces is 'class 0: the earlier report that this one replaces';
alter table app.reports enable row level security;
alter table app.reports force row level security;
create policy reports_select on app.reports for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (id = (select app.current_report()) or (select app.current_report()) is null));
create policy reports_insert on app.reports for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
create policy reports_update on app.reports for update to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null)
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
create policy reports_delete on app.reports for delete to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null and state = 'draft');
grant select, insert, update, delete on app.reports to kraftsam_app;

-- A frozen report, byte for byte. Never changed, never removed.
create table app.report_snapshots (
  tenant_id uuid not null,
  report_id uuid not null,
  hash text not null,
  document text not null,
  frozen_by uuid not null,
  frozen_at timestamptz not null default clock_timestamp(),
  constraint report_snapshots_pkey primary key (tenant_id, report_id),
  constraint report_snapshots_report_fkey foreign key (tenant_id, report_id) references app.reports (tenant_id, id)
);
comment on table app.report_snapshots is 'What was frozen, with its SHA-256';
comment on column app.report_snapshots.tenant_id is 'class 0: organisation';
comment on column app.report_snapshots.report_id is 'class 0: report';
comment on column app.report_snapshots.hash is 'class 0: SHA-256 of the document';
comment on column app.report_snapshots.document is 'class 1: canonical JSON of the report; public when published';
comment on column app.report_snapshots.frozen_by is 'class 1: opaque id of who froze it';
comment on column app.report_snapshots.frozen_at is 'class 0: instant';
alter table app.report_snapshots enable row level security;
alter table app.report_snapshots force row level security;
create policy report_snapshots_select on app.report_snapshots for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (report_id = (select app.current_report()) or (select app.current_report()) is null));
create policy report_snapshots_insert on app.report_snapshots for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
grant select, insert on app.report_snapshots to kraftsam_app;

-- A link that lets one partner read one draft and comment on it, until it expires or is taken back.
create table app.report_invitations (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  token_hash text not null,
  recipient text not null,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  answered_at timestamptz,
  constraint report_invitations_pkey primary key (tenant_id, id),
  constraint report_invitations_report_fkey foreign key (tenant_id, report_id) references app.reports (tenant_id, id) on delete cascade
);
create unique index report_invitations_token on app.report_invitations (tenant_id, token_hash);
create index report_invitations_by_token on app.report_invitations (token_hash);
create index report_invitations_by_report on app.report_invitations (tenant_id, report_id);
comment on table app.report_invitations is 'Links to comment on a draft';
comment on column app.report_invitations.tenant_id is 'class 0: organisation';
comment on column app.report_invitations.id is 'class 0: id';
comment on column app.report_invitations.report_id is 'class 0: report';
comment on column app.report_invitations.token_hash is 'class 3: SHA-256 of the secret in the link';
comment on column app.report_invitations.recipient is 'class 1: whom the link was made for, as the author wrote it';
comment on column app.report_invitations.created_by is 'class 1: opaque id of who made it';
comment on column app.report_invitations.created_at is 'class 0: instant';
comment on column app.report_invitations.expires_at is 'class 0: instant after which the link is dead';
comment on column app.report_invitations.revoked_at is 'class 0: instant it was taken back';
comment on column app.report_invitations.answered_at is 'class 0: instant of the first comment';
alter table app.report_invitations enable row level security;
alter table app.report_invitations force row level security;
create policy report_invitations_select on app.report_invitations for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (report_id = (select app.current_report()) or (select app.current_report()) is null));
create policy report_invitations_insert on app.report_invitations for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
create policy report_invitations_update on app.report_invitations for update to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (report_id = (select app.current_report()) or (select app.current_report()) is null))
  with check (tenant_id = (select app.current_tenant()) and (report_id = (select app.current_report()) or (select app.current_report()) is null));
grant select, insert on app.report_invitations to kraftsam_app;
grant update (revoked_at, answered_at) on app.report_invitations to kraftsam_app;

create table app.report_comments (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  invitation_id uuid not null,
  section_key text not null,
  author text not null,
  body text not null,
  created_at timestamptz not null default clock_timestamp(),
  answer text,
  answered_at timestamptz,
  constraint report_comments_pkey primary key (tenant_id, id),
  constraint report_comments_report_fkey foreign key (tenant_id, report_id) references app.reports (tenant_id, id) on delete cascade,
  constraint report_comments_invitation_fkey foreign key (tenant_id, invitation_id) references app.report_invitations (tenant_id, id) on delete cascade
);
create index report_comments_by_report on app.report_comments (tenant_id, report_id, created_at);
create index report_comments_by_invitation on app.report_comments (tenant_id, invitation_id);
comment on table app.report_comments is 'What partners said about a draft, and the answer';
comment on column app.report_comments.tenant_id is 'class 0: organisation that owns the report';
comment on column app.report_comments.id is 'class 0: id';
comment on column app.report_comments.report_id is 'class 0: report';
comment on column app.report_comments.invitation_id is 'class 0: link it came through';
comment on column app.report_comments.section_key is 'class 0: part of the report';
comment on column app.report_comments.author is 'class 2: name or role as the commenter wrote it';
comment on column app.report_comments.body is 'class 1: the comment';
comment on column app.report_comments.created_at is 'class 0: instant';
comment on column app.report_comments.answer is 'class 1: what the author answered';
comment on column app.report_comments.answered_at is 'class 0: instant';
alter table app.report_comments enable row level security;
alter table app.report_comments force row level security;
create policy report_comments_select on app.report_comments for select to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (report_id = (select app.current_report()) or (select app.current_report()) is null));
create policy report_comments_insert on app.report_comments for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and report_id = (select app.current_report()));
create policy report_comments_update on app.report_comments for update to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null)
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
grant select, insert on app.report_comments to kraftsam_app;
grant update (answer, answered_at) on app.report_comments to kraftsam_app;

create policy report_invitations_open on app.report_invitations for select to kraftsam_links
  using (revoked_at is null);
grant usage on schema app to kraftsam_links;
grant select on app.report_invitations to kraftsam_links;

-- The one way past the row policies: from the hash of a link's secret to what the link opens. Dead links open nothing.
create function app.open_invitation(secret_hash text, now_at timestamptz)
  returns table (tenant_id uuid, report_id uuid, invitation_id uuid)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select i.tenant_id, i.report_id, i.id from app.report_invitations i
    where i.token_hash = secret_hash and i.revoked_at is null and i.expires_at > now_at;
  end;
grant create on schema app to kraftsam_links;
alter function app.open_invitation(text, timestamptz) owner to kraftsam_links;
revoke create on schema app from kraftsam_links;
revoke all on function app.open_invitation(text, timestamptz) from public;
grant execute on function app.open_invitation(text, timestamptz) to kraftsam_app;

-- What anybody may read: a copy of the frozen document at a public address. Read by all, written by the organisation
-- that froze it and by no other.
create table open.published_reports (
  slug text not null,
  tenant_id uuid not null,
  report_id uuid not null,
  hash text not null,
  document text not null,
  title text not null,
  publisher text not null,
  area_code text not null,
  period text not null,
  language text not null,
  synthetic boolean not null,
  published_at timestamptz not null default clock_timestamp(),
  replaced_by text references open.published_reports (slug),
  constraint published_reports_pkey primary key (slug),
  constraint published_reports_snapshot_fkey foreign key (tenant_id, report_id) references app.report_snapshots (tenant_id, report_id)
);
create unique index published_reports_report on open.published_reports (tenant_id, report_id);
create index published_reports_replaced on open.published_reports (replaced_by);
alter table open.published_reports enable row level security;
alter table open.published_reports force row level security;
create policy published_reports_select on open.published_reports for select to kraftsam_app
  using (true);
create policy published_reports_insert on open.published_reports for insert to kraftsam_app
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
create policy published_reports_update on open.published_reports for update to kraftsam_app
  using (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null)
  with check (tenant_id = (select app.current_tenant()) and (select app.current_report()) is null);
grant select, insert, update (replaced_by) on open.published_reports to kraftsam_app;
