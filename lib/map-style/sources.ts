import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { ISSUE_TILE_ZOOMS } from '../contract/issue-tile';
import { focusMask, selectionFeatures } from './focus-mask';
import type { MapView } from './map-view';
import { openMarkFeatures } from './open-marks';
import {
  areaFeatures,
  asLabels,
  badgeFeatures,
  buildingFeatures,
  labelPointOf,
  openBuildings,
  roadFeatures,
} from './place-features';
import { walkFeatures } from './walk-features';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

export interface FeatureSource {
  /** The parts of the view that its data is made of: while these stay the same objects, so does the data. */
  dependsOn: (view: MapView) => readonly unknown[];
  data: (view: MapView) => FeatureCollection;
  /** How far beyond its edge a tile of it goes, px; more than half of the widest line. {@link USUAL_BUFFER_PX} by default. */
  bufferPx?: number;
}

/** MapLibre's own is 128, which draws most of what is small twice. */
const USUAL_BUFFER_PX = 16;

const names = (view: MapView) => [view.names, view.lang] as const;
const shading = (view: MapView) => [view.counts, view.shade, view.metric, ...names(view)] as const;

const isRaised = (view: MapView) => view.layers.includes('buildings') && view.layers.includes('raised');

/** Key places are written at their middle; a lane that is one has its name as a road already. */
function keyPlaceLabels({ places }: MapView): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.keyPlaces.features.flatMap((feature) => {
      const { geometry } = feature;
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon' && geometry.type !== 'Point')
        return [];
      return [{ ...feature, geometry: { type: 'Point' as const, coordinates: labelPointOf(geometry) } }];
    }),
  };
}

/** The shapes of the town by what they are: what changes only when the town does. */
const SHAPES = {
  ground: { dependsOn: (view) => [view.places.ground], data: (view) => view.places.ground },
  street: { dependsOn: (view) => [view.places.street], data: (view) => view.places.street },
  crossings: { dependsOn: (view) => [view.places.crossings], data: (view) => view.places.crossings },
  communities: {
    dependsOn: (view) => [view.places.communities],
    data: (view) => view.places.communities,
  },
  grids: { dependsOn: (view) => [view.places.grids], data: (view) => view.places.grids },
  buildings: { dependsOn: (view) => [view.places.buildings], data: (view) => view.places.buildings },
  lamps: { dependsOn: (view) => [view.places.lamps], data: (view) => view.places.lamps },
  'key-places': {
    dependsOn: (view) => [view.places.keyPlaces],
    data: (view) => view.places.keyPlaces,
  },
} as const satisfies Record<string, FeatureSource>;

export type Shape = keyof typeof SHAPES;
const ALL_SHAPES = Object.entries(SHAPES) as [Shape, FeatureSource][];
export const isShape = (source: string): source is Shape => source in SHAPES;

/** A shape's id in its source: two kinds of places may have the same code. */
export const shapeId = (shape: Shape, code: string): string => `${shape}:${code}`;

/** All shapes, each with what it is. */
const shapeFeatures = (view: MapView): FeatureCollection => ({
  type: 'FeatureCollection',
  features: ALL_SHAPES.flatMap(([shape, { data }]) =>
    data(view).features.map((feature): Feature => {
      const code = feature.properties?.code;
      const id = code === undefined ? {} : { id: shapeId(shape, code) };
      return { ...feature, properties: { ...feature.properties, ...id, shape } };
    }),
  ),
});

/**
 * Every source of features but the issues, which come as tiles. The shapes share one: whenever the source changes from one layer
 * to the next, MapLibre makes the masks of all its tiles anew, and they lie in many layers, above and below one another. Roads,
 * which are as wide as on the ground, reach far into the tiles beside theirs.
 */
export const FEATURE_SOURCES = {
  shapes: {
    dependsOn: (view) => ALL_SHAPES.flatMap(([, { dependsOn }]) => dependsOn(view)),
    data: shapeFeatures,
  },
  roads: { dependsOn: (view) => [view.places, ...names(view)], data: roadFeatures, bufferPx: 128 },
  'community-names': {
    dependsOn: (view) => [view.places, ...shading(view)],
    data: (view) => asLabels(areaFeatures(view, 'community')),
  },
  'grid-names': {
    dependsOn: (view) => [view.places, ...shading(view)],
    data: (view) => asLabels(areaFeatures(view, 'grid')),
  },
  'raised-buildings': {
    dependsOn: (view) => (isRaised(view) ? [view.places, view.counts.buildings] : []),
    data: (view) => (isRaised(view) ? openBuildings(view) : EMPTY),
  },
  'building-names': {
    dependsOn: (view) => [view.places, view.counts.buildings, ...names(view)],
    data: (view) => asLabels(buildingFeatures(view)),
  },
  'building-badges': {
    dependsOn: (view) => [view.places, view.counts.buildings, ...names(view)],
    data: badgeFeatures,
  },
  merchants: { dependsOn: (view) => [view.merchants], data: (view) => view.merchants ?? EMPTY },
  'key-place-names': { dependsOn: (view) => [view.places.keyPlaces], data: keyPlaceLabels },
  heat: { dependsOn: (view) => [view.heat], data: (view) => view.heat?.bands ?? EMPTY },
  mask: { dependsOn: (view) => [view.places, view.focus], data: focusMask },
  selection: {
    dependsOn: (view) => [view.places, view.focus, view.selection],
    data: selectionFeatures,
  },
  'open-marks': {
    dependsOn: (view) => [view.openMarks],
    data: ({ openMarks }) => openMarkFeatures(openMarks),
  },
  walk: { dependsOn: (view) => [view.walk], data: walkFeatures },
} as const satisfies Record<string, FeatureSource>;

/** What one feature is told: its code and what its layers read. */
export type FeatureState = { code: string } & Record<string, string | number | boolean>;

interface FeatureStates {
  dependsOn: FeatureSource['dependsOn'];
  states: (view: MapView) => FeatureState[];
}

const areaStates = (kind: 'community' | 'grid'): FeatureStates => ({
  dependsOn: (view) => [view.places, view.counts, view.shade, view.metric],
  states: (view) =>
    areaFeatures(view, kind).features.map(({ properties: { code, step, isSmall } }) => ({
      code,
      step,
      isSmall,
    })),
});

/**
 * What shapes are told of the counts. A shape that was made anew would go through MapLibre's worker again, which takes
 * longer than anybody should wait for an answer that is already here; what it is told shows in the next picture.
 */
export const FEATURE_STATES = {
  communities: areaStates('community'),
  grids: areaStates('grid'),
  buildings: {
    dependsOn: (view) => [view.places, view.counts.buildings],
    states: (view) =>
      buildingFeatures(view).features.map(({ properties: { code, light, open } }) => ({ code, light, open })),
  },
} as const satisfies Partial<Record<Shape, FeatureStates>>;

export type FeatureSourceId = keyof typeof FEATURE_SOURCES;
export const FEATURE_SOURCE_IDS = Object.keys(FEATURE_SOURCES) as FeatureSourceId[];

/** A source with its features, as MapLibre takes it. */
export function featureSource(id: FeatureSourceId, view: MapView): GeoJSONSourceSpecification {
  const { data, bufferPx = USUAL_BUFFER_PX }: FeatureSource = FEATURE_SOURCES[id];
  return { type: 'geojson', data: data(view), promoteId: 'id', buffer: bufferPx };
}

/** Two results of `dependsOn` are the same. */
export const sameInputs = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, i) => Object.is(value, other[i]));

/** The issues' vector tiles; `tileUrl` must be absolute by the time that MapLibre sees it. */
export const issueSource = (tileUrl: string): VectorSourceSpecification => ({
  type: 'vector',
  tiles: [tileUrl],
  minzoom: ISSUE_TILE_ZOOMS.min,
  maxzoom: ISSUE_TILE_ZOOMS.max,
});
