import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceFile {
  /** From the root, with forward slashes: `src/kernel/area.ts`. */
  readonly path: string;
  readonly text: string;
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Every file below `folder` whose name ends as `ending` says, in order of path; none where there is no folder. */
export function filesBelow(folder: string, ending = /\.tsx?$/): SourceFile[] {
  return pathsBelow(folder)
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Every path below `folder`, from the root, with forward slashes. */
export function pathsBelow(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}
