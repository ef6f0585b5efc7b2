import { connect as connectSocket, type Socket } from 'node:net';
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

interface Target {
  host: string[];
  port: number[];
  /** of a Unix socket */
  path: string | false | undefined;
}

/**
 * A socket that sends at once. The driver's own hold a small packet back until the one before it was acknowledged, and
 * PostgreSQL, which reads a COPY without a word, acknowledges late: each COPY waited 40 ms at its end.
 */
function openSocket({ host: [host], port: [port], path }: Target): Socket {
  const socket = path ? connectSocket(path) : connectSocket({ host, port: port!, noDelay: true });
  return Object.assign(socket, { host }); // by which the driver checks a certificate
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
    // of several hosts the driver finds the one that answers
    ...(!new URL(url).host.includes(',') && { socket: openSocket }),
    ...options,
    connection: { application_name: 'guatu', ...options.connection },
  });
  return { url, db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}
