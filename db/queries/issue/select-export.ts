import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { IssueFilter } from '../../../lib/contract/filter';
import type { ExportedIssue, ExportLanguage } from '../../../lib/exchange/exported-issue';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { category } from '../../schema/category';
import { channel } from '../../schema/channel';
import { community } from '../../schema/community';
import { crossing } from '../../schema/crossing';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { issueUnit } from '../../schema/issue-unit';
import { ledgerEvent, ledgerEventText } from '../../schema/ledger-event';
import { opinion, opinionIssue } from '../../schema/opinion';
import { person } from '../../schema/person';
import { road } from '../../schema/road';
import { issueTag, tag } from '../../schema/tag';
import { unit } from '../../schema/unit';
import { type FilterContext, filterSql } from './filter-sql';
import { lightSql } from './light-sql';
import { opinionCount } from './merged-sql';
import { closedAtSql, dueAtSql, standingOf, withStanding } from './standing-sql';

type Named = { nameZh: AnyPgColumn; nameEn: AnyPgColumn };

/** What the last event of some kinds says of an issue; on a past day, of those that had happened. */
const ofLastEventUntil =
  (dayEnd: Date | null | undefined) =>
  (value: SQL, ...kinds: string[]): SQL =>
    sql`(
  select ${value} from ${ledgerEvent}
  left join ${ledgerEventText} on ${ledgerEventText.eventId} = ${ledgerEvent.id}
  left join ${person} on ${person.id} = ${ledgerEvent.actorId}
  where ${ledgerEvent.issueId} = ${issue.id} and ${ledgerEvent.kind} in ${kinds}
    ${dayEnd ? sql`and ${ledgerEvent.at} < ${dayEnd.toISOString()}::timestamptz` : sql``}
  order by ${ledgerEvent.sequence} desc limit 1)`;

const codesOf = (name: SQL | AnyPgColumn, order: AnyPgColumn, from: SQL): SQL =>
  sql`to_json(array(select ${name} from ${from} group by ${name}, ${order} order by ${order}))`;

/** Every column has its own name in the answer, because it is read through a cursor. */
function exportColumns(language: ExportLanguage, context: FilterContext) {
  const { timeZone, dayEnd } = context;
  const standing = standingOf(context);
  const ofLastEvent = ofLastEventUntil(dayEnd);
  const name = (table: Named) =>
    language === 'en' ? sql`coalesce(${table.nameEn}, ${table.nameZh})` : table.nameZh;
  const day = (column: SQL | AnyPgColumn) => sql`to_char(${column} at time zone ${timeZone}, 'YYYY-MM-DD')`;
  const columns: Record<keyof ExportedIssue, SQL | AnyPgColumn> = {
    number: issue.number,
    title: issue.title,
    description: issue.description,
    state: standing.state,
    light: lightSql(context.now, standing),
    level: issue.level,
    severity: issue.severity,
    category: name(category),
    channels: codesOf(
      name(channel),
      channel.position,
      sql`${opinionIssue} join ${opinion} on ${opinion.id} = ${opinionIssue.opinionId}
        join ${channel} on ${channel.id} = ${opinion.channelId} where ${opinionIssue.issueId} = ${issue.id}`,
    ),
    tags: codesOf(
      name(tag),
      tag.position,
      sql`${issueTag} join ${tag} on ${tag.id} = ${issueTag.tagId} where ${issueTag.issueId} = ${issue.id}`,
    ),
    opinions: opinionCount,
    community: name(community),
    grid: name(grid),
    place: sql`coalesce(${name(building)}, ${name(crossing)}, ${name(road)})`,
    placeText: issue.placeText,
    lng: issue.lng,
    lat: issue.lat,
    unlocatedReason: issue.unlocatedReason,
    leadUnit: name(unit),
    supportUnits: sql`to_json(array(
      select distinct ${name({ nameZh: sql`s.name_zh`, nameEn: sql`s.name_en` } as unknown as Named)}
      from ${issueUnit} join ${unit} s on s.id = ${issueUnit.unitId}
      where ${issueUnit.issueId} = ${issue.id} and ${issueUnit.part} = 'support' and ${issueUnit.untilAt} is null
      order by 1))`,
    handler: ofLastEvent(sql`${person.name}`, 'start', 'progress', 'submit'),
    measure: ofLastEvent(sql`${ledgerEventText.text}`, 'progress', 'submit'),
    openedOn: day(issue.openedAt),
    dueAt: sql`to_char(${dueAtSql(context)} at time zone ${timeZone}, 'YYYY-MM-DD HH24:MI')`,
    submittedOn: ofLastEvent(day(ledgerEvent.at), 'submit'),
    checkResult: ofLastEvent(
      sql`case ${ledgerEvent.kind} when 'verify_pass' then 'passed' else 'failed' end`,
      'verify_pass',
      'verify_fail',
    ),
    closedOn: day(closedAtSql(context)),
    satisfaction: ofLastEvent(sql`(${ledgerEvent.data} ->> 'score')::int4`, 'satisfaction'),
    feedback: ofLastEvent(sql`${ledgerEventText.text}`, 'satisfaction'),
  };
  return Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, sql`${value}`.as(key)]));
}

/** The query of an export: exactly the rows that a filter lets through, by ledger number. */
export const selectExport = (
  db: Database,
  filter: IssueFilter,
  language: ExportLanguage,
  context: FilterContext,
) =>
  withStanding(db.select(exportColumns(language, context)).from(issue).$dynamic(), context)
    .innerJoin(category, eq(category.id, standingOf(context).categoryId))
    .leftJoin(unit, eq(unit.id, standingOf(context).leadUnitId))
    .leftJoin(community, eq(community.id, issue.communityId))
    .leftJoin(grid, eq(grid.id, issue.gridId))
    .leftJoin(building, eq(building.id, issue.buildingId))
    .leftJoin(crossing, eq(crossing.id, issue.crossingId))
    .leftJoin(road, eq(road.id, issue.roadId))
    .where(filterSql(db, filter, context))
    .orderBy(asc(issue.number))
    .toSQL();
