import type { OpenCounts } from '../../lib/contract/open-map';
import { NO_DAY, STAGE } from './open-rows';
import type { OpenData } from './read-open';

/** Something counts as solved lately for so many days, today among them. */
export const LATELY_DAYS = 30;

const FIRST_CLOSED_STAGE = STAGE.solved;

/**
 * The counts of each place in one pass over the issues: what is told of it and of the places within it. So the communities and what is
 * told of the sub-district itself add up to the sub-district, and so on down.
 */
export function countPlaces({ office, places, rows }: OpenData, today: number): OpenCounts[] {
  const counts = places.map((): OpenCounts => ({ open: 0, overdue: 0, solvedLately: 0, solved: 0 }));
  const from = office?.campaignFrom ?? 0;
  for (let row = 0; row < rows.count; row++) {
    const own = counts[rows.place[row]!]!;
    const stage = rows.stage[row]!;
    const due = rows.due[row]!;
    const closed = rows.closed[row]!;
    if (stage < FIRST_CLOSED_STAGE) {
      own.open += 1;
      if (stage === STAGE.working && due !== NO_DAY && due < today) own.overdue += 1;
    } else if (stage === STAGE.solved) {
      if (closed >= from) own.solved += 1;
      if (closed > today - LATELY_DAYS) own.solvedLately += 1;
    }
  }
  addUp(places, counts);
  return counts;
}

const DEPTH = { building: 2, road: 2, community: 1, street: 0 } as const;

/** Adds each place's counts to the place that it lies in, the smallest first. */
function addUp(places: OpenData['places'], counts: OpenCounts[]): void {
  const positions = new Map(places.map(({ id }, position) => [id, position]));
  const deepestFirst = places.map((_, position) => position);
  deepestFirst.sort((one, other) => DEPTH[places[other]!.kind] - DEPTH[places[one]!.kind]);
  for (const position of deepestFirst) {
    const { parentId } = places[position]!;
    const parent = parentId === null ? undefined : counts[positions.get(parentId)!];
    if (!parent) continue;
    const own = counts[position]!;
    parent.open += own.open;
    parent.overdue += own.overdue;
    parent.solved += own.solved;
    parent.solvedLately += own.solvedLately;
  }
}
