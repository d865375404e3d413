import type { Outcome } from '../../outcome.ts';
import type { Host, Person, Place, Problem } from '../../problem.ts';
import { type Block, blocksOf, fieldOf, type NumberedRow } from './blocks.ts';
import { type Imported, withOneSided } from './oneSided.ts';
import { rowsOf } from './rows.ts';
import { TextReport } from './textReport.ts';
import { tierList } from './tierList.ts';
import { numberedId, wholeNumber } from './wholeNumber.ts';

/**
 * Texts that state a matching problem in numbers, as programs for such problems read and write them: hospitals and
 * residents, stable marriage (a hospital has one seat, and says nothing of it), students and projects of lecturers;
 * each with ties in brackets or without.
 *
 *     3 2              people, places (spa: and lecturers)
 *     1 1 2            person 1: place 1, then 2
 *     2 (1 2)          with ties: both the same
 *     3 1
 *     1 2 (2 3) 1      place 1: two seats, its ranking of people (sm: no seats; spa: seats and lecturer, no ranking)
 *     2 1 1 2
 *
 * In spa there follow the lecturers, as places do in hr: number, seats of all their projects, ranking.
 */
export const TEXT_FORMATS = ['hr', 'hrt', 'sm', 'smt', 'spa', 'spa-st'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/**
 * Reads a text into a problem. Ids are the numbers as written (`1`, `2`, …), which people, places and hosts each have
 * their own of. Whoever a place, or the lecturer of a project, does not list cannot come there.
 *
 * Everything that is wrong is returned at once, each at its line and column: counts that do not hold, numbers missing
 * or twice, unknown ids, someone listed twice, seats that are no number, brackets. Linear in the text.
 */
export function parseInstanceText(text: string, format: TextFormat): Outcome<Imported> {
  const report = new TextReport();
  const reader = new InstanceReader(format, report);
  const problem = reader.read(text);
  return report.outcome(() => withOneSided(problem));
}

class InstanceReader {
  private readonly format: TextFormat;
  private readonly report: TextReport;
  private readonly ties: boolean;

  constructor(format: TextFormat, report: TextReport) {
    this.format = format;
    this.report = report;
    this.ties = format === 'hrt' || format === 'smt' || format === 'spa-st';
  }

  read(text: string): Problem {
    const hosted = this.format === 'spa' || this.format === 'spa-st';
    const blocks = blocksOf(rowsOf(text), hosted ? ['person', 'place', 'host'] : ['person', 'place'], this.report);
    const [people, places, hosts] = blocks;
    if (people === undefined || places === undefined) return { people: [], places: [] };
    const problem = {
      people: people.rows.map((row) => this.person(row, places)),
      places: places.rows.map((row) => (hosts === undefined ? this.place(row, people) : this.project(row, hosts))),
    };
    return hosts === undefined ? problem : { ...problem, hosts: hosts.rows.map((row) => this.lecturer(row, people)) };
  }

  private person({ id, rest }: NumberedRow, places: Block): Person {
    const rules = { ids: places.ids, ties: this.ties, twice: 'wish-twice' } as const;
    return { id, wishes: tierList(rest, rules, this.report) };
  }

  private place(row: NumberedRow, people: Block): Place {
    if (this.format === 'hr' || this.format === 'hrt') return this.lecturer(row, people);
    return { id: row.id, capacity: 1, ranking: this.ranking(row.rest, people) };
  }

  private project(row: NumberedRow, hosts: Block): Place {
    const seats = fieldOf(row, 0, 'seats', this.report);
    const lecturer = fieldOf(row, 1, 'lecturer', this.report);
    for (const token of row.rest.slice(2))
      this.report.add('text-unreadable', token, { found: token.text, expected: 'the end of the line' });
    const host = lecturer && numberedId(lecturer, hosts.ids, this.report);
    const capacity = seats === undefined ? 0 : wholeNumber(seats, this.report);
    return { id: row.id, capacity, ...(host === undefined ? {} : { host }) };
  }

  /** A lecturer's line is a hospital's, and so are their meanings: seats and a ranking. */
  private lecturer(row: NumberedRow, people: Block): Host & { readonly capacity: number } {
    const seats = fieldOf(row, 0, 'seats', this.report);
    const capacity = seats === undefined ? 0 : wholeNumber(seats, this.report);
    return { id: row.id, capacity, ranking: this.ranking(row.rest.slice(1), people) };
  }

  private ranking(tokens: NumberedRow['rest'], people: Block): string[][] {
    return tierList(tokens, { ids: people.ids, ties: this.ties, twice: 'ranked-twice' }, this.report);
  }
}
