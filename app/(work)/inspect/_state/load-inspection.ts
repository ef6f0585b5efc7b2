import { readerOf } from '@/app/_auth/reader';
import { type Live, withLive } from '@/app/api/_answer/live-question';
import { answerNearby, inspected } from '@/app/api/_answer/nearby';
import { wholeEntry } from '@/app/api/_answer/whole-entry';
import type { Connection } from '@/db/connect';
import { boundsOfIssues } from '@/db/live/issue-bounds';
import type { OfficePerson } from '@/db/queries/account/read-person';
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
export const loadInspection = (
  connection: Connection,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<Inspection> => withLive(connection, (now) => inspectionAt(now, connection, parameters, reader));

async function inspectionAt(
  now: Live,
  { db }: Connection,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<Inspection> {
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

type EntryPage = Inspection & { entry: Awaited<ReturnType<typeof wholeEntry>> };

/** The page of one ledger entry, null where there is none of that number. */
export const loadEntryPage = (
  connection: Connection,
  parameters: URLSearchParams,
  number: string,
  person: OfficePerson,
): Promise<EntryPage> =>
  withLive(connection, async (now) => {
    const shared = await inspectionAt(now, connection, parameters, readerOf(person));
    return { ...shared, entry: await wholeEntry(connection.db, now, number, person) };
  });

type NearbyPage = Inspection & { nearby: Nearby; unlocated: NearbyIssue[]; starts: Start[] };

/** The list of the first page: what is nearest, or what has no coordinates, and places that were looked for. */
export const loadNearbyPage = (
  connection: Connection,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<NearbyPage> => withLive(connection, (now) => nearbyPageAt(now, connection, parameters, reader));

async function nearbyPageAt(
  now: Live,
  connection: Connection,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<NearbyPage> {
  const shared = await inspectionAt(now, connection, parameters, reader);
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
