import { inArray } from 'drizzle-orm';
import type { IssueRow } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import type { FilterContext } from './filter-sql';
import { asIssueRow, type Reader, selectRows } from './select-rows';

/** The lines of these issues, in this order. One that has vanished meanwhile is left out. */
export async function listRows(
  db: Database,
  ids: readonly number[],
  { now, dayEnd, ...reader }: FilterContext & Reader,
): Promise<IssueRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(db, now, dayEnd ?? null).where(inArray(issue.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, asIssueRow(row, reader)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
