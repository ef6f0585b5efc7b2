import { sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import type { LedgerDifference } from './ledger-difference';

/**
 * Numbers are given without a gap, so that a missing one is a voice, or an issue, that is gone; and what was given last is noted, so that
 * none is given twice.
 */
export async function* compareNumbers(db: Database): AsyncGenerator<LedgerDifference> {
  for (const { series, number } of await readGaps(db))
    yield { number, table: series, what: 'a number', stored: 'is missing', rebuilt: 'was given' };
  for (const { series, last, given, number } of await readBehind(db)) {
    const stored = last === null ? 'is missing' : String(last);
    yield { number, table: 'ledger_number', what: series, stored, rebuilt: `${given}: ${number} was given` };
  }
}

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

interface Behind extends Record<string, unknown> {
  series: string;
  last: number | null;
  given: number;
  number: string;
}

/** Series of which a number was given beyond the last that is noted. Of an issue its first event says the number. */
const readBehind = (db: Database) =>
  db.execute<Behind>(sql`
    with known as (
      select 'issue' as kind, coalesce(e.data->>'number', i.number) as number
        from ledger_event e left join issue i on i.id = e.issue_id where e.sequence = 1
      union all select 'opinion', number from opinion
      union all select 'opinion', named.opinion
        from ledger_event, jsonb_array_elements_text(data->'opinions') named (opinion) where data ? 'opinions'),
    given as (
      select kind || ':' || substring(number from '([0-9]{4})-Y?[0-9]+$') as series,
        substring(number from '[0-9]+$')::int as given, number from known),
    greatest_given as (select distinct on (series) * from given where series is not null order by series, given desc)
    select series, s.last, g.given, g.number from greatest_given g left join ledger_number s using (series)
    where s.last is null or s.last < g.given order by series`);
