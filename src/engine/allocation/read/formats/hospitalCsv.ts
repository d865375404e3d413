import type { Outcome } from '../../outcome.ts';
import type { Person, Place } from '../../problem.ts';
import { type Cell, type Entry, entriesOf } from './csv.ts';
import { type Imported, withOneSided } from './oneSided.ts';
import { TextReport } from './textReport.ts';
import { wholeNumber } from './wholeNumber.ts';

/**
 * Hospitals and residents as two tables. Residents: `id`, `rol`. Programmes: `id`, `numberOfPos` (seats), `rol`. `rol`
 * is the *rank order list* of the other table's ids, best first, as `[NRS,HEP]`; no ties. Names are not read.
 */
export interface HospitalTables {
  readonly residents: string;
  readonly programmes: string;
}

/**
 * Reads the two tables into a problem with the ids as they stand. Whom a programme does not list cannot come there.
 * Everything that is wrong is returned at once, each at its table, line and column: columns that are missing, ids that
 * are empty, twice or unknown, somebody listed twice, seats that are no number. Linear in the texts.
 */
export function parseHospitalCsv(tables: HospitalTables): Outcome<Imported> {
  const report = new TextReport();
  const residents = entriesOf({ name: 'residents', text: tables.residents }, ['id', 'rol'], report);
  const programmes = entriesOf({ name: 'programmes', text: tables.programmes }, ['id', 'numberOfPos', 'rol'], report);
  const ids = { residents: idsOf(residents, report), programmes: idsOf(programmes, report) };
  // Nothing is known of the ids of a table that could not be read.
  const known = (table: ReadonlySet<string>): ReadonlySet<string> | undefined => (table.size > 0 ? table : undefined);
  const people = residents.map(
    (entry): Person => ({
      id: idOf(entry),
      wishes: listOf(entry, { known: known(ids.programmes), twice: 'wish-twice' }, report),
    }),
  );
  const places = programmes.map((entry): Place => {
    const seats = entry.get('numberOfPos')!;
    return {
      id: idOf(entry),
      capacity: wholeNumber({ ...seats, text: seats.text.trim() }, report),
      ranking: listOf(entry, { known: known(ids.residents), twice: 'ranked-twice' }, report),
    };
  });
  return report.outcome(() => withOneSided({ people, places }));
}

const idOf = (entry: Entry): string => entry.get('id')!.text.trim();

function idsOf(entries: readonly Entry[], report: TextReport): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of entries) {
    const id = idOf(entry);
    if (id === '') report.add('id-empty', entry.get('id')!);
    else if (ids.has(id)) report.add('id-twice', entry.get('id')!, { found: id });
    ids.add(id);
  }
  return ids;
}

interface ListRules {
  /** The other table's ids; absent: nothing is known of them. */
  readonly known: ReadonlySet<string> | undefined;
  readonly twice: 'wish-twice' | 'ranked-twice';
}

/** Reads `[a,b]`: each id a tier of its own. An empty cell lists nobody. */
function listOf(entry: Entry, { known, twice }: ListRules, report: TextReport): string[][] {
  const cell = entry.get('rol')!;
  const text = cell.text.trim();
  if (text === '' || text === '[]') return [];
  if (!text.startsWith('[') || !text.endsWith(']')) {
    report.add('text-unreadable', cell, { found: shortened(text), expected: '[…]' });
    return [];
  }
  const listed = new Set<string>();
  for (const { id, at } of itemsOf(cell)) {
    const spot = { ...cell, column: cell.column + at };
    if (id === '') report.add('id-empty', spot);
    else if (known?.has(id) === false) report.add('id-unknown', spot, { found: id });
    else if (listed.has(id)) report.add(twice, spot, { found: id });
    listed.add(id);
  }
  return Array.from(listed, (id) => [id]);
}

/** What stands between the commas of a list, and how far into the cell it begins. */
function itemsOf(cell: Cell): { id: string; at: number }[] {
  const from = cell.text.indexOf('[') + 1;
  const inside = cell.text.slice(from, cell.text.lastIndexOf(']'));
  return Array.from(inside.matchAll(/(?<=^|,)(\s*)([^,]*)/g), (found) => ({
    id: found[2]!.trim().replace(/^(['"])(.*)\1$/, '$2'),
    at: from + found.index + found[1]!.length,
  }));
}

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);
