import type { Database } from '@/db/connect';
import { nearestOfKind } from '@/db/live/nearest-rows';
import { listById } from '@/db/queries/issue/list-by-id';
import { readEntry } from '@/db/queries/issue/read-entry';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Live } from './live-question';

const NEIGHBOURS = { most: 8, withinMetres: 1000 } as const;

/** The whole ledger entry of a number with its neighbours of the same kind, nearest first; null when there is none. */
export async function wholeEntry(
  db: Database,
  { snapshot, moment }: Live,
  number: string,
): Promise<IssueEntry | null> {
  const found = await readEntry(db, number, moment.now);
  if (found === null) return null;
  const { id, entry } = found;
  const near = entry.lat === null ? [] : nearestOfKind(snapshot, id, entry.lat, NEIGHBOURS);
  const lines = await listById(
    db,
    near.map((neighbour) => neighbour.id),
    moment.now,
  );
  const neighbours = near.flatMap(({ id, metres }) => {
    const line = lines.get(id);
    return line ? [{ ...line, metres: Math.round(metres) }] : [];
  });
  return { ...entry, now: moment.now.toISOString(), neighbours };
}
