import { concernedOf } from '@/app/_auth/concerned';
import { readerOf } from '@/app/_auth/reader';
import { issueList } from '@/app/api/_answer/issue-list';
import { type Live, sqlContext } from '@/app/api/_answer/live-question';
import { wholeEntry } from '@/app/api/_answer/whole-entry';
import type { Database } from '@/db/connect';
import { compileFilter } from '@/db/live/compile-filter';
import { heatMap } from '@/db/live/heat-map';
import { momentAsOf } from '@/db/live/office-clock';
import { summarise } from '@/db/live/summarise';
import type { OfficePerson } from '@/db/queries/account/read-person';
import { readMine } from '@/db/queries/concern/read-mine';
import { readDictionary } from '@/db/queries/dictionary/read-dictionary';
import { findText } from '@/db/queries/issue/find-text';
import { readOffice } from '@/db/queries/office/read-office';
import { readPlaces } from '@/db/queries/place/read-places';
import { hasConcerns } from '@/lib/authority/concerns';
import { dayNumberOf, isoDayOf } from '@/lib/calendar/local-day';
import type { BasemapSetting } from '@/lib/contract/basemap';
import type { Heat } from '@/lib/contract/heat';
import type { IssueRow } from '@/lib/contract/issue';
import { MINE_PAGE } from '@/lib/contract/mine';
import { parseBasemap } from '@/lib/contract/parse-basemap';
import type { Places } from '@/lib/contract/places';
import { readView } from '@/lib/view-state/read-view';
import { LIST_PAGE, listFilter, OFFSET_PARAMETER } from './_state/addresses';
import type { FirstAnswer } from './_state/command-context';
import { dropFuture, dropUnknown, dropWords } from './_state/drop-unknown';
import { readWorkingDays } from './_state/read-working-days';

export interface LoadedCommand {
  first: FirstAnswer;
  places: Places;
  basemap: BasemapSetting;
  heat: Heat | null;
  /** the located issues of the filter, to be marked on the map; none when there are too many to mark */
  marked: IssueRow[];
}

const MOST_MARKS = 1500;

/** The row at which the list begins: further pages are pages of their own where no script adds them. */
function readOffset(parameters: URLSearchParams): number {
  const offset = parameters.get(OFFSET_PARAMETER) ?? '';
  return /^\d{1,7}$/.test(offset) ? Number(offset) : 0;
}

/** Reads all that the first paint shows, at one instant and one data version, straight from the database. */
export async function loadCommand(
  db: Database,
  now: Live,
  parameters: URLSearchParams,
  person: OfficePerson,
): Promise<LoadedCommand> {
  const { snapshot } = now;
  const { dataVersion, office } = snapshot.loaded;
  const [dictionary, places, setting] = await Promise.all([
    readDictionary(db, dataVersion),
    readPlaces(db, dataVersion, snapshot.bounds),
    readOffice(db),
  ]);
  const asked = readView(parameters);
  const known = dropUnknown(asked.view, dictionary);
  const reader = readerOf(person);
  const readable = dropWords(known.view, reader);
  const { view, problems } = dropFuture(readable.view, isoDayOf(now.moment.today));
  const { filter } = view;
  const moment = momentAsOf(office, now.moment, view.asOf === null ? null : dayNumberOf(view.asOf));
  const texts = filter.text === '' ? null : await findText(db, filter.text);
  const compiled = compileFilter(snapshot.loaded, filter, texts);
  const summary = summarise(snapshot, compiled, moment);
  const at = { snapshot, moment };
  const listed = compileFilter(snapshot.loaded, listFilter(view), texts);
  const offset = readOffset(parameters);
  const hasMarks = view.layers.includes('issues') && summary.figures.issues <= MOST_MARKS;
  const mineLimit = view.show === 'mine' ? MINE_PAGE : 0;
  const [list, entry, mine, marked] = await Promise.all([
    issueList(db, at, listed, { sort: view.sort, offset, limit: LIST_PAGE }, reader),
    view.issue ? wholeEntry(db, now, view.issue, person) : null,
    hasConcerns(person.role)
      ? readMine(
          db,
          concernedOf(person),
          { concern: view.concern, offset: 0, limit: mineLimit },
          sqlContext(now),
        )
      : null,
    hasMarks ? issueList(db, at, compiled, { sort: 'matters', offset: 0, limit: MOST_MARKS }, reader) : null,
  ]);
  return {
    first: {
      view,
      problems: [...asked.problems, ...known.problems, ...readable.problems, ...problems],
      dictionary,
      summary,
      list,
      entry,
      mine,
      writer: person.id,
      workingDays: readWorkingDays(summary.today),
    },
    places,
    basemap: parseBasemap(setting?.basemap),
    heat: view.layers.includes('heat') ? heatMap(snapshot, compiled, moment, view.heat) : null,
    marked: marked?.rows ?? [],
  };
}
