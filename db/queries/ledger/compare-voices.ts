import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import type { LedgerDifference } from './ledger-difference';

interface Named extends Record<string, unknown> {
  number: string;
  opinion: string;
  eventId: string;
  isThere: boolean;
}

/**
 * Holds opinions against what tells of them: events name those that an issue comes from. The words of an opinion stand in no event.
 */
export async function* compareVoices(db: Database): AsyncGenerator<LedgerDifference> {
  for (const { number, opinion, eventId, isThere } of await readLost(db)) {
    const rebuilt = `event ${eventId}: ${number} comes from ${opinion}`;
    const table = isThere ? 'opinion_issue' : 'opinion';
    yield { number, table, what: opinion, stored: 'is missing', rebuilt };
  }
  for (const { number, opinion } of await readClaimed(db))
    yield { number, table: 'opinion_issue', what: opinion, stored: 'is linked', rebuilt: 'is not there' };
}

/** Opinions that an event names, and that are gone or no longer linked to its issue. */
const readLost = (db: Database) =>
  db.execute<Named>(sql`
    select coalesce(i.number, 'issue ' || e.issue_id) as number, named.opinion, e.id as "eventId",
      o.id is not null as "isThere"
    from ledger_event e
    cross join lateral jsonb_array_elements_text(e.data->'opinions') named (opinion)
    left join issue i on i.id = e.issue_id
    left join opinion o on o.number = named.opinion
    left join opinion_issue l on l.opinion_id = o.id and l.issue_id = e.issue_id
    where e.data ? 'opinions' and l.opinion_id is null
    order by e.id, named.opinion`);

/** Links that no event names. An issue from opinions whose first event names none was written before events did. */
const readClaimed = (db: Database) =>
  db.execute<Pick<Named, 'number' | 'opinion'>>(sql`
    select i.number, o.number as opinion
    from opinion_issue l
    join issue i on i.id = l.issue_id
    join opinion o on o.id = l.opinion_id
    left join ledger_event f on f.issue_id = i.id and f.sequence = 1
    where (i.source = 'proactive' or f.data ? 'opinions')
      and not exists (select from ledger_event e where e.issue_id = i.id and e.data->'opinions' ? o.number)
    order by i.id, o.id`);
