import { sql } from 'drizzle-orm';
import { digestOnDisk } from '../../../lib/photo/photo-files';
import type { NamedPhoto } from '../../../lib/photo/stage';
import type { Database } from '../../connect';

/** A photo that an event names and that is not what was hung there. */
export interface PhotoFault {
  number: string;
  /** of the event within its issue */
  sequence: number;
  sha256: string;
  /** its row is gone or says something else; its file is gone or is another */
  what: 'row' | 'file_missing' | 'file_altered';
}

/** Events with photos are read so many at a time. */
const PAGE = 500;

type Row = { id: string; number: string; sequence: number; photo: NamedPhoto; isEntered: boolean };

/**
 * Holds every photo that an event of the ledger names against its row and its file. Yields what is missing or altered, in the order
 * of the chain; nothing when every picture is the one that was hung.
 *
 * @param folder GUATU_FILES_DIR
 */
export async function* comparePhotos(db: Database, folder: string): AsyncGenerator<PhotoFault> {
  for (let after = '0'; ; ) {
    const rows = await readPage(db, after);
    for (const { number, sequence, photo, isEntered } of rows) {
      const { sha256 } = photo;
      if (!isEntered) yield { number, sequence, sha256, what: 'row' };
      const found = await digestOnDisk(folder, sha256);
      if (found !== sha256)
        yield { number, sequence, sha256, what: found === null ? 'file_missing' : 'file_altered' };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const readPage = (db: Database, after: string): Promise<Row[]> =>
  db.execute<Row>(sql`
    select e.id, coalesce(i.number, 'issue ' || e.issue_id) as number, e.sequence, named.photo,
      exists (select from photo p where p.issue_id = e.issue_id and p.uploaded_by_id = e.actor_id
        and encode(p.sha256, 'hex') = named.photo->>'sha256' and p.stage = named.photo->>'stage'
        -- events of older versions do not say when it was taken and uploaded
        and (not named.photo ? 'uploadedAt' or (date_trunc('milliseconds', p.taken_at), date_trunc('milliseconds', p.uploaded_at))
          is not distinct from ((named.photo->>'takenAt')::timestamptz, (named.photo->>'uploadedAt')::timestamptz))) as "isEntered"
    from (select * from ledger_event where data ? 'photos' and id > ${after} order by id limit ${PAGE}) e
    left join issue i on i.id = e.issue_id
    cross join lateral jsonb_array_elements(e.data->'photos') named (photo)
    order by e.id`);
