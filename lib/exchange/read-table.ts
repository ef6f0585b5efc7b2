import { CsvError, parse } from 'csv-parse/sync';
import type { Encoding, KnownEncoding } from './decode-text';
import { isJsonLike } from './foreign-file';
import type { ProblemCode, ProblemList } from './problem';
import { readText } from './read-text';
import { checkHeader } from './table-header';

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1, a cell with line breaks is one row. */
  row: number;
  /** In the order of the header, trimmed; '' for an empty cell. */
  cells: string[];
}

export interface Table {
  header: string[];
  rows: TableRow[];
  encoding: KnownEncoding;
}

export interface TableFormat {
  encoding?: Encoding | undefined;
  /** One character; left out, the likeliest of comma, semicolon, tab and bar in the first line. */
  delimiter?: string | undefined;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the first line has most of, outside quotes; a comma when it has none. */
function likelyDelimiter(text: string): string {
  const end = text.search(/[\r\n]/);
  const firstLine = (end === -1 ? text : text.slice(0, end)).replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => firstLine.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

const QUOTE_NOT_CLOSED = 'CSV_QUOTE_NOT_CLOSED';

function parseRecords(text: string, delimiter: string, problems: ProblemList): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // All else that the parser refuses is a quote where none may stand.
    const code: ProblemCode = error.code === QUOTE_NOT_CLOSED ? 'quote_open' : 'quote_stray';
    const { records } = error as CsvError & { records?: number };
    problems.add({ row: (records ?? 0) + 1, column: null, value: null, code });
    return null;
  }
}

/** Rows are as wide as the header; what is wider by empty cells only is cut, anything else is a shifted row. */
function fitRow(row: number, cells: string[], width: number, problems: ProblemList): TableRow | null {
  if (cells.every((cell) => cell === '')) return null;
  if (cells.length === width) return { row, cells };
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) {
    return { row, cells: cells.slice(0, width) };
  }
  problems.add({
    row,
    column: null,
    value: String(cells.length),
    code: 'row_width',
    detail: String(width),
  });
  return null;
}

/**
 * Reads a CSV: UTF-8 with or without a mark, UTF-16, or GB18030; any line ending; cells in double quotes may hold
 * delimiters, line breaks and doubled quotes. Empty rows are passed over; at least one must be left. What is wrong is
 * added to `problems`.
 * @returns null when nothing could be read
 */
export function readTable(bytes: Uint8Array, format: TableFormat, problems: ProblemList): Table | null {
  const read = readText(bytes, format.encoding, problems);
  if (!read) return null;
  const { text, encoding } = read;
  if (isJsonLike(text)) {
    problems.add({ row: null, column: null, value: null, code: 'file_foreign', detail: 'json' });
    return null;
  }
  const records = parseRecords(text, format.delimiter ?? likelyDelimiter(text), problems);
  const header = records && checkHeader(records, problems);
  if (!header) return null;
  const before = problems.problems.length;
  const rows: TableRow[] = [];
  for (let index = 1; index < records.length; index++) {
    const fitted = fitRow(index + 1, records[index]!, header.length, problems);
    if (fitted) rows.push(fitted);
  }
  if (rows.length === 0 && problems.problems.length === before) {
    problems.add({ row: null, column: null, value: null, code: 'file_no_rows' });
  }
  return { header, rows, encoding };
}
