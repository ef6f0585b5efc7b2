import type { Geometry } from 'geojson';
import type { Sql } from 'postgres';
import type { OpenPlaceKind, OpenStage } from '../../lib/contract/open-map';
import {
  allocateOpenRows,
  type Names,
  NO_DAY,
  type OpenCategory,
  type OpenRows,
  orderByPlace,
  STAGE,
} from './open-rows';

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

/** So few at once that whoever asks meanwhile is not kept waiting. */
const BATCH = 2000;

interface IssueRow {
  id: string;
  placeId: string;
  categoryZh: string;
  categoryEn: string;
  summaryZh: string;
  summaryEn: string;
  stage: OpenStage;
  opened: number;
  due: number | null;
  closed: number | null;
  unitZh: string | null;
  unitEn: string | null;
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

async function readIssues(
  sql: Sql,
  places: readonly OpenPlaceRow[],
): Promise<Pick<OpenData, 'categories' | 'units' | 'rows'>> {
  const [counted] = await sql<[{ n: number }]>`select count(*)::int4 as n from open.issue`;
  const rows = allocateOpenRows(counted.n, places.length);
  const positions = new Map(places.map(({ id }, position) => [id, position]));
  const categories = new Positions<OpenCategory>();
  const units = new Positions<Names>();
  let row = 0;
  const asked = sql<IssueRow[]>`
    select id, place_id as "placeId", category_zh as "categoryZh", category_en as "categoryEn", summary_zh as "summaryZh",
      summary_en as "summaryEn", stage, opened_on - date '1970-01-01' as opened, due_on - date '1970-01-01' as due,
      closed_on - date '1970-01-01' as closed, unit_zh as "unitZh", unit_en as "unitEn"
    from open.issue`;
  for await (const batch of asked.cursor(BATCH)) {
    for (const issue of batch) {
      const { categoryZh, categoryEn, summaryZh, summaryEn, unitZh, unitEn } = issue;
      rows.id[row] = BigInt(`0x${issue.id}`);
      rows.place[row] = positions.get(issue.placeId)!;
      rows.category[row] = categories.positionOf(`${categoryZh}\n${summaryZh}`, () => ({
        nameZh: categoryZh,
        nameEn: categoryEn,
        summaryZh,
        summaryEn,
      }));
      rows.unit[row] =
        unitZh === null
          ? 0
          : 1 + units.positionOf(unitZh, () => ({ nameZh: unitZh, nameEn: unitEn ?? unitZh }));
      rows.stage[row] = STAGE[issue.stage];
      rows.opened[row] = issue.opened;
      rows.due[row] = issue.due ?? NO_DAY;
      rows.closed[row] = issue.closed ?? NO_DAY;
      row += 1;
    }
  }
  return { categories: categories.list, units: units.list, rows: orderByPlace(rows) };
}

/** A list in which each thing stands once. */
class Positions<T> {
  readonly list: T[] = [];
  private readonly known = new Map<string, number>();

  positionOf(key: string, make: () => T): number {
    const position = this.known.get(key) ?? this.list.push(make()) - 1;
    this.known.set(key, position);
    return position;
  }
}
