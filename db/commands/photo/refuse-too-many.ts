import { and, count, eq, gt } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import { MOST_PHOTOS_OF_A_DAY } from '../../../lib/photo/limits';
import type { Database } from '../../connect';
import { photo } from '../../schema/photo';

const A_DAY_MS = 24 * 3600 * 1000;

/**
 * Refuses somebody who has uploaded so many photos within a day that it is no work any more: photos stay, and one account must not fill
 * the disk. Throws AppError `too_many_requests`.
 *
 * @param now what the office's clock shows
 */
export async function refuseTooManyPhotos(db: Database, personId: number, now: Date): Promise<void> {
  const since = new Date(now.getTime() - A_DAY_MS);
  const [row] = await db
    .select({ n: count() })
    .from(photo)
    .where(and(eq(photo.uploadedById, personId), gt(photo.uploadedAt, since)));
  if (row!.n < MOST_PHOTOS_OF_A_DAY) return;
  throw new AppError({
    code: 'too_many_requests',
    message: `person ${personId} uploaded ${row!.n} photos within a day`,
    userMessage: `You have uploaded ${row!.n} photos within a day; more than ${MOST_PHOTOS_OF_A_DAY} are not taken. Go on tomorrow.`,
    field: 'photo',
    value: String(row!.n),
  });
}
