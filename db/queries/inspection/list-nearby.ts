import { and, between, type SQL, sql } from 'drizzle-orm';
import type { IssueFilter } from '../../../lib/contract/filter';
import type { NearbyIssue, Place, WindowChoice } from '../../../lib/contract/nearby';
import { metresBetween } from '../../../lib/geo/bearing';
import { cellRange } from '../../../lib/geo/cell';
import { metresPerMercator } from '../../../lib/geo/mercator';
import { tileAt } from '../../../lib/geo/tile';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { type FilterContext, filterSql } from '../issue/filter-sql';
import type { Reader } from '../issue/select-rows';
import { selectNearby } from './select-nearby';
import { windowSql } from './window-sql';

export interface NearbyQuestion {
  at: Place;
  filter: IssueFilter;
  window: WindowChoice;
  limit: number;
}

/** Tiles of this zoom are about a kilometre wide: what is nearer than that lies in the nine around a point. */
const NEAR_ZOOM = 15;

/** The cells of the tile in which a point lies and of the eight around it. */
function cellsAround([lng, lat]: Place): SQL {
  const { x, y } = tileAt(lng, lat, NEAR_ZOOM);
  const tiles = 2 ** NEAR_ZOOM;
  const steps = [-1, 0, 1];
  const ranges = steps.flatMap((down) =>
    steps.flatMap((across) => {
      if (y + down < 0 || y + down >= tiles) return [];
      const { first, last } = cellRange(NEAR_ZOOM, (x + across + tiles) % tiles, y + down);
      return [between(issue.cell, first, last)];
    }),
  );
  return sql`(${sql.join(ranges, sql` or `)})`;
}

/** Grows with the distance from a point as long as that is small against the earth. */
const distanceSql = ([lng, lat]: Place): SQL => {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  return sql`((${issue.lng} - ${lng}::float8) * ${narrowing}::float8) ^ 2 + (${issue.lat} - ${lat}::float8) ^ 2`;
};

/** What the question lets through, wherever it lies. */
export const nearbySql = (
  db: Database,
  { filter, window }: Pick<NearbyQuestion, 'filter' | 'window'>,
  context: FilterContext,
): SQL | undefined => and(filterSql(db, filter, context), windowSql(window, context));

/** The issues of a filter nearest to a point, nearest first; those without a place are not among them. */
export async function listNearby(
  db: Database,
  question: NearbyQuestion,
  context: FilterContext & Reader,
): Promise<NearbyIssue[]> {
  const { at, limit } = question;
  const isAsked = and(nearbySql(db, question, context), sql`${issue.cell} is not null`);
  const nearest = async (where: SQL | undefined) => {
    const found = await db
      .select({ id: issue.id, lng: issue.lng, lat: issue.lat })
      .from(issue)
      .where(where)
      .orderBy(distanceSql(at), issue.id)
      .limit(limit);
    const ids = found.map(({ id }) => id);
    const farthest = Math.max(0, ...found.map(({ lng, lat }) => metresBetween(at, [lng ?? 0, lat ?? 0])));
    return { ids, farthest };
  };
  const near = await nearest(and(isAsked, cellsAround(at)));
  const reach = metresPerMercator(at[1]) / 2 ** NEAR_ZOOM;
  const isComplete = near.ids.length === limit && near.farthest <= reach;
  const { ids } = isComplete ? near : await nearest(isAsked);
  const rows = ids.length > 0 ? await selectNearby(db, { ids }, at, context) : [];
  const exact = ({ lng, lat }: NearbyIssue) => metresBetween(at, [lng!, lat!]);
  return rows.sort((one, other) => exact(one) - exact(other) || one.number.localeCompare(other.number));
}
