import type { PhotoStage } from '../photo/stage';

/** `POST /api/issues/{number}/photos?stage=`, the picture as body: what was kept of it. Instants are ISO 8601. */
export interface UploadedPhoto {
  id: number;
  stage: PhotoStage;
  width: number;
  height: number;
  /** when the camera says that it was taken */
  takenAt: string | null;
  /** the step on which this very picture hangs already; null where it can still be hung */
  eventSequence: number | null;
}

/** A photo that hangs on a step of an entry. */
export interface EntryPhoto {
  id: number;
  /** the first 12 hex digits of its file's SHA-256: in its address it keeps a browser from showing another of the same id */
  digest: string;
  stage: PhotoStage;
  takenAt: string | null;
  /** at most so many metres from the issue's point; null where either is not known */
  takenWithin: number | null;
  /** whether it is said to show what became of the issue, and was taken before that was opened */
  isOlderThanIssue: boolean;
  /** whether it is said to show what became of the issue, and the check that followed failed */
  failedSince: boolean;
  /** number of another issue of which the very same picture is said to show something; null where there is none */
  alsoOf: string | null;
  /** who uploaded it, and when */
  by: string;
  at: string;
  width: number;
  height: number;
  /** of the step on which it hangs */
  eventSequence: number;
}

/** Why photos cannot hang on a step: not his or not of this entry, hanging already, or one of after missing. */
export type PhotoRefusal = 'photo_unknown' | 'photo_hangs' | 'after_photo';

/** `GET /api/photos/{id}?size=`: `full` is what is kept, `small` for lists. */
export const PHOTO_SIZES = ['full', 'small'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];
