import { and, desc, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { ISSUES_COUNTED } from '../../../lib/contract/search';
import { OPEN_STATES } from '../../../lib/ledger/states';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';

/** So many issues are looked at in one go: one more than are counted. */
const MOST_CANDIDATES = ISSUES_COUNTED + 1;

export interface FoundByWords {
  id: number;
  isOpen: boolean;
  openedAt: string;
}

/** What a look at the index found: the best few of as many issues as are looked at in one go. */
export interface Look {
  best: FoundByWords[];
  /** how many of them have the words */
  count: number;
  /** there are more that were not looked at */
  isMore: boolean;
}

/** Open before closed, newest first. */
export const openFirst = (a: FoundByWords, b: FoundByWords): number =>
  Number(b.isOpen) - Number(a.isOpen) || Date.parse(b.openedAt) - Date.parse(a.openedAt) || b.id - a.id;

/**
 * @param condition answered by the index alone
 * @param isHeld asked of those that the index finds, of which no more are read than are counted
 */
export async function lookForWords(db: Database, condition: SQL, isHeld: SQL, most: number): Promise<Look> {
  const candidates = db
    .select({
      id: issue.id,
      isOpen: sql<boolean>`${inArray(issue.state, [...OPEN_STATES])}`.as('is_open'),
      openedAt: sql<string>`${issue.openedAt}`.as('opened'),
      isHeld: sql<boolean>`${isHeld}`.as('is_held'),
    })
    .from(issue)
    .where(and(condition, ne(issue.state, 'merged')))
    .limit(MOST_CANDIDATES)
    .as('candidates');
  const rows = await db
    .select({
      id: candidates.id,
      isOpen: candidates.isOpen,
      openedAt: candidates.openedAt,
      isHeld: candidates.isHeld,
      read: sql<number>`(count(*) over ())::int4`,
      count: sql<number>`(count(*) filter (where ${candidates.isHeld}) over ())::int4`,
    })
    .from(candidates)
    .orderBy(desc(candidates.isHeld), desc(candidates.isOpen), desc(candidates.openedAt), desc(candidates.id))
    .limit(most);
  const [first] = rows;
  return {
    best: rows.filter((row) => row.isHeld),
    count: first?.count ?? 0,
    isMore: first?.read === MOST_CANDIDATES,
  };
}
