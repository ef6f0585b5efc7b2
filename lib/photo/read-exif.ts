import exifReader from 'exif-reader';
import { localInstant } from '../calendar/local-day';

/** What a camera wrote of when and where; null where it wrote nothing, or nothing that can be. */
export interface TakenMark {
  takenAt: Date | null;
  /** WGS-84 degrees, as EXIF has it */
  point: { lng: number; lat: number } | null;
}

const NOTHING: TakenMark = { takenAt: null, point: null };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Before there were cameras that write it: a clock that was never set. */
const EARLIEST = Date.UTC(1995, 0, 1);

/**
 * Time and place out of an EXIF block. A time without an offset is read by the clock of `timeZone` (IANA), the office's. A block that
 * cannot be read says nothing: it is no reason to refuse a photo.
 *
 * @param block as it stands in the file, with or without its `Exif` mark; undefined where there is none
 */
export function readExif(block: Buffer | undefined, timeZone: string): TakenMark {
  if (block === undefined) return NOTHING;
  try {
    const { Photo: photo, GPSInfo: gps } = exifReader(block);
    return {
      takenAt: instantOf(photo?.DateTimeOriginal, photo?.OffsetTimeOriginal, timeZone),
      point: gps
        ? pointOf(
            degreesOf(gps.GPSLongitude, gps.GPSLongitudeRef),
            degreesOf(gps.GPSLatitude, gps.GPSLatitudeRef),
          )
        : null,
    };
  } catch {
    return NOTHING;
  }
}

/** A camera's clock may be in another time zone, or a little ahead; more than a day ahead it is not set. */
const MOST_AHEAD_MS = DAY_MS;

/**
 * When a photo was taken, as far as its camera can be believed: null for a time that lies after the upload by more than a day.
 *
 * @param takenAt what the camera wrote
 * @param uploadedAt by a clock that a camera can be held against
 */
export const believableTime = (takenAt: Date | null, uploadedAt: Date): Date | null =>
  takenAt !== null && takenAt.getTime() - uploadedAt.getTime() > MOST_AHEAD_MS ? null : takenAt;

/** @param wall what the camera's clock showed, as if it were UTC */
function instantOf(wall: unknown, offset: unknown, timeZone: string): Date | null {
  if (!(wall instanceof Date) || !(wall.getTime() >= EARLIEST)) return null;
  const local = wall.getTime();
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(String(offset)) ?? [];
  if (sign !== undefined) {
    const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
    return new Date(sign === '+' ? local - ahead : local + ahead);
  }
  const minuteOfDay = Math.floor((local % DAY_MS) / MINUTE_MS);
  const minute = localInstant(Math.floor(local / DAY_MS), minuteOfDay, timeZone);
  return new Date(minute.getTime() + (local % MINUTE_MS));
}

/** Degrees, minutes and seconds of a hemisphere as one number of degrees, south and west below zero. */
function degreesOf(parts: unknown, hemisphere: unknown): number {
  if (!Array.isArray(parts) || parts.length !== 3) return Number.NaN;
  const [degrees, minutes, seconds] = parts.map(Number) as [number, number, number];
  const size = degrees + minutes / 60 + seconds / 3600;
  return /^[SW]/.test(String(hemisphere)) ? -size : size;
}

function pointOf(lng: number, lat: number): TakenMark['point'] {
  const isSomewhere = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && !(lng === 0 && lat === 0);
  return isSomewhere ? { lng, lat } : null;
}
