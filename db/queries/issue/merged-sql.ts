import { type SQL, sql } from 'drizzle-orm';
import { issue } from '../../schema/issue';
import { opinionIssue } from '../../schema/opinion';

/** Ids of the issues that live on in one, be it by way of others. A chain has no ring: what is merged is merged no further. */
export const mergedIds = (into: SQL): SQL => sql`(
  with recursive part (id) as (
    select m.id from issue m where m.merged_into_id = ${into}
    union select m.id from issue m join part on m.merged_into_id = part.id)
  select id from part)`;

const ID = sql`${issue.id}`;

/** How many opinions an issue answers to: its own and those of the issues that were merged into it, each once. */
export const opinionCount: SQL<number> = sql`(case
  -- hardly any issue has others in it: the rest is counted without looking for them
  when exists (select from issue m where m.merged_into_id = ${ID})
    then (select count(distinct ${opinionIssue.opinionId})::int4 from ${opinionIssue}
      where ${opinionIssue.issueId} = ${ID} or ${opinionIssue.issueId} in ${mergedIds(ID)})
  else (select count(*)::int4 from ${opinionIssue} where ${opinionIssue.issueId} = ${ID}) end)`;
