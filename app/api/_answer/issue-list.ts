import type { Database } from '@/db/connect';
import { chooseRows } from '@/db/live/choose-rows';
import type { CompiledFilter } from '@/db/live/compile-filter';
import { asOfDay } from '@/db/live/office-clock';
import { listRows } from '@/db/queries/issue/list-rows';
import type { Reader } from '@/db/queries/issue/select-rows';
import type { IssueList } from '@/lib/contract/issue';
import type { PageParameters } from '@/lib/contract/parse-parameters';
import { type Live, sqlContext } from './live-question';

/** A page of the issues that a filter lets through: which they are is told by memory, their words by the database. */
export async function issueList(
  db: Database,
  now: Live,
  filter: CompiledFilter,
  page: PageParameters,
  reader: Reader,
): Promise<IssueList> {
  const { snapshot, moment } = now;
  const { total, ids } = chooseRows(snapshot, filter, moment, page);
  return {
    dataVersion: snapshot.loaded.dataVersion,
    now: moment.now.toISOString(),
    asOf: asOfDay(moment),
    total,
    offset: page.offset,
    rows: await listRows(db, ids, { ...sqlContext(now), ...reader }),
  };
}
