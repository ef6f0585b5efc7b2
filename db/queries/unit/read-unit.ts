import { eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { unit } from '../../schema/unit';

/** A unit by its code; null when there is none. */
export async function readUnit(db: Database, code: string): Promise<typeof unit.$inferSelect | null> {
  const [found] = await db.select().from(unit).where(eq(unit.code, code));
  return found ?? null;
}
