import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { building } from './building';
import { channel } from './channel';
import { id, instant, oneOf } from './columns';
import { community } from './community';
import { issue, TIME_PRECISIONS } from './issue';
import { listeningMeeting } from './listening-meeting';
import { questionnaireBatch } from './questionnaire-batch';

/** 意见建议: one voice, through one channel, on one day. Never lost, never merged away. */
export const opinion = pgTable(
  'opinion',
  {
    id: id(),
    number: text('number').notNull().unique(),
    channelId: integer('channel_id')
      .notNull()
      .references(() => channel.id),
    receivedAt: instant('received_at').notNull(),
    timePrecision: text('time_precision', { enum: TIME_PRECISIONS }).notNull().default('day'),
    text: text('text').notNull(),
    placeText: text('place_text'),
    communityId: integer('community_id').references(() => community.id),
    buildingId: integer('building_id').references(() => building.id),
    listeningMeetingId: integer('listening_meeting_id').references(() => listeningMeeting.id),
    questionnaireBatchId: integer('questionnaire_batch_id').references(() => questionnaireBatch.id),
    /** Set when it was answered at once and needs no issue. */
    answeredAt: instant('answered_at'),
    answer: text('answer'),
  },
  (t) => [
    index('opinion_received').on(t.receivedAt),
    index('opinion_community').on(t.communityId),
    oneOf('opinion', 'time_precision', TIME_PRECISIONS),
    check('opinion_says_something', sql`length(btrim(text)) > 0`),
    check('opinion_answer_whole', sql`(answered_at is null) = (answer is null)`),
  ],
);

/** The many-to-many link. The balance counts an opinion once, however many issues it led to. */
export const opinionIssue = pgTable(
  'opinion_issue',
  {
    opinionId: integer('opinion_id')
      .notNull()
      .references(() => opinion.id),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
  },
  (t) => [primaryKey({ columns: [t.opinionId, t.issueId] }), index('opinion_issue_issue').on(t.issueId)],
);

/** Who said it: personal data, apart from everything that a list, map or export reads. */
export const opinionReporter = pgTable('opinion_reporter', {
  opinionId: integer('opinion_id')
    .primaryKey()
    .references(() => opinion.id),
  name: text('name'),
  phone: text('phone'),
  door: text('door'),
});
