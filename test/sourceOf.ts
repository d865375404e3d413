import { type OpenOptions, type OpenedSource, openSource } from '../src/sources/open.ts';
import type { Accepted, Reject, Row } from '../src/sources/records.ts';

/** Opens bytes as if they came on standard input, in pieces of `pieceBytes`. */
export function sourceOf(
  content: string | Buffer,
  options: OpenOptions & { pieceBytes?: number } = {},
): Promise<OpenedSource> {
  const bytes = Buffer.from(content);
  return openSource('-', { ...options, stdin: pieces(bytes, options.pieceBytes ?? 64 * 1024) });
}

export async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

export function records<T>(rows: readonly Row<T>[]): T[] {
  return rows.filter((row): row is Accepted<T> => row.kind === 'record').map((row) => row.record);
}

export function rejects<T>(rows: readonly Row<T>[]): Reject[] {
  return rows.filter((row): row is Reject => row.kind === 'reject');
}
