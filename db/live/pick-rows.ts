import { COLUMN_NAMES, COLUMN_TYPES, type IssueColumns } from './issue-columns';
import type { Numbers } from './with-values';

/** Some rows by themselves, in the order of columns; each column is put together when it is first asked for. */
export function pickRows(columns: IssueColumns, rows: Int32Array): IssueColumns {
  const located = rows.findIndex((row) => row >= columns.located);
  const picked = { count: rows.length, located: located < 0 ? rows.length : located } as IssueColumns;
  for (const name of COLUMN_NAMES) {
    Object.defineProperty(picked, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = pick(columns[name], new COLUMN_TYPES[name](rows.length), rows);
        Object.defineProperty(picked, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return picked;
}

/** The values of those rows; 0 for what is no row. */
export function pick<To extends Numbers>(from: Numbers, to: To, rows: Int32Array): To {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}
