import { sql } from 'drizzle-orm';
import { type LedgerCodes, readCodes } from '../../commands/ledger/codes';
import type { Database } from '../../connect';
import type { LedgerDifference } from './ledger-difference';

/** Stands for the id of what an event names by a code that is gone: no row has it. */
export const GONE = -2;

/** The codes that are left; {@link GONE} for one that is not. */
export async function readCodesLeft(db: Database): Promise<LedgerCodes> {
  const codes = await readCodes(db);
  const idOr = <T>(id: () => T): T | typeof GONE => {
    try {
      return id();
    } catch {
      return GONE;
    }
  };
  return {
    ...codes,
    categoryId: (code) => idOr(() => codes.categoryId(code)),
    unitId: (code) => idOr(() => codes.unitId(code)),
  };
}

interface Named extends Record<string, unknown> {
  table: 'unit' | 'category';
  code: string;
  number: string;
  eventId: string;
  kind: string;
  besides: number;
}

/**
 * Events name units and categories by their codes, which nobody changes: a code that is gone was changed behind the ledger's back.
 * Yields one difference for each, with the first event that names it.
 */
export async function* compareCodes(db: Database): AsyncGenerator<LedgerDifference> {
  const rows = await db.execute<Named>(sql`
    with named as (
      select e.id, 'category' as "table", e.data->>'category' as code from ledger_event e where e.data ? 'category'
      union all select e.id, 'unit', e.data->>'leadUnit' from ledger_event e where e.data->>'leadUnit' is not null
      union all select e.id, 'unit', support.code
        from ledger_event e, jsonb_array_elements_text(e.data->'supportUnits') support (code) where e.data ? 'supportUnits'),
    gone as (
      select "table", code, min(id) as id, count(distinct id)::int - 1 as besides from named
      where not exists (select from unit u where named."table" = 'unit' and u.code = named.code)
        and not exists (select from category c where named."table" = 'category' and c.scheme = 'local' and c.code = named.code)
      group by "table", code)
    select gone."table", gone.code, gone.besides, e.id as "eventId", e.kind,
      coalesce(i.number, 'issue ' || e.issue_id) as number
    from gone join ledger_event e on e.id = gone.id left join issue i on i.id = e.issue_id
    order by e.id, gone."table", gone.code`);
  for (const { table, code, number, eventId, kind, besides } of rows) {
    const others = besides > 0 ? `, and so do ${besides} later events` : '';
    const rebuilt = `event ${eventId} (${kind}) names it${others}`;
    yield { number, table, what: `code ${code}`, stored: 'is gone', rebuilt };
  }
}
