import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { valueText } from './value-text';

export type Row = Readonly<Record<string, unknown>>;

/** A column that rows fill, and by which key. */
export interface FilledColumn {
  key: string;
  name: string;
  type: string;
  isJson: boolean;
}

/** The columns that a row fills: those of its keys (property names of the table) that the table has. */
export function filledColumns(table: PgTable, row: object): FilledColumn[] {
  const columns = getTableColumns(table);
  return Object.keys(row).flatMap((key) => {
    const column = columns[key];
    if (!column) return [];
    const type = column.getSQLType();
    return [{ key, name: column.name, type, isJson: type === 'jsonb' }];
  });
}

/** A value as an element of PostgreSQL's array literal. */
function element(value: unknown, isJson: boolean): string {
  const text = valueText(value, isJson);
  if (text === null) return 'NULL';
  return `"${/[\\"]/.test(text) ? text.replace(/[\\"]/g, '\\$&') : text}"`;
}

/**
 * Rows of a table as a set that stands after `from`, with one parameter for each column, and the names of the columns
 * that the first of them fills. The set has a column `ordinality`, by which it can be brought into the order of the
 * rows. Arrays of columns are read by PostgreSQL in a third of the time that it needs for rows of JSON.
 */
export function rowsAsColumns(table: PgTable, rows: readonly object[]): { names: SQL[]; from: SQL } {
  const filled = filledColumns(table, rows[0] ?? {});
  const names = filled.map(({ name }) => sql`${sql.identifier(name)}`);
  const arrays = filled.map(({ key, type, isJson }) => {
    const elements = rows.map((row) => element((row as Row)[key], isJson));
    return sql`${`{${elements.join(',')}}`}::${sql.raw(type)}[]`;
  });
  const listed = sql.join(names, sql`, `);
  const from = sql`unnest(${sql.join(arrays, sql`, `)}) with ordinality as rows (${listed}, ordinality)`;
  return { names, from };
}
