import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import type { Database } from './connect';
import { valueText } from './value-text';

/** Rows travel in pieces of about so many characters: PostgreSQL writes the first while the next are being made. */
const PIECE_LENGTH = 32_768;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in COPY's text form. */
export function copyField(value: unknown, isJson: boolean): string {
  const text = valueText(value, isJson);
  if (text === null) return '\\N';
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line, '\n');
    length += line.length;
    if (length < PIECE_LENGTH) continue;
    yield piece.join('');
    piece = [];
    length = 0;
  }
  yield piece.join('');
}

/** The driver beneath drizzle, on the same connection: drizzle has no COPY. */
const driverOf = (db: Pick<Database, '_'>) =>
  (db._.session as PostgresJsSession<Sql, Record<string, never>, Record<string, never>>).client;

/**
 * Copies rows into a table: their columns by name, and a line for each, of fields by {@link copyField} with tabs between.
 * Throws PostgreSQL's own error, or what the making of a line throws; nothing of these rows is in then.
 */
export async function copyIn(
  db: Pick<Database, '_'>,
  table: PgTable,
  columns: readonly string[],
  lines: Iterable<string>,
): Promise<void> {
  const listed = columns.map((name) => `"${name}"`).join(', ');
  const query = driverOf(db).unsafe(`copy "${getTableName(table)}" (${listed}) from stdin`);
  // For the driver the query has succeeded once it takes rows: it tells nobody what PostgreSQL says of the last of them.
  const refused = new Promise<never>((_, reject) => {
    Object.assign(query, { reject });
  });
  const written = query.writable().then((copy) => pipeline(Readable.from(pieces(lines)), copy));
  await Promise.race([written, refused]);
}
