import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import type { LedgerDifference } from './ledger-difference';

interface Unfounded extends Record<string, unknown> {
  number: string;
  eventId: string;
  person: number;
  unit: string;
}

/**
 * Whoever acted for a unit belonged to it then: two keys are judged by where people belonged. Yields one difference for each person and
 * unit that no assignment bears out, with the first event that tells of it. What nobody did anything by, no event tells of.
 */
export async function* compareActors(db: Database): AsyncGenerator<LedgerDifference> {
  const rows = await db.execute<Unfounded>(sql`
    select distinct on (e.actor_id, e.actor_unit_id)
      coalesce(i.number, 'issue ' || e.issue_id) as number, e.id as "eventId", e.actor_id as person,
      coalesce(u.code, e.actor_unit_id::text) as unit
    from ledger_event e
    left join issue i on i.id = e.issue_id
    left join unit u on u.id = e.actor_unit_id
    where e.actor_unit_id is not null and not exists (
      select from person_assignment a
      where a.person_id = e.actor_id and a.unit_id = e.actor_unit_id
        and tstzrange(a.from_at, a.until_at, '[]') @> e.at)
    order by e.actor_id, e.actor_unit_id, e.id`);
  for (const { number, eventId, person, unit } of rows) {
    const rebuilt = `event ${eventId}: person ${person} acted for ${unit}`;
    yield { number, table: 'person_assignment', what: 'a row', stored: 'is missing', rebuilt };
  }
}
