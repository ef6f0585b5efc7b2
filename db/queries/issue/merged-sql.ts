import { type SQL, sql } from 'drizzle-orm';
import { issue } from '../../schema/issue';
import { opinionIssue } from '../../schema/opinion';

/**
 * Ids of an issue and of those that live on in it, be it by way of others. A chain has no ring: what is merged is merged no further.
 * One set of all, and not “the issue or one of those”: with such a choice PostgreSQL reads every row of the table.
 */
export const idsWithMerged = (into: SQL): SQL => sql`(
  with recursive part (id) as (
    select ${into}::int4
    union select m.id from issue m join part on m.merged_into_id = part.id)
  select id from part)`;

const ID = sql`${issue.id}`;

/** How many opinions an issue answers to: its own and those of the issues that were merged into it, each once. */
export const opinionCount: SQL<number> = sql`(case
  -- hardly any issue has others in it: the rest is counted without looking for them
  when exists (select from issue m where m.merged_into_id = ${ID})
    then (select count(distinct ${opinionIssue.opinionId})::int4 from ${opinionIssue}
      where ${opinionIssue.issueId} in ${idsWithMerged(ID)})
  else (select count(*)::int4 from ${opinionIssue} where ${opinionIssue.issueId} = ${ID}) end)`;
