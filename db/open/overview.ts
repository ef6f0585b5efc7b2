import { dayNumberOf, isoDayOf } from '../../lib/calendar/local-day';
import type { OpenMonth, OpenOffice, OpenOverview } from '../../lib/contract/open-map';
import { LATELY_DAYS } from './count-places';
import { openGround } from './ground';
import { NO_DAY, type OpenRows, STAGE } from './open-rows';
import type { OpenSnapshot } from './open-snapshot';
import type { OpenData } from './read-open';

const MOST_LATELY = 10;
/** The median of fewer says nothing. */
const FEWEST_FOR_MEDIAN = 5;

/** How the sub-district does; null where nothing was loaded yet. */
export const openOverview = (snapshot: OpenSnapshot): OpenOverview | null =>
  snapshot.office && snapshot.reckoned(reckonOverview);

function reckonOverview(snapshot: OpenSnapshot, today: number): OpenOverview {
  const places = snapshot.places();
  return {
    office: officeOf(snapshot, today),
    street: places.find(({ kind }) => kind === 'street')!,
    communities: places
      .filter(({ kind }) => kind === 'community')
      .sort((one, other) => other.counts.open - one.counts.open || (one.nameZh < other.nameZh ? -1 : 1)),
    thisMonth: monthOf(snapshot.data, today, 0),
    lastMonth: monthOf(snapshot.data, today, 1),
    solvedLately: lately(snapshot, today),
  };
}

function officeOf(snapshot: OpenSnapshot, today: number): OpenOffice {
  const { nameZh, nameEn, timeZone, isDemo, mapReviewNumber, leastHouseholds } = snapshot.office!;
  const { bounds } = openGround(snapshot);
  return {
    nameZh,
    nameEn,
    timeZone,
    isDemo,
    mapReviewNumber,
    leastHouseholds,
    today: isoDayOf(today),
    bounds,
  };
}

function lately(snapshot: OpenSnapshot, today: number) {
  const { rows } = snapshot.data;
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (rows.stage[row] === STAGE.solved && rows.closed[row]! > today - LATELY_DAYS) found.push(row);
  }
  return newestFirst(rows, found)
    .slice(0, MOST_LATELY)
    .map((row) => snapshot.issue(row));
}

/** By the day of their end, the newest first. Of one day by their ids, which say nothing. */
export const newestFirst = (rows: OpenRows, list: number[]): number[] =>
  list.sort(
    (one, other) => rows.closed[other]! - rows.closed[one]! || (rows.id[one]! < rows.id[other]! ? -1 : 1),
  );

/** A calendar month up to the day of the month that today is, so that two can be compared. `ago`: 0 this one, 1 the last. */
function monthOf({ office, rows }: OpenData, today: number, ago: 0 | 1): OpenMonth {
  const [year = 0, month = 0, day = 0] = isoDayOf(today).split('-').map(Number);
  const first = firstOfMonth(year, month - ago);
  const last = Math.min(first + day, firstOfMonth(year, month - ago + 1)) - 1;
  const isWithin = (number: number) => number >= first && number <= last;
  const solvedDays: number[] = [];
  let [opened, timed, inTime] = [0, 0, 0];
  for (let row = 0; row < rows.count; row++) {
    if (isWithin(rows.opened[row]!)) opened += 1;
    if (rows.stage[row] !== STAGE.solved || !isWithin(rows.closed[row]!)) continue;
    solvedDays.push(rows.closed[row]! - rows.opened[row]!);
    if (rows.due[row] === NO_DAY) continue;
    timed += 1;
    if (rows.closed[row]! <= rows.due[row]!) inTime += 1;
  }
  return {
    month: isoDayOf(first).slice(0, 7),
    isWhole: (office?.campaignFrom ?? first) <= first,
    opened,
    solved: solvedDays.length,
    solvedInTime: timed === 0 ? null : inTime,
    medianDays: solvedDays.length < FEWEST_FOR_MEDIAN ? null : median(solvedDays),
  };
}

/** Day number of the first of a month; months before January are those of the year before. */
function firstOfMonth(year: number, month: number): number {
  const date = new Date(Date.UTC(year, month - 1, 1));
  return dayNumberOf(date.toISOString().slice(0, 10));
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
