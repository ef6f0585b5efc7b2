import { and, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgSelect } from 'drizzle-orm/pg-core';
import { CLOSED_STATES, RUNNING_STATES } from '../../../lib/ledger/states';
import { issue } from '../../schema/issue';
import { issuePeriod } from '../../schema/issue-period';

export interface PastDay {
  /** of the past day that is asked of its end, which is the first instant of the next; nothing for the present */
  dayEnd?: Date | null;
}

/**
 * The columns that tell where an issue stands: its own row's now, those of its period on a past day. A query that uses
 * them goes through `withStanding`.
 */
export const standingOf = ({ dayEnd }: PastDay) => (dayEnd ? issuePeriod : issue);

export type Standing = ReturnType<typeof standingOf>;

/** Which period was the last to begin on the day. */
const ofDay = (dayEnd: Date): SQL | undefined =>
  and(
    eq(issuePeriod.issueId, issue.id),
    lt(issuePeriod.fromAt, dayEnd),
    or(isNull(issuePeriod.untilAt), gte(issuePeriod.untilAt, dayEnd)),
  );

/** Joins a query on `issue` with the periods of the past day that is asked of, if any. */
export const withStanding = <T extends PgSelect>(query: T, { dayEnd }: PastDay): T =>
  dayEnd ? (query.innerJoin(issuePeriod, ofDay(dayEnd)) as unknown as T) : query;

/** The limit; on a past day the one that ran then: a running period turns red when it is reached. */
export const dueAtSql = ({ dayEnd }: PastDay): SQL<Date | null> =>
  (!dayEnd
    ? sql<Date | null>`${issue.dueAt}`
    : sql<Date | null>`case when ${inArray(issuePeriod.state, [...RUNNING_STATES])} then ${issuePeriod.redAt} end`
  ).mapWith(issue.dueAt);

/** When it was closed; nothing where it was open on the past day. */
export const closedAtSql = ({ dayEnd }: PastDay): SQL<Date | null> =>
  (!dayEnd
    ? sql<Date | null>`${issue.closedAt}`
    : sql<Date | null>`case when ${inArray(issuePeriod.state, [...CLOSED_STATES])} then ${issue.closedAt} end`
  ).mapWith(issue.closedAt);
