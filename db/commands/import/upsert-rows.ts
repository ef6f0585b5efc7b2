import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../../connect';
import { rowsAsColumns } from '../../rows-as-columns';

/**
 * Inserts rows, or brings those whose `code` is there already to what is given: one statement. Every
 * row must have the same keys (property names of the table, `code` among them).
 *
 * @returns ids by code, of these rows and of all others of the table
 */
export async function upsertRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: readonly Omit<T['$inferInsert'], 'id'>[],
): Promise<Map<string, number>> {
  const name = sql.identifier(getTableName(table));
  if (rows.length > 0) {
    const { names, from } = rowsAsColumns(table, rows);
    const listed = sql.join(names, sql`, `);
    const changes = sql.join(
      names.map((each) => sql`${each} = excluded.${each}`),
      sql`, `,
    );
    await db.execute(sql`
      insert into ${name} (${listed}) select ${listed} from ${from} order by ordinality
      on conflict (code) do update set ${changes}`);
  }
  const ids = await db.execute<{ code: string; id: number }>(sql`select code, id from ${name}`);
  return new Map([...ids].map(({ code, id }) => [code, id]));
}
