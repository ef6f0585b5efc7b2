import { actorOf } from '@/app/_auth/actor';
import { readBody } from '@/app/_auth/read-body';
import { idempotencyKeyOf } from '@/app/_auth/read-json';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { appConnection } from '@/db/client';
import { addPhoto, requirePhotoTaker } from '@/db/commands/photo/add-photo';
import { refuseTooManyPhotos } from '@/db/commands/photo/refuse-too-many';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { parsePhotoStage, requirePhotoType } from '@/lib/contract/parse-photo';
import { LARGEST_PHOTO_BYTES } from '@/lib/photo/limits';
import { makePhoto } from '@/lib/photo/make-photo';
import { keepPhoto } from '@/lib/photo/photo-files';
import { readFilesFolder } from '@/lib/settings/settings';
import { officeAnswer } from '../../../_answer/office-answer';
import { officeNow } from '../../../_answer/office-now';

export const dynamic = 'force-dynamic';

/**
 * `POST /api/issues/{number}/photos?stage=after`, a picture as body: keeps it for a step that whoever sends it is about to take. 201
 * with its id. Until a step names it, nobody but him sees it.
 */
export const POST = officeAnswer<{ number: string }>(
  'act',
  appConnection,
  async (request, path, { person }) => {
    requireSameOrigin(request);
    const number = parseLedgerNumber(path.number);
    const key = idempotencyKeyOf(request);
    const stage = parsePhotoStage(new URL(request.url).searchParams);
    requirePhotoType(request.headers.get('content-type'));
    const { db } = appConnection();
    const { now, timeZone } = await officeNow(db);
    const issueId = await requirePhotoTaker(db, number, { ...actorOf(person), personId: person.id });
    await refuseTooManyPhotos(db, person.id, now);
    const made = await makePhoto(await readBody(request, 'photo', LARGEST_PHOTO_BYTES), timeZone);
    await keepPhoto(readFilesFolder(process.env), made.sha256, made.file);
    const added = await addPhoto(db, { number, issueId, personId: person.id, stage, made, key, now });
    return Response.json(added, { status: 201, headers: { 'Cache-Control': 'no-store' } });
  },
);
