import type { ProblemList } from './problem';

/** What stands between the columns of files that were not exported as a CSV, or not with the delimiter that was said. */
const SEPARATORS = [',', ';', '\t', '|', '，', '；', '、'];

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;

/** What is left of Chinese that was saved before in an encoding that it was not in: its characters are lost or others. */
const DAMAGED = /\ufffd|锟斤拷|[ãäåæçèé][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/;

/** A header of one column where there should be more: a title above the header, or another delimiter. */
function refuseSingle(name: string, records: readonly string[][], problems: ProblemList): boolean {
  const wider = records.slice(1, 4).filter((cells) => filled(cells) > 1).length;
  const separator = SEPARATORS.find((each) => name.includes(each));
  if (separator !== undefined && wider === 0) {
    problems.add({
      row: 1,
      column: null,
      value: name.slice(0, 60),
      code: 'delimiter_other',
      detail: separator,
    });
    return true;
  }
  if (wider === 0) return false;
  problems.add({ row: 1, column: null, value: name.slice(0, 60), code: 'header_is_title' });
  return true;
}

/**
 * The names of the columns from the first record, without blank ones at the end. A header that names nothing, is
 * damaged, is a title or has a name twice is added to `problems`; null then.
 */
export function checkHeader(records: readonly string[][], problems: ProblemList): string[] | null {
  const header = (records[0] ?? []).map((name) => name.normalize('NFC'));
  while (header.at(-1) === '') header.pop();
  if (header.length === 0) {
    problems.add({ row: 1, column: null, value: null, code: 'header_blank' });
    return null;
  }
  if (header.some((name) => DAMAGED.test(name))) {
    problems.add({ row: 1, column: null, value: null, code: 'header_damaged' });
    return null;
  }
  if (header.length === 1 && refuseSingle(header[0]!, records, problems)) return null;
  const twice = new Set(header.filter((name, at) => name !== '' && header.indexOf(name) !== at));
  for (const name of twice) problems.add({ row: 1, column: name, value: null, code: 'column_twice' });
  return twice.size > 0 ? null : header;
}
