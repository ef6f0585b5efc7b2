import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id } from './columns';
import { community } from './community';

/** 座谈会: date, place, host, head count, items raised. */
export const listeningMeeting = pgTable(
  'listening_meeting',
  {
    id: id(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    /** 上午 / 下午 / 晚上, when only that is known. */
    partOfDay: text('part_of_day'),
    communityId: integer('community_id').references(() => community.id),
    place: text('place').notNull(),
    /** A private home (讲习所) is named by its street and never given a point. */
    studyHall: boolean('study_hall').notNull().default(false),
    host: text('host').notNull(),
    headCount: integer('head_count').notNull(),
    itemsRaised: integer('items_raised').notNull().default(0),
  },
  () => [check('listening_meeting_counts', sql`head_count >= 0 and items_raised >= 0`)],
);
