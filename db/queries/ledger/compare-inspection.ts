import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { UNITS } from '../../reference/units';
import type { LedgerDifference } from './ledger-difference';

interface Handled extends Record<string, unknown> {
  number: string;
  unit: string;
  eventId: string;
  kind: string;
}

/**
 * Which unit inspects is said when it is entered, and never changes. Yields every unit that inspects and has handled by what events
 * tell, and the shipped one that ceased to inspect. Of a unit that the office entered itself nothing tells that it inspected: whoever
 * checks may belong to any.
 */
export async function* compareInspection(db: Database): AsyncGenerator<LedgerDifference> {
  const shipped = UNITS.filter(({ isInspection }) => isInspection).map(({ code }) => code);
  const ceased = await db.execute<{ code: string; number: string }>(sql`
    select u.code, coalesce((select i.number from ledger_event e join issue i on i.id = e.issue_id
        where e.actor_unit_id = u.id and e.kind in ('verify_pass', 'verify_fail', 'write_off') order by e.id limit 1), u.code) as number
    from unit u where not u.is_inspection and u.code in ${shipped} order by u.code`);
  for (const { code, number } of ceased)
    yield {
      number,
      table: 'unit',
      what: `${code} isInspection`,
      stored: 'false',
      rebuilt: 'true: it is the unit that checks',
    };
  const handled = await db.execute<Handled>(sql`
    select distinct on (u.id) coalesce(i.number, 'issue ' || e.issue_id) as number, u.code as unit, e.id as "eventId", e.kind
    from unit u
    join ledger_event e on e.kind <> 'import' and (e.data->>'leadUnit' = u.code or e.data->'supportUnits' ? u.code
      or e.actor_unit_id = u.id and e.kind in ('start', 'progress', 'submit'))
    left join issue i on i.id = e.issue_id
    where u.is_inspection
    order by u.id, e.id`);
  for (const { number, unit, eventId, kind } of handled) {
    const rebuilt = `false: it handled by event ${eventId} (${kind})`;
    yield { number, table: 'unit', what: `${unit} isInspection`, stored: 'true', rebuilt };
  }
}
