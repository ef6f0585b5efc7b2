import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connect';
import { copyField, copyIn } from './copy-in';
import { type FilledColumn, filledColumns, type Row } from './rows-as-columns';

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

/**
 * Inserts any number of rows with one COPY, in the order given: triggers that look at the whole statement fire once.
 * Rows may be made as they are asked for; what PostgreSQL does with the first of many and what is done for the next then
 * take place at the same time.
 *
 * Every row must have the same keys (the table's property names; others are ignored); a key that is left out everywhere
 * takes the column's default, a null is a null. Ids that are given are kept. `restOf` gives the rest of a row's columns:
 * many rows of two parts cost much less than if each were made one. Throws PostgreSQL's own error, or what the making of
 * a row throws; nothing of these rows is in then.
 */
export async function insertRows<T extends PgTable, R extends Partial<T['$inferInsert']> & { id?: number }>(
  db: Pick<Database, '_'>,
  table: T,
  rows: Iterable<R>,
  restOf?: (row: R) => Partial<T['$inferInsert']>,
): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  let next = iterator.next();
  if (next.done) return;
  const own = filledColumns(table, next.value);
  const rest = restOf ? filledColumns(table, restOf(next.value)) : [];
  const line = (row: R) => fields(row, own) + (restOf ? `\t${fields(restOf(row), rest)}` : '');
  function* lines() {
    for (; !next.done; next = iterator.next()) yield line(next.value);
  }
  const columns = [...own, ...rest].map(({ name }) => name);
  await copyIn(db, table, columns, lines());
}
