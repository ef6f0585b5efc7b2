import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { AppError, type ErrorCode } from '../contract/app-error';
import { JPEG_QUALITY, LONGEST_SIDE_PIXELS, MOST_PIXELS, SMALL_SIDE_PIXELS } from './limits';
import { readExif, type TakenMark } from './read-exif';
import { recogniseFormat } from './recognise-format';

/** A photo as it is kept. */
export interface MadePhoto extends TakenMark {
  /** JPEG, upright, sRGB, without any metadata */
  file: Buffer;
  /** of `file`, hex */
  sha256: string;
  width: number;
  height: number;
}

const refusal = (code: ErrorCode, value: string, userMessage: string, cause?: unknown): AppError =>
  new AppError({ code, message: `photo: ${value}`, userMessage, field: 'photo', value, cause });

const tooManyPixels = (value: string): AppError =>
  refusal(
    'invalid_request',
    value,
    `photo: the picture has ${value} pixels. Send one of at most ${MOST_PIXELS / 1_000_000} million, such as a phone takes.`,
  );

/**
 * Makes a photo that can be kept out of a file that somebody sent. When and where it was taken is read first; then it is drawn anew,
 * so that of the file nothing but the picture goes on: no metadata, no thumbnail of the camera's, nothing behind the image's end.
 *
 * Throws AppError with field `photo`: `unsupported_type` for what is no JPEG, PNG or WebP, `invalid_request` for what is broken or has
 * too many pixels.
 *
 * @param timeZone the office's, for cameras that do not write their offset
 */
export async function makePhoto(sent: Buffer, timeZone: string): Promise<MadePhoto> {
  refuseForeign(sent);
  const { exif, width, height } = await readHead(sent);
  if (width * height > MOST_PIXELS) throw tooManyPixels(`${width} × ${height}`);
  const mark = readExif(exif, timeZone);
  try {
    const { data, info } = await sharp(sent, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({
        width: LONGEST_SIDE_PIXELS,
        height: LONGEST_SIDE_PIXELS,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: 'white' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer({ resolveWithObject: true });
    const sha256 = createHash('sha256').update(data).digest('hex');
    return { ...mark, file: data, sha256, width: info.width, height: info.height };
  } catch (cause) {
    throw broken(cause);
  }
}

/** The same picture with its longest side at most SMALL_SIDE_PIXELS, as JPEG. */
export const makeSmall = (file: Buffer): Promise<Buffer> =>
  sharp(file, { limitInputPixels: MOST_PIXELS })
    .resize({ width: SMALL_SIDE_PIXELS, height: SMALL_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();

function refuseForeign(sent: Buffer): void {
  const format = recogniseFormat(sent);
  if (format === 'heic') {
    throw refusal(
      'unsupported_type',
      'HEIC',
      'photo: HEIC cannot be read here. Send a JPEG: set the phone’s camera to “Most compatible”, or share the picture as JPEG.',
    );
  }
  if (format === null) {
    throw refusal('unsupported_type', 'unknown', 'photo: the file is no photo. Send a JPEG, PNG or WebP.');
  }
}

async function readHead(sent: Buffer): Promise<Metadata> {
  try {
    return await sharp(sent, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw broken(cause);
  }
}

const broken = (cause: unknown): AppError =>
  refusal(
    'invalid_request',
    'broken',
    'photo: the file is broken and cannot be opened. Take the picture again, or choose another.',
    cause,
  );
