import { setTimeout } from 'node:timers/promises';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connect';
import { insertStatement, runInsert } from './insert-rows';

/** From so many rows on PostgreSQL is busy for long enough to make something of the time. */
const MANY_ROWS = 1000;
const SLICE_ROWS = 2500;
/** The driver asks PostgreSQL for the parameters' types before it sends them, and needs us idle for the answer. */
const HAND_OVER_MS = 20;

/**
 * Inserts on one connection, in the order in which they are given, that run while the next rows are still being made:
 * a large load then takes as long as the slower of the two, and not as long as both.
 */
export class InsertsAhead {
  #running: Promise<void> = Promise.resolve();

  constructor(readonly db: Pick<Database, 'execute'>) {}

  /**
   * Returns when the insert has begun; a few rows are inserted before it returns. An error may come with the next call
   * or with {@link finish}. The parts are those of {@link insertStatement}.
   */
  async insert<T extends PgTable>(
    table: T,
    rows: readonly Partial<T['$inferInsert']>[],
    ...rest: readonly (readonly Partial<T['$inferInsert']>[])[]
  ): Promise<void> {
    if (rows.length === 0) return;
    const statement = insertStatement(table, rows, ...rest);
    await this.#running;
    this.#running = runInsert(this.db, statement);
    if (rows.length < MANY_ROWS) return this.#running;
    await Promise.race([setTimeout(HAND_OVER_MS), Promise.allSettled([this.#running])]);
  }

  /** Inserts rows slice by slice, if wished each with the rest of its columns, which is made just before it is needed. */
  async insertSlices<T extends PgTable, Row extends Partial<T['$inferInsert']>>(
    table: T,
    rows: readonly Row[],
    restOf?: (row: Row) => Partial<T['$inferInsert']>,
  ): Promise<void> {
    for (let begin = 0; begin < rows.length; begin += SLICE_ROWS) {
      const slice = rows.slice(begin, begin + SLICE_ROWS);
      await this.insert(table, slice, ...(restOf ? [slice.map(restOf)] : []));
    }
  }

  /** Returns when all is inserted. */
  finish(): Promise<void> {
    return this.#running;
  }
}
