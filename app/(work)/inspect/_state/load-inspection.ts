import { live } from '@/app/api/_answer/live-question';
import { answerNearby, inspected } from '@/app/api/_answer/nearby';
import type { Connection } from '@/db/connect';
import { boundsOfIssues } from '@/db/live/issue-bounds';
import { readDictionary } from '@/db/queries/dictionary/read-dictionary';
import { listUnlocated } from '@/db/queries/inspection/list-unlocated';
import { readStreetBounds } from '@/db/queries/inspection/read-street-bounds';
import { selectNearby } from '@/db/queries/inspection/select-nearby';
import type { Reader } from '@/db/queries/issue/select-rows';
import { localDay } from '@/lib/calendar/local-day';
import type { Dictionary } from '@/lib/contract/dictionary';
import { NEARBY_LIMITS, type Nearby, type NearbyIssue } from '@/lib/contract/nearby';
import type { Bbox } from '@/lib/geo/bbox';
import { type InspectionView, readInspection } from '@/lib/view-state/inspection-view';
import type { ViewProblem } from '@/lib/view-state/read-view';
import { DEFAULT_VIEW } from '@/lib/view-state/view';
import { dropUnknown, dropWords } from '../../command/_state/drop-unknown';
import { readWorkingDays } from '../../command/_state/read-working-days';
import { findStarts, type Start } from './find-starts';
import type { OfficeDay } from './office-day';
import { type Origin, originOf } from './origin';

/** What every inspector's page needs to know of the office and of its address. */
export interface Inspection {
  view: InspectionView;
  problems: ViewProblem[];
  dictionary: Dictionary;
  streetBounds: Bbox;
  origin: Origin;
  day: OfficeDay;
  dataVersion: number;
  /** the chosen stops in the order of choosing, as seen from the origin */
  stops: NearbyIssue[];
}

/** A database in which nothing has a place is looked at from where it was written. */
const NOWHERE: Bbox = [114, 33.5, 114.1, 33.6];

/** Reads what all of an inspector's pages share, at one instant and one data version. */
export async function loadInspection(
  connection: Connection,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<Inspection & { now: Awaited<ReturnType<typeof live>> }> {
  const { db } = connection;
  const now = await live(connection);
  const { dataVersion, office, columns } = now.snapshot.loaded;
  const asked = readInspection(parameters);
  const [dictionary, street] = await Promise.all([readDictionary(db, dataVersion), readStreetBounds(db)]);
  const known = dropUnknown({ ...DEFAULT_VIEW, filter: asked.view.filter }, dictionary);
  const readable = dropWords(known.view, reader);
  const view = { ...asked.view, filter: readable.view.filter };
  const streetBounds = street ?? boundsOfIssues(columns) ?? NOWHERE;
  const origin = originOf(view, dictionary, streetBounds);
  const context = { now: now.moment.now, timeZone: office.timeZone, ...reader };
  const rows =
    view.stops.length > 0 ? await selectNearby(db, { numbers: view.stops }, origin.place, context) : [];
  const today = localDay(now.moment.now, office.timeZone);
  return {
    now,
    view,
    problems: [...asked.problems, ...known.problems, ...readable.problems],
    dictionary,
    streetBounds,
    origin,
    dataVersion,
    day: {
      now: now.moment.now.toISOString(),
      today,
      timeZone: office.timeZone,
      workingDays: readWorkingDays(today),
    },
    stops: view.stops.flatMap((stop) => rows.find(({ number }) => number === stop) ?? []),
  };
}

/** The list of the first page: what is nearest, or what has no coordinates, and places that were looked for. */
export async function loadNearbyPage(
  connection: Connection,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<Inspection & { nearby: Nearby; unlocated: NearbyIssue[]; starts: Start[] }> {
  const { now, ...shared } = await loadInspection(connection, parameters, reader);
  const { view, origin, dictionary } = shared;
  const question = { filter: view.filter, window: view.window };
  const context = { now: now.moment.now, timeZone: shared.day.timeZone, ...reader };
  const nearby = await answerNearby(
    connection.db,
    now,
    { ...question, at: origin.place, limit: NEARBY_LIMITS.default },
    reader,
  );
  const unlocated =
    view.show === 'unlocated'
      ? await listUnlocated(
          connection.db,
          { ...question, filter: inspected(view.filter) },
          origin.place,
          context,
        )
      : [];
  return { ...shared, nearby, unlocated, starts: findStarts(dictionary, view.find) };
}
