import { eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { office } from '../../schema/office';

export type Office = typeof office.$inferSelect;

/** Whose map this is; null in a database that nothing was loaded into. */
export async function readOffice(db: Database): Promise<Office | null> {
  const [row] = await db.select().from(office).where(eq(office.id, 1));
  return row ?? null;
}

/** What the office's clock shows: the demo's stands still, a real office lives by the real one. */
export function nowOf(row: Pick<Office, 'demoClock'>): Date {
  return row.demoClock ?? new Date();
}

/** What the clock shows of the office that this database holds. */
export async function readNow(db: Database): Promise<Date> {
  const row = await readOffice(db);
  return row ? nowOf(row) : new Date();
}
