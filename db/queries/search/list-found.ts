import { eq, inArray, sql } from 'drizzle-orm';
import type { IssueSuggestion } from '../../../lib/contract/search';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { lightSql } from '../issue/light-sql';
import type { Reader } from '../issue/select-rows';

export type FoundIssue = Omit<IssueSuggestion, 'found'> & { description: string };

/** What a suggestion shows of some issues, in the order of their ids as given. */
export async function listFound(
  db: Database,
  ids: readonly number[],
  now: Date,
  { seesWords }: Reader,
): Promise<FoundIssue[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: issue.id,
      number: issue.number,
      title: seesWords ? issue.title : category.nameZh,
      description: seesWords ? issue.description : sql<string>`''`,
      state: issue.state,
      light: lightSql(now),
      community: community.code,
      grid: grid.code,
      placeText: seesWords ? issue.placeText : sql<string>`''`,
      lng: issue.lng,
      lat: issue.lat,
    })
    .from(issue)
    .innerJoin(category, eq(category.id, issue.categoryId))
    .leftJoin(community, eq(community.id, issue.communityId))
    .leftJoin(grid, eq(grid.id, issue.gridId))
    .where(inArray(issue.id, [...ids]));
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
