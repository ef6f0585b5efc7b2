import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../../connect';

interface ForeignKey extends Record<string, unknown> {
  table: string;
  name: string;
  definition: string;
}

/** One statement for each table, with one part for each of its keys. */
async function alterTables(
  db: Database,
  keys: readonly ForeignKey[],
  part: (key: ForeignKey) => ReturnType<typeof sql>,
): Promise<void> {
  for (const table of new Set(keys.map((key) => key.table))) {
    const parts = keys.filter((key) => key.table === table).map(part);
    await db.execute(sql`alter table ${sql.identifier(table)} ${sql.join(parts, sql`, `)}`);
  }
}

/**
 * Does work while tables have no foreign keys, and then gives them back, each as it was. PostgreSQL judges a key that is
 * added with one join over the whole table, and one that is there row by row, which for ten thousand tickets is half of
 * what it does. So this is for a load into tables that were empty; into full ones it would judge all that stands, too.
 *
 * Call it inside a transaction, as the owner of the tables. Nobody else ever sees a table without its keys: it is locked
 * until the transaction ends, and a row without what it refers to ends it (23503).
 */
export async function withoutForeignKeys(
  db: Database,
  tables: readonly PgTable[],
  work: () => Promise<void>,
): Promise<void> {
  const names = tables.map((table) => getTableName(table));
  const keys = [
    ...(await db.execute<ForeignKey>(sql`
      select t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and t.relname in ${names}
      order by t.relname, c.conname`)),
  ];
  await alterTables(db, keys, ({ name }) => sql`drop constraint ${sql.identifier(name)}`);
  await work();
  await alterTables(
    db,
    keys,
    ({ name, definition }) => sql`add constraint ${sql.identifier(name)} ${sql.raw(definition)}`,
  );
}
