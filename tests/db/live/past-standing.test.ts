import { describe, expect, it } from 'vitest';
import { dayCode, NO_DAY } from '@/db/live/day-codes';
import { type History, Segments } from '@/db/live/history';
import type { IssueColumns } from '@/db/live/issue-columns';
import { standingOnDay } from '@/db/live/past-standing';
import { hasRow } from '@/db/live/row-set';
import { ABSENT, matterCode, rowsThatCount, standingCode, stateOf } from '@/db/live/standing';
import { createRandom } from '@/db/seed/random';

/** More than are looked through at a time, and no whole number of words. */
const ROWS = 20_003;
const BEGUN = 20_000;
const DAYS = 60;

/** Rows without a past, with one segment and with several, some of which end merged. */
function makePast() {
  const random = createRandom(7);
  const segments = new Segments(ROWS * 2);
  const column = () => new Uint16Array(ROWS).fill(NO_DAY);
  const arrays = {
    start: new Uint32Array(ROWS),
    length: new Uint16Array(ROWS),
    firstFrom: column(),
    lastFrom: column(),
    lastLight: new Uint8Array(ROWS),
  };
  const standing = new Uint32Array(ROWS);
  const matter = new Uint32Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    arrays.start[row] = segments.count;
    arrays.length[row] = random.int(0, 5);
    let day = BEGUN + random.int(0, DAYS);
    for (let i = 0; i < arrays.length[row]!; i++) {
      if (i === 0) arrays.firstFrom[row] = dayCode(day);
      arrays.lastFrom[row] = dayCode(day);
      standing[row] = standingCode(random.int(1, 40), random.int(0, ABSENT));
      const category = random.int(1, 30);
      arrays.lastLight[row] = random.int(0, 4);
      matter[row] = matterCode(category, 1, 3);
      segments.add(day, standing[row]!, (category << 3) | arrays.lastLight[row]!);
      day += random.int(1, 9);
    }
  }
  // of which only what was said above is read here
  const history = { ...arrays, segments } as unknown as History;
  return { columns: { count: ROWS, standing, matter } as unknown as IssueColumns, history };
}

describe('the rows as they stood at the end of a past day', () => {
  const { columns, history } = makePast();
  const countedNow = rowsThatCount(columns.standing);

  it.each([BEGUN - 1, BEGUN, BEGUN + 17, BEGUN + 40, BEGUN + DAYS + 60])(
    'are those of the last segment that had begun: day %i',
    (day) => {
      // in room that another day was made in, as every day is after the first ones
      const room = standingOnDay(columns, history, BEGUN + 30, countedNow, undefined);
      const stood = standingOnDay(columns, history, day, countedNow, room);
      const { start, length, segments } = history;
      for (let row = 0; row < ROWS; row++) {
        const own = Array.from({ length: length[row]! }, (_, i) => start[row]! + i);
        const at = own.findLast((segment) => segments.fromDay(segment) <= day);
        const isCounted = at !== undefined && stateOf(segments.standing(at)) !== ABSENT;
        const aspect = isCounted ? segments.aspect(at) : 0;
        const expected = isCounted
          ? [segments.standing(at), matterCode(aspect >>> 3, 1, 3), aspect & 7]
          : null;
        const { standing, matter, light, counted } = stood;
        expect(hasRow(counted, row) ? [standing[row], matter[row], light[row]] : null).toEqual(expected);
      }
    },
  );
});
