import { type SQL, sql } from 'drizzle-orm';
import { localDayNumber, minuteOfLocalDay, weekdayOf } from '../../../lib/calendar/local-day';
import type { WindowChoice } from '../../../lib/contract/nearby';
import { issue } from '../../schema/issue';
import type { FilterContext } from '../issue/filter-sql';

/** The rule of lib/calendar/recurring-window.ts in SQL: the window of an issue that has one holds now. */
function holdsNow({ now, timeZone }: FilterContext): SQL {
  const minute = minuteOfLocalDay(now, timeZone);
  const today = localDayNumber(now, timeZone);
  const begins = (day: number) =>
    sql`(coalesce(nullif(${issue.recursOnDays}, 0), 127) >> ${sql.raw(String(weekdayOf(day)))}) & 1 = 1`;
  const minutes = (column: typeof issue.recursFrom | typeof issue.recursUntil) =>
    sql`extract(hour from ${column}) * 60 + extract(minute from ${column})`;
  const [from, until] = [minutes(issue.recursFrom), minutes(issue.recursUntil)];
  const begun = sql`(${begins(today)} and ${from} <= ${minute})`;
  return sql`case when ${from} < ${until} then ${begun} and ${minute} < ${until}
    else ${begun} or (${begins(today - 1)} and ${minute} < ${until}) end`;
}

/** What a choice of windows lets through; undefined: everything. */
export function windowSql(choice: WindowChoice, context: FilterContext): SQL | undefined {
  if (choice === 'any') return undefined;
  const holds = sql`coalesce(${issue.recursFrom} is not null and (${holdsNow(context)}), false)`;
  return choice === 'now' ? holds : sql`(${issue.recursFrom} is null or ${holds})`;
}
