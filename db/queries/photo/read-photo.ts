import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { Database } from '../../connect';
import { photo } from '../../schema/photo';
import { hangsOn } from './hangs-on';

/**
 * The digest (hex) of a photo that somebody may see: one that hangs on a step, or that he uploaded himself. Null for any other, be it
 * there or not.
 */
export async function readPhoto(db: Database, id: number, personId: number): Promise<string | null> {
  const [row] = await db
    .select({ sha256: photo.sha256 })
    .from(photo)
    .where(and(eq(photo.id, id), or(eq(photo.uploadedById, personId), isNotNull(hangsOn))));
  return row ? Buffer.from(row.sha256).toString('hex') : null;
}
