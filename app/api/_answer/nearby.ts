import type { Database } from '@/db/connect';
import { countNearby } from '@/db/queries/inspection/count-nearby';
import { listNearby, type NearbyQuestion } from '@/db/queries/inspection/list-nearby';
import type { Reader } from '@/db/queries/issue/select-rows';
import type { IssueFilter } from '@/lib/contract/filter';
import type { Nearby } from '@/lib/contract/nearby';
import { OPEN_STATES } from '@/lib/ledger/states';
import type { Live } from './live-question';

/** What an inspector looks for: open issues, unless states were named, with a place or without. */
export const inspected = (filter: IssueFilter): IssueFilter => ({
  ...filter,
  state: filter.state.length > 0 ? filter.state : OPEN_STATES,
  located: null,
});

/** The open issues nearest to a point at this instant, and how many there are. */
export async function answerNearby(
  db: Database,
  { snapshot, moment }: Live,
  asked: NearbyQuestion,
  reader: Reader,
): Promise<Nearby> {
  const question = { ...asked, filter: inspected(asked.filter) };
  const context = { now: moment.now, timeZone: snapshot.loaded.office.timeZone };
  const [counts, rows] = await Promise.all([
    countNearby(db, question, context),
    listNearby(db, question, { ...context, ...reader }),
  ]);
  const { dataVersion } = snapshot.loaded;
  return { dataVersion, now: moment.now.toISOString(), at: asked.at, ...counts, rows };
}
