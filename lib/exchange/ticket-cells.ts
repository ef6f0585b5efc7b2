import type { ProblemList } from './problem';
import type { Table } from './read-table';
import type { FieldSource, TicketField, TicketMapping } from './ticket-mapping';

/** The text of each mapped field of a row; '' where the row has none or the field is not mapped. */
export type TicketCells = (field: TicketField, cells: readonly string[]) => string;

type CellReader = (cells: readonly string[]) => string;

function readerOf(source: FieldSource, positionOf: (column: string) => number): CellReader {
  const { constant, firstOf, columns = [], join } = source;
  if (constant !== undefined) return () => constant;
  if (firstOf) {
    const positions = firstOf.map(positionOf);
    return (cells) => cells[positions.find((position) => cells[position]) ?? -1] ?? '';
  }
  if (source.column !== undefined) {
    const position = positionOf(source.column);
    return (cells) => cells[position] ?? '';
  }
  const positions = columns.map(positionOf);
  return (cells) => positions.flatMap((position) => cells[position] || []).join(join);
}

/** The name of the column that a field is read from, for messages. */
export function columnOf({ column, columns, firstOf, constant }: FieldSource): string {
  return column ?? (columns ?? firstOf ?? [`“${constant}”`]).join(' + ');
}

/** Prepares the reading of rows. Columns that the mapping names and the file lacks are added to `problems`. */
export function ticketCells(mapping: TicketMapping, table: Table, problems: ProblemList): TicketCells {
  // A name as it is written goes before one that differs in its case.
  const positions = new Map([
    ...table.header.map((name, position) => [name.toLowerCase(), position] as const),
    ...table.header.map((name, position) => [name, position] as const),
  ]);
  const missing = new Set<string>();
  const positionOf = (column: string) => {
    const name = column.normalize('NFC').trim();
    const position = positions.get(name) ?? positions.get(name.toLowerCase());
    if (position === undefined) missing.add(column);
    return position ?? -1;
  };
  const readers = new Map(
    Object.entries(mapping.fields).flatMap(([field, source]) =>
      source ? [[field as TicketField, readerOf(source, positionOf)] as const] : [],
    ),
  );
  for (const column of missing) {
    problems.add({ row: 1, column, value: null, code: 'column_missing', detail: table.header.join(', ') });
  }
  return (field, cells) => readers.get(field)?.(cells) ?? '';
}

/** Columns of the file that the mapping reads nothing from. */
export function unusedColumns(mapping: TicketMapping, table: Table): string[] {
  const used = new Set(
    Object.values(mapping.fields).flatMap((source) =>
      source ? [source.column ?? [], source.columns ?? [], source.firstOf ?? []].flat() : [],
    ),
  );
  const names = new Set([...used].map((name) => name.toLowerCase()));
  return table.header.filter((name) => name !== '' && !names.has(name.toLowerCase()));
}
