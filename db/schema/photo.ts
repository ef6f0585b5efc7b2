import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { PHOTO_STAGES } from '../../lib/photo/stage';
import { bytes, id, instant, oneOf } from './columns';
import { issue } from './issue';
import { person } from './person';

/**
 * A picture that somebody uploaded for an entry; its file lies on the disk under its digest. On which step it hangs stands in that
 * step's event, and nowhere else. Added to, never changed: the event names a digest, and the digest a file.
 */
export const photo = pgTable(
  'photo',
  {
    id: id(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    stage: text('stage', { enum: PHOTO_STAGES }).notNull(),
    /** of the file that is kept, which is made anew of what was sent */
    sha256: bytes('sha256').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    byteCount: integer('byte_count').notNull(),
    /** what the camera wrote; null where it wrote nothing */
    takenAt: instant('taken_at'),
    takenLng: doublePrecision('taken_lng'),
    takenLat: doublePrecision('taken_lat'),
    uploadedById: integer('uploaded_by_id')
      .notNull()
      .references(() => person.id),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (t) => [
    index('photo_sha256').on(t.sha256),
    unique('photo_once').on(t.issueId, t.sha256, t.stage, t.uploadedById),
    oneOf('photo', 'stage', PHOTO_STAGES),
    check(
      'photo_is_whole',
      sql`octet_length(sha256) = 32 and width > 0 and height > 0 and byte_count > 0 and (taken_lng is null) = (taken_lat is null)
        and (taken_lng is null or taken_lng between -180 and 180 and taken_lat between -90 and 90)`,
    ),
  ],
);
