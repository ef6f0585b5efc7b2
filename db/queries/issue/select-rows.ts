import { eq } from 'drizzle-orm';
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

export const asIssueRow = ({ id: _, openedAt, dueAt, closedAt, ...row }: SelectedRow): IssueRow => ({
  ...row,
  openedAt: openedAt.toISOString(),
  dueAt: dueAt?.toISOString() ?? null,
  closedAt: closedAt?.toISOString() ?? null,
});
