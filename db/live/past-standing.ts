import { dayCode } from './day-codes';
import { categoryOfAspect, type History, lightOfAspect } from './history';
import type { IssueColumns } from './issue-columns';
import { lowestBit, type RowSet, WORD_ROWS } from './row-set';
import { ABSENT, Standing, stateOf, withCategory } from './standing';

/** So many words of rows are made at a time: few enough to lie in the processor's own memory until they are done. */
const BLOCK_WORDS = 256;
/** The rows of a block that stood as neither their first nor their last segment says, and the segment of each: one block after the other. */
const betweenRows = new Int32Array(BLOCK_WORDS * WORD_ROWS);
const betweenSegments = new Int32Array(BLOCK_WORDS * WORD_ROWS);

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
  const words = room?.counted.words ?? new Int32Array(countedNow.words.length);
  const onDay = new Standing(standing, matter, light, { first: 0, words });
  for (let word = 0; word < words.length; word += BLOCK_WORDS) {
    const until = Math.min(word + BLOCK_WORDS, words.length);
    const [from, to] = [word * WORD_ROWS, Math.min(until * WORD_ROWS, count)];
    standing.set(columns.standing.subarray(from, to), from);
    matter.set(columns.matter.subarray(from, to), from);
    light.set(history.lastLight.subarray(from, to), from);
    const found = findBetween(history, day, word, until, count, countedNow.words, words);
    findSegments(history, day, found);
    putSegments(history, found, onDay);
  }
  return onDay;
}

/** Counts the rows of a block that are there, and notes those that have begun to change and not ended; returns how many. */
function findBetween(
  { firstFrom, lastFrom }: History,
  day: number,
  fromWord: number,
  untilWord: number,
  count: number,
  countedNow: Int32Array,
  counted: Int32Array,
): number {
  const code = dayCode(day);
  let found = 0;
  for (let word = fromWord; word < untilWord; word++) {
    const base = word * WORD_ROWS;
    const until = Math.min(base + WORD_ROWS, count);
    let there = 0;
    let changed = 0;
    for (let row = base; row < until; row++) {
      there |= ((firstFrom[row]! - code - 1) >>> 31) << row;
      changed |= ((code - lastFrom[row]!) >>> 31) << row;
    }
    counted[word] = there & countedNow[word]!;
    for (let bits = there & changed; bits !== 0; bits &= bits - 1)
      betweenRows[found++] = base + lowestBit(bits);
  }
  return found;
}

/**
 * For each of the rows the last segment that had begun. A step at a time for all of them: what they need lies far apart in memory, and the
 * processor waits for many of them at once only where one does not depend on the other.
 */
function findSegments({ start, length, segments }: History, day: number, found: number): void {
  for (let i = 0; i < found; i++) {
    const row = betweenRows[i]!;
    betweenSegments[i] = start[row]! + length[row]! - 2;
  }
  for (let i = 0; i < found; i++) {
    let at = betweenSegments[i]!;
    if (segments.fromDay(at) <= day) continue;
    const first = start[betweenRows[i]!]!;
    while (at > first && segments.fromDay(at) > day) at -= 1;
    betweenSegments[i] = at;
  }
}

function putSegments({ segments }: History, found: number, onDay: Standing): void {
  const { standing, matter, light, counted } = onDay;
  for (let i = 0; i < found; i++) {
    const row = betweenRows[i]!;
    const at = betweenSegments[i]!;
    const stood = segments.standing(at);
    const aspect = segments.aspect(at);
    standing[row] = stood;
    matter[row] = withCategory(matter[row]!, categoryOfAspect(aspect));
    light[row] = lightOfAspect(aspect);
    const bit = 1 << row;
    const word = row >>> 5;
    counted.words[word] =
      stateOf(stood) === ABSENT ? counted.words[word]! & ~bit : counted.words[word]! | bit;
  }
}
