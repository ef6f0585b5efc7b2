import { inArray } from 'drizzle-orm';
import type { PlaceSuggestion, SearchedKind } from '../../../lib/contract/search';
import { bboxOf } from '../../../lib/geo/bbox';
import type { Database } from '../../connect';
import { community } from '../../schema/community';
import { grid } from '../../schema/grid';
import { keyPlace } from '../../schema/key-place';
import { road } from '../../schema/road';
import { street } from '../../schema/street';
import type { HeldPlace } from './list-searchable';

const OUTLINED = { street, community, grid, road, key_place: keyPlace } as const;

const isOutlined = (kind: SearchedKind): kind is keyof typeof OUTLINED => Object.hasOwn(OUTLINED, kind);

type Bounds = PlaceSuggestion['bounds'];

/** The box around each place, in their order; null where nothing is known of where it is. */
export async function readBounds(db: Database, places: readonly HeldPlace[]): Promise<Bounds[]> {
  const outlines = new Map<string, Bounds>();
  const kinds = [...new Set(places.map(({ kind }) => kind))].filter(isOutlined);
  for (const kind of kinds) {
    const { id, geometry } = OUTLINED[kind];
    const ids = places.filter((place) => place.kind === kind).map((place) => place.id);
    const rows = await db.select({ id, geometry }).from(OUTLINED[kind]).where(inArray(id, ids));
    for (const row of rows) outlines.set(`${kind} ${row.id}`, row.geometry && bboxOf(row.geometry));
  }
  return places.map(({ kind, id, lng, lat }) =>
    lng === null || lat === null ? (outlines.get(`${kind} ${id}`) ?? null) : [lng, lat, lng, lat],
  );
}
