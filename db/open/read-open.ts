import type { Geometry } from 'geojson';
import type { Sql } from 'postgres';
import type { OpenPlaceKind } from '../../lib/contract/open-map';
import type { Names, OpenCategory, OpenRows } from './open-rows';
import { readIssues } from './read-open-issues';

/** The office as the open role sees it. */
export interface OpenOfficeRow extends Names {
  timeZone: string;
  isDemo: boolean;
  /** milliseconds since 1970 */
  demoClock: number | null;
  /** day number; null where no campaign is named */
  campaignFrom: number | null;
  mapReviewNumber: string | null;
  leastHouseholds: number;
}

export interface OpenPlaceRow extends Names {
  id: string;
  kind: OpenPlaceKind;
  parentId: string | null;
  lng: number | null;
  lat: number | null;
  geometry: Geometry | null;
}

export interface OpenRoadRow extends Names {
  roadClass: string;
  widthMetres: number | null;
  geometry: Geometry;
}

/** Everything that the open role reads, of one instant of the database. */
export interface OpenData {
  office: OpenOfficeRow | null;
  places: OpenPlaceRow[];
  roads: OpenRoadRow[];
  ground: { kind: string; geometry: Geometry }[];
  categories: OpenCategory[];
  units: Names[];
  rows: OpenRows;
}

/** Reads the views of schema `open`. Call it in a transaction of one snapshot. */
export async function readOpen(sql: Sql): Promise<OpenData> {
  const [office] = await sql<OpenOfficeRow[]>`
    select name_zh as "nameZh", name_en as "nameEn", time_zone as "timeZone", is_demo as "isDemo",
      (extract(epoch from demo_clock) * 1000)::float8 as "demoClock", campaign_from - date '1970-01-01' as "campaignFrom",
      map_review_number as "mapReviewNumber", least_households as "leastHouseholds"
    from open.office`;
  const places = await sql<OpenPlaceRow[]>`
    select id, kind, parent_id as "parentId", name_zh as "nameZh", name_en as "nameEn", lng, lat, geometry
    from open.place order by kind, id`;
  const roads = await sql<OpenRoadRow[]>`
    select name_zh as "nameZh", name_en as "nameEn", road_class as "roadClass", width_metres as "widthMetres", geometry
    from open.road order by name_zh`;
  const ground = await sql<
    OpenData['ground']
  >`select kind, geometry from open.ground order by kind, md5(geometry::text)`;
  return { office: office ?? null, places, roads, ground, ...(await readIssues(sql, places)) };
}
