import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { TABLES, type TableName } from './write-rows';

type Copies = Record<TableName, Writable>;

/** One COPY for each table, each over a connection of its own, so that they are read side by side. */
export async function openCopies(sql: Sql): Promise<Copies> {
  const opened = await Promise.all(
    Object.entries(TABLES).map(async ([table, columns]) => {
      const stream: Writable = await sql.unsafe(`copy ${table} (${columns}) from stdin`).writable();
      return [table, stream] as const;
    }),
  );
  return Object.fromEntries(opened) as Copies;
}

/** Hands each table its lines, and waits for those that are behind. */
export async function writeCopies(copies: Copies, lines: Record<TableName, string>): Promise<void> {
  await Promise.all(
    Object.entries(lines).map(async ([table, text]) => {
      const stream = copies[table as TableName];
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    }),
  );
}

export async function closeCopies(copies: Copies): Promise<void> {
  await Promise.all(
    Object.values(copies).map((stream) => {
      stream.end();
      return finished(stream, { readable: false });
    }),
  );
}

interface Definition {
  name: string;
  table: string;
  definition: string;
}

/**
 * Takes away what would be kept up row by row and is built quicker at the end: indexes, and unique constraints that no
 * foreign key leans on. Returns what brings them back.
 */
export async function dropIndexes(sql: Sql): Promise<() => Promise<void>> {
  const tables = Object.keys(TABLES);
  const constraints = await sql<Definition[]>`
    select conname as name, conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition
    from pg_constraint c where contype = 'u' and conrelid::regclass::text = any(${tables})
      and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)`;
  const indexes = await sql<Definition[]>`
    select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as "table",
      pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid::regclass::text = any(${tables})
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
  /** How finely the words of an index are counted by ANALYZE is no part of its definition. */
  const statistics = await sql<{ name: string; column: number; target: number }[]>`
    select attrelid::regclass::text as name, attnum::int4 as "column", attstattarget::int4 as target
    from pg_attribute where attstattarget >= 0
      and attrelid::regclass::text = any(${indexes.map(({ name }) => name)})`;
  for (const { name, table } of constraints)
    await sql.unsafe(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return async () => {
    const statements = [
      ...constraints.map((c) => `alter table ${c.table} add constraint "${c.name}" ${c.definition}`),
      ...indexes.map(({ definition }) => definition),
    ];
    // by table, because two on one table would wait for each other; the tables side by side
    const perTable = tables.map((table) =>
      statements.filter((_, i) => [...constraints, ...indexes][i]!.table === table),
    );
    await Promise.all(
      perTable.map(async (list) => {
        for (const statement of list) await sql.unsafe(statement);
      }),
    );
    for (const { name, column, target } of statistics) {
      await sql.unsafe(`alter index ${name} alter column ${column} set statistics ${target}`);
    }
  };
}
