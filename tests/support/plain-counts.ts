import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/connect';
import { type FilterContext, filterSql } from '@/db/queries/issue/filter-sql';
import { lightSql } from '@/db/queries/issue/light-sql';
import { standingOf, withStanding } from '@/db/queries/issue/standing-sql';
import { building } from '@/db/schema/building';
import { category } from '@/db/schema/category';
import { channel } from '@/db/schema/channel';
import { community } from '@/db/schema/community';
import { grid } from '@/db/schema/grid';
import { issue } from '@/db/schema/issue';
import { opinion, opinionIssue } from '@/db/schema/opinion';
import { issueTag, tag } from '@/db/schema/tag';
import { unit } from '@/db/schema/unit';
import { type Facet, type IssueFilter, NO_FILTER, NONE } from '@/lib/contract/filter';
import type { IssueSort } from '@/lib/contract/issue';

export type Counts = Record<string, number>;

/** The filter without what is chosen in one facet. */
const without = (filter: IssueFilter, facet: Facet): IssueFilter => {
  const part = facet === 'community' ? 'area' : facet;
  return { ...filter, [part]: NO_FILTER[part] };
};

/** Rows of a filter by a value, by GROUP BY and nothing else: what the live store must agree with. */
export class PlainCounts {
  constructor(
    private readonly db: Database,
    private readonly context: FilterContext,
  ) {}

  /** The columns that tell where an issue stood: of its row now, of its period on a past day. */
  get standing() {
    return standingOf(this.context);
  }

  async by(value: SQL | AnyPgColumn, filter: IssueFilter, more?: SQL): Promise<Counts> {
    const counted = { value: sql<string | null>`${value}`, n: sql<number>`count(*)::int4` };
    const rows = await withStanding(this.db.select(counted).from(issue).$dynamic(), this.context)
      .innerJoin(category, eq(category.id, this.standing.categoryId))
      .leftJoin(unit, eq(unit.id, this.standing.leadUnitId))
      .leftJoin(community, eq(community.id, issue.communityId))
      .leftJoin(grid, eq(grid.id, issue.gridId))
      .leftJoin(building, eq(building.id, issue.buildingId))
      .where(and(filterSql(this.db, filter, this.context), more))
      .groupBy(sql`1`);
    return Object.fromEntries(rows.map((row) => [row.value ?? NONE, row.n]));
  }

  async count(filter: IssueFilter, more?: SQL): Promise<number> {
    return (await this.by(sql`'all'`, filter, more)).all ?? 0;
  }

  /** Ids of the issues that a filter lets through, sorted by instants to the minute. */
  async inOrder(sort: IssueSort, filter: IssueFilter): Promise<number[]> {
    const light = lightSql(this.context.now, this.standing);
    const opened = sql`date_trunc('minute', ${issue.openedAt})`;
    const orders = {
      matters: sql`array_position(array['red','amber','grey','green','none'], ${light}), ${issue.severity} desc, ${opened}, ${issue.id}`,
      due: sql`date_trunc('minute', ${issue.dueAt}) nulls last, ${opened}, ${issue.id}`,
      opened: sql`${opened} desc, ${issue.id} desc`,
      number: sql`${issue.number} collate "C"`,
    };
    const rows = await withStanding(this.db.select({ id: issue.id }).from(issue).$dynamic(), this.context)
      .where(filterSql(this.db, filter, this.context))
      .orderBy(orders[sort]);
    return rows.map(({ id }) => id);
  }

  /** One count for each value of a facet, as if nothing were chosen in it. */
  async facet(facet: Facet, filter: IssueFilter): Promise<Counts> {
    const others = without(filter, facet);
    if (facet === 'channel') return this.channels(others);
    if (facet === 'tag') return this.tags(others);
    const values = {
      state: this.standing.state,
      light: lightSql(this.context.now, this.standing),
      category: category.code,
      unit: unit.code,
      level: issue.level,
      severity: sql`${issue.severity}::text`,
      community: community.code,
    };
    return this.by(values[facet], others);
  }

  private async channels(filter: IssueFilter): Promise<Counts> {
    const counted = { value: channel.code, n: sql<number>`count(distinct ${issue.id})::int4` };
    const rows = await withStanding(this.db.select(counted).from(issue).$dynamic(), this.context)
      .innerJoin(opinionIssue, eq(opinionIssue.issueId, issue.id))
      .innerJoin(opinion, eq(opinion.id, opinionIssue.opinionId))
      .innerJoin(channel, eq(channel.id, opinion.channelId))
      .where(filterSql(this.db, filter, this.context))
      .groupBy(channel.code);
    return this.withNone(
      rows,
      filter,
      sql`not exists (select from opinion_issue where issue_id = ${issue.id})`,
    );
  }

  private async tags(filter: IssueFilter): Promise<Counts> {
    const counted = { value: tag.code, n: sql<number>`count(*)::int4` };
    const rows = await withStanding(this.db.select(counted).from(issue).$dynamic(), this.context)
      .innerJoin(issueTag, eq(issueTag.issueId, issue.id))
      .innerJoin(tag, eq(tag.id, issueTag.tagId))
      .where(filterSql(this.db, filter, this.context))
      .groupBy(tag.code);
    return this.withNone(rows, filter, sql`not exists (select from issue_tag where issue_id = ${issue.id})`);
  }

  private async withNone(
    rows: { value: string; n: number }[],
    filter: IssueFilter,
    hasNone: SQL,
  ): Promise<Counts> {
    const none = await this.count(filter, hasNone);
    const counts = Object.fromEntries(rows.map(({ value, n }) => [value, n]));
    return none === 0 ? counts : { ...counts, [NONE]: none };
  }
}
