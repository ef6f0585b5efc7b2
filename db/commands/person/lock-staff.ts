import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';

/** Any number that nobody else locks. */
const STAFF_LOCK = 4_116_002;

/**
 * Lets nobody else change people, their ways in or units until this transaction has ended: two administrators who take each other's
 * way in at the same moment would otherwise leave none.
 */
export async function lockStaff(db: Database): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${STAFF_LOCK})`);
}
