import { eq, isNotNull } from 'drizzle-orm';
import type { MultiPolygon, Polygon } from 'geojson';
import { refuse } from '../../../lib/contract/refuse';
import type { NamedKind, SaidPlace } from '../../../lib/contract/said-place';
import { createAreaIndex, locateIn } from '../../../lib/geo/area-index';
import { cellAt } from '../../../lib/geo/cell';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { crossing } from '../../schema/crossing';
import { grid } from '../../schema/grid';
import type { issue } from '../../schema/issue';
import { merchant } from '../../schema/merchant';
import { road } from '../../schema/road';

type Row = typeof issue.$inferInsert;

/** The columns of an issue that say where it is. */
export type PlaceColumns = Required<
  Pick<
    Row,
    | 'communityId'
    | 'gridId'
    | 'buildingId'
    | 'roadId'
    | 'crossingId'
    | 'merchantId'
    | 'placeText'
    | 'placePrecision'
    | 'lng'
    | 'lat'
    | 'cell'
    | 'enteredLng'
    | 'enteredLat'
    | 'enteredDatum'
    | 'unlocatedReason'
  >
>;

type Nest = Pick<
  PlaceColumns,
  'communityId' | 'gridId' | 'buildingId' | 'roadId' | 'crossingId' | 'merchantId'
>;
type Point = readonly [lng: number, lat: number];

/** What is known of a named place. `at`: where it has a point of its own. */
interface NamedPlace {
  nest: Partial<Nest>;
  precision: PlaceColumns['placePrecision'];
  at: Point | null;
}

const NOWHERE: Nest = {
  communityId: null,
  gridId: null,
  buildingId: null,
  roadId: null,
  crossingId: null,
  merchantId: null,
};

/** Why an issue that is named by so much only stands on the list beside the map. */
const UNLOCATED: Partial<Record<PlaceColumns['placePrecision'], string>> = {
  community: 'community_only',
  grid: 'place_vague',
  road: 'place_vague',
};

/**
 * Where an issue lies, from what somebody said: the point that he gave, else that of the building, crossing or shop that he named, else
 * none (truth 5). Areas follow from the named place, else from the point.
 *
 * Throws AppError `invalid_request` for a name that is not there, and for a point outside every community.
 */
export async function placeColumns(db: Database, said: SaidPlace): Promise<PlaceColumns> {
  const named = said.in ? await findNamed(db, said.in.kind, said.in.code) : null;
  const around = said.at ? await areasAround(db, said.at) : {};
  // what is named says in which area it lies, where it says it; a point beyond its border gives no grid of another community
  const own = named?.nest ?? {};
  const isAround = own.communityId === undefined || own.communityId === around.communityId;
  const nest = { ...NOWHERE, ...(isAround ? around : {}), ...own };
  const at = said.at ?? named?.at ?? null;
  const precision = said.at ? 'point' : (named?.precision ?? 'none');
  return {
    ...nest,
    placeText: said.text,
    placePrecision: precision,
    lng: at?.[0] ?? null,
    lat: at?.[1] ?? null,
    cell: at && cellAt(at[0], at[1]),
    enteredLng: said.at?.[0] ?? null,
    enteredLat: said.at?.[1] ?? null,
    enteredDatum: said.at ? 'wgs84' : null,
    unlocatedReason: at ? null : (UNLOCATED[precision] ?? 'no_address'),
  };
}

const pointOf = ({ lng, lat }: { lng: number | null; lat: number | null }): Point | null =>
  lng === null || lat === null ? null : [lng, lat];

const FINDERS: Record<NamedKind, (db: Database, code: string) => Promise<NamedPlace | null>> = {
  async building(db, code) {
    const [row] = await db.select().from(building).where(eq(building.code, code));
    if (!row) return null;
    const { id: buildingId, gridId, communityId } = row;
    return { nest: { buildingId, gridId, communityId }, precision: 'building', at: pointOf(row) };
  },
  async crossing(db, code) {
    const [row] = await db.select().from(crossing).where(eq(crossing.code, code));
    if (!row) return null;
    const { id: crossingId, firstRoadId: roadId, gridId, communityId } = row;
    const nest = { crossingId, roadId, gridId: communityId === null ? null : gridId, communityId };
    return { nest, precision: 'crossing', at: pointOf(row) };
  },
  async merchant(db, code) {
    const [row] = await db.select().from(merchant).where(eq(merchant.code, code));
    if (!row) return null;
    const { id: merchantId, roadId, communityId } = row;
    const gridId = communityId === null ? null : row.gridId;
    const buildingId = gridId === null ? null : row.buildingId;
    const at = pointOf(row);
    const precision = at ? 'point' : buildingId ? 'building' : 'none';
    return { nest: { merchantId, roadId, buildingId, gridId, communityId }, precision, at };
  },
  async road(db, code) {
    const [row] = await db.select({ roadId: road.id }).from(road).where(eq(road.code, code));
    return row ? { nest: row, precision: 'road', at: null } : null;
  },
  async grid(db, code) {
    const [nest] = await db
      .select({ gridId: grid.id, communityId: grid.communityId })
      .from(grid)
      .where(eq(grid.code, code));
    return nest ? { nest, precision: 'grid', at: null } : null;
  },
  async community(db, code) {
    const [nest] = await db
      .select({ communityId: community.id })
      .from(community)
      .where(eq(community.code, code));
    return nest ? { nest, precision: 'community', at: null } : null;
  },
};

async function findNamed(db: Database, kind: NamedKind, code: string): Promise<NamedPlace> {
  const found = await FINDERS[kind](db, code);
  if (!found) throw refuse('place.in.code', code, `the code of a ${kind}`);
  const known = Object.entries(found.nest).filter(([, id]) => id !== null);
  return { ...found, nest: Object.fromEntries(known) };
}

/** The community and the grid around a point. */
async function areasAround(db: Database, [lng, lat]: Point): Promise<Partial<Nest>> {
  const [communities, grids] = await Promise.all([
    db
      .select({ id: community.id, geometry: community.geometry })
      .from(community)
      .where(isNotNull(community.geometry)),
    db
      .select({ id: grid.id, communityId: grid.communityId, geometry: grid.geometry })
      .from(grid)
      .where(isNotNull(grid.geometry)),
  ]);
  const find = (areas: readonly { id: number; geometry: unknown }[]) =>
    locateIn(
      createAreaIndex(
        areas.map(({ id, geometry }) => ({ key: String(id), geometry: geometry as Polygon | MultiPolygon })),
      ),
      lng,
      lat,
    );
  const inGrid = find(grids);
  if (inGrid !== null) {
    const { id: gridId, communityId } = grids.find(({ id }) => String(id) === inGrid)!;
    return { gridId, communityId };
  }
  const inCommunity = find(communities);
  // an office without any area has its issues all the same
  if (inCommunity === null && communities.length + grids.length > 0) {
    throw refuse('place.at', `${lng}, ${lat}`, 'a point inside one of the communities');
  }
  return { communityId: inCommunity === null ? null : Number(inCommunity) };
}
