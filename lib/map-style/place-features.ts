import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { rowsOf } from '../contract/columns';
import { labelPoint } from '../geo/label-point';
import { metresPerPixel } from '../geo/mercator';
import type { Light } from '../ledger/states';
import { type AreaScale, areaScale, writeValue } from './area-scale';
import { breakName, NAME_WIDTH_EM } from './break-name';
import { worstLight } from './light-marks';
import { type MapContent, nameOf } from './map-view';
import type { RampStep } from './tokens';

type Area = Polygon | MultiPolygon;

/** A community or a grid on its way to the map. */
export interface AreaProperties {
  kind: 'community' | 'grid';
  code: string;
  name: string;
  /** the name in the lines in which it is written */
  label: string;
  step: RampStep | 0;
  isSmall: boolean;
  /** the figure written under the name; empty where nothing is shaded */
  figure: string;
}

export interface BuildingProperties {
  kind: 'building';
  code: string;
  name: string;
  /** the name in the lines in which it is written */
  label: string;
  /** worst light of its open issues; `none` without any */
  light: Light;
  open: number;
}

export interface RoadProperties {
  kind: 'road';
  code: string;
  name: string;
  roadClass: string;
  widthMetres: number;
  /** width on the screen at zoom 16; it doubles with every zoom */
  widthPxAt16: number;
}

/** Widths of roads that were loaded without one, by their class, in metres. */
const USUAL_WIDTH_METRES: Record<string, number> = { main: 18, side: 10, back_lane: 5, alley: 3.5 };

/** The scale of a view; features, legend and SVG all start from it. */
export const scaleOf = (view: Pick<MapContent, 'shade' | 'metric' | 'counts'>): AreaScale | null =>
  areaScale(view.shade, view.metric, view.counts);

/** A grid's name without its community's in front: on the map it stands in it. */
function gridName(view: MapContent, code: string, community: string | undefined): string {
  const name = nameOf(view.names, view.lang, { kind: 'grid', code });
  const prefix = community ? nameOf(view.names, view.lang, { kind: 'community', code: community }) : '';
  return (name.startsWith(prefix) && name.slice(prefix.length).trim()) || name;
}

/** Communities or grids with what the map writes and shades on them. */
export function areaFeatures(
  view: MapContent,
  kind: 'community' | 'grid',
): FeatureCollection<Area, AreaProperties> {
  const scale = scaleOf(view);
  const shades = new Map(scale?.level === kind ? scale.shades.map((shade) => [shade.code, shade]) : []);
  const parents = new Map(view.places.grids.features.map(({ properties: p }) => [p.code, p.community]));
  const source = kind === 'community' ? view.places.communities : view.places.grids;
  return {
    type: 'FeatureCollection',
    features: source.features.map(({ geometry, properties: { code } }) => {
      const shade = shades.get(code);
      const name =
        kind === 'grid'
          ? gridName(view, code, parents.get(code))
          : nameOf(view.names, view.lang, { kind, code });
      return {
        type: 'Feature',
        geometry,
        properties: {
          kind,
          code,
          name,
          label: breakName(name, NAME_WIDTH_EM[kind]),
          step: shade?.step ?? 0,
          isSmall: shade?.isSmall ?? false,
          figure: shade ? writeValue(shade.value, view.metric) : '',
        },
      };
    }),
  };
}

/** Buildings by the worst light of their open issues. */
export function buildingFeatures(view: MapContent): FeatureCollection<Area | Point, BuildingProperties> {
  const counts = new Map(rowsOf(view.counts.buildings).map((building) => [building.code, building]));
  return {
    type: 'FeatureCollection',
    features: view.places.buildings.features.map(({ geometry, properties: { code } }) => {
      const count = counts.get(code);
      const name = nameOf(view.names, view.lang, { kind: 'building', code });
      return {
        type: 'Feature',
        geometry,
        properties: {
          kind: 'building',
          code,
          name,
          label: breakName(name, NAME_WIDTH_EM.building),
          light: count ? worstLight(count) : 'none',
          open: count?.open ?? 0,
        },
      };
    }),
  };
}

/** Roads with their width on the screen. */
export function roadFeatures(
  view: Pick<MapContent, 'places' | 'names' | 'lang'>,
): FeatureCollection<LineString, RoadProperties> {
  const [, south, , north] = view.places.bounds;
  const metresPerPx = metresPerPixel((south + north) / 2, 16);
  return {
    type: 'FeatureCollection',
    features: view.places.roads.features.map(({ geometry, properties: { code, roadClass, widthMetres } }) => {
      const width = widthMetres ?? USUAL_WIDTH_METRES[roadClass] ?? 6;
      return {
        type: 'Feature',
        geometry,
        properties: {
          kind: 'road',
          code,
          name: nameOf(view.names, view.lang, { kind: 'road', code }),
          roadClass,
          widthMetres: width,
          widthPxAt16: Math.round((width / metresPerPx) * 100) / 100,
        },
      };
    }),
  };
}

const labelPoints = new WeakMap<object, [number, number]>();

/** {@link labelPoint}, worked out once for a geometry. */
export function labelPointOf(geometry: Area | Point): [lng: number, lat: number] {
  if (geometry.type === 'Point') return geometry.coordinates as [number, number];
  const known = labelPoints.get(geometry);
  if (known) return known;
  const found = labelPoint(geometry);
  labelPoints.set(geometry, found);
  return found;
}

/** The same features as points where their name, figure or badge is written. */
export function asLabels<P>(features: FeatureCollection<Area | Point, P>): FeatureCollection<Point, P> {
  return {
    type: 'FeatureCollection',
    features: features.features.map(
      (feature): Feature<Point, P> => ({
        ...feature,
        geometry: { type: 'Point', coordinates: labelPointOf(feature.geometry) },
      }),
    ),
  };
}

/** The corner of an area that lies farthest to the upper right: where a badge hangs. */
function upperRight(geometry: Area | Point): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  const ring = (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())[0] ?? [];
  return ring.reduce((best, at) => (at[0]! + at[1]! > best[0]! + best[1]! ? at : best), ring[0] ?? [0, 0]);
}

/** Buildings with open issues. */
export function openBuildings(view: MapContent): FeatureCollection<Area | Point, BuildingProperties> {
  const { features } = buildingFeatures(view);
  return { type: 'FeatureCollection', features: features.filter(({ properties }) => properties.open > 0) };
}

/** Buildings with open issues as points where their badge hangs. */
export function badgeFeatures(view: MapContent): FeatureCollection<Point, BuildingProperties> {
  return {
    type: 'FeatureCollection',
    features: openBuildings(view).features.map((feature) => ({
      ...feature,
      geometry: { type: 'Point', coordinates: upperRight(feature.geometry) },
    })),
  };
}
