import { inArray, type SQL, sql } from 'drizzle-orm';
import { CONCERNS, type ConcernGroup, type ConcernRule } from '../../../lib/authority/concerns';
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
  const instant = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<{ id: number; mask: number; unread: boolean; latest: number }>(sql`
    select ${issue.id} as id, c.mask, h.last_event_id::float8 as latest,
      e.actor_id is distinct from ${person.id}
        and coalesce(s.version < ${issue.version}, e.at >= k.since) as unread
    from (${foundBy(rules, person, now)}) c
    join issue on ${issue.id} = c.id
    join ledger_event e on e.issue_id = ${issue.id} and e.sequence = ${issue.version}
    left join issue_seen s on s.issue_id = ${issue.id} and s.person_id = ${person.id}
    cross join ledger_head h
    cross join (select least(${instant}, min(created_at)) - make_interval(days => ${KNOWN_BEFORE_DAYS}) as since
                from auth.login where person_id = ${person.id}) k
    order by ${lightSql(now)} = 'red' desc, ${issue.dueAt}, e.at desc, ${issue.id} desc`);
  return {
    latest: rows[0]?.latest ?? 0,
    concerns: rows.map(({ id, mask: bits, unread }) => ({
      id,
      unread,
      groups: rules.filter((_, i) => (bits & (2 ** i)) > 0).map(({ group }) => group),
    })),
  };
}

/**
 * Ids of the issues that some rules name, with a bit for each rule that does. What is bound to states is looked for by state, in one
 * pass for all such rules; what somebody raised, by the events that he began with: closed issues are many, and his are few.
 */
function foundBy(rules: readonly ConcernRule[], person: Concerned, now: Date): SQL {
  const bit = (rule: ConcernRule) => sql.raw(String(2 ** rules.indexOf(rule)));
  const standing = rules.filter(({ of }) => of !== 'raiser');
  const raised = rules.filter(({ of }) => of === 'raiser');
  const states = [...new Set<IssueState>(standing.flatMap((rule) => rule.states))];
  const mask = sql.join(
    standing.map((rule) => sql`case when ${concernSql(rule, person, now)} then ${bit(rule)} else 0 end`),
    sql` + `,
  );
  const parts = raised.map(
    (rule) =>
      sql`select ${issue.id} as id, ${bit(rule)} as mask from issue where ${concernSql(rule, person, now)}`,
  );
  // without the offset the mask would be reckoned twice, here and where it is held against nothing
  if (standing.length > 0)
    parts.unshift(
      sql`select ${issue.id} as id, ${mask} as mask from issue where ${inArray(issue.state, states)} offset 0`,
    );
  return sql`select p.id, sum(p.mask)::int4 as mask from (${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  )}) p where p.mask > 0 group by p.id`;
}
