import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fields, isFields } from './fields.ts';
import { readJsonDocument } from './jsonArray.ts';
import { type OpenOptions, isAddress, openSource } from './open.ts';
import { reject } from './reject.ts';
import { type AdCount, type Row, SourceError } from './records.ts';

const FILES = { county: 'ssyk4-by-region.json', municipality: 'ssyk4-by-municipality.json' } as const;

export interface AdCountOptions extends OpenOptions {
  /** The year that the counts are of; the files do not say. */
  readonly year: number;
  /** What the columns are, when the file's name does not tell. */
  readonly level?: AdCount['level'];
}

/**
 * Reads counted ads per SSYK 4 concept and area concept: `{ssyk4: {area: ads}}`. `location` is one such file, or a
 * folder with `ssyk4-by-region.json` and `ssyk4-by-municipality.json`. The county file has a column for the whole
 * country among the counties; it is found by its sums and left out, so that the rows of a level add up.
 * @throws SourceError `shape-unknown`, `source-not-found`, `level-unknown`
 */
export async function* readAdCounts(location: string, options: AdCountOptions): AsyncGenerator<Row<AdCount>> {
  let line = 0;
  let offset = 0;
  for (const file of await filesAt(location, options.level)) {
    const source = await openSource(file.path, options);
    const table = await readJsonDocument(source);
    if (!isTable(table)) throw notCounts(source.location);
    offset += source.progress().content;
    const total = file.level === 'county' ? totalColumn(Object.values(table)) : null;
    for (const [ssyk4ConceptId, row] of Object.entries(table)) {
      for (const [areaConceptId, ads] of Object.entries(row)) {
        if (areaConceptId === total) continue;
        line += 1;
        yield isCount(ads)
          ? {
              kind: 'record',
              line,
              offset,
              record: { ssyk4ConceptId, areaConceptId, level: file.level, year: options.year, ads },
            }
          : reject(
              { line, offset },
              `${ssyk4ConceptId}.${areaConceptId}`,
              'field-malformed',
              'The number of ads should be a whole number',
            );
      }
    }
  }
}

async function filesAt(
  location: string,
  level: AdCount['level'] | undefined,
): Promise<{ path: string; level: AdCount['level'] }[]> {
  const isFolder =
    !isAddress(location) && location !== '-' && (await stat(location).catch(() => null))?.isDirectory() === true;
  if (isFolder)
    return (['county', 'municipality'] as const).map((each) => ({ path: join(location, FILES[each]), level: each }));
  const known =
    level ??
    (/municipality|kommun/i.test(location) ? 'municipality' : /region|county|lan/i.test(location) ? 'county' : null);
  if (known === null)
    throw new SourceError(
      'level-unknown',
      `Nothing tells whether the columns of ${location} are counties or municipalities. Say which.`,
      { location },
    );
  return [{ path: location, level: known }];
}

/**
 * The column that holds the sum of all the others in (nearly) every row, or null. One cell in a thousand differs by
 * one between levels, hence the tolerance. With fewer than three other columns a coincidence would look the same.
 */
export function totalColumn(rows: readonly Fields[]): string | null {
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  if (columns.size < 4) return null;
  const sums = rows.map((row) => Object.values(row).reduce<number>((sum, ads) => sum + (isCount(ads) ? ads : 0), 0));
  for (const column of columns) {
    const fits = rows.filter((row, i) => Math.abs(2 * Number(row[column] ?? 0) - (sums[i] as number)) <= 1).length;
    if (fits >= 0.99 * rows.length) return column;
  }
  return null;
}

function isTable(value: unknown): value is Readonly<Record<string, Fields>> {
  return isFields(value) && Object.keys(value).length > 0 && Object.values(value).every(isFields);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function notCounts(location: string): SourceError {
  return new SourceError(
    'shape-unknown',
    `${location} is not a table of ads per SSYK 4 concept and area concept. Check that it is the right file.`,
    { location },
  );
}
