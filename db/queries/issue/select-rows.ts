import { eq, sql } from 'drizzle-orm';
import type { IssueRow } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { category } from '../../schema/category';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { unit } from '../../schema/unit';
import { lightSql } from './light-sql';
import { opinionCount } from './merged-sql';
import { closedAtSql, dueAtSql, type PastDay, standingOf, withStanding } from './standing-sql';

/** What a line of a list shows. */
const rowColumns = (now: Date, day: PastDay) => ({
  id: issue.id,
  number: issue.number,
  title: issue.title,
  /** what stands in the place of words for whoever may not see them: what kind of thing it is, and where on the map */
  plainTitle: category.nameZh,
  plainPlace: sql<string>`coalesce(${building.nameZh}, ${grid.nameZh}, ${community.nameZh}, '')`,
  state: standingOf(day).state,
  light: lightSql(now, standingOf(day)).as('light'),
  category: category.code,
  severity: issue.severity,
  level: issue.level,
  unit: unit.code,
  community: community.code,
  grid: grid.code,
  building: building.code,
  placeText: issue.placeText,
  lng: issue.lng,
  lat: issue.lat,
  unlocatedReason: issue.unlocatedReason,
  openedAt: issue.openedAt,
  dueAt: dueAtSql(day),
  closedAt: closedAtSql(day),
  opinions: opinionCount,
});

/** Issues joined with the codes of their category, unit and places: to be narrowed, sorted and cut. */
export function selectRows(db: Database, now: Date, dayEnd: Date | null = null) {
  const day = { dayEnd };
  const { categoryId, leadUnitId } = standingOf(day);
  return withStanding(db.select(rowColumns(now, day)).from(issue).$dynamic(), day)
    .innerJoin(category, eq(category.id, categoryId))
    .leftJoin(unit, eq(unit.id, leadUnitId))
    .leftJoin(community, eq(community.id, issue.communityId))
    .leftJoin(grid, eq(grid.id, issue.gridId))
    .leftJoin(building, eq(building.id, issue.buildingId));
}

export type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number];

/** For whom rows are read. */
export interface Reader {
  /** whether he may see words in which somebody may be named: in titles and places in words, too */
  seesWords: boolean;
}

export const asIssueRow = (
  { id: _, openedAt, dueAt, closedAt, plainTitle, plainPlace, ...row }: SelectedRow,
  { seesWords }: Reader,
): IssueRow => ({
  openedAt: openedAt.toISOString(),
  dueAt: dueAt?.toISOString() ?? null,
  closedAt: closedAt?.toISOString() ?? null,
  ...row,
  ...(!seesWords && { title: plainTitle, placeText: plainPlace }),
});
