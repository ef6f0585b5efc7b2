import { dayCode } from './day-codes';
import { categoryOfAspect, type History, lightOfAspect } from './history';
import type { IssueColumns } from './issue-columns';
import { lowestBit, type RowSet, WORD_ROWS } from './row-set';
import { ABSENT, Standing, stateOf, withCategory } from './standing';

/**
 * The rows as they stood at the end of a past day. On most days most issues are either not there yet or already what they are now:
 * the present is copied, those that are not there are not counted, and only of those in between the segments are looked at.
 *
 * @param countedNow the rows that count in the present
 * @param room one that nobody needs any more: new memory has to be handed out by the system page by page
 */
export function standingOnDay(
  columns: IssueColumns,
  history: History,
  day: number,
  countedNow: RowSet,
  room: Standing | undefined,
): Standing {
  const { count } = columns;
  const standing = room?.standing ?? new Uint32Array(count);
  const matter = room?.matter ?? new Uint32Array(count);
  const light = room?.light ?? new Uint8Array(count);
  standing.set(columns.standing);
  matter.set(columns.matter);
  light.set(history.lastLight);
  const counted = { first: 0, words: room?.counted.words ?? new Int32Array(countedNow.words.length) };
  const code = dayCode(day);
  const { firstFrom, lastFrom } = history;
  for (let word = 0; word < counted.words.length; word++) {
    const base = word * WORD_ROWS;
    const until = Math.min(base + WORD_ROWS, count);
    let there = 0;
    let changed = 0;
    for (let row = base; row < until; row++) {
      there |= ((firstFrom[row]! - code - 1) >>> 31) << row;
      changed |= ((code - lastFrom[row]!) >>> 31) << row;
    }
    let counting = there & countedNow.words[word]!;
    for (let bits = there & changed; bits !== 0; bits &= bits - 1) {
      const row = base + lowestBit(bits);
      putSegment(row, day, history, standing, matter, light);
      const bit = 1 << row;
      counting = stateOf(standing[row]!) === ABSENT ? counting & ~bit : counting | bit;
    }
    counted.words[word] = counting;
  }
  return new Standing(standing, matter, light, counted);
}

/** How a row stood between its first and its last segment: as the last segment that had begun. */
function putSegment(
  row: number,
  day: number,
  { start, length, segments }: History,
  standing: Uint32Array,
  matter: Uint32Array,
  light: Uint8Array,
): void {
  let at = start[row]! + length[row]! - 2;
  while (at > start[row]! && segments.fromDay[at]! > day) at -= 1;
  standing[row] = segments.standing[at]!;
  matter[row] = withCategory(matter[row]!, categoryOfAspect(segments.aspect[at]!));
  light[row] = lightOfAspect(segments.aspect[at]!);
}
