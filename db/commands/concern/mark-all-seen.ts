import { sql } from 'drizzle-orm';
import { hasConcerns } from '../../../lib/authority/concerns';
import type { Database } from '../../connect';
import type { Concerned } from '../../queries/concern/concern-sql';
import { foundSql } from '../../queries/concern/found-sql';

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
  if (!hasConcerns(person.role)) return 0;
  const rows = await db.execute(sql`
    insert into issue_seen (person_id, issue_id, version)
    select ${person.id}, issue_id, max(sequence) from ledger_event
    where id <= ${upToEvent} and issue_id in (select f.id from (${foundSql(person, now)}) f where f.unread)
    group by issue_id
    on conflict (person_id, issue_id) do update
      set version = excluded.version where issue_seen.version < excluded.version
    returning issue_id`);
  return rows.length;
}
