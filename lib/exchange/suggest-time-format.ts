import { type TimeReader, timeReader } from './time-format';

/** Formats that exports come in, for a person who gave another one. */
const LIKELY_FORMATS = [
  ...['yyyy-M-d', 'yyyy/M/d', 'yyyy.M.d', 'yyyy年M月d日', 'M/d/yyyy', 'd/M/yyyy', 'd.M.yyyy'].flatMap(
    (day) => [`${day} H:mm:ss`, `${day} H:mm`, day],
  ),
  ...['M/d/yyyy', 'd/M/yyyy'].flatMap((day) => [`${day} h:mm:ss a`, `${day} h:mm a`]),
  'yyyy年M月d日 H时m分',
  'yyyyMMddHHmmss',
  'yyyyMMdd',
  'iso',
];

let readers: [format: string, reader: TimeReader][] | undefined;

/** Whole numbers are only told apart by how long they are. */
const BY_DIGITS: Record<number, string> = { 5: 'excel', 10: 'epoch', 13: 'epoch-ms' };

/** The formats that a cell could be read in, likeliest first; day and month cannot always be told apart. */
export function suggestTimeFormats(text: string): string[] {
  const byDigits = /^(\d+)(?:\.\d+)?$/.exec(text)?.[1]?.length ?? 0;
  // Made when first needed and once, because a file may have many wrong rows.
  readers ??= LIKELY_FORMATS.map((format) => [format, timeReader([format], 'UTC')]);
  const reading = readers.filter(([, reader]) => reader(text) !== null).map(([format]) => format);
  return [...reading, ...[BY_DIGITS[byDigits] ?? []].flat()].slice(0, 2);
}
