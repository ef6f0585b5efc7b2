import { sql } from 'drizzle-orm';
import type { OpinionRow } from '../../../lib/contract/rows';
import type { Database } from '../../connect';

/** Every opinion with what became of it, newest first. Reads nothing of who said it. */
export async function listOpinions(db: Database): Promise<OpinionRow[]> {
  const rows = await db.execute<OpinionRow & Record<string, unknown>>(sql`
    select o.number, c.code as channel, o.received_at as "receivedAt", o.time_precision as "timePrecision", o.text,
      o.place_text as "placeText", b.disposition as fate, o.answer,
      coalesce((select json_agg(i.number order by i.number) from opinion_issue l
        join issue i on i.id = l.issue_id where l.opinion_id = o.id), '[]') as issues
    from opinion o
    join channel c on c.id = o.channel_id
    join opinion_balance b on b.opinion_id = o.id
    order by o.received_at desc, o.number desc`);
  return rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }));
}
