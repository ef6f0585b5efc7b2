import type { Sql } from 'postgres';
import { type Connection, connect } from '../connect';

/** A piece of reading that can be done on a connection of its own. */
export type Job = (sql: Sql) => Promise<void>;

/** A connection, and whether it was lost: the driver makes a new one by itself and says nothing. */
interface Watched extends Connection {
  isLost: boolean;
}

function connectWatched(url: string): Watched {
  const options = { max: 1, connection: { application_name: 'guatu live' } };
  const connection = connect(url, {
    ...options,
    onclose: () => {
      watched.isLost = true;
    },
  });
  const watched: Watched = { ...connection, isLost: false };
  return watched;
}

/**
 * A connection that reads in transactions of one snapshot. Not with the driver's `begin`: when the connection is lost in
 * it, the driver writes its rollback to a socket that is gone, which ends the process; and what is asked next may run on a
 * new connection, outside of the transaction. Here a transaction whose connection was lost fails, whatever it has read.
 */
export class ReadingConnection {
  private connection: Watched | null = null;

  constructor(private readonly url: string) {}

  /** @param exported name of another transaction's snapshot, to see the same data */
  async read<T>(work: (sql: Sql) => Promise<T>, exported: string | null = null): Promise<T> {
    if (this.connection?.isLost) await this.close();
    this.connection ??= connectWatched(this.url);
    const { connection } = this;
    const { sql } = connection;
    try {
      await sql.unsafe('begin isolation level repeatable read read only');
      if (exported !== null) await sql.unsafe(`set transaction snapshot '${exported}'`);
      const result = await work(sql);
      await sql.unsafe('commit');
      if (connection.isLost) throw new Error('The connection was lost while it read');
      return result;
    } catch (error) {
      this.connection = null;
      await sql.end({ timeout: 0 });
      throw error;
    }
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    await connection?.close();
  }
}

export interface OneSnapshot {
  sql: Sql;
  /** Does all jobs at once, each on a connection of its own that sees the same data. */
  beside(jobs: readonly Job[]): Promise<void>;
}

/** Reads on several connections as if on one: all see the data of one instant. */
export function atOneSnapshot<T>(url: string, work: (snapshot: OneSnapshot) => Promise<T>): Promise<T> {
  const besides = async (exported: string, jobs: readonly Job[]) => {
    const results = await Promise.allSettled(
      jobs.map(async (job) => {
        const other = new ReadingConnection(url);
        try {
          await other.read(job, exported);
        } finally {
          await other.close();
        }
      }),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };
  const main = new ReadingConnection(url);
  return main
    .read(async (sql) => {
      const [exported] = await sql<[{ name: string }]>`select pg_export_snapshot() as name`;
      return work({ sql, beside: (jobs) => besides(exported.name, jobs) });
    })
    .finally(() => main.close());
}
