import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, type WriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Reject } from '../sources/records.ts';

/** The file of rows that an import left out: one JSON line each with line, field, reason and detail. */
export class RejectsFile {
  readonly path: string;
  private stream: WriteStream | null = null;

  constructor(home: string, sourceId: string, run: string) {
    this.path = join(home, 'rejects', `${sourceId}-${run}.jsonl`);
  }

  /** Drops what a broken-off run wrote after `line`, its checkpoint: those rows are read again. */
  async keepUpTo(line: number): Promise<void> {
    if (!existsSync(this.path)) return;
    const kept = createWriteStream(`${this.path}.kept`, { mode: 0o600 });
    for await (const text of createInterface({ input: createReadStream(this.path) }))
      if (lineOf(text) <= line && !kept.write(`${text}\n`)) await once(kept, 'drain');
    kept.end();
    await once(kept, 'close');
    await rename(`${this.path}.kept`, this.path);
  }

  /** Adds one row; the file is made at the first, so that a clean import leaves none. Waits while the disk is slow. */
  async write({ line, field, reason, detail }: Reject): Promise<void> {
    if (!this.stream) {
      mkdirSync(dirname(this.path), { recursive: true });
      this.stream = createWriteStream(this.path, { flags: 'a', mode: 0o600 });
    }
    const text = `${JSON.stringify({ line, field, reason, detail })}\n`;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }

  /** Safe to repeat: a run that fails may be summed up as well. */
  async close(): Promise<void> {
    const { stream } = this;
    if (!stream) return;
    this.stream = null;
    stream.end();
    await once(stream, 'close');
  }
}

/** The line that an entry is about; infinite for an entry that was cut off as the process died. */
function lineOf(text: string): number {
  try {
    return (JSON.parse(text) as { line: number }).line;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
