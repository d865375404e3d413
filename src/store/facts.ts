import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';

/**
 * Public facts in ClickHouse: ads and statistics, never anything about a person or of one organisation.
 * All of it can be rebuilt from its sources.
 */
export interface Facts {
  /** Runs a select with typed parameters (`{name:Type}` in the text) and returns its rows. */
  query<Row>(text: string, parameters?: Readonly<Record<string, unknown>>): Promise<Row[]>;
  insert(table: FactsTable, rows: readonly object[]): Promise<void>;
  /** Runs a statement that returns nothing. */
  command(text: string, parameters?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Makes the database that the address names, if it is missing. */
  createDatabase(): Promise<void>;
  /** Null where ClickHouse answers; otherwise why not. */
  problem(): Promise<string | null>;
  close(): Promise<void>;
}

export const FACTS_TABLES = ['ads', 'demand', 'asked_skills', 'barometer'] as const;
export type FactsTable = (typeof FACTS_TABLES)[number];

/** Thrown by every query where there is no ClickHouse to ask, or it does not answer. */
export class FactsUnavailableError extends Error {
  override name = 'FactsUnavailableError';
  readonly code = 'facts-unavailable';
}

/** What Node says when a server cannot be reached or goes away; everything else is ClickHouse's own answer. */
const UNREACHED = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|E(HOST|NET)UNREACH)$/;

/** The database of an address that names none. */
const DATABASE = 'kraftsam';

/** Its errors are thrown to whoever asked, who knows what to log. */
const SILENT = { level: ClickHouseLogLevel.OFF };

/** Opens the facts at `url` (user, password and, as its path, the database in it), or a stand-in that says there are none. */
export function openFacts(url: string | null): Facts {
  return url ? connected(url) : absent();
}

function connected(url: string): Facts {
  const { server, database } = addressOf(url);
  const client = createClient({
    url: server,
    database,
    request_timeout: 120_000,
    application: 'kraftsam',
    log: SILENT,
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  });
  return {
    query: (text, parameters = {}) => reached(select(client, text, parameters)),
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      await reached(client.insert({ table, values: [...rows], format: 'JSONEachRow' }));
    },
    command: async (text, parameters = {}) => {
      await reached(client.command({ query: text, query_params: parameters }));
    },
    createDatabase: async () => {
      // The client's own database cannot be used before it is there.
      const outside = createClient({ url: server, application: 'kraftsam', log: SILENT });
      const made = outside.command({ query: `create database if not exists \`${database}\`` });
      try {
        await reached(made);
      } finally {
        await outside.close();
      }
    },
    problem: async () => {
      const answer = await client.ping();
      return answer.success ? null : answer.error.message;
    },
    close: () => client.close(),
  };
}

async function reached<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!UNREACHED.test(code ?? '') && message !== 'Timeout error.') throw error;
    throw new FactsUnavailableError(`ClickHouse does not answer: ${message}`, { cause: error });
  }
}

async function select<Row>(
  client: ClickHouseClient,
  query: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const result = await client.query({
    query,
    query_params: { ...parameters },
    format: 'JSONEachRow',
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
  });
  return result.json<Row>();
}

function absent(): Facts {
  const refuse = async () => {
    throw new FactsUnavailableError('There is no ClickHouse: set CLICKHOUSE_URL or install the optional package chdb.');
  };
  return {
    query: refuse,
    insert: refuse,
    command: refuse,
    createDatabase: refuse,
    problem: async () => 'no ClickHouse is configured',
    close: async () => undefined,
  };
}

/** The address without the database, and the database. */
function addressOf(url: string): { server: string; database: string } {
  const parsed = new URL(url);
  const database = parsed.pathname.slice(1) || DATABASE;
  if (!/^\w+$/.test(database)) throw new Error(`${database} is no name of a ClickHouse database`);
  parsed.pathname = '';
  return { server: parsed.toString(), database };
}
