import { debianVersions } from '../support/debianPostgres.ts';

/** The servers that every test of the store runs on: the embedded one, and Debian's oldest where it is installed. */
export const SERVERS = debianVersions().length > 0 ? (['embedded', 'debian'] as const) : (['embedded'] as const);

if (SERVERS.length === 1)
  console.warn("Skipped on Debian's PostgreSQL: install the package postgresql to test against it too.");
