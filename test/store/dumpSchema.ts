/**
 * The schema as text, from pg_catalog and not from pg_dump, whose output differs from version to version.
 * One statement-like line for each fact, in an order that does not depend on when a thing was made.
 */
type Ask = <Row extends Record<string, unknown>>(sql: string) => Promise<Row[]>;

const OURS = "('app'::regnamespace, 'open'::regnamespace)";

const TABLES = `select c.oid::int as id, c.oid::regclass::text as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    obj_description(c.oid, 'pg_class') as remark
  from pg_class c where c.relnamespace in ${OURS} and c.relkind = 'r' order by c.oid::regclass::text collate "C"`;

const COLUMNS = `select a.attrelid::int as id, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
       else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
    || coalesce(' -- ' || col_description(a.attrelid, a.attnum), '') as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relnamespace in ${OURS} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`;

/** PostgreSQL 18 keeps "not null" as constraints too: they are told with the columns. */
const CONSTRAINTS = `select k.conrelid::int as id, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k where k.connamespace in ${OURS} and k.conrelid <> 0 and k.contype <> 'n' order by k.conname collate "C"`;

const INDEXES = `select i.indrelid::int as id, pg_get_indexdef(i.indexrelid) as line
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace in ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname collate "C"`;

const POLICIES = `select p.polrelid::int as id, 'policy ' || p.polname || ' for '
    || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
    || ' to ' || (select string_agg(role::regrole::text, ', ' order by role::regrole::text) from unnest(p.polroles) role)
    || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as line
  from pg_policy p order by p.polname collate "C"`;

const GRANTS = `select * from (select c.oid::int as id, 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) || ' to ' || a.grantee::regrole as line
  from pg_class c, aclexplode(c.relacl) a
  where c.relnamespace in ${OURS} and c.relkind = 'r' and a.grantee <> c.relowner group by c.oid, a.grantee
  union all
  select t.attrelid::int, 'grant ' || lower(a.privilege_type) || ' (' || string_agg(t.attname, ', ' order by t.attnum) || ') to ' || a.grantee::regrole
  from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
  where c.relnamespace in ${OURS} and a.grantee <> c.relowner group by t.attrelid, a.privilege_type, a.grantee) granted order by line collate "C"`;

const FUNCTIONS = `select pg_get_functiondef(f.oid) || E'\\n-- owner ' || f.proowner::regrole || coalesce(
    (select ', execute: ' || string_agg(coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC'), ', ' order by a.grantee::regrole::text)
     from aclexplode(f.proacl) a where a.grantee <> f.proowner), ', execute: PUBLIC') as line
  from pg_proc f where f.pronamespace in ${OURS} order by f.proname collate "C"`;

interface Line extends Record<string, unknown> {
  readonly id: number;
  readonly line: string;
}

/** The whole schema, the same text from every version of PostgreSQL that the product runs on. */
export async function dumpSchema(ask: Ask): Promise<string> {
  const tables = await ask<{ id: number; name: string; secured: boolean; forced: boolean; remark: string | null }>(
    TABLES,
  );
  const parts: Line[][] = [];
  for (const sql of [COLUMNS, CONSTRAINTS, INDEXES, POLICIES, GRANTS]) parts.push(await ask<Line>(sql));
  const functions = await ask<{ line: string }>(FUNCTIONS);
  const texts = tables.map(({ id, name, secured, forced, remark }) => {
    const security = secured ? `  row level security${forced ? ' forced' : ''}\n` : '';
    const lines = parts.flat().filter((part) => part.id === id);
    return `table ${name}${remark ? ` -- ${remark}` : ''}\n${security}${lines.map(({ line }) => `  ${line}\n`).join('')}`;
  });
  return [...functions.map(({ line }) => `${line.trim()}\n`), ...texts].join('\n');
}
