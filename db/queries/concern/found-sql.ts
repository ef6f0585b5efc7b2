import { and, inArray, type SQL, sql } from 'drizzle-orm';
import { CONCERNS } from '../../../lib/authority/concerns';
import type { IssueState } from '../../../lib/ledger/states';
import { issue } from '../../schema/issue';
import { lightSql } from '../issue/light-sql';
import { belongsTo, type Concerned, concernSql } from './concern-sql';

/** So long before his way in was made what happened counts as read, days: a new colleague does not begin with the whole ledger. */
const KNOWN_BEFORE_DAYS = 7;

/** The bit of a rule, by its position in `CONCERNS` of the role. */
export const ruleBit = (position: number): number => 2 ** position;

/**
 * All that concerns somebody at an instant: `id`, `mask` (a bit for each rule that names it), `unread`, and by what it is put in order.
 *
 * Unread is an issue whose last event somebody else wrote, and that he has not opened since. What he never opened is unread when that
 * event is younger than seven days before his way in (`auth.login`) was made, on the office's clock. An unread issue stays so until it is
 * opened or marked as read, however long that takes.
 */
export function foundSql(person: Concerned, now: Date): SQL {
  const instant = sql`${now.toISOString()}::timestamptz`;
  return sql`
    select c.id, c.mask, c.is_red, c.due_at, c.last_event_at,
      c.last_actor_id is distinct from ${person.id}
        and coalesce(s.version < c.version, c.last_event_at >= k.since) as unread
    from (${namedByRules(person, now)}) c
    left join issue_seen s on s.issue_id = c.id and s.person_id = ${person.id}
    cross join (select least(${instant}, min(created_at)) - make_interval(days => ${KNOWN_BEFORE_DAYS}) as since
                from auth.login where person_id = ${person.id}) k`;
}

/** Overdue first, then what is due soonest, then the newest. */
export const FOUND_ORDER = sql`is_red desc, due_at, last_event_at desc, id desc`;

/**
 * Each issue that a rule names, once: one pass for all rules of the same kind, which asks only once whose an issue is. It looks for them by
 * state (index `issue_open`), but for what somebody raised, which it looks for by the events that he began with: closed issues are many,
 * and his are few.
 */
function namedByRules(person: Concerned, now: Date): SQL {
  const rules = CONCERNS[person.role];
  const isRed = sql`${lightSql(now)} = 'red'`;
  const parts = [...new Set(rules.map(({ of }) => of))].map((of) => {
    const alike = rules.filter((rule) => rule.of === of);
    const states = [...new Set<IssueState>(alike.flatMap((rule) => rule.states))];
    const mask = sql.join(
      alike.map((rule) => {
        const bit = sql.raw(String(ruleBit(rules.indexOf(rule))));
        return sql`case when ${concernSql(rule, states, person, now) ?? sql`true`} then ${bit} else 0 end`;
      }),
      sql` + `,
    );
    // without the offset the mask would be reckoned twice, here and where it is held against nothing
    return sql`(select ${issue.id} as id, ${mask} as mask, ${isRed} as is_red, ${issue.dueAt} as due_at,
        ${issue.lastEventAt} as last_event_at, ${issue.lastActorId} as last_actor_id, ${issue.version} as version
      from issue where ${and(inArray(issue.state, states), belongsTo(of, person))} offset 0)`;
  });
  const [only, ...others] = parts;
  if (others.length === 0) return sql`select * from ${only} p where p.mask > 0`;
  return sql`select p.id, bool_or(p.is_red) as is_red, max(p.due_at) as due_at, max(p.last_event_at) as last_event_at,
      max(p.last_actor_id) as last_actor_id, max(p.version) as version, sum(p.mask)::int4 as mask
    from (${sql.join(parts, sql` union all `)}) p where p.mask > 0 group by p.id`;
}
