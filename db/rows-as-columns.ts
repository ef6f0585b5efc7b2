import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { valueText } from './value-text';

type Row = Record<string, unknown>;

/** A value as an element of PostgreSQL's array literal. */
function element(value: unknown, isJson: boolean): string {
  const text = valueText(value, isJson);
  if (text === null) return 'NULL';
  return `"${/[\\"]/.test(text) ? text.replace(/[\\"]/g, '\\$&') : text}"`;
}

/**
 * Rows of a table as a set that stands after `from`, with one parameter for each column, and the names of the columns
 * that they fill: those of the first row's keys that the table has. The set has a column `ordinality`, by which it can
 * be brought into the order of the rows. Arrays of columns are read by PostgreSQL in a third of the time that it needs
 * for rows of JSON.
 */
export function rowsAsColumns(table: PgTable, rows: readonly object[]): { names: SQL[]; from: SQL } {
  const columns = getTableColumns(table);
  const names: SQL[] = [];
  const arrays: SQL[] = [];
  for (const key of Object.keys(rows[0] ?? {})) {
    const column = columns[key];
    if (!column) continue;
    const type = column.getSQLType();
    const elements = rows.map((row) => element((row as Row)[key], type === 'jsonb'));
    names.push(sql`${sql.identifier(column.name)}`);
    arrays.push(sql`${`{${elements.join(',')}}`}::${sql.raw(type)}[]`);
  }
  const listed = sql.join(names, sql`, `);
  const from = sql`unnest(${sql.join(arrays, sql`, `)}) with ordinality as rows (${listed}, ordinality)`;
  return { names, from };
}
