import type { Child } from 'hono/jsx';

/** A component with its states, shown in the gallery and held by snapshots. */
export interface Examples {
  readonly component: string;
  /** What it is for, in one Swedish sentence. */
  readonly purpose: string;
  readonly states: readonly { readonly name: string; readonly show: () => Child }[];
}
