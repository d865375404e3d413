import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ok, type Result, refused } from '../kernel/result.ts';
import { BackupError, readBackup, writeBackup } from '../store/backup.ts';
import type { Installation } from './openInstallation.ts';

/** Writes a backup to `file`: beside its place first, flushed to disk, then renamed, so that a file there is whole. */
export async function backUp(installation: Installation, file: string, now: Date): Promise<Result<{ file: string }>> {
  const partial = `${file}.partial`;
  try {
    const lines = readBackup(installation.ownerUrl, installation.store.facts, now);
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    const written = await open(partial);
    await written.sync();
    await written.close();
    await rename(partial, file);
    return ok({ file });
  } catch (error) {
    await rm(partial, { force: true });
    return refusalOf(error);
  }
}

/** Puts a backup back into an empty installation: all of it or nothing. */
export async function restoreBackup(installation: Installation, file: string): Promise<Result<{ rows: number }>> {
  try {
    return ok({ rows: await writeBackup(installation.ownerUrl, installation.store.facts, linesOf(file)) });
  } catch (error) {
    return refusalOf(error);
  }
}

/** The lines of a compressed file, without their ends. A file that breaks off or cannot be read throws where it does. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const text = input.pipe(createGunzip()).setEncoding('utf8');
  input.on('error', (error) => text.destroy(error));
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function refusalOf(error: unknown): Result<never> {
  if (error instanceof BackupError) return refused(error.code, error.message);
  const { code, message } = error as { code?: string; message: string };
  if (code?.startsWith('Z_')) return refused('backup-damaged', `The file is not a whole gzip file: ${message}`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return refused('file-unreadable', message);
  if (code === 'ENOSPC') return refused('disk-full', message);
  throw error;
}
