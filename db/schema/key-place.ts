import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { geometry, id, oneOf } from './columns';
import { community } from './community';

export const KEY_PLACE_KINDS = ['old_compound', 'back_lane', 'market', 'street_front'] as const;

/** 重点区域: old compounds, back lanes, markets, street fronts. */
export const keyPlace = pgTable(
  'key_place',
  {
    id: id(),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text('kind', { enum: KEY_PLACE_KINDS }).notNull(),
    communityId: integer('community_id').references(() => community.id),
    geometry: geometry('geometry'),
  },
  () => [oneOf('key_place', 'kind', KEY_PLACE_KINDS)],
);
