import { eq, inArray } from 'drizzle-orm';
import type { IssueSuggestion } from '../../../lib/contract/search';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { lightSql } from '../issue/light-sql';

export type FoundIssue = Omit<IssueSuggestion, 'found'> & { description: string };

/** What a suggestion shows of some issues, in the order of their ids as given. */
export async function listFound(db: Database, ids: readonly number[], now: Date): Promise<FoundIssue[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: issue.id,
      number: issue.number,
      title: issue.title,
      description: issue.description,
      state: issue.state,
      light: lightSql(now),
      community: community.code,
      grid: grid.code,
      placeText: issue.placeText,
      lng: issue.lng,
      lat: issue.lat,
    })
    .from(issue)
    .leftJoin(community, eq(community.id, issue.communityId))
    .leftJoin(grid, eq(grid.id, issue.gridId))
    .where(inArray(issue.id, [...ids]));
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
