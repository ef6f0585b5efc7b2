import { DrizzleQueryError, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connect';
import { copyField, copyIn } from './copy-in';
import { type FilledColumn, filledColumns, type Row, rowsAsColumns } from './rows-as-columns';

/** From so many rows on a COPY, which is quicker in the long run and takes 40 ms more to begin and to end. */
const FEW_ROWS = 500;

/** A part of a row as COPY reads it, with a tab behind each field but the last. */
function fields(part: object, filled: readonly FilledColumn[]): string {
  let text = '';
  let separator = '';
  for (const { key, isJson } of filled) {
    text += separator + copyField((part as Row)[key], isJson);
    separator = '\t';
  }
  return text;
}

async function insertFew(db: Pick<Database, 'execute'>, table: PgTable, rows: readonly Row[]): Promise<void> {
  const { names, from } = rowsAsColumns(table, rows);
  const listed = sql.join(names, sql`, `);
  try {
    await db.execute(sql`
      insert into ${sql.identifier(getTableName(table))} (${listed}) overriding system value
      select ${listed} from ${from} order by ordinality`);
  } catch (error) {
    throw error instanceof DrizzleQueryError && error.cause ? error.cause : error; // without all the rows
  }
}

/**
 * Inserts any number of rows in one statement, in the order given: triggers that look at the whole statement fire once.
 * Rows may be made as they are asked for; what PostgreSQL does with the first of many and what is done for the next then
 * take place at the same time.
 *
 * Every row must have the same keys (the table's property names; others are ignored); a key that is left out everywhere
 * takes the column's default, a null is a null. Ids that are given are kept. `restOf` gives the rest of a row's columns:
 * many rows of two parts cost much less than if each were made one. Throws PostgreSQL's own error, or what the making of
 * a row throws; nothing of these rows is in then.
 */
export async function insertRows<T extends PgTable, R extends Partial<T['$inferInsert']> & { id?: number }>(
  db: Pick<Database, '_' | 'execute'>,
  table: T,
  rows: Iterable<R>,
  restOf?: (row: R) => Partial<T['$inferInsert']>,
): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  const few: R[] = [];
  let next = iterator.next();
  for (; !next.done && few.length < FEW_ROWS; next = iterator.next()) few.push(next.value);
  const [first] = few;
  if (!first) return;
  if (next.done) {
    const whole = restOf ? few.map((row) => ({ ...row, ...restOf(row) })) : few;
    return insertFew(db, table, whole);
  }

  const own = filledColumns(table, first);
  const rest = restOf ? filledColumns(table, restOf(first)) : [];
  const line = (row: R) => fields(row, own) + (restOf ? `\t${fields(restOf(row), rest)}` : '');
  function* lines() {
    for (const row of few) yield line(row);
    for (; !next.done; next = iterator.next()) yield line(next.value);
  }
  const columns = [...own, ...rest].map(({ name }) => name);
  await copyIn(db, table, columns, lines());
}
