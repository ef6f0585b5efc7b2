import type { OpenPlace, OpenPlacePage } from '../../lib/contract/open-map';
import { NO_DAY, type OpenRows, STAGE } from './open-rows';
import type { OpenSnapshot } from './open-snapshot';
import { newestFirst } from './overview';

/** What was closed is told for so many days. */
const CLOSED_DAYS = 90;

/** A place and what is known of it; null for what is no public id of a published place, whatever else it may be. */
export function openPlacePage(snapshot: OpenSnapshot, id: string): OpenPlacePage | null {
  const position = snapshot.positionOf.get(id);
  if (position === undefined || !snapshot.office) return null;
  const { rows } = snapshot.data;
  const today = snapshot.today();
  const places = snapshot.places();
  const own = snapshot.ownRows(position);
  const isClosed = (row: number) => rows.stage[row]! >= STAGE.solved;
  return {
    place: places[position]!,
    path: pathTo(snapshot, position),
    within: places
      .filter(({ parentId }) => parentId === id)
      .sort((one, other) => other.counts.open - one.counts.open || (one.nameZh < other.nameZh ? -1 : 1)),
    open: nearestDueFirst(
      rows,
      own.filter((row) => !isClosed(row)),
    ).map((row) => snapshot.issue(row)),
    closed: newestFirst(
      rows,
      own.filter((row) => isClosed(row) && rows.closed[row]! > today - CLOSED_DAYS),
    ).map((row) => snapshot.issue(row)),
  };
}

function pathTo(snapshot: OpenSnapshot, position: number): OpenPlace[] {
  const { parentId } = snapshot.data.places[position]!;
  const parent = parentId === null ? undefined : snapshot.positionOf.get(parentId);
  return parent === undefined ? [] : [...pathTo(snapshot, parent), snapshot.places()[parent]!];
}

const nearestDueFirst = ({ due, opened, id }: OpenRows, list: number[]): number[] => {
  const dueOf = (row: number) => (due[row] === NO_DAY ? Number.POSITIVE_INFINITY : due[row]!);
  const before = (one: number, other: number) =>
    dueOf(one) === dueOf(other) ? 0 : dueOf(one) - dueOf(other);
  return list.sort(
    (one, other) => before(one, other) || opened[one]! - opened[other]! || (id[one]! < id[other]! ? -1 : 1),
  );
};
