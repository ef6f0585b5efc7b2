import { type IssueSuggestion, MOST_ISSUES, type SearchAnswer } from '../../../lib/contract/search';
import { foundIn } from '../../../lib/search/mark-words';
import type { Database } from '../../connect';
import type { Reader } from '../issue/select-rows';
import { findByNumber } from './find-by-number';
import { findByWords } from './find-by-words';
import { listFound } from './list-found';

/** The issues that answer a text best: by their number, then by their words, if whoever asks may see them. */
export async function findIssues(
  db: Database,
  text: string,
  now: Date,
  reader: Reader,
): Promise<Pick<SearchAnswer, 'issues' | 'byWords'>> {
  const [byNumber, byWords] = await Promise.all([
    findByNumber(db, text, MOST_ISSUES),
    reader.seesWords ? findByWords(db, text, MOST_ISSUES) : null,
  ]);
  const ids = [...new Set([...byNumber, ...(byWords?.ids ?? [])])].slice(0, MOST_ISSUES);
  const rows = await listFound(db, ids, now, reader);
  const issues = rows.map((row): IssueSuggestion => {
    const { description: _, ...shown } = row;
    return { ...shown, found: foundIn(row, text) };
  });
  return { issues, byWords: byWords && { count: byWords.count, isMore: byWords.isMore } };
}
