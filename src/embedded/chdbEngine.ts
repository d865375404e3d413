import { availableParallelism } from 'node:os';
import type { ChdbResult, Session } from 'chdb';
import { type InsertTarget, quoteIdentifier, type Statement, settingStatement } from './chdbRequest.ts';

export interface Outcome {
  readonly bytes: Uint8Array;
  readonly readRows: number;
  readonly readBytes: number;
  readonly writtenRows: number;
  readonly writtenBytes: number;
}

export interface Engine {
  readonly version: string;
  run(statement: Statement, isGone: () => boolean): Promise<Outcome>;
  insert(statement: Statement, target: InsertTarget, rows: Buffer, isGone: () => boolean): Promise<Outcome>;
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly dataDir: string;
  readonly database: string;
  readonly memoryBytes: number;
}

/** Results are handed over whole: more than this is refused, and the caller should page or aggregate. */
const RESULT_BYTES = 256 * 2 ** 20;

const LONGEST_QUERY_SECONDS = 600;

/** So many rows that what comes in one piece becomes one block, and so one part on disk: it is there whole or not. */
const ROWS_A_BLOCK = 2 ** 26;

/** In force unless a request sets something else. */
function defaultsFor(memoryBytes: number): ReadonlyMap<string, string> {
  return new Map(
    [
      ['max_memory_usage', memoryBytes],
      ['max_result_bytes', RESULT_BYTES],
      ['max_execution_time', LONGEST_QUERY_SECONDS],
      ['max_insert_block_size', ROWS_A_BLOCK],
      ['min_insert_block_size_rows', ROWS_A_BLOCK],
      ['min_insert_block_size_bytes', 2 ** 32],
    ].map(([name, value]) => [String(name), String(value)]),
  );
}

/**
 * Opens the folder and runs statements on it, as many at once as there are cores and the rest in order of arrival.
 * Every statement gets a connection of its own (about a millisecond): settings, parameters and the chosen database are the
 * connection's, and must not leak to the next statement.
 */
export async function openEngine({ dataDir, database, memoryBytes }: EngineOptions): Promise<Engine> {
  const chdb = await import('chdb');
  const keeper = new chdb.Session(dataDir);
  await keeper.queryAsync(`CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(database)}`);
  const version = (await keeper.queryAsync('SELECT version()', { format: 'TabSeparated' })).text().trim();
  const inTurn = turnstile(Math.max(2, availableParallelism()));
  const defaults = defaultsFor(memoryBytes);

  const onConnection = (statement: Statement, isGone: () => boolean, task: (session: Session) => Promise<Outcome>) =>
    inTurn(async () => {
      if (isGone()) throw new Error('The client has gone');
      const session = new chdb.Session(dataDir);
      try {
        const database = statement.database ? `USE ${quoteIdentifier(statement.database)}; ` : '';
        await session.queryAsync(database + settingStatement(statement, defaults));
        return await task(session);
      } finally {
        session.close();
      }
    });

  return {
    version,
    run: (statement, isGone) =>
      onConnection(statement, isGone, async (session) =>
        outcomeOf(await session.queryAsync(statement.query, { format: statement.format })),
      ),
    insert: (statement, { table, columns, format }, rows, isGone) =>
      onConnection(statement, isGone, async (session) => {
        const done = await session.insert({
          table,
          format: format as 'JSONEachRow',
          values: rows,
          ...(columns && { columns }),
        });
        return {
          bytes: new Uint8Array(),
          readRows: done.rowsWritten,
          readBytes: done.bytesSent,
          writtenRows: done.rowsWritten,
          writtenBytes: done.bytesWritten,
        };
      }),
    async close() {
      await inTurn.idle();
      keeper.close();
    },
  };
}

function outcomeOf(result: ChdbResult): Outcome {
  return {
    bytes: result.bytes(),
    readRows: result.rowsRead,
    readBytes: result.bytesRead,
    writtenRows: 0,
    writtenBytes: 0,
  };
}

interface Turnstile {
  <T>(task: () => Promise<T>): Promise<T>;
  /** Lets nobody in any more; resolves when the last one is out. */
  idle(): Promise<void>;
}

/** Lets `places` tasks run at a time, the others in order of arrival. */
export function turnstile(places: number): Turnstile {
  const waiting: (() => void)[] = [];
  let free = places;
  const enter = () => (free > 0 ? void free-- : new Promise<void>((resolve) => waiting.push(resolve)));
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  const run = async <T>(task: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
  const idle = async () => {
    for (let place = 0; place < places; place++) await enter();
  };
  return Object.assign(run, { idle });
}
