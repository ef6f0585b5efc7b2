import type { Database } from '@/db/connect';
import { nearestOfKind } from '@/db/live/nearest-rows';
import { listById } from '@/db/queries/issue/list-by-id';
import { readEntry } from '@/db/queries/issue/read-entry';
import { may } from '@/lib/authority/permissions';
import type { Role } from '@/lib/authority/roles';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Live } from './live-question';

const NEIGHBOURS = { most: 8, withinMetres: 1000 } as const;

/** Without what residents said and what was noted: words in which a name may stand. */
const withoutWords = <E extends Omit<IssueEntry, 'now' | 'neighbours'>>(entry: E): E => ({
  ...entry,
  description: '',
  opinionList: entry.opinionList.map((opinion) => ({ ...opinion, text: '' })),
  events: entry.events.map((event) => ({ ...event, text: null })),
});

/**
 * The whole ledger entry of a number with its neighbours of the same kind, nearest first; null when there is none. With as much of
 * its words as the role may see.
 */
export async function wholeEntry(
  db: Database,
  { snapshot, moment }: Live,
  number: string,
  role: Role,
): Promise<IssueEntry | null> {
  const found = await readEntry(db, number, moment.now);
  if (found === null) return null;
  const { id } = found;
  const entry = may(role, 'see_words') ? found.entry : withoutWords(found.entry);
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
