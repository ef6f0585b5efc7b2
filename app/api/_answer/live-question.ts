import type { Asked } from '@/app/_http/asked';
import type { Answer } from '@/app/_http/plain-answer';
import type { Connection } from '@/db/connect';
import { breathe } from '@/db/live/breathe';
import { type CompiledFilter, compileFilter } from '@/db/live/compile-filter';
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

type Work<T> = (now: Live) => T | Promise<T>;

/** Does something with the office's data and instant as they are now; what it gives must not hold them. `connection`: the app role's. */
export function withLive<T>(connection: Connection, work: Work<T>): Promise<T> {
  return officeStore(connection.url).read((snapshot) =>
    work({ snapshot, moment: momentOf(snapshot.loaded.office) }),
  );
}

/**
 * The same at the end of the past day that `asOf` names, or now. With the past of every issue, which a summary needs in
 * any case.
 */
export function withLiveAndPast<T>(connection: Connection, asOf: number | null, work: Work<T>): Promise<T> {
  return officeStore(connection.url).readWithPast((snapshot) => {
    const { office } = snapshot.loaded;
    return work({ snapshot, moment: momentAsOf(office, momentOf(office), asOf) });
  });
}

/**
 * Has the store read the issues with their past and list the rows of each facet, and makes the latest past days: the first to be made
 * need fresh memory, and take a city several times as long as those after them. So would the first commit, which finds its copies made.
 */
export async function prepareLive(connection: Connection): Promise<void> {
  const store = officeStore(connection.url);
  await withLiveAndPast(connection, null, async ({ snapshot, moment }) => {
    await store.listed();
    for (let before = 1; before <= DAYS_HELD; before++) {
      snapshot.standingAt({ ...moment, asOf: moment.today - before });
      await breathe();
    }
  });
  await store.makeCopies();
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
  const answer = (now: Live) => {
    const tag = entityTag([...timeParts(now), filterParameters(filter).toString(), ...besides]);
    const compile = async () => {
      const textIds = filter.text === '' ? null : await findText(connection.db, filter.text);
      return compileFilter(now.snapshot.loaded, filter, textIds);
    };
    return tagged(request, tag, () => make({ ...now, filter, compile }));
  };
  return withLive(connection, (present) => {
    const asOf = parseAsOf(query, present.moment.today);
    return needsPast || asOf !== null ? withLiveAndPast(connection, asOf, answer) : answer(present);
  });
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
  return withLive(connection, (now) =>
    tagged(request, entityTag([...timeParts(now), ...besides]), () => make(now)),
  );
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
  return withLive(connection, (now) =>
    tagged(request, entityTag([now.snapshot.loaded.otherWrites, ...besides(now)]), () => make(now)),
  );
}
