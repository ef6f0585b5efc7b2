import { inArray } from 'drizzle-orm';
import { daysOfMask, isWithinWindow } from '../../../lib/calendar/recurring-window';
import type { NearbyIssue, Place } from '../../../lib/contract/nearby';
import { bearingDegrees, metresBetween } from '../../../lib/geo/bearing';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import type { FilterContext } from '../issue/filter-sql';
import { asIssueRow, type Reader, selectRows } from '../issue/select-rows';

type Key = { ids: readonly number[] } | { numbers: readonly string[] };

/** Issues by id or by ledger number, in no order, as seen from a point. Merged ones and those that are not there are left out. */
export async function selectNearby(
  db: Database,
  key: Key,
  at: Place,
  { now, timeZone, seesWords }: FilterContext & Reader,
): Promise<NearbyIssue[]> {
  const wanted = 'ids' in key ? inArray(issue.id, [...key.ids]) : inArray(issue.number, [...key.numbers]);
  const [rows, windows] = await Promise.all([
    selectRows(db, now).where(wanted),
    db
      .select({
        number: issue.number,
        from: issue.recursFrom,
        until: issue.recursUntil,
        days: issue.recursOnDays,
      })
      .from(issue)
      .where(wanted),
  ]);
  const windowOf = new Map(windows.map((window) => [window.number, window]));
  return rows
    .filter(({ state }) => state !== 'merged')
    .map((row) => {
      const { from = null, until = null, days = null } = windowOf.get(row.number) ?? {};
      const recurs = from !== null && until !== null ? { from, until, days: daysOfMask(days) } : null;
      const to = row.lng !== null && row.lat !== null ? [row.lng, row.lat] : null;
      return {
        ...asIssueRow(row, { seesWords }),
        recurs,
        isWindowNow: recurs && isWithinWindow(recurs, now, timeZone),
        metres: to && Math.round(metresBetween(at, to)),
        bearingDegrees: to && Math.round(bearingDegrees(at, to)),
      };
    });
}
