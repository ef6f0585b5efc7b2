import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ConcernRule } from '../../../lib/authority/concerns';
import type { Role } from '../../../lib/authority/roles';
import type { IssueState } from '../../../lib/ledger/states';
import { issue } from '../../schema/issue';
import { endsWithSql } from '../issue/ends-with-sql';
import { lightSql } from '../issue/light-sql';

/** Whom issues concern: who he is, and where he belongs now (codes). */
export interface Concerned {
  id: number;
  role: Role;
  units: readonly string[];
  grids: readonly string[];
}

const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

const never = sql`false`;

/** Whose an issue must be for a rule of this kind. */
export function belongsTo(of: ConcernRule['of'], { id, units, grids }: Concerned): SQL | undefined {
  switch (of) {
    case 'street':
      return undefined;
    case 'raiser':
      return sql`${issue.id} in (select e.issue_id from ledger_event e where e.sequence = 1 and e.actor_id = ${id})`;
    case 'grid':
      if (grids.length === 0) return never;
      return sql`${issue.gridId} in (select g.id from grid g where g.code in (${listed(grids)}))`;
    case 'unit': {
      if (units.length === 0) return never;
      const own = sql`select u.id from unit u where u.code in (${listed(units)})`;
      return sql`(${issue.leadUnitId} in (${own}) or ${issue.id} in (select s.issue_id from issue_unit s
        where s.part = 'support' and s.until_at is null and s.unit_id in (${own})))`;
    }
  }
}

/** That he did not handle it, asked once of all issues in those states: asked one by one it is most of what a leader's list costs. */
function notHandledBy({ id }: Concerned, states: readonly IssueState[]): SQL {
  const asked = sql`array(select i.id from issue i where i.state in (${listed(states)}))`;
  return sql`${issue.id} not in (select handled_of(${id}, ${asked}))`;
}

/** What a rule of `CONCERNS` asks of an issue besides whose it is, among issues in some states. */
export function concernSql(
  rule: ConcernRule,
  among: readonly IssueState[],
  person: Concerned,
  now: Date,
): SQL | undefined {
  const { states, light, waitsAfter, openedWithinDays, closedWithinDays, isSecondKey } = rule;
  return and(
    among.every((state) => states.includes(state)) ? undefined : inArray(issue.state, [...states]),
    light && eq(lightSql(now), light),
    openedWithinDays === undefined
      ? undefined
      : sql`${issue.openedAt} > ${now.toISOString()}::timestamptz - make_interval(days => ${openedWithinDays})`,
    closedWithinDays === undefined
      ? undefined
      : sql`(${issue.closedAt} is null
          or ${issue.closedAt} > ${now.toISOString()}::timestamptz - make_interval(days => ${closedWithinDays}))`,
    // few have ever asked: only of them is it asked what came last
    waitsAfter && sql`${issue.id} in (select w.issue_id from ledger_event w where w.kind = ${waitsAfter[0]})`,
    waitsAfter && endsWithSql(sql`${issue.id}`, waitsAfter),
    isSecondKey ? notHandledBy(person, states) : undefined,
  );
}
