import type { Problem } from '../problem.ts';
import type { Faults } from './faults.ts';
import type { IdLists } from './idNames.ts';

/** A problem of the right shape (or mended to it), its ids, and where faults go. */
export interface Checked {
  readonly problem: Problem;
  readonly ids: IdLists;
  readonly faults: Faults;
}

/** Tells every fault of one sort; changes nothing. */
export type Check = (checked: Checked) => void;
