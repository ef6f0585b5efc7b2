import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';

/** All writers of the ledger wait for each other here; any number that nobody else uses. */
const LEDGER_LOCK = 4_116_001;

/** Lets nobody else write the ledger until this transaction has ended. What is read after it is what will be written onto. */
export async function lockLedger(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${LEDGER_LOCK})`);
}
