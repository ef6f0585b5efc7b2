import { instantOfWall, type WallTime, type WallTimeFit, wallAsUtc } from './zoned-time';

/** An instant read from a file, and how exactly it was given there. */
export interface ReadTime {
  at: Date;
  precision: 'minute' | 'day';
  fit: WallTimeFit;
}

/** Reads one cell; null when it is not of the format or not a day that exists. */
export type TimeReader = (text: string) => ReadTime | null;

type Field = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'minute' | 'second' | 'half' | 'offset';

/** The letters of Unicode's date patterns that ticket exports use. Single letters take one or two digits. */
const LETTERS: Record<string, { field: Field; pattern: string } | { skip: string }> = {
  yyyy: { field: 'year', pattern: '\\d{4}' },
  M: { field: 'month', pattern: '\\d{1,2}' },
  MM: { field: 'month', pattern: '\\d{2}' },
  d: { field: 'day', pattern: '\\d{1,2}' },
  dd: { field: 'day', pattern: '\\d{2}' },
  H: { field: 'hour', pattern: '\\d{1,2}' },
  HH: { field: 'hour', pattern: '\\d{2}' },
  h: { field: 'hour12', pattern: '\\d{1,2}' },
  hh: { field: 'hour12', pattern: '\\d{2}' },
  m: { field: 'minute', pattern: '\\d{1,2}' },
  mm: { field: 'minute', pattern: '\\d{2}' },
  s: { field: 'second', pattern: '\\d{1,2}' },
  ss: { field: 'second', pattern: '\\d{2}' },
  S: { skip: '\\d' },
  SSS: { skip: '\\d{1,6}' },
  a: { field: 'half', pattern: 'AM|PM|A\\.M\\.|P\\.M\\.|上午|下午' },
  XXX: { field: 'offset', pattern: 'Z|[+-]\\d{2}:?\\d{2}' },
};

const NAMED_FORMATS = ['iso', 'epoch', 'epoch-ms', 'excel'] as const;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

interface Compiled {
  expression: RegExp;
  fields: Field[];
}

/** `'…'` holds words as they are, anything that is not a Latin letter stands for itself. Null: not a format. */
function compile(format: string): Compiled | null {
  const fields: Field[] = [];
  let source = '';
  for (const [piece, quoted] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (quoted !== undefined) {
      source += escaped(quoted);
    } else if (!/^[A-Za-z]/.test(piece)) {
      if (piece === "'") return null;
      source += escaped(piece).replace(/\s+/g, '\\s+');
    } else {
      const letter = Object.hasOwn(LETTERS, piece) ? LETTERS[piece] : undefined;
      if (!letter) return null;
      if ('field' in letter) fields.push(letter.field);
      source += 'field' in letter ? `(${letter.pattern})` : letter.skip;
    }
  }
  const isWhole = (['year', 'month', 'day'] as const).every((field) => fields.includes(field));
  const isOnce = new Set(fields).size === fields.length;
  const isHalved = fields.includes('hour12') === fields.includes('half');
  return isWhole && isOnce && isHalved ? { expression: new RegExp(`^${source}$`, 'i'), fields } : null;
}

/** Whether `format` can be read: one of NAMED_FORMATS, or a pattern with a year, a month and a day. */
export function isTimeFormat(format: string): boolean {
  return (NAMED_FORMATS as readonly string[]).includes(format) || compile(format) !== null;
}

function exists({ year, month, day, hour, minute, second }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}

function hourOf(values: Partial<Record<Field, string>>): number {
  if (values.hour12 === undefined) return Number(values.hour ?? 0);
  const hour12 = Number(values.hour12);
  if (hour12 < 1 || hour12 > 12) return Number.NaN;
  return (hour12 % 12) + (/^p|下午/i.test(values.half ?? '') ? 12 : 0);
}

function offsetMs(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

function patternReader({ expression, fields }: Compiled, zone: string): TimeReader {
  return (text) => {
    const match = expression.exec(text);
    if (!match) return null;
    const values: Partial<Record<Field, string>> = {}; // what an optional part would hold stays undefined
    for (const [position, field] of fields.entries()) values[field] = match[position + 1]!;
    const wall: WallTime = {
      year: Number(values.year),
      month: Number(values.month),
      day: Number(values.day),
      hour: hourOf(values),
      minute: Number(values.minute ?? 0),
      second: Number(values.second ?? 0),
    };
    if (!exists(wall)) return null;
    const precision = (values.hour ?? values.hour12) === undefined ? 'day' : 'minute';
    if (values.offset === undefined) return { ...instantOfWall(wall, zone), precision };
    return { at: new Date(wallAsUtc(wall) - offsetMs(values.offset)), precision, fit: 'plain' };
  };
}

/** 2026-08-03, 2026-08-03T09:30, 2026-08-03 09:30:15.250+08:00 …, all in one: ten thousand tickets have some forty thousand times. */
const ISO: Compiled = {
  expression:
    /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i,
  fields: ['year', 'month', 'day', 'hour', 'minute', 'second', 'offset'],
};

const plainInstant = (ms: number): ReadTime => ({ at: new Date(ms), precision: 'minute', fit: 'plain' });

function epochReader(factor: number): TimeReader {
  return (text) => (/^\d{1,16}(\.\d+)?$/.test(text) ? plainInstant(Number(text) * factor) : null);
}

/** A spreadsheet's serial number: days since 1899-12-30 on the wall of the zone, with the time of day as a fraction. */
function excelReader(zone: string): TimeReader {
  return (text) => {
    if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
    const date = new Date(Date.UTC(1899, 11, 30) + Math.round(Number(text) * 86_400) * 1000);
    const wall: WallTime = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    };
    return { ...instantOfWall(wall, zone), precision: text.includes('.') ? 'minute' : 'day' };
  };
}

function firstThatReads(readers: TimeReader[]): TimeReader {
  return (text) => {
    for (const reader of readers) {
      const read = reader(text);
      if (read) return read;
    }
    return null;
  };
}

/**
 * A reader for cells of a format, such as `yyyy-MM-dd HH:mm`, `M/d/yyyy h:mm:ss a` or `yyyy年M月d日`; or `iso`
 * (2026-08-03, 2026-08-03T09:30+08:00 …), `epoch` (seconds), `epoch-ms`, `excel` (serial numbers). Wall times are of
 * `zone`; a format without hours means the beginning of the day there. Several formats are tried in turn.
 * @throws RangeError for what is not a format; check with {@link isTimeFormat}
 */
export function timeReader(formats: readonly string[], zone: string): TimeReader {
  return firstThatReads(formats.flatMap((format) => readersOf(format, zone)));
}

function readersOf(format: string, zone: string): TimeReader[] {
  if (format === 'epoch') return [epochReader(1000)];
  if (format === 'epoch-ms') return [epochReader(1)];
  if (format === 'excel') return [excelReader(zone)];
  if (format === 'iso') return [patternReader(ISO, zone)];
  const compiled = compile(format);
  if (!compiled) throw new RangeError(`not a time format: ${format}`);
  return [patternReader(compiled, zone)];
}
