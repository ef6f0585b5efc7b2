import { LIGHTS } from '../../lib/ledger/states';
import { dayCode } from './day-codes';
import { categoryOfAspect, type History, lightOfAspect } from './history';
import type { IssueColumns } from './issue-columns';
import { ABSENT, Standing, standingCode, withCategory } from './standing';

const NOT_THERE = standingCode(0, ABSENT);
const NO_LIGHT = LIGHTS.indexOf('none');

/**
 * One pass over the past. On most days most issues are either not there yet or already what they are now, and their ends
 * tell, without a branch, for which of both it is cannot be foretold. Only of the others the segments are looked at.
 *
 * @param room one that nobody needs any more: new memory has to be handed out by the system page by page
 */
export function standingOnDay(
  columns: IssueColumns,
  history: History,
  day: number,
  room: Standing | undefined,
): Standing {
  const { count, standing: standingNow } = columns;
  const { firstFrom, lastFrom, lastLight } = history;
  const standing = room?.standing ?? new Uint32Array(count);
  const matter = room?.matter ?? new Uint32Array(count);
  const light = room?.light ?? new Uint8Array(count);
  matter.set(columns.matter);
  const code = dayCode(day);
  for (let row = 0; row < count; row++) {
    const isThere = (firstFrom[row]! - code - 1) >> 31; // all bits set, or none
    standing[row] = (standingNow[row]! & isThere) | (NOT_THERE & ~isThere);
    light[row] = (lastLight[row]! & isThere) | (NO_LIGHT & ~isThere);
    const isBetween = isThere & ((code - lastFrom[row]!) >> 31);
    if (isBetween !== 0) putSegment(row, day, history, standing, matter, light);
  }
  return new Standing(standing, matter, light);
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
