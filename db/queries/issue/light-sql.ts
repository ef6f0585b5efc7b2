import { type SQL, sql } from 'drizzle-orm';
import type { Light } from '../../../lib/ledger/states';
import { issue } from '../../schema/issue';
import type { Standing } from './standing-sql';

/** The light of an issue at an instant: the rule of lib/ledger/light.ts in SQL. */
export function lightSql(instant: Date, { redAt, amberAt, baseLight }: Standing = issue): SQL<Light> {
  const now = instant.toISOString();
  return sql<Light>`case
    when ${redAt} <= ${now}::timestamptz then 'red'
    when ${amberAt} <= ${now}::timestamptz then 'amber'
    else ${baseLight} end`;
}

/** What matters first: red, amber, grey (nobody moves it), green, then what is closed. */
export const lightRankSql = (now: Date): SQL<number> =>
  sql<number>`array_position(${sql.raw(`array['red','amber','grey','green','none']`)}, ${lightSql(now)})`;
