import type { TestDatabase } from './test-database';

const EXAMPLE = 'examples/import';
/** The command line of the worked example, without its yes. */
export const EXAMPLE_ARGUMENTS = [
  ...['--office', `${EXAMPLE}/office.json`, '--datum', 'gcj02'],
  ...['--communities', `${EXAMPLE}/communities.geojson`, '--grids', `${EXAMPLE}/grids.geojson`],
  ...['--buildings', `${EXAMPLE}/buildings.csv`, '--merchants', `${EXAMPLE}/merchants.csv`],
  ...['--issues', `${EXAMPLE}/tickets.csv`, '--mapping', `${EXAMPLE}/tickets.mapping.json`],
];

/** Every row of every table that an office enters, and the head of the ledger, in one digest. */
export async function fingerprint({ owner }: TestDatabase): Promise<string> {
  const tables = await owner.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await owner.sql.unsafe(
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as digest from "${name}" t`,
      );
      return `${name} ${row?.digest}`;
    }),
  );
  return digests.join('\n');
}

export async function countRows({ owner }: TestDatabase, table: string): Promise<number> {
  const [row] = await owner.sql.unsafe(`select count(*)::integer as n from ${table}`);
  return row?.n;
}
