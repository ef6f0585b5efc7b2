import type { Geometry, Polygon, Position } from 'geojson';
import type { DemoPlaces, LngLat } from '../../../db/seed/place/demo-places';
import { generatePlaces } from '../../../db/seed/place/generate-places';

/** Different towns; a larger city repeats them, each time elsewhere. */
const PATTERNS = 4;
/** From one town to the next, degrees: a town is some 1.9 km wide and 1.2 km high. */
const STEP: LngLat = [0.024, 0.0145];
const ISSUES_A_TOWN = 40_000;
const MOST_TOWNS = 60;

/** How many sub-districts a city of so many issues has. */
export const townsFor = (issues: number): number =>
  Math.min(MOST_TOWNS, Math.max(1, Math.round(issues / ISSUES_A_TOWN)));

/**
 * A city: towns like the demo's, four different ones again and again, side by side from the middle outwards. As an
 * import would bring it: areas, buildings, roads, crossings and merchants, without the drawing of blocks and houses.
 */
export function layOutCity(towns: number): DemoPlaces {
  const patterns = Array.from({ length: Math.min(PATTERNS, towns) }, (_, i) => generatePlaces(i + 1));
  const laid = Array.from({ length: towns }, (_, town) =>
    placeTown(patterns[town % patterns.length]!, town, siteOf(town, towns)),
  );
  const all = <K extends 'communities' | 'grids' | 'buildings' | 'roads' | 'crossings' | 'merchants'>(
    kind: K,
  ) => laid.flatMap((town) => town[kind] as DemoPlaces[K][number][]) as DemoPlaces[K];
  return {
    street: { code: 'CITY', nameZh: '示例市', nameEn: 'Example City', geometry: boxAround(laid) },
    communities: all('communities'),
    grids: all('grids'),
    buildings: all('buildings'),
    roads: all('roads'),
    crossings: all('crossings'),
    merchants: all('merchants'),
    keyPlaces: [],
    ground: [],
    lamps: [],
    landmarks: patterns[0]!.landmarks,
  };
}

/** Column and row of a town in a block that is a little wider than high. */
function siteOf(town: number, towns: number): LngLat {
  const columns = Math.ceil(Math.sqrt(towns));
  return [(town % columns) * STEP[0], Math.floor(town / columns) * STEP[1]];
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function placeTown(town: DemoPlaces, index: number, [east, north]: LngLat): DemoPlaces {
  const move = ([lng, lat]: Position): LngLat => [round(lng! + east), round(lat! + north)];
  const shift = <G extends Geometry>(geometry: G): G =>
    JSON.parse(JSON.stringify(geometry), (_, value) => {
      const isPosition = Array.isArray(value) && typeof value[0] === 'number';
      return isPosition ? move(value as Position) : value;
    }) as G;
  const serial = String(index + 1).padStart(3, '0');
  /** Areas carry the sub-district in their 7th to 9th digit. */
  const area = (code: string) => `${code.slice(0, 6)}${serial}${code.slice(9)}`;
  const own = (code: string) => `${code[0]}${serial}${code.slice(1)}`;
  return {
    ...town,
    communities: town.communities.map((c) => ({
      ...c,
      code: area(c.code),
      nameZh: `${index + 1}街${c.nameZh}`,
      nameEn: `${c.nameEn} ${index + 1}`,
      geometry: shift(c.geometry),
    })),
    grids: town.grids.map((g) => ({
      ...g,
      code: area(g.code),
      communityCode: area(g.communityCode),
      geometry: shift(g.geometry),
    })),
    buildings: town.buildings.map((b) => ({
      ...b,
      code: own(b.code),
      gridCode: area(b.gridCode),
      communityCode: area(b.communityCode),
      roadCode: own(b.roadCode),
      point: move(b.point),
      footprint: shift(b.footprint),
    })),
    roads: town.roads.map((r) => ({ ...r, code: own(r.code), centreline: shift(r.centreline) })),
    crossings: town.crossings.map((c) => ({
      ...c,
      code: own(c.code),
      roadCodes: [own(c.roadCodes[0]), own(c.roadCodes[1])],
      gridCode: area(c.gridCode),
      communityCode: area(c.communityCode),
      point: move(c.point),
    })),
    merchants: town.merchants.map((m) => ({
      ...m,
      code: own(m.code),
      gridCode: area(m.gridCode),
      communityCode: area(m.communityCode),
      roadCode: own(m.roadCode),
      point: move(m.point),
    })),
  };
}

function boxAround(towns: readonly DemoPlaces[]): Polygon {
  const points = towns.flatMap(({ communities }) =>
    communities.flatMap(({ geometry }) => geometry.coordinates.flat()),
  );
  const [lngs, lats] = [points.map(([lng]) => lng!), points.map(([, lat]) => lat!)];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  const [west, south, east, north] = [least(lngs), least(lats), most(lngs), most(lats)];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
