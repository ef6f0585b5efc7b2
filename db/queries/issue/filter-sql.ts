import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { type AreaKind, type AreaRef, type IssueFilter, NONE } from '../../../lib/contract/filter';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { category } from '../../schema/category';
import { channel } from '../../schema/channel';
import { community } from '../../schema/community';
import { crossing } from '../../schema/crossing';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { opinion, opinionIssue } from '../../schema/opinion';
import { road } from '../../schema/road';
import { issueTag, tag } from '../../schema/tag';
import { unit } from '../../schema/unit';
import { lightSql } from './light-sql';
import { type PastDay, type Standing, standingOf } from './standing-sql';
import { textSql } from './text-sql';

/** When and where a filter is asked: lights depend on the instant, days on the zone. */
export interface FilterContext extends PastDay {
  now: Date;
  timeZone: string;
}

const AREAS = {
  community: { column: issue.communityId, table: community },
  grid: { column: issue.gridId, table: grid },
  building: { column: issue.buildingId, table: building },
  road: { column: issue.roadId, table: road },
  crossing: { column: issue.crossingId, table: crossing },
} as const;

/**
 * A filter as a condition on `issue` and, for a past day, its period (`withStanding`), merged ones left out: the same
 * answer as the live store's, which a test compares.
 */
export function filterSql(db: Database, filter: IssueFilter, context: FilterContext): SQL | undefined {
  const standing = standingOf(context);
  return and(
    ne(standing.state, 'merged'),
    chosen(filter.state, (values) => inArray(standing.state, values)),
    chosen(filter.light, (values) => inArray(lightSql(context.now, standing), values)),
    chosen(filter.category, (codes) =>
      inArray(
        standing.categoryId,
        db.select({ id: category.id }).from(category).where(inArray(category.code, codes)),
      ),
    ),
    chosen(filter.unit, (codes) => unitSql(db, standing, codes)),
    chosen(filter.level, (values) => inArray(issue.level, values)),
    chosen(filter.severity, (values) => inArray(issue.severity, values)),
    chosen(filter.channel, (codes) => channelSql(db, codes)),
    chosen(filter.tag, (codes) => tagSql(db, codes)),
    chosen(filter.area, (areas) => or(...areas.map((area) => areaSql(db, area)))),
    filter.text === '' ? undefined : textSql(filter.text),
    days(issue.openedAt, filter.openedFrom, filter.openedUntil, context),
    days(issue.dueAt, filter.dueFrom, filter.dueUntil, context),
    filter.located === null ? undefined : filter.located ? isNotNull(issue.cell) : isNull(issue.cell),
  );
}

/** An empty facet lets everything through. */
function chosen<T>(values: readonly T[], condition: (values: T[]) => SQL | undefined): SQL | undefined {
  return values.length === 0 ? undefined : condition([...values]);
}

function unitSql(db: Database, standing: Standing, codes: string[]): SQL | undefined {
  const known = db.select({ id: unit.id }).from(unit).where(inArray(unit.code, codes));
  return or(
    inArray(standing.leadUnitId, known),
    codes.includes(NONE) ? isNull(standing.leadUnitId) : undefined,
  );
}

function channelSql(db: Database, codes: string[]): SQL | undefined {
  const opinions = db
    .select({ one: sql`1` })
    .from(opinionIssue)
    .innerJoin(opinion, eq(opinion.id, opinionIssue.opinionId))
    .innerJoin(channel, eq(channel.id, opinion.channelId));
  const ofIssue = eq(opinionIssue.issueId, issue.id);
  return or(
    exists(opinions.where(and(ofIssue, inArray(channel.code, codes)))),
    codes.includes(NONE)
      ? not(exists(db.select({ one: sql`1` }).from(opinionIssue).where(ofIssue)))
      : undefined,
  );
}

function tagSql(db: Database, codes: string[]): SQL | undefined {
  const ofIssue = eq(issueTag.issueId, issue.id);
  const tags = db
    .select({ one: sql`1` })
    .from(issueTag)
    .innerJoin(tag, eq(tag.id, issueTag.tagId))
    .where(and(ofIssue, inArray(tag.code, codes)));
  return or(
    exists(tags),
    codes.includes(NONE) ? not(exists(db.select({ one: sql`1` }).from(issueTag).where(ofIssue))) : undefined,
  );
}

function areaSql(db: Database, { kind, code }: AreaRef): SQL | undefined {
  const { column, table } = AREAS[kind as AreaKind];
  if (code === NONE) return isNull(column);
  return inArray(column, db.select({ id: table.id }).from(table).where(eq(table.code, code)));
}

type InstantColumn = typeof issue.openedAt | typeof issue.dueAt;

/** Local calendar days, both included. */
function days(column: InstantColumn, from: string | null, until: string | null, { timeZone }: FilterContext) {
  const day = sql`(${column} at time zone ${timeZone})::date`;
  return and(from === null ? undefined : gte(day, from), until === null ? undefined : lte(day, until));
}
