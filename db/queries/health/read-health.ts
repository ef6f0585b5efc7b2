import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { ledgerHead } from '../../schema/ledger-event';

export interface DatabaseHealth {
  /** The server's, e.g. "18.4". */
  databaseVersion: string;
  dataVersion: number;
}

/** What shows that the database answers and holds Guatu's schema. */
export async function readHealth(db: Database): Promise<DatabaseHealth> {
  const [health] = await db
    .select({
      databaseVersion: sql<string>`current_setting('server_version')`,
      dataVersion: ledgerHead.dataVersion,
    })
    .from(ledgerHead);
  if (!health) throw new Error('ledger_head has no row: the migrations have not run to their end.');
  return health;
}
