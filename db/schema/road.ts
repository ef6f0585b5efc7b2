import { doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { geometry, id, oneOf } from './columns';
import { street } from './street';

export const ROAD_CLASSES = ['main', 'side', 'back_lane', 'alley'] as const;

/** 道路, 背街小巷: named ways, not areas. */
export const road = pgTable(
  'road',
  {
    id: id(),
    streetId: integer('street_id')
      .notNull()
      .references(() => street.id),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    roadClass: text('road_class', { enum: ROAD_CLASSES }).notNull(),
    widthMetres: doublePrecision('width_metres'),
    geometry: geometry('geometry'),
  },
  () => [oneOf('road', 'road_class', ROAD_CLASSES)],
);
