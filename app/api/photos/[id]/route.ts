import { appConnection } from '@/db/client';
import { readPhoto } from '@/db/queries/photo/read-photo';
import { AppError } from '@/lib/contract/app-error';
import { parsePhotoId, parsePhotoSize } from '@/lib/contract/parse-photo';
import { makeSmall } from '@/lib/photo/make-photo';
import { readPhotoFile } from '@/lib/photo/photo-files';
import { readFilesFolder } from '@/lib/settings/settings';
import { officeAnswer } from '../../_answer/office-answer';
import { tagged } from '../../_answer/tagged';

export const dynamic = 'force-dynamic';

const unknown = (id: number) =>
  new AppError({
    code: 'not_found',
    message: `no photo ${id} for whoever asks`,
    userMessage: `There is no photo “${id}”, or it hangs on no step yet and is somebody else’s.`,
    field: 'id',
    value: String(id),
  });

/** `GET /api/photos/{id}?size=small`: a photo as JPEG. It never changes; whether whoever looks may still see it is asked every time. */
export const GET = officeAnswer<{ id: string }>(
  'see_words',
  appConnection,
  async (request, path, { person }) => {
    const id = parsePhotoId(path.id);
    const size = parsePhotoSize(new URL(request.url).searchParams);
    const sha256 = await readPhoto(appConnection().db, id, person.id);
    if (sha256 === null) throw unknown(id);
    return tagged(request, `"${sha256}-${size}"`, async () => {
      const file = await readPhotoFile(readFilesFolder(process.env), sha256);
      const shown = size === 'small' ? await makeSmall(file) : file;
      return new Response(new Uint8Array(shown), {
        headers: {
          'Content-Type': 'image/jpeg',
          'Content-Disposition': 'inline',
          'X-Content-Type-Options': 'nosniff',
        },
      });
    });
  },
);
