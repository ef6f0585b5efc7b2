import type { Database } from '../../connect';
import { authSecret } from '../../schema/login';

/** What the cookies of sessions are signed with, as hex. */
export async function readAuthSecret(db: Database): Promise<string> {
  const [row] = await db.select().from(authSecret);
  if (!row) throw new Error('There is no secret to sign cookies with: the database was not migrated');
  return Buffer.from(row.secret).toString('hex');
}
