import type { Readable } from 'node:stream';
import type { Sql } from 'postgres';

/** Rows of so many neighbouring ids travel as one message: a message a row costs more than its content. */
const IDS_A_MESSAGE = 512;

/** Which rows: those whose id lies in a range (both ends included), or these. */
export type IdChoice = { first: number; last: number } | readonly number[];

interface CopiedQuery {
  /** SQL expressions */
  fields: readonly string[];
  from: string;
  /** the column by which rows are chosen: whole numbers, with an index */
  id: string;
  /** what rows of one id are sorted by */
  within?: string;
}

/**
 * Reads a query's rows in their binary form, hundreds to a message, which is many times quicker than rows of objects.
 * `readRow` is called once a row with a reader that stands at its first field. Rows of one id come one behind the other,
 * else in no order.
 */
export function copyRows(
  sql: Pick<Sql, 'unsafe'>,
  query: CopiedQuery,
  chosen: IdChoice,
  readRow: (reader: FieldReader) => void,
): Promise<void> {
  return copyPacked(sql, packedQuery(query, chosen), readRow);
}

/** The same for all rows of a query, in no order; those with the same `by` travel as one message: some hundreds should. */
export function copyAllRows(
  sql: Pick<Sql, 'unsafe'>,
  { fields, from, by }: Pick<CopiedQuery, 'fields' | 'from'> & { by: string },
  readRow: (reader: FieldReader) => void,
): Promise<void> {
  const packed = `select string_agg(record_send(row(${fields.join(', ')})), '') from ${from} group by ${by}`;
  return copyPacked(sql, packed, readRow);
}

async function copyPacked(
  sql: Pick<Sql, 'unsafe'>,
  packed: string,
  readRow: (reader: FieldReader) => void,
): Promise<void> {
  const text = `copy (${packed}) to stdout (format binary)`;
  const stream: Readable = await sql.unsafe(text).readable();
  const reader = new FieldReader();
  let isHeaderRead = false;
  let failure: unknown = null;
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject);
    stream.on('end', () => {
      // When the end came together with a large message, the driver has paused its socket and forgets to go on.
      stream._read(0);
      if (failure === null) resolve();
      else reject(failure);
    });
    stream.on('data', (message: Buffer) => {
      // The driver hands over whole messages of the server, each of one row; the header stands before the first.
      const at = isHeaderRead ? 0 : HEADER_BYTES;
      isHeaderRead = true;
      if (failure !== null || message.length <= at + TRAILER_BYTES) return;
      try {
        reader.readAll(message, at + FIELD_HEAD_BYTES, readRow);
      } catch (error) {
        failure = error; // the rest must be taken from the server all the same
      }
    });
  });
}

/** Many packed records to a row, none of them empty. */
function packedQuery({ fields, from, id, within }: CopiedQuery, chosen: IdChoice): string {
  const order = within === undefined ? id : `${id}, ${within}`;
  if (!('first' in chosen)) {
    return `
      select string_agg(record_send(row(${fields.join(', ')})), '' order by ${order}) from ${from}
      where ${id} = any('{${chosen.join(',')}}') group by ${id} / ${IDS_A_MESSAGE}`;
  }
  return `
    select packed from generate_series(${chosen.first}, ${chosen.last}, ${IDS_A_MESSAGE}) message
    cross join lateral (
      select string_agg(record_send(record), '') as packed from (
        select ${fields.join(', ')} from ${from}
        where ${id} between message and least(message + ${IDS_A_MESSAGE - 1}, ${chosen.last})
        order by ${order}
      ) record
    ) packing where packed is not null`;
}

/** Signature, flags and an extension of no length. */
const HEADER_BYTES = 19;
/** Stands where the number of fields would, and says that no row follows. */
const TRAILER_BYTES = 2;
/** Number of fields and length of the first. */
const FIELD_HEAD_BYTES = 6;
/** Of a packed record: the number of its fields; before each field its type. */
const RECORD_HEAD_BYTES = 4;
const TYPE_BYTES = 4;

/** Takes the fields of a row one after the other, in the order of the query. */
export class FieldReader {
  private bytes: Buffer = Buffer.alloc(0);
  private view: DataView = new DataView(new ArrayBuffer(0));
  private at = 0;

  /** Reads the records from `start` to the end. */
  readAll(bytes: Buffer, start: number, readRow: (reader: FieldReader) => void): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = start;
    while (this.at < bytes.length) {
      this.at += RECORD_HEAD_BYTES;
      readRow(this);
    }
  }

  /** Where the next field begins, negative when it is null; the reader moves behind it. */
  private next(): number {
    const length = this.view.getInt32(this.at + TYPE_BYTES);
    const start = this.at + TYPE_BYTES + 4;
    if (length < 0) {
      this.at = start;
      return -1;
    }
    this.at = start + length;
    return start;
  }

  /** A field of type int4; `whenNull` when it is null. */
  integer(whenNull: number): number {
    const start = this.next();
    return start < 0 ? whenNull : this.view.getInt32(start);
  }

  /** A field of type boolean. */
  truth(): boolean {
    const start = this.next();
    return start >= 0 && this.bytes[start] === 1;
  }

  /** A field of type int2. */
  small(whenNull: number): number {
    const start = this.next();
    return start < 0 ? whenNull : this.view.getInt16(start);
  }

  /** A field of type float8. */
  double(whenNull: number): number {
    const start = this.next();
    return start < 0 ? whenNull : this.view.getFloat64(start);
  }

  /** A field of type int8 as its two halves; false when it is null. */
  halves(into: { high: number; low: number }): boolean {
    const start = this.next();
    if (start < 0) return false;
    into.high = this.view.getUint32(start);
    into.low = this.view.getUint32(start + 4);
    return true;
  }

  /** A field of type timestamptz in minutes since 1970, with their fraction; `never` when it is null or later than that. */
  minutes(never: number): number {
    const start = this.next();
    if (start < 0) return never;
    const microseconds = this.view.getInt32(start) * 2 ** 32 + this.view.getUint32(start + 4);
    return Math.min(never, microseconds / 60_000_000 + MINUTES_FROM_1970_TO_2000);
  }

  /** A field of type text that is one of `words`: its position. */
  word(words: WordList): number {
    const start = this.next();
    return words.positionOf(this.bytes, start, this.at);
  }

  /** A field of type text, as UTF-8 bytes that are valid until the next message. */
  textBytes(): Uint8Array {
    const start = this.next();
    return start < 0 ? EMPTY : this.bytes.subarray(start, this.at);
  }
}

/** Words that can be told apart by their length and their first letter, so that none need be decoded. */
export class WordList {
  private readonly positions = new Int8Array(WORD_KEYS).fill(-1);

  constructor(private readonly words: readonly string[]) {
    for (const [position, word] of words.entries()) {
      const key = keyOf(word.length, word.charCodeAt(0));
      if (this.positions[key] !== -1) throw new RangeError(`${word} is too like another word: ${words}`);
      this.positions[key] = position;
    }
  }

  positionOf(bytes: Buffer, start: number, end: number): number {
    const position = start < 0 ? -1 : this.positions[keyOf(end - start, bytes[start]!)]!;
    if (position < 0)
      throw new RangeError(`Expected one of ${this.words}, got ${bytes.subarray(start, end)}`);
    return position;
  }
}

const WORD_KEYS = 2048;
const keyOf = (length: number, firstLetter: number) =>
  ((length << 7) | (firstLetter & 127)) & (WORD_KEYS - 1);

const EMPTY = new Uint8Array(0);
/** PostgreSQL counts from 2000-01-01. */
const MINUTES_FROM_1970_TO_2000 = 946_684_800 / 60;
