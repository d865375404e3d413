import { markInterrupted } from '../store/importRuns.ts';
import { type Result, ok } from '../kernel/result.ts';
import { prepareFacts } from '../store/factsSchema.ts';
import { ensureInstallation } from '../store/organisations.ts';
import { type Session, system } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';

export interface PreparedInstallation {
  /** Imports that a dead process left behind; the same command goes on with them. */
  readonly interrupted: number;
  /** Null where facts can be read and written; otherwise why not. */
  readonly factsProblem: string | null;
}

/**
 * Makes the installation ready for everything else: its own organisation, under which imports are recorded; the tables
 * of facts; and the runs of dead processes marked, those of living ones left alone. At each start of whatever process.
 */
export async function prepareInstallation(
  store: Store,
  session: Session = system('start'),
): Promise<Result<PreparedInstallation>> {
  const factsProblem = await store.facts.problem();
  if (factsProblem === null) await prepareFacts(store.facts);
  const frame = {
    action: 'prepareInstallation',
    permission: 'installation-prepare',
    subjectKind: 'installation',
  } as const;
  return act(store, session, frame, async (tx) => {
    await ensureInstallation(tx);
    const interrupted = await markInterrupted(tx);
    const facts = { interrupted, factsReady: factsProblem === null };
    return ok({ value: { interrupted, factsProblem }, subjectId: 'installation', facts });
  });
}
