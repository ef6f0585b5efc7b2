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
 * Holds opinions against what tells of them: events name those that an issue comes from, and numbers are given without a gap, so that a
 * missing one is a voice, or an issue, that is gone. The words of an opinion stand in no event.
 */
export async function* compareVoices(db: Database): AsyncGenerator<LedgerDifference> {
  for (const { number, opinion, eventId, isThere } of await readLost(db)) {
    const rebuilt = `event ${eventId}: ${number} comes from ${opinion}`;
    const table = isThere ? 'opinion_issue' : 'opinion';
    yield { number, table, what: opinion, stored: 'is missing', rebuilt };
  }
  for (const { number, opinion } of await readClaimed(db))
    yield { number, table: 'opinion_issue', what: opinion, stored: 'is linked', rebuilt: 'is not there' };
  for (const { series, number } of await readGaps(db))
    yield { number, table: series, what: 'a number', stored: 'is missing', rebuilt: 'was given' };
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

interface Gap extends Record<string, unknown> {
  series: 'issue' | 'opinion';
  number: string;
}

/** Numbers that were given and that nothing has; without the office's prefix, which may have changed. */
const readGaps = (db: Database) =>
  db.execute<Gap>(sql`
    with given as (
      select split_part(s.series, ':', 1) as series,
        split_part(s.series, ':', 2) || '-' || case when s.series like 'opinion:%' then 'Y' else '' end
          || lpad(n::text, greatest(5, length(n::text)), '0') as number
      from ledger_number s cross join lateral generate_series(1, s.last) n),
    kept as (
      select 'issue' as series, substring(number from '[0-9]{4}-[0-9]+$') as number from issue
      union all select 'opinion', substring(number from '[0-9]{4}-Y[0-9]+$') from opinion
      -- one whose row is gone is told already, with its event
      union all select 'issue', substring(data->>'number' from '[0-9]{4}-[0-9]+$') from ledger_event where sequence = 1
      union all select 'opinion', substring(named.opinion from '[0-9]{4}-Y[0-9]+$')
        from ledger_event, jsonb_array_elements_text(data->'opinions') named (opinion) where data ? 'opinions')
    select series, number from given left join kept using (series, number)
    where kept.number is null order by series, number`);
