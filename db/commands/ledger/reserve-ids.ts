import { sql } from 'drizzle-orm';
import { ledgerNumber, type NumberSeries } from '../../../lib/ledger/ledger-number';
import type { Database } from '../../connect';

/** Takes ids for new issues or opinions from the sequence, in order. */
export async function reserveIds(
  db: Pick<Database, 'execute'>,
  table: 'issue' | 'opinion',
  count: number,
): Promise<number[]> {
  const [row] = await db.execute<{ ids: number[] | null }>(sql`
    with counter as materialized (select pg_get_serial_sequence(${table}, 'id')::regclass as name)
    select json_agg(nextval(name)::integer) as ids from counter, generate_series(1, ${count}::integer)`);
  return row?.ids ?? [];
}

/**
 * Takes ledger numbers of a year, in order; a number is given once and never again. The row of the series stays locked
 * until the transaction ends.
 */
export async function reserveNumbers(
  db: Pick<Database, 'execute'>,
  prefix: string,
  series: NumberSeries,
  year: number,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const [row] = await db.execute<{ last: number }>(sql`
    insert into ledger_number (series, last) values (${`${series}:${year}`}, ${count})
    on conflict (series) do update set last = ledger_number.last + ${count} returning last`);
  const first = row!.last - count + 1;
  return Array.from({ length: count }, (_, i) => ledgerNumber(prefix, series, year, first + i));
}
