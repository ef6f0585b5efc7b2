import { DrizzleQueryError, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connect';
import { rowsAsColumns } from './rows-as-columns';

/**
 * The statement that inserts many rows with one parameter for each column, however many rows there are: thousands a
 * second faster than VALUES lists, and triggers that look at the whole statement fire once. Rows enter in the order
 * given. There must be one at least.
 *
 * Every row must have the same keys (the table's property names); a key that is left out everywhere takes the column's
 * default, a null is a null. Ids that are given are kept. Rows may come in several parts that stand in lists beside each
 * other, with no key in both.
 */
export function insertStatement(table: PgTable, ...parts: readonly (readonly object[])[]): SQL {
  const { names, from } = rowsAsColumns(table, ...parts);
  const listed = sql.join(names, sql`, `);
  return sql`
    insert into ${sql.identifier(getTableName(table))} (${listed}) overriding system value
    select ${listed} from ${from} order by ordinality`;
}

/** Runs it. Throws PostgreSQL's own error, without the megabyte of rows. */
export async function runInsert(db: Pick<Database, 'execute'>, statement: SQL): Promise<void> {
  try {
    await db.execute(statement);
  } catch (error) {
    throw error instanceof DrizzleQueryError && error.cause ? error.cause : error;
  }
}

/** Inserts any number of rows in one statement: {@link insertStatement}. */
export async function insertRows<T extends PgTable>(
  db: Pick<Database, 'execute'>,
  table: T,
  rows: readonly (T['$inferInsert'] & { id?: number })[],
): Promise<void> {
  if (rows.length > 0) await runInsert(db, insertStatement(table, rows));
}
