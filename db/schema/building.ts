import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { geometry, id, oneOf, pointColumns, pointIsWhole } from './columns';
import { grid } from './grid';
import { road } from './road';

export const BUILDING_KINDS = [
  'walled_compound',
  'single_block',
  'courtyard_house',
  'mixed_use',
  'other',
] as const;

/** 楼院: a residential compound, in exactly one grid. Households are counted here, never one by one. */
export const building = pgTable(
  'building',
  {
    id: id(),
    communityId: integer('community_id').notNull(),
    gridId: integer('grid_id').notNull(),
    code: text('code').notNull().unique(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text('kind', { enum: BUILDING_KINDS }).notNull(),
    households: integer('households').notNull().default(0),
    householdsApproximate: boolean('households_approximate').notNull().default(false),
    floors: integer('floors'),
    builtYear: integer('built_year'),
    address: text('address'),
    /** The road that it is nearest to, for the count of households behind a road; null where one of both has no place. */
    roadId: integer('road_id').references(() => road.id),
    ...pointColumns(),
    footprint: geometry('footprint'),
  },
  (t) => [
    // The pair makes it impossible for a building's grid to lie in another community than the building.
    foreignKey({ columns: [t.gridId, t.communityId], foreignColumns: [grid.id, grid.communityId] }),
    unique('building_in_grid').on(t.id, t.gridId, t.communityId),
    index('building_grid').on(t.gridId),
    pointIsWhole('building'),
    oneOf('building', 'kind', BUILDING_KINDS),
    check('building_counts_not_negative', sql`households >= 0 and (floors is null or floors > 0)`),
  ],
);
