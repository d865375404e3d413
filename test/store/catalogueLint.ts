/**
 * Questions to pg_catalog whose every answer is a fault in the schema. A rule selects the names of what breaks it.
 * The rules are those of the threat model for row-level security: a policy helps only where nothing leads around it.
 */
export interface CatalogueRule {
  readonly rule: string;
  readonly sql: string;
}

/** Roles that our own migrations make; the login role is `kraftsam_app`. */
const LOGIN = "'kraftsam_app'";

/** Functions that run with their owner's rights, each with a test of its own (visitors.test.ts). */
const DEFINER_FUNCTIONS = "'app.open_invitation(text,timestamp with time zone)'";

const TENANT_TABLES = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')`;

const POLICY_TEXT = `coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')`;

/** Anybody may read the schema `open`; a policy there is about writing. */
const NOT_READING_OPEN = `not (p.polcmd = 'r' and p.polrelid in (select oid from pg_class where relnamespace = 'open'::regnamespace))`;

export const CATALOGUE_RULES: readonly CatalogueRule[] = [
  {
    rule: 'a tenant table has row-level security enabled and forced',
    sql: `select relname as name from (${TENANT_TABLES}) t where not (relrowsecurity and relforcerowsecurity)`,
  },
  {
    rule: 'a tenant table has a column tenant_id that is never null',
    sql: `select relname as name from (${TENANT_TABLES}) t where not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
  },
  {
    rule: 'a command that is granted to the login role has a policy for it',
    sql: `select t.relname || ' ' || command as name from (${TENANT_TABLES}) t,
        (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) v (command, letter)
      where (has_table_privilege(${LOGIN}, t.oid, command) or (command <> 'delete' and has_any_column_privilege(${LOGIN}, t.oid, command)))
        and not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd::text in (v.letter, '*'))`,
  },
  {
    rule: 'the login role may not truncate, refer to or put triggers on a table',
    sql: `select c.oid::regclass::text as name from pg_class c
      where c.relnamespace in ('app'::regnamespace, 'open'::regnamespace) and c.relkind in ('r', 'p')
        and (has_table_privilege(${LOGIN}, c.oid, 'truncate') or has_table_privilege(${LOGIN}, c.oid, 'trigger') or has_table_privilege(${LOGIN}, c.oid, 'references'))`,
  },
  {
    rule: 'no policy lets everything through, but reading of what is open',
    sql: `select p.polname::text as name from pg_policy p
      where ${NOT_READING_OPEN} and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,
  },
  {
    rule: 'a policy of the login role asks for the organisation in force',
    sql: `select p.polname::text as name from pg_policy p
      where ${LOGIN}::regrole = any (p.polroles) and ${NOT_READING_OPEN} and ${POLICY_TEXT} not like '%app.current_tenant()%'`,
  },
  {
    rule: 'a policy names the role it is for',
    sql: `select polname::text as name from pg_policy where 0::oid = any (polroles)`,
  },
  {
    rule: 'a policy for changes checks the changed row too',
    sql: `select p.polname::text as name from pg_policy p where p.polcmd in ('w', 'a', '*') and p.polwithcheck is null`,
  },
  {
    rule: 'no login role of ours is privileged, owns anything or is a member of another',
    sql: `select rolname::text as name from pg_roles r where rolname = ${LOGIN} and (
        rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or exists (select from pg_auth_members m where m.member = r.oid)
        or exists (select from pg_class c where c.relowner = r.oid)
        or exists (select from pg_namespace n where n.nspowner = r.oid)
        or exists (select from pg_proc f where f.proowner = r.oid))`,
  },
  {
    rule: 'the login role can make nothing',
    sql: `select nspname::text as name from pg_namespace
      where nspname !~ '^pg_' and has_schema_privilege(${LOGIN}, oid, 'create')
      union all select datname::text from pg_database where datname = current_database() and has_database_privilege(${LOGIN}, oid, 'create')`,
  },
  {
    rule: 'the role of the job queue reaches nothing of ours',
    sql: `select n.nspname::text as name from pg_roles r, pg_namespace n
      where r.rolname = 'kraftsam_jobs' and n.nspname in ('app', 'open', 'meta') and has_schema_privilege(r.oid, n.oid, 'usage')`,
  },
  {
    rule: 'a view runs with the rights of who asks',
    sql: `select c.oid::regclass::text as name from pg_class c where c.relkind = 'v' and c.relnamespace in ('app'::regnamespace, 'open'::regnamespace)
        and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  },
  {
    rule: 'there is no materialised view, foreign table or sequence to leak through',
    sql: `select c.oid::regclass::text as name from pg_class c where c.relkind in ('m', 'f', 'S')
        and c.relnamespace in ('app'::regnamespace, 'open'::regnamespace)`,
  },
  {
    rule: 'a function has a fixed search path',
    sql: `select f.oid::regprocedure::text as name from pg_proc f where f.pronamespace in ('app'::regnamespace, 'open'::regnamespace)
        and not exists (select from unnest(f.proconfig) setting where setting like 'search_path=%')`,
  },
  {
    rule: 'a function that runs with its owner’s rights is on the list',
    sql: `select f.oid::regprocedure::text as name from pg_proc f
      where f.pronamespace in ('app'::regnamespace, 'open'::regnamespace) and f.prosecdef
        and f.oid::regprocedure::text not in (${DEFINER_FUNCTIONS})`,
  },
  {
    rule: 'a unique index on tenant data begins with the organisation',
    sql: `select i.indexrelid::regclass::text as name from pg_index i join (${TENANT_TABLES}) t on t.oid = i.indrelid
      where i.indisunique and not exists (
        select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'tenant_id')`,
  },
  {
    rule: 'a foreign key between tenant tables holds the organisation',
    sql: `select k.conname::text as name from pg_constraint k join (${TENANT_TABLES}) t on t.oid = k.conrelid
      where k.contype = 'f' and not exists (
        select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id' and a.attnum = any (k.conkey))`,
  },
  {
    rule: 'a foreign key can be followed backwards by an index',
    sql: `select k.conname::text as name from pg_constraint k
      where k.contype = 'f' and k.connamespace in ('app'::regnamespace, 'open'::regnamespace) and not exists (
        select from pg_index i where i.indrelid = k.conrelid
          and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
  },
  {
    rule: 'a policy reads settings only once a query, through a sub-select',
    sql: `select p.polname::text as name from pg_policy p where ${POLICY_TEXT} ~ 'current_setting'
        or regexp_replace(${POLICY_TEXT}, '\\( SELECT app\\.current_(tenant|report)\\(\\) AS current_(tenant|report)\\)', '', 'g') ~ 'current_(tenant|report)'`,
  },
  {
    rule: 'no two permissive policies of one table, command and role widen each other',
    sql: `select p.polname || ' and ' || q.polname as name from pg_policy p join pg_policy q
        on q.polrelid = p.polrelid and p.oid < q.oid and p.polpermissive and q.polpermissive
        and (p.polcmd = q.polcmd or '*' in (p.polcmd::text, q.polcmd::text)) and p.polroles && q.polroles`,
  },
  {
    rule: 'PUBLIC has no right to anything of ours',
    sql: `select c.oid::regclass::text as name from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace in ('app'::regnamespace, 'open'::regnamespace, 'meta'::regnamespace) and a.grantee = 0
      union all select n.nspname::text from pg_namespace n, aclexplode(n.nspacl) a where n.nspname in ('app', 'open', 'meta') and a.grantee = 0
      union all select f.oid::regprocedure::text from pg_proc f, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
        where f.pronamespace in ('app'::regnamespace, 'open'::regnamespace) and a.grantee = 0`,
  },
  {
    rule: 'every column of a tenant table says how sensitive it is',
    sql: `select t.relname || '.' || a.attname as name from (${TENANT_TABLES}) t join pg_attribute a on a.attrelid = t.oid
      where a.attnum > 0 and not a.attisdropped and coalesce(col_description(t.oid, a.attnum), '') !~ '^class [0-4]: .'`,
  },
  {
    rule: 'a policy compares only with leakproof operators',
    sql: `select p.polname::text as name from pg_policy p where ${POLICY_TEXT} ~* '(~~|!~|@>|<@|@@| ~ |LIKE)'`,
  },
  {
    rule: 'the login role reads nothing of the store’s bookkeeping',
    sql: `select nspname::text as name from pg_namespace where nspname = 'meta' and has_schema_privilege(${LOGIN}, oid, 'usage')`,
  },
];
