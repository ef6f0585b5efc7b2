import { sql } from 'drizzle-orm';
import { CONCERNS, type ConcernGroup } from '../../../lib/authority/concerns';
import type { Database } from '../../connect';
import type { Concerned } from './concern-sql';
import { FOUND_ORDER, foundSql, ruleBit } from './found-sql';

/** An issue that concerns somebody. */
export interface Concern {
  id: number;
  groups: ConcernGroup[];
  unread: boolean;
}

export interface Concerns {
  /** of all that concerns him: how much, by the groups that it is in */
  counts: { groups: ConcernGroup[]; unread: boolean; n: number }[];
  /** those that were asked for, overdue first, then what is due soonest, then the newest */
  page: Concern[];
  /** the ledger event up to which this knows; 0 where nothing concerns him */
  latest: number;
}

interface Marked {
  mask: number;
  unread: boolean;
}

/**
 * What concerns somebody at an instant, as {@link foundSql} finds it: counted, and a page of it, of one group or (null) of all. A city's
 * leader has hundreds of thousands of overdue issues, so the database counts.
 */
export async function listConcerns(
  db: Database,
  person: Concerned,
  now: Date,
  { concern, offset, limit }: { concern: ConcernGroup | null; offset: number; limit: number },
): Promise<Concerns> {
  const rules = CONCERNS[person.role];
  if (rules.length === 0) return { counts: [], page: [], latest: 0 };
  const bits = rules.reduce(
    (sum, { group }, i) => (concern === null || group === concern ? sum + ruleBit(i) : sum),
    0,
  );
  const [found] = await db.execute<{
    counts: (Marked & { n: number })[];
    page: (Marked & { id: number })[];
    latest: number;
  }>(sql`
    with found as materialized (${foundSql(person, now)})
    select h.last_event_id::float8 as latest,
      (select coalesce(json_agg(c), '[]') from (
        select mask, unread, count(*)::int4 as n from found group by mask, unread) c) as counts,
      (select coalesce(json_agg(p), '[]') from (
        select id, mask, unread from found where (mask & ${bits}::int4) > 0
        order by ${FOUND_ORDER} limit ${limit} offset ${offset}) p) as page
    from ledger_head h`);
  const { counts, page, latest } = found!;
  const told = <T extends Marked>({ mask, ...rest }: T) => ({
    ...rest,
    groups: rules.filter((_, i) => (mask & ruleBit(i)) > 0).map(({ group }) => group),
  });
  return { counts: counts.map(told), page: page.map(told), latest: counts.length > 0 ? latest : 0 };
}
