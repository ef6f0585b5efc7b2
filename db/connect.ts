import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Options, type PostgresType, type Sql } from 'postgres';
import { ARRAY_TYPES } from './array-types';

/** What every query and command takes as its first argument; a transaction is one too. */
export type Database = Pick<
  PostgresJsDatabase,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'execute'
  | 'delete'
  | 'transaction'
  | '$with'
  | 'with'
  | '_'
>;

export interface Connection {
  /** where it leads, for whoever needs a connection of its own there */
  url: string;
  db: PostgresJsDatabase;
  sql: Sql;
  close(): Promise<void>;
}

/** Opens a pool to a PostgreSQL. Nothing is sent before the first query. */
export function connect(url: string, options: Options<Record<string, PostgresType>> = {}): Connection {
  const database = decodeURIComponent(new URL(url).pathname.slice(1)); // postgres.js takes it as it is written
  const sql = postgres(url, {
    ...(database && { database }),
    max: 8,
    connect_timeout: 10,
    onnotice: () => {},
    fetch_types: false,
    types: ARRAY_TYPES,
    ...options,
    connection: { application_name: 'guatu', ...options.connection },
  });
  return { url, db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}
