import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { CATALOGUE_RULES } from './catalogueLint.ts';
import { SERVERS } from './engines.ts';

/** A fault for each rule, and the name it must be found by. */
const PLANTED: readonly (readonly [rule: string, sql: string, found: string])[] = [
  ['row-level security enabled and forced', 'alter table app.reports no force row level security', 'reports'],
  ['row-level security enabled and forced', 'alter table app.people disable row level security', 'people'],
  ['column tenant_id that is never null', 'create table app.bare (id uuid primary key)', 'bare'],
  ['has a policy for it', 'drop policy people_select on app.people', 'people select'],
  ['has a policy for it', 'grant update (title_sv) on app.people to kraftsam_app', 'people update'],
  ['may not truncate', 'grant truncate on open.areas to kraftsam_app', 'open.areas'],
  ['lets everything through', 'alter policy people_select on app.people using (true)', 'people_select'],
  [
    'lets everything through',
    'alter policy published_reports_insert on open.published_reports with check (true)',
    'published_reports_insert',
  ],
  [
    'asks for the organisation in force',
    "alter policy reports_select on app.reports using (state = 'published')",
    'reports_select',
  ],
  ['names the role', 'alter policy people_select on app.people to public', 'people_select'],
  [
    'checks the changed row too',
    'drop policy reports_update on app.reports; create policy reports_update on app.reports for update to kraftsam_app using (tenant_id = (select app.current_tenant()))',
    'reports_update',
  ],
  ['owns anything', 'alter table open.places owner to kraftsam_app', 'kraftsam_app'],
  ['can make nothing', 'grant create on schema open to kraftsam_app', 'open'],
  ['job queue reaches nothing', 'grant usage on schema open to kraftsam_jobs', 'open'],
  ['rights of who asks', 'create view app.all_people as select * from app.people', 'app.all_people'],
  ['no materialised view', 'create materialized view app.counted as select count(*) from app.people', 'app.counted'],
  ['no materialised view', 'create sequence app.numbers', 'app.numbers'],
  ['fixed search path', 'create function app.loose() returns int language sql return 1', 'app.loose()'],
  [
    'owner’s rights is on the list',
    'create function app.sly() returns int language sql security definer set search_path = pg_catalog return 1',
    'app.sly()',
  ],
  [
    'PUBLIC has no right',
    'grant execute on function app.open_invitation(text, timestamptz) to public',
    'app.open_invitation(text,timestamp with time zone)',
  ],
  ['unique index', 'create unique index by_name on app.people (display_name)', 'app.by_name'],
  [
    'foreign key between tenant tables',
    'create unique index loose_key on app.people (id); alter table app.reports add constraint loose foreign key (created_by) references app.people (id)',
    'loose',
  ],
  ['followed backwards', 'drop index app.reports_by_replaced', 'reports_replaces_fkey'],
  [
    'through a sub-select',
    'alter policy people_select on app.people using (tenant_id = app.current_tenant())',
    'people_select',
  ],
  [
    'through a sub-select',
    "alter policy people_select on app.people using (tenant_id = (select app.current_tenant()) and (select current_setting('app.report', true)) is null)",
    'people_select',
  ],
  [
    'widen each other',
    'create policy people_more on app.people for select to kraftsam_app using (tenant_id = (select app.current_tenant()))',
    'people_select and people_more',
  ],
  ['PUBLIC has no right', 'grant select on open.areas to public', 'open.areas'],
  ['says how sensitive', 'comment on column app.people.display_name is null', 'people.display_name'],
  [
    'leakproof operators',
    "alter policy people_select on app.people using (tenant_id = (select app.current_tenant()) and display_name ilike 'a%')",
    'people_select',
  ],
  ['bookkeeping', 'grant usage on schema meta to kraftsam_app', 'meta'],
];

describe.each(SERVERS)('the catalogue on the %s server', (engine) => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore({ engine, facts: false });
  }, 120_000);
  afterAll(() => test.close());

  it.each(CATALOGUE_RULES)('$rule', async ({ sql }) => {
    expect(await test.asOwner(sql)).toEqual([]);
  });

  it.each(PLANTED)('finds what breaks "%s": %s', async (rule, fault, found) => {
    const rules = CATALOGUE_RULES.filter((candidate) => candidate.rule.includes(rule));
    expect(rules).toHaveLength(1);
    const question = rules[0]?.sql ?? '';
    // One simple query is one implicit transaction that the exception at its end rolls back, after it has told.
    const message = await test
      .asOwner(
        `${fault};
         do $lint$ declare found text; begin
           select string_agg(name, '; ' order by name) into found from (${question}) f;
           raise exception 'found %', coalesce(found, 'nothing');
         end $lint$`,
      )
      .then(
        () => 'nothing was raised',
        (error: Error) => error.message,
      );
    expect(message).toContain(`found `);
    expect(message.slice('found '.length).split('; ')).toContain(found);
  });

  it('has a planted fault for each rule', () => {
    const unplanted = CATALOGUE_RULES.filter(({ rule }) => !PLANTED.some(([part]) => rule.includes(part)));
    expect(unplanted.map(({ rule }) => rule)).toEqual([]);
  });
});
