import { pathText, type Step } from '../read/faults.ts';

/**
 * What a plan must keep. `pin`, `forbidden`, `together` and `apart`: an entry of the problem's list. `rule`: one of
 * its rules. `ranking`: that a place (or its host) takes only whom it ranks. `capacity`, `host`: seats at a place, or
 * at a host's places together. `minimum`: that a place takes so many or nobody. `overlap`: that nobody is in two
 * periods that share a day. `periods`: that a person is placed in those named only. `weeks`: the weeks to reach.
 * `wish`: that nobody is sent where they do not wish to go unless a person has decided it.
 */
export const REQUIREMENTS = [
  'pin',
  'forbidden',
  'rule',
  'ranking',
  'capacity',
  'host',
  'minimum',
  'together',
  'apart',
  'overlap',
  'periods',
  'weeks',
  'wish',
] as const;
export type RequirementKind = (typeof REQUIREMENTS)[number];

export interface Requirement {
  readonly kind: RequirementKind;
  /** Path into the problem: `pinned[0]`, `places[2].capacity`; of two overlapping periods the later one in the list. */
  readonly where: string;
  /** What stands there: ids, a number, the name of a rule. */
  readonly found: string;
}

/** The requirements of a problem that have come up, each known by its path, and which of them are in force. */
export class Requirements {
  readonly known = new Map<string, Requirement>();
  private force: ReadonlySet<string> | undefined;

  /** Only `force` counts from now on; absent: everything. */
  suppose(force?: ReadonlySet<string>): void {
    this.force = force;
  }

  /** The path by which a requirement is known; undefined where it is not in force. */
  inForce(kind: RequirementKind, path: readonly Step[], found: string): string | undefined {
    const where = pathText(path);
    if (!this.known.has(where)) this.known.set(where, { kind, where, found });
    return this.force === undefined || this.force.has(where) ? where : undefined;
  }
}
