import { pgTable, text } from 'drizzle-orm/pg-core';
import { geometry, id, oneOf } from './columns';

export const GROUND_KINDS = ['river', 'green', 'block', 'house', 'market_hall', 'road_area'] as const;

/** What the built-in schematic draws beneath the data. Nothing refers to it. */
export const groundFeature = pgTable(
  'ground_feature',
  {
    id: id(),
    kind: text('kind', { enum: GROUND_KINDS }).notNull(),
    geometry: geometry('geometry').notNull(),
  },
  () => [oneOf('ground_feature', 'kind', GROUND_KINDS)],
);
