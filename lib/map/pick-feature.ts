import type { Map as GlMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { AreaKind } from '../contract/filter';
import type { IssueTileProperties } from '../contract/issue-tile';
import { ROAD_HIT_LAYERS } from '../map-style/layers/selection-layers';
import type { CellPick, IssuePick, MapPick, MapView, PlacePick } from '../map-style/map-view';
import type { Language } from '../view-state/view';

export interface ScreenPoint {
  x: number;
  y: number;
}

/** How far beside a mark still hits it, px: a mouse is exact, a thumb is not. */
export const REACH_PX = { mouse: 5, touch: 14 } as const;
/** Marks whose middles lie nearer than this cover one another so far that nobody can tell which was meant, px. */
const SAME_SPOT_PX = 7;
/** From here on a click on the ground means the grid and no longer the community. */
const GRIDS_FROM_ZOOM = 16;

const ISSUE_LAYERS = ['issue-mark', 'issue-cell'];
const BUILDING_LAYERS = [
  'building-raised',
  'building-badge',
  'building-badge-quiet',
  'building-light-point',
  'building-ground',
];
const KEY_PLACE_LAYERS = ['key-place-point', 'key-place-line', 'key-place-area'];

type Place = [lng: number, lat: number];

const placeOf = (feature: MapGeoJSONFeature): Place =>
  feature.geometry.type === 'Point' ? (feature.geometry.coordinates as Place) : [0, 0];

/** The issues that a mark stands for, as far as the tile names them. */
function numbersOf(feature: MapGeoJSONFeature): string[] {
  const { number, numbers } = feature.properties as IssueTileProperties;
  return numbers ? numbers.split(',') : number ? [String(number)] : [];
}

/** @param marks  nearest first, with the distance of their middle from the nearest's, px */
function asIssuePick(
  marks: readonly { feature: MapGeoJSONFeature; fromNearest: number }[],
): IssuePick | CellPick {
  const { feature } = marks[0]!;
  const [lng, lat] = placeOf(feature);
  if (numbersOf(feature).length === 0) {
    const { n, red = 0, amber = 0, green = 0, grey = 0 } = feature.properties as IssueTileProperties;
    return { kind: 'cell', n, lights: { red, amber, green, grey }, lng, lat };
  }
  const here = marks.filter(({ fromNearest }) => fromNearest <= SAME_SPOT_PX);
  return { kind: 'issue', numbers: [...new Set(here.flatMap((mark) => numbersOf(mark.feature)))], lng, lat };
}

/** What a click on empty ground means: the grid when one is already in a community, or near. */
function groundLevel(view: Pick<MapView, 'shade' | 'focus'>, zoom: number): 'community' | 'grid' {
  return view.shade === 'grid' || view.focus !== null || zoom >= GRIDS_FROM_ZOOM ? 'grid' : 'community';
}

/** Looks below one point of one map. */
class Pointer {
  constructor(
    private readonly map: GlMap,
    private readonly point: ScreenPoint,
    private readonly reach: number,
    private readonly lang: Language,
  ) {}

  /** What is drawn within `reach` px of the point, uppermost first. */
  private features(layers: readonly string[], reach: number): MapGeoJSONFeature[] {
    const { x, y } = this.point;
    const box: [PointLike, PointLike] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const drawn = layers.filter((id) => this.map.getLayer(id));
    return this.map.queryRenderedFeatures(reach > 0 ? box : [x, y], { layers: drawn });
  }

  issues(): IssuePick | CellPick | null {
    const marks = this.features(ISSUE_LAYERS, this.reach).map((feature) => ({
      feature,
      at: this.map.project(placeOf(feature)),
    }));
    const distance = ({ at }: (typeof marks)[number], from: ScreenPoint) =>
      Math.hypot(at.x - from.x, at.y - from.y);
    marks.sort((one, other) => distance(one, this.point) - distance(other, this.point));
    const [nearest] = marks;
    if (!nearest) return null;
    return asIssuePick(
      marks.map((mark) => ({ feature: mark.feature, fromNearest: distance(mark, nearest.at) })),
    );
  }

  area(kind: AreaKind, layers: readonly string[]): MapPick {
    const code = this.features(layers, 0)[0]?.properties.code;
    return code === undefined ? null : { kind, code: String(code) };
  }

  place(kind: PlacePick['kind'], layers: readonly string[]): PlacePick | null {
    const [feature] = this.features(layers, this.reach);
    if (!feature) return null;
    const { x, y } = this.point;
    const under = this.map.unproject([x, y]);
    const [lng, lat] = feature.geometry.type === 'Point' ? placeOf(feature) : [under.lng, under.lat];
    const { code, nameZh, nameEn } = feature.properties as Record<string, string | undefined>;
    const name = (this.lang === 'en' ? nameEn || nameZh : nameZh || nameEn) ?? '';
    return { kind, code: code ?? '', name, lng, lat };
  }
}

/**
 * What lies under a point of the screen: issues first, then shops, buildings, key places, crossings, roads, and last the
 * ground's area. Only what is drawn can be picked. From afar, where the ground means the community, roads are a net over
 * all of it and nobody means them.
 */
export function pickFeature(map: GlMap, view: MapView, point: ScreenPoint, reach: number): MapPick {
  const pointer = new Pointer(map, point, reach, view.lang);
  const level = groundLevel(view, map.getZoom());
  return (
    pointer.issues() ??
    pointer.place('merchant', ['merchant']) ??
    pointer.area('building', BUILDING_LAYERS) ??
    pointer.place('keyPlace', KEY_PLACE_LAYERS) ??
    (level === 'grid'
      ? (pointer.area('crossing', ['hit-crossing']) ?? pointer.area('road', ROAD_HIT_LAYERS))
      : null) ??
    pointer.area(level, [`hit-${level}`])
  );
}

/** What a click leads to below marks that cannot be told apart any further: the smallest area there. */
export function pickArea(map: GlMap, view: MapView, point: ScreenPoint): MapPick {
  const pointer = new Pointer(map, point, 0, view.lang);
  return pointer.area('building', BUILDING_LAYERS) ?? pointer.area('grid', ['hit-grid']);
}

/** Two picks are the same thing. */
export function samePick(one: MapPick, other: MapPick): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
