import { and, type SQL, sql } from 'drizzle-orm';
import { ISSUES_COUNTED } from '../../../lib/contract/search';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { holdsWord, indexedWords, isPair, wordsOf } from '../issue/text-sql';
import { lookForWords, openFirst } from './look-for-words';
import { NewestWords } from './newest-words';

const DAY_SECONDS = 86_400;

export interface FoundWords {
  /** open before closed, newest first */
  ids: number[];
  count: number;
  /** there are more than were counted */
  isMore: boolean;
}

/**
 * The best few issues in which all words of a text are found. When very many have them, the best of the newest; what
 * is read stays small, whatever the word. Null when there is no word of two characters: one alone is found everywhere.
 */
export async function findByWords(db: Database, text: string, most: number): Promise<FoundWords | null> {
  const words = wordsOf(text);
  const indexed = words.filter((word) => [...word].length > 1);
  if (indexed.length === 0) return null;
  return db.transaction(async (transaction) => {
    const pairs = and(...indexed.map((word) => sql`${indexedWords} @@ words_query(${word})`))!;
    const isHeld = and(...words.filter((word) => !isPair(word)).map(holdsWord)) ?? sql`true`;
    const look = (more?: SQL) => lookForWords(transaction, and(more, pairs)!, isHeld, most);
    const newest = new NewestWords(await prepare(transaction), most, look);
    await newest.recent();
    const all = newest.isMore ? null : await look();
    if (all?.isMore) await newest.past();
    const { count, isMore } = all ?? newest;
    const best = [...newest.best, ...(all?.best ?? [])].sort(openFirst);
    const ids = [...new Set(best.map(({ id }) => id))];
    return { ids: ids.slice(0, most), count: Math.min(count, ISSUES_COUNTED), isMore };
  });
}

/**
 * Sets up the transaction for looking at the index: with little memory it would remember pages instead of rows, whose
 * rows would have to be cut into words again; compiling and parallel workers take longer to begin than the query.
 *
 * @returns the day on which the newest issue was opened, since 1970, UTC
 */
async function prepare(db: Database): Promise<number> {
  const rows = await db.execute<{ day: number | null }>(sql`
    select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
      set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
      (select floor(extract(epoch from max(${issue.openedAt})) / ${DAY_SECONDS})::int4 from ${issue}) as day`);
  return rows[0]?.day ?? 0;
}
