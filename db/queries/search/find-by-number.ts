import { or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { office } from '../../schema/office';
import { numberBegins, numberEnds } from '../issue/text-sql';

const MOST_ZEROS = 6;

/** Ids in the order of an index, which need not read more than it answers. */
async function idsBy(db: Database, condition: SQL, order: SQL, most: number): Promise<number[]> {
  const rows = await db
    .select({ id: issue.id })
    .from(issue)
    .where(condition)
    .orderBy(sql`${order} using ~<~`)
    .limit(most);
  return rows.map(({ id }) => id);
}

/** What the beginning of a number may look like when it is typed: whole, without its hyphens, or from the year on. */
async function beginnings(db: Database, typed: string): Promise<string[]> {
  const compact = /^(\p{L}+)(\d{4})(\d*)$/u.exec(typed);
  if (compact) return [`${compact[1]}-${compact[2]}-${compact[3]}`];
  if (/^\d{4}-\d*$/.test(typed)) {
    const [row] = await db.select({ prefix: office.numberPrefix }).from(office);
    return row ? [`${row.prefix}-${typed}`] : [];
  }
  return /\p{L}.*\d/u.test(typed) ? [typed] : [];
}

/**
 * Ids of issues, merged ones too, whose number begins with what was typed, else whose running number it is with or
 * without its zeros, else whose number ends with it.
 */
export async function findByNumber(db: Database, text: string, most: number): Promise<number[]> {
  const typed = text.normalize('NFKC').replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  if (!/^[\p{L}\p{N}-]+$/u.test(typed)) return [];
  const found: number[] = [];
  for (const beginning of await beginnings(db, typed)) {
    found.push(...(await idsBy(db, numberBegins(beginning), sql`lower(${issue.number})`, most)));
  }
  if (/^\d{1,9}$/.test(typed)) {
    const backwards = sql`reverse(lower(${issue.number}))`;
    const padded = Array.from({ length: MOST_ZEROS }, (_, zeros) => `-${'0'.repeat(zeros)}${typed}`);
    const isRunning = or(...padded.map(numberEnds))!;
    const rows = await db.select({ id: issue.id }).from(issue).where(isRunning).limit(100);
    found.push(...rows.map(({ id }) => id).sort((a, b) => b - a));
    if (typed.length > 1) found.push(...(await idsBy(db, numberEnds(typed), backwards, most)));
  }
  return [...new Set(found)].slice(0, most);
}
