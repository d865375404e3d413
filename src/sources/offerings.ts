import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Offering, OfferingLevel } from '../offering/offering.ts';
import { readEmil } from './emil.ts';
import type { EmilOptions } from './emilPages.ts';
import { type Fields, isFields, listOf, requiredText, textOrNull } from './fields.ts';
import { plainText } from './html.ts';
import { readJsonLines } from './lines.ts';
import { isAddress, openSource } from './open.ts';
import { withoutPersonalDetails } from './personalDetails.ts';
import { reject, shaped } from './reject.ts';
import type { OfferingRecord, Row } from './records.ts';

export interface OfferingOptions extends EmilOptions {
  readonly synthetic?: boolean;
}

const LEVELS: ReadonlyMap<string, OfferingLevel> = new Map(
  Object.entries<OfferingLevel>({
    aub: 'labour-market-training',
    arbetsmarknadsutbildning: 'labour-market-training',
    gymnasieskola: 'upper-secondary',
    'gymnasial vuxenutbildning': 'adult-upper-secondary',
    folkhögskola: 'folk-high-school',
    yrkeshögskola: 'higher-vocational',
    högskola: 'higher-education-first-cycle',
    uppdragsutbildning: 'commissioned',
  }),
);

/**
 * Reads what education offers. `location` is a folder of EMIL 3 pages, the base address of the EMIL 3 API, or a file
 * (or `-`) of JSON lines `{type, title, description, ssyk4[], towns[]}`.
 */
export async function* readOfferings(
  location: string,
  options: OfferingOptions = {},
): AsyncGenerator<Row<OfferingRecord>> {
  const isLines = /\.jsonl(?:\.gz|\.zip)?$/.test(location) || location === '-';
  const isFolder = !isLines && !isAddress(location) && (await stat(location).catch(() => null))?.isDirectory() === true;
  if (isFolder || (isAddress(location) && !isLines)) yield* readEmil(location, options);
  else yield* readOfferingLines(location, options);
}

async function* readOfferingLines(location: string, options: OfferingOptions): AsyncGenerator<Row<OfferingRecord>> {
  for await (const row of readJsonLines(await openSource(location, options))) {
    if (row.kind === 'reject') yield row;
    else if (isFields(row.record)) {
      const fields = row.record;
      yield shaped(row, () => offeringOf(fields, options.synthetic ?? false));
    } else yield reject(row, '', 'shape-unknown', 'An offering should be a JSON object');
  }
}

function offeringOf(fields: Fields, synthetic: boolean): Offering {
  const type = textOrNull(fields.type, 'type')?.toLowerCase() ?? '';
  return {
    id: `susa:${textOrNull(fields.id, 'id') ?? fingerprint(fields)}`,
    kind: 'offering',
    level: LEVELS.get(type) ?? 'other',
    title: plainText(requiredText(fields.title, 'title')),
    text: withoutPersonalDetails(plainText(textOrNull(fields.description, 'description') ?? '')),
    provider: textOrNull(fields.provider, 'provider'),
    municipalities: [],
    towns: listOf(fields.towns).filter((town): town is string => typeof town === 'string' && town.trim() !== ''),
    distance: fields.distance === true,
    places: null,
    startsOn: null,
    endsOn: null,
    pace: null,
    credits: null,
    subject: null,
    url: null,
    language: 'sv',
    assignedSsyk4: listOf(fields.ssyk4)
      .map(String)
      .filter((code) => /^\d{4}$/.test(code)),
    cancelled: false,
    synthetic,
  };
}

/** The lines have no id: the same line always gets the same one, and an edited line counts as another offering. */
function fingerprint(fields: Fields): string {
  const content = JSON.stringify([fields.type, fields.title, fields.description, fields.towns]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
