import type { FeatureCollection, Geometry, LineString, MultiPolygon, Point, Polygon } from 'geojson';

type Area = Polygon | MultiPolygon;
type Coded<P = unknown> = { code: string } & P;

/** `GET /api/places`: the geometry the map is drawn from, WGS-84, lng before lat. Changes only with the data version. */
export interface Places {
  dataVersion: number;
  /** [west, south, east, north] of everything that was loaded */
  bounds: [number, number, number, number];
  street: FeatureCollection<Area, Coded>;
  communities: FeatureCollection<Area, Coded>;
  grids: FeatureCollection<Area, Coded<{ community: string }>>;
  /** A building without a footprint is a point. */
  buildings: FeatureCollection<Area | Point, Coded<{ grid: string; community: string }>>;
  roads: FeatureCollection<LineString, Coded<{ roadClass: string; widthMetres: number | null }>>;
  crossings: FeatureCollection<Point, Coded>;
  /** street lamps (路灯), by the code of the lamp */
  lamps: FeatureCollection<Point, Coded>;
  keyPlaces: FeatureCollection<Geometry, Coded<{ kind: string; nameZh: string; nameEn: string }>>;
  ground: FeatureCollection<Area, { kind: string }>;
}

/** `GET /api/merchants`: fetched only when the layer is switched on. */
export type Merchants = FeatureCollection<
  Point,
  Coded<{ nameZh: string; trade: string; doorFrontDuty: string; fireGear: string; community: string | null }>
>;
