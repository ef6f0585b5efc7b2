import type { IssueFilter } from '../../../lib/contract/filter';
import type { ExportedIssue, ExportLanguage } from '../../../lib/exchange/exported-issue';
import type { Connection } from '../../connect';
import type { FilterContext } from './filter-sql';

import { selectExport } from './select-export';

const ROWS_AT_A_TIME = 500;

/** The rows of an export as they come: one statement, hence one state of the data, and never all of it in memory. */
export function streamExport(
  { db, sql }: Connection,
  filter: IssueFilter,
  language: ExportLanguage,
  context: FilterContext,
): AsyncIterable<ExportedIssue[]> {
  const query = selectExport(db, filter, language, context);
  return sql.unsafe<ExportedIssue[]>(query.sql, query.params as string[]).cursor(ROWS_AT_A_TIME);
}
