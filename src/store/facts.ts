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

/** Thrown by every query where there is no ClickHouse to ask. */
export class FactsUnavailableError extends Error {
  override name = 'FactsUnavailableError';
  readonly code = 'facts-unavailable';
}

/** The database of an address that names none. */
const DATABASE = 'kraftsam';

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
    log: { level: ClickHouseLogLevel.ERROR },
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  });
  return {
    query: (text, parameters = {}) => select(client, text, parameters),
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      await client.insert({ table, values: [...rows], format: 'JSONEachRow' });
    },
    command: async (text, parameters = {}) => {
      await client.command({ query: text, query_params: parameters });
    },
    createDatabase: async () => {
      // The client's own database cannot be used before it is there.
      const outside = createClient({ url: server, application: 'kraftsam' });
      await outside.command({ query: `create database if not exists \`${database}\`` }).finally(() => outside.close());
    },
    problem: async () => {
      const answer = await client.ping();
      return answer.success ? null : answer.error.message;
    },
    close: () => client.close(),
  };
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
