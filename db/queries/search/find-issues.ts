import { type IssueSuggestion, MOST_ISSUES, type SearchAnswer } from '../../../lib/contract/search';
import { foundIn } from '../../../lib/search/mark-words';
import type { Database } from '../../connect';
import { findByNumber } from './find-by-number';
import { findByWords } from './find-by-words';
import { listFound } from './list-found';

/** The issues that answer a text best: by their number, then by their words. */
export async function findIssues(
  db: Database,
  text: string,
  now: Date,
): Promise<Pick<SearchAnswer, 'issues' | 'byWords'>> {
  const [byNumber, byWords] = await Promise.all([
    findByNumber(db, text, MOST_ISSUES),
    findByWords(db, text, MOST_ISSUES),
  ]);
  const ids = [...new Set([...byNumber, ...(byWords?.ids ?? [])])].slice(0, MOST_ISSUES);
  const rows = await listFound(db, ids, now);
  const issues = rows.map((row): IssueSuggestion => {
    const { description: _, ...shown } = row;
    return { ...shown, found: foundIn(row, text) };
  });
  return { issues, byWords: byWords && { count: byWords.count, isMore: byWords.isMore } };
}
