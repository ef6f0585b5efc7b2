import type { Asked } from '@/app/_http/asked';
import type { Answer } from '@/app/_http/plain-answer';
import type { Connection } from '@/db/connect';
import { breathe } from '@/db/live/breathe';
import { type CompiledFilter, compileFilter } from '@/db/live/compile-filter';
import { leaveRoom } from '@/db/live/leave-room';
import { type Moment, momentAsOf, momentOf } from '@/db/live/office-clock';
import { officeStore } from '@/db/live/office-store';
import { DAYS_HELD, type Snapshot } from '@/db/live/snapshot';
import type { FilterContext } from '@/db/queries/issue/filter-sql';
import { findText } from '@/db/queries/issue/find-text';
import { startOfLocalDay } from '@/lib/calendar/local-day';
import { parseAsOf } from '@/lib/contract/as-of';
import { filterParameters, type IssueFilter, parseFilter } from '@/lib/contract/filter';
import { entityTag, tagged } from './tagged';

/** What an answer is made from: one data version, one instant. */
export interface Live {
  snapshot: Snapshot;
  moment: Moment;
}

export interface LiveQuestion extends Live {
  filter: IssueFilter;
  /** the filter in terms of the columns */
  compile(): Promise<CompiledFilter>;
}

/** The office's data and instant as they are now. `connection`: the app role's. */
export async function live(connection: Connection): Promise<Live> {
  const snapshot = await officeStore(connection.url).current();
  return { snapshot, moment: momentOf(snapshot.loaded.office) };
}

/**
 * The same at the end of the past day that `asOf` names, or now. With the past of every issue, which a summary needs in
 * any case.
 */
export async function liveWithPast(connection: Connection, asOf: number | null): Promise<Live> {
  const snapshot = await officeStore(connection.url).currentWithPast();
  const { office } = snapshot.loaded;
  return { snapshot, moment: momentAsOf(office, momentOf(office), asOf) };
}

/**
 * Has the store read the issues with their past and list the rows of each facet, and makes the latest past days: the first to be made
 * need fresh memory, and take a city several times as long as those after them. So would the first commit.
 */
export async function prepareLive(connection: Connection): Promise<void> {
  const { snapshot, moment } = await liveWithPast(connection, null);
  await officeStore(connection.url).listed();
  for (let before = 1; before <= DAYS_HELD; before++) {
    snapshot.standingAt({ ...moment, asOf: moment.today - before });
    await breathe();
  }
  await leaveRoom(snapshot.loaded.columns.count);
}

/** The same instant for what is asked in SQL. */
export function sqlContext({ snapshot, moment }: Live): FilterContext {
  const { timeZone } = snapshot.loaded.office;
  const { now, asOf } = moment;
  return { now, timeZone, dayEnd: asOf === null ? null : startOfLocalDay(asOf + 1, timeZone) };
}

/** Changes with the data, with the day, and whenever a light changes by itself, which those of a past day do not. */
export const timeParts = ({ snapshot, moment }: Live): (string | number)[] => [
  snapshot.loaded.dataVersion,
  snapshot.loaded.identity,
  moment.today,
  moment.asOf === null ? snapshot.lightsAt(moment.minute).epoch : `asOf ${moment.asOf}`,
];

/**
 * Answers what depends on a filter and a day: parse, compare the tag, and only then work. `besides` are the other
 * parameters that the answer depends on; `needsPast` also where the present is asked of.
 */
export async function answerFiltered<A extends Answer>(
  connection: Connection,
  request: Asked,
  besides: readonly (string | number)[],
  make: (question: LiveQuestion) => A | Promise<A>,
  { needsPast } = { needsPast: false },
): Promise<A | Response> {
  const query = new URL(request.url).searchParams;
  const filter = parseFilter(query);
  const present = await live(connection);
  const asOf = parseAsOf(query, present.moment.today);
  const now = needsPast || asOf !== null ? await liveWithPast(connection, asOf) : present;
  const tag = entityTag([...timeParts(now), filterParameters(filter).toString(), ...besides]);
  return tagged(request, tag, () =>
    make({
      ...now,
      filter,
      compile: async () => {
        const textIds = filter.text === '' ? null : await findText(connection.db, filter.text);
        return compileFilter(now.snapshot.loaded, filter, textIds);
      },
    }),
  );
}

/**
 * Answers what depends on no filter: names, places, one entry. Whatever it reads, its tag changes with data and time; and with
 * `besides`.
 */
export async function answerUnfiltered(
  connection: Connection,
  request: Request,
  make: (now: Live) => Response | Promise<Response>,
  besides: readonly (string | number)[] = [],
): Promise<Response> {
  const now = await live(connection);
  return tagged(request, entityTag([...timeParts(now), ...besides]), () => make(now));
}

/**
 * Answers what no event of the ledger changes: where things lie. Whoever holds it keeps it while issues go their road, and need not draw
 * anew what stands.
 */
export async function answerStanding(
  connection: Connection,
  request: Request,
  make: (now: Live) => Response | Promise<Response>,
  besides: (now: Live) => readonly (string | number)[] = () => [],
): Promise<Response> {
  const now = await live(connection);
  return tagged(request, entityTag([now.snapshot.loaded.otherWrites, ...besides(now)]), () => make(now));
}
