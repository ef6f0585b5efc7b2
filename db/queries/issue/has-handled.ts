import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';

/** Whether somebody handled an issue (truth 2): by the database's own rule, which also refuses him the second key. */
export async function hasHandled(db: Database, personId: number, issueId: number): Promise<boolean> {
  const [row] = await db.execute<{ handled: boolean }>(
    sql`select has_handled(${personId}, ${issueId}) as handled`,
  );
  return row!.handled;
}
