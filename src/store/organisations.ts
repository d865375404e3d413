import { INSTALLATION_TENANT } from './session.ts';
import type { WriteTransaction } from './transaction.ts';

/** Makes the installation's own organisation if it is missing; what imports and jobs do is recorded under it. */
export async function ensureInstallation({ db }: WriteTransaction): Promise<void> {
  await db
    .insertInto('app.organisations')
    .values({ tenant_id: INSTALLATION_TENANT, name: 'Kraftsam', kind: 'installation' })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute();
}
