import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import type { Concerned } from '../../queries/concern/concern-sql';
import { listConcerns } from '../../queries/concern/list-concerns';

/**
 * Marks as seen all that concerns somebody, up to the ledger event that his list knew of: what came meanwhile stays unread.
 *
 * @returns how many issues were unread and are so no more
 */
export async function markAllSeen(
  db: Database,
  person: Concerned,
  upToEvent: number,
  now: Date,
): Promise<number> {
  const { concerns } = await listConcerns(db, person, now);
  const ids = concerns.filter(({ unread }) => unread).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const rows = await db.execute(sql`
    insert into issue_seen (person_id, issue_id, version)
    select ${person.id}, issue_id, max(sequence) from ledger_event
    where id <= ${upToEvent} and issue_id = any(${sql.param(`{${ids.join()}}`)}::int[])
    group by issue_id
    on conflict (person_id, issue_id) do update
      set version = excluded.version where issue_seen.version < excluded.version
    returning issue_id`);
  return rows.length;
}
