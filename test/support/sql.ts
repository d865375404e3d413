import pg from 'pg';

/** Runs one statement, or several without values, on a connection of its own. */
export async function runSql<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The address of the login role that owns nothing, in the database of the owner's address. */
export function appUrlOf(ownerUrl: URL, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'kraftsam_app';
  url.password = password;
  return url.toString();
}
