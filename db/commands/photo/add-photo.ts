import { and, eq } from 'drizzle-orm';
import { type Actor, offerActions, takesPhotos } from '../../../lib/authority/ledger-actions';
import { AppError } from '../../../lib/contract/app-error';
import type { UploadedPhoto } from '../../../lib/contract/photo';
import type { MadePhoto } from '../../../lib/photo/make-photo';
import { believableTime } from '../../../lib/photo/read-exif';
import type { PhotoStage } from '../../../lib/photo/stage';
import type { Database } from '../../connect';
import { hangsOn } from '../../queries/photo/hangs-on';
import { photo } from '../../schema/photo';
import { answerOnce } from '../ledger/answer-once';
import { readCodes } from '../ledger/codes';
import { lockLedger } from '../ledger/lock-ledger';
import { readStanding } from '../ledger/read-standing';

/** Somebody for whom an entry can take a photo. */
export interface PhotoTaker extends Actor {
  personId: number;
}

/**
 * Who may upload: whoever may now take a step on the entry on which a photo can hang.
 *
 * @returns the issue's id. Throws AppError `not_found` or `forbidden`.
 */
export async function requirePhotoTaker(db: Database, number: string, actor: PhotoTaker): Promise<number> {
  const { id, fold, ...besides } = await readStanding(db, number, actor.personId, await readCodes(db));
  if (offerActions(actor, { ...fold, ...besides }).some(takesPhotos)) return id;
  throw new AppError({
    code: 'forbidden',
    message: `no step with photos on ${number}`,
    userMessage: `There is no step on ${number} now on which a photo of yours could hang: it is ${fold.state}, and your role is “${actor.role}”.`,
    field: 'number',
    value: number,
  });
}

export interface NewPhoto {
  number: string;
  issueId: number;
  personId: number;
  stage: PhotoStage;
  /** whose file lies on the disk already */
  made: MadePhoto;
  /** by which a repetition is known */
  key: string;
  /** what the office's clock shows */
  now: Date;
}

/** Enters a photo whose file is kept. The same one by the same person is entered once, under whatever key. Works with the app role. */
export function addPhoto(db: Database, added: NewPhoto): Promise<UploadedPhoto> {
  const { number, issueId, personId, stage, made, key, now } = added;
  const own = and(
    eq(photo.issueId, issueId),
    eq(photo.uploadedById, personId),
    eq(photo.stage, stage),
    eq(photo.sha256, Buffer.from(made.sha256, 'hex')),
  );
  return db.transaction(async (transaction) => {
    await lockLedger(transaction);
    const asked = { number, stage, photo: made.sha256 };
    return answerOnce(transaction, { personId, key, asked }, async () => {
      await transaction
        .insert(photo)
        .values({
          issueId,
          stage,
          sha256: Buffer.from(made.sha256, 'hex'),
          width: made.width,
          height: made.height,
          byteCount: made.file.length,
          // the demo's clock stands still, a camera's does not
          takenAt: believableTime(made.takenAt, new Date(Math.max(now.getTime(), Date.now()))),
          takenLng: made.point?.lng ?? null,
          takenLat: made.point?.lat ?? null,
          uploadedById: personId,
          uploadedAt: now,
        })
        .onConflictDoNothing();
      const [row] = await transaction.select({ photo, eventSequence: hangsOn }).from(photo).where(own);
      const { id, width, height, takenAt } = row!.photo;
      const eventSequence = row!.eventSequence;
      return { id, stage, width, height, takenAt: takenAt?.toISOString() ?? null, eventSequence };
    });
  });
}
