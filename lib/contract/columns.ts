/**
 * A table by columns: the i-th value of each list is of the i-th row. Thousands of rows come to a third of the size that
 * they have one by one, each naming its fields.
 *
 * @example { code: ['A', 'B'], open: [3, 0] } as Columns<{ code: string; open: number }>
 */
export type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

/** The rows of a table, in its order. All its columns must be of one length; a table without columns has no rows. */
export function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const fields = Object.keys(columns) as (keyof Row)[];
  const count = fields.length === 0 ? 0 : columns[fields[0]!].length;
  return Array.from({ length: count }, (_, at) => {
    const row = {} as Row;
    for (const field of fields) row[field] = columns[field][at]!;
    return row;
  });
}

/** Those fields of rows as a table. They are named, because a table of no rows has columns too. */
export function columnsOf<Row extends object, Field extends keyof Row>(
  fields: readonly Field[],
  rows: readonly Row[],
): Columns<Pick<Row, Field>> {
  const columns = fields.map((field) => [field, rows.map((row) => row[field])] as const);
  return Object.fromEntries(columns) as Columns<Pick<Row, Field>>;
}
