import { and, or, type SQL, sql } from 'drizzle-orm';
import { issue } from '../../schema/issue';

/** A text as LIKE takes it literally. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** What the index knows for certain. */
export const isPair = (word: string): boolean => [...word].length === 2;

/** The words that the index of issues holds: all pairs of neighbouring characters, and the day of opening. */
export const indexedWords = sql`issue_words(${issue.title}, ${issue.description}, ${issue.placeText}, ${issue.openedAt})`;

/** A word stands in title, description or place; upper and lower case are the same. Reads each row. */
export function holdsWord(word: string): SQL | undefined {
  const places = [issue.title, issue.description, issue.placeText];
  return or(...places.map((place) => sql`${place} ilike ${`%${literally(word)}%`}`));
}

/**
 * The same by the index. A longer word's pairs may stand in the text without standing side by side, so that it must be
 * looked at too; a word of two characters is a pair.
 */
function findsWord(word: string): SQL | undefined {
  const byIndex = sql`${indexedWords} @@ words_query(${word})`;
  return isPair(word) ? byIndex : and(byIndex, holdsWord(word));
}

export const numberBegins = (text: string): SQL =>
  sql`lower(${issue.number}) like ${`${literally(text.toLowerCase())}%`}`;

export const numberEnds = (text: string): SQL =>
  sql`reverse(lower(${issue.number})) like ${`${literally([...text.toLowerCase()].reverse().join(''))}%`}`;

/** Each word must stand in title, description or place, or the number must begin or end with it. */
export function textSql(text: string): SQL | undefined {
  return and(...wordsOf(text).map((word) => or(findsWord(word), numberBegins(word), numberEnds(word))));
}
