import type { UploadedPhoto } from '@/lib/contract/photo';
import { uploadedAddress } from '../command/_state/addresses';
import { randomKey } from '../command/_state/random-key';
import type { Upload } from '../command/_state/use-photo-uploads';
import { type DraftPlace, readDraft } from './step-draft';

/** The hidden field in which a form tells its draft of the photos that have come home. */
export const PHOTO_DRAFT_FIELD = 'photosKept';

interface KeptPhoto {
  name: string;
  photo: UploadedPhoto;
}

/** What a draft keeps of photos: those that are on the server and hang on no step yet. A file on its way is chosen again. */
export const writePhotoDraft = (uploads: readonly Upload[]): string =>
  JSON.stringify(
    uploads.flatMap(({ name, photo }): KeptPhoto[] =>
      photo !== null && photo.eventSequence === null ? [{ name, photo }] : [],
    ),
  );

/** The photos that a draft kept. */
export function readPhotoDraft(place: DraftPlace): Upload[] {
  const kept = JSON.parse(readDraft(place)?.fields[PHOTO_DRAFT_FIELD]?.[0] ?? '[]') as KeptPhoto[];
  return kept.map(({ name, photo }) => ({
    key: randomKey(),
    name,
    file: null,
    stage: photo.stage,
    preview: uploadedAddress(photo),
    progress: 1,
    photo,
    failure: null,
  }));
}
