/** What a photo of an entry shows: how it was, how it is now, or something else that belongs to it. */
export const PHOTO_STAGES = ['before', 'after', 'other'] as const;
export type PhotoStage = (typeof PHOTO_STAGES)[number];

/** A photo as an event names it: by the SHA-256 of the file that is kept (hex), so that the ledger's chain covers the picture, and when it was taken. */
export interface NamedPhoto {
  sha256: string;
  stage: PhotoStage;
  /** what the camera wrote, null where it wrote nothing; not in events of versions that did not keep it */
  takenAt?: string | null;
  uploadedAt?: string;
}
