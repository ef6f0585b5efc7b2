import { sql } from 'drizzle-orm';
import { CONCERNS, type ConcernGroup } from '../../../lib/authority/concerns';
import type { IssueState } from '../../../lib/ledger/states';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { lightSql } from '../issue/light-sql';
import { type Concerned, concernSql } from './concern-sql';

/** An issue that concerns somebody. */
export interface Concern {
  id: number;
  groups: ConcernGroup[];
  unread: boolean;
}

/** So long before his way in was made what happened counts as read, days: a new colleague does not begin with the whole ledger. */
const KNOWN_BEFORE_DAYS = 7;

/**
 * All that concerns somebody at an instant, overdue first, then what is due soonest, then the newest; and the ledger event up to which
 * this knows (0 where nothing concerns him).
 *
 * Unread is an issue whose last event somebody else wrote, and that he has not opened since. What he never opened is unread when that
 * event is younger than seven days before his way in (`auth.login`) was made, on the office's clock. An unread issue stays so until it is
 * opened or marked as read, however long that takes.
 */
export async function listConcerns(
  db: Database,
  person: Concerned,
  now: Date,
): Promise<{ concerns: Concern[]; latest: number }> {
  const rules = CONCERNS[person.role];
  if (rules.length === 0) return { concerns: [], latest: 0 };
  const states = [...new Set<IssueState>(rules.flatMap((rule) => rule.states))];
  const instant = sql`${now.toISOString()}::timestamptz`;
  // a bit for each rule of the role
  const mask = sql.join(
    rules.map(
      (rule, i) => sql`case when ${concernSql(rule, person, now)} then ${sql.raw(String(2 ** i))} else 0 end`,
    ),
    sql` + `,
  );
  const rows = await db.execute<{ id: number; mask: number; unread: boolean; latest: number }>(sql`
    select c.id, c.mask, h.last_event_id::float8 as latest,
      e.actor_id is distinct from ${person.id}
        and coalesce(s.version < c.version, e.at >= k.since) as unread
    from (select ${issue.id} as id, ${issue.version} as version, ${issue.dueAt} as due_at,
            ${lightSql(now)} = 'red' as is_red, ${mask} as mask
          from issue
          where ${issue.state} in (${sql.join(
            states.map((state) => sql`${state}`),
            sql`, `,
          )})
          offset 0) c
    join ledger_event e on e.issue_id = c.id and e.sequence = c.version
    left join issue_seen s on s.issue_id = c.id and s.person_id = ${person.id}
    cross join ledger_head h
    cross join (select least(${instant}, min(created_at)) - make_interval(days => ${KNOWN_BEFORE_DAYS}) as since
                from auth.login where person_id = ${person.id}) k
    where c.mask > 0
    order by c.is_red desc, c.due_at, e.at desc, c.id desc`);
  return {
    latest: rows[0]?.latest ?? 0,
    concerns: rows.map(({ id, mask: bits, unread }) => ({
      id,
      unread,
      groups: rules.filter((_, i) => (bits & (2 ** i)) > 0).map(({ group }) => group),
    })),
  };
}
