import { type SQL, sql } from 'drizzle-orm';
import type { EndingKinds } from '../../../lib/ledger/last-event';

/** `endsWith` of lib/ledger/last-event, asked of the events of an issue; `issueId` names its column. */
export function endsWithSql(issueId: SQL, kinds: EndingKinds): SQL<boolean> {
  const listed = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  return sql<boolean>`coalesce((select e.kind from ledger_event e
    where e.issue_id = ${issueId} and e.kind in (${listed})
    order by e.sequence desc limit 1) = ${kinds[0]}, false)`;
}
