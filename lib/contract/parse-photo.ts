import { PHOTO_TYPES } from '../photo/limits';
import { PHOTO_STAGES, type PhotoStage } from '../photo/stage';
import { AppError } from './app-error';
import { parseChoice } from './parse-parameters';
import { PHOTO_SIZES, type PhotoSize } from './photo';
import { refuse } from './refuse';

/** `stage`, which is never guessed. Throws AppError `invalid_request`. */
export function parsePhotoStage(parameters: URLSearchParams): PhotoStage {
  if (parameters.get('stage')) return parseChoice(parameters, 'stage', PHOTO_STAGES);
  throw refuse('stage', '', `one of ${PHOTO_STAGES.join(', ')}`);
}

/** `size`, `full` when absent. Throws AppError `invalid_request`. */
export const parsePhotoSize = (parameters: URLSearchParams): PhotoSize =>
  parseChoice(parameters, 'size', PHOTO_SIZES);

/** The id of a photo as a path has it. Throws AppError `invalid_request`. */
export function parsePhotoId(value: string): number {
  const id = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (id <= 2_147_483_647) return id;
  throw refuse('id', value, 'the number of a photo');
}

/** Throws AppError `unsupported_type` for a body that does not even say that it is a picture. */
export function requirePhotoType(contentType: string | null): void {
  if (contentType?.toLowerCase().startsWith('image/')) return;
  throw new AppError({
    code: 'unsupported_type',
    message: `photo of type ${contentType}`,
    userMessage: `Content-Type: “${(contentType ?? '').slice(0, 80)}” is no picture. Send the photo itself as the body, as one of ${PHOTO_TYPES.join(', ')}.`,
    field: 'Content-Type',
    value: (contentType ?? '').slice(0, 80),
  });
}
