import { and, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import type { PhotoRefusal } from '../../../lib/contract/photo';
import type { NamedPhoto } from '../../../lib/photo/stage';
import type { Database } from '../../connect';
import { needsAfterPhoto } from '../../queries/issue/needs-after-photo';
import { hangsOn } from '../../queries/photo/hangs-on';
import { photo } from '../../schema/photo';

const refusal = (value: string, userMessage: string, reason: PhotoRefusal): AppError =>
  new AppError({
    code: 'invalid_request',
    message: `photos ${value}: ${reason}`,
    userMessage,
    field: 'photos',
    value,
    besides: { reason },
  });

/**
 * Photos by which a step is to be shown, as its event names them. Throws AppError `invalid_request` for one that the actor did not
 * upload for this entry, and for one that hangs on a step already.
 */
export async function namePhotos(
  db: Database,
  { issueId, personId }: { issueId: number; personId: number },
  ids: readonly number[],
): Promise<NamedPhoto[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ photo, hangsOn })
    .from(photo)
    .where(and(eq(photo.issueId, issueId), eq(photo.uploadedById, personId), inArray(photo.id, [...ids])));
  const named = new Map<string, NamedPhoto>();
  for (const id of ids) {
    const row = rows.find((one) => one.photo.id === id);
    if (!row) {
      throw refusal(
        `${id}`,
        `photos: “${id}” is no photo that you uploaded for this entry. Upload it here first.`,
        'photo_unknown',
      );
    }
    const sha256 = Buffer.from(row.photo.sha256).toString('hex');
    if (row.hangsOn !== null || named.has(sha256)) {
      throw refusal(
        `${id}`,
        `photos: “${id}” shows what hangs on ${row.hangsOn === null ? 'this step' : `step ${row.hangsOn}`} already. Leave it out, or take another picture.`,
        'photo_hangs',
      );
    }
    const { stage, takenAt, uploadedAt } = row.photo;
    named.set(sha256, {
      sha256,
      stage,
      takenAt: takenAt?.toISOString() ?? null,
      uploadedAt: uploadedAt.toISOString(),
    });
  }
  return [...named.values()];
}

/** Throws AppError `invalid_request` when an issue's category asks for a photo of after, and none is there. */
export async function requireAfterPhoto(
  db: Database,
  issueId: number,
  photos: readonly NamedPhoto[],
): Promise<void> {
  if (!(await needsAfterPhoto(db, issueId, { photos }))) return;
  throw refusal(
    '',
    'photos: a photo of how it is now is missing, and this category asks for one. Take a picture, upload it as “after”, then submit.',
    'after_photo',
  );
}
