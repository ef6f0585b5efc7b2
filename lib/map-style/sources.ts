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
  /** There is nothing of it in the view, so that none of its layers need be drawn. False by default. */
  isEmpty?: (view: MapView) => boolean;
  /** How far beyond its edge a tile of it goes, px. {@link USUAL_BUFFER_PX} by default. */
  bufferPx?: (view: MapView) => number;
}

/** MapLibre's own is 128, which draws most of what is small twice. */
const USUAL_BUFFER_PX = 16;

/**
 * The zoom of the nearest tiles; nearer by, they are enlarged. A sixteenth of a pixel of it is the grid of all corners, 6 cm on
 * the ground. Yet nearer tiles would have to reach far into those beside them, for the width of the roads.
 */
const NEAREST_TILES = 16;

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

/** The shapes of the town by what they are: what changes only when the town, or the language, does. */
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
  roads: { dependsOn: (view) => [view.places, ...names(view)], data: roadFeatures },
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

/** A road that runs beside a tile reaches into it by half of its width, and its casing and soft edge by a pixel more. */
const roadReachPx = (view: MapView): number => {
  const widest = roadFeatures(view).features.reduce(
    (most, { properties }) => Math.max(most, properties.widthPxAt16),
    0,
  );
  return Math.ceil((widest / 2) * 2 ** (NEAREST_TILES - 16)) + 1;
};

/**
 * Every source of features but the issues, which come as tiles. The shapes share one: whenever the source changes from one layer
 * of lines or areas to the next, MapLibre paints masks for all tiles over the whole picture, and they lie in many layers, above
 * and below one another. It does so for sources without features, too; therefore these say when they are empty.
 */
export const FEATURE_SOURCES = {
  shapes: {
    dependsOn: (view) => ALL_SHAPES.flatMap(([, { dependsOn }]) => dependsOn(view)),
    data: shapeFeatures,
    bufferPx: (view) => Math.max(USUAL_BUFFER_PX, roadReachPx(view)),
  },
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
  mask: {
    dependsOn: (view) => [view.places, view.focus],
    data: focusMask,
    isEmpty: ({ focus }) => focus === null,
  },
  selection: {
    dependsOn: (view) => [view.places, view.focus, view.selection],
    data: selectionFeatures,
    isEmpty: ({ focus, selection }) => focus === null && selection === null,
  },
  'open-marks': {
    dependsOn: (view) => [view.openMarks],
    data: ({ openMarks }) => openMarkFeatures(openMarks),
  },
  walk: { dependsOn: (view) => [view.walk], data: walkFeatures, isEmpty: ({ walk }) => !walk },
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
  const { data, bufferPx }: FeatureSource = FEATURE_SOURCES[id];
  const buffer = bufferPx?.(view) ?? USUAL_BUFFER_PX;
  return { type: 'geojson', data: data(view), promoteId: 'id', buffer, maxzoom: NEAREST_TILES };
}

/** Whether a source of a layer is one of features, and has none in this view. */
export function isEmptySource(source: string, view: MapView): boolean {
  const known: Partial<Record<string, FeatureSource>> = FEATURE_SOURCES;
  return known[source]?.isEmpty?.(view) ?? false;
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
