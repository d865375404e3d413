/**
 * What ClickHouse's HTTP interface leaves to the server: which part of a request is the statement, what are its
 * settings and its parameters, and is it one statement that may run here. Pure, so that it can be tested without chDB.
 * Source: https://clickhouse.com/docs/interfaces/http
 */
export interface Statement {
  readonly query: string;
  readonly format: string;
  readonly database: string | undefined;
  /** Engine settings as sent. */
  readonly settings: ReadonlyMap<string, string>;
  /** `{name:Type}` parameters, escaped as in tab-separated values, the way the engine wants them too. */
  readonly params: ReadonlyMap<string, string>;
}

/** A refusal in ClickHouse's own words, so that its clients understand it. */
export class RequestRefused extends Error {
  readonly status: number;

  constructor(status: number, code: number, name: string, text: string) {
    super(`Code: ${code}. DB::Exception: ${text} (${name})`);
    this.status = status;
  }
}

/** Parameters of the HTTP layer; every other name in the address is a setting of the engine. */
const NOT_SETTINGS = new Set(
  `query query_id database default_format user password quota_key stacktrace compress decompress buffer_size
  wait_end_of_query session_timeout session_check enable_http_compression http_zlib_compression_level
  send_progress_in_http_headers http_headers_progress_interval_ms http_response_buffer_size
  http_write_exception_in_output_format cancel_http_readonly_queries_on_client_close`.split(/\s+/),
);

/** Reads a statement from the fields of address and form; throws `RequestRefused` on what is not supported here. */
export function readStatement(query: string, fields: Iterable<readonly [string, string]>): Statement {
  const settings = new Map<string, string>();
  const params = new Map<string, string>();
  const layer = new Map<string, string>();
  for (const [name, value] of fields) {
    if (name === 'session_id' || name === 'role') throw unsupported(`${name} needs a ClickHouse server`);
    if (name.startsWith('param_')) params.set(checkName(name.slice(6)), value);
    else if (NOT_SETTINGS.has(name)) layer.set(name, value);
    else settings.set(checkName(name), value);
  }
  checkStatement(query);
  return {
    query,
    settings,
    params,
    database: layer.get('database'),
    format: layer.get('default_format') ?? 'TabSeparated',
  };
}

function checkName(name: string): string {
  if (/^\w+$/.test(name)) return name;
  throw new RequestRefused(400, 36, 'BAD_ARGUMENTS', `${JSON.stringify(name)} is no name of a setting or parameter`);
}

/** The engine's statement that puts settings and parameters in force; undefined when there are none. */
export function settingStatement(statement: Statement, defaults: ReadonlyMap<string, string>): string {
  const settings = [...defaults, ...statement.settings].map(([name, value]) => `${name} = ${quote(value)}`);
  const params = [...statement.params].map(([name, value]) => `param_${name} = ${quote(value)}`);
  return `SET ${[...settings, ...params].join(', ')}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

export function quoteIdentifier(name: string): string {
  return `\`${name.replace(/[\\`]/g, '\\$&')}\``;
}

const TOKEN = /'(?:[^'\\]|\\.)*'|("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|[A-Za-z_]\w*)|--[^\n]*|\/\*[\s\S]*?\*\/|\S/g;

/** Table functions and engines that reach files, other hosts or programs; the analytics need none of them. */
const REACHING_OUT = new Set(
  `file filecluster url urlcluster http s3 s3cluster gcs hdfs hdfscluster azureblobstorage remote remotesecure cluster
  clusterallreplicas mysql postgresql mongodb redis sqlite jdbc odbc executable executablepool iceberg deltalake hudi
  python kafka`.split(/\s+/),
);

/**
 * One statement, as on a server, where a second one after `;` is an error too. And nothing that reaches out of the
 * database: chDB lacks a server's access control. A second line of defence behind parameters, not the first.
 */
function checkStatement(query: string): void {
  let ended = false;
  let last = '';
  let inserting = false;
  for (const { 0: token, 1: name } of query.matchAll(TOKEN)) {
    if (token.startsWith('--') || token.startsWith('/*')) continue;
    if (ended)
      throw new RequestRefused(400, 62, 'SYNTAX_ERROR', 'Syntax error: only one statement is allowed in a request');
    if (token === '(' && reachesOut(last)) throw accessDenied(last);
    const word = name?.toUpperCase() ?? '';
    if (word === 'OUTFILE' || word === 'INFILE') throw accessDenied(word);
    if (last === '') inserting = word === 'INSERT';
    // After this come rows, not SQL.
    if (inserting && word === 'FORMAT') return;
    ended = token === ';';
    last = name ?? token;
  }
}

function reachesOut(name: string): boolean {
  const quoted = /^["`]/.test(name);
  return REACHING_OUT.has((quoted ? name.slice(1, -1) : name).toLowerCase()) || (quoted && name.includes('\\'));
}

function accessDenied(what: string): RequestRefused {
  return new RequestRefused(
    403,
    497,
    'ACCESS_DENIED',
    `${what} is not allowed in the embedded engine: load data with INSERT`,
  );
}

export function unsupported(what: string): RequestRefused {
  return new RequestRefused(501, 48, 'NOT_IMPLEMENTED', `The embedded engine does not support this: ${what}`);
}

export interface InsertTarget {
  readonly table: string;
  readonly columns: string[] | undefined;
  readonly format: string;
}

const NAME = '(?:\\w+|`\\w+`)';
const INSERT = new RegExp(
  `^\\s*INSERT\\s+INTO\\s+(?:TABLE\\s+)?(${NAME}(?:\\.${NAME})?)\\s*(?:\\(([\\w\\s,\`]+)\\))?\\s*FORMAT\\s+(\\w+)\\s*;?\\s*$`,
  'i',
);

/** Formats with one row a line, which can be cut between lines. */
export const LINE_FORMATS = ['JSONEachRow', 'JSONCompactEachRow', 'TabSeparated', 'TSV'];

/** Where `INSERT INTO table (columns) FORMAT format` puts the rows that follow; undefined for any other statement. */
export function insertTarget(query: string): InsertTarget | undefined {
  const match = INSERT.exec(query);
  if (!match?.[1] || !match[3]) return undefined;
  const columns = match[2]?.split(',').map(bare);
  return { table: bare(match[1]), columns, format: match[3] };
}

function bare(name: string): string {
  return name.replaceAll('`', '').trim();
}

const STATUS = new Map([
  [60, 404],
  [81, 404],
  [62, 400],
  [46, 400],
  [47, 400],
  [27, 400],
  [497, 403],
  [516, 403],
  [241, 507],
  [159, 408],
  [396, 413],
]);

/** HTTP status and ClickHouse code for a message of the engine's. */
export function classify(message: string): { status: number; code: number } {
  const code = Number(/Code: (\d+)/.exec(message)?.[1] ?? 1000);
  return { status: STATUS.get(code) ?? 500, code };
}
