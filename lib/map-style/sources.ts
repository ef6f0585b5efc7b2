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
  /** The zoom of its nearest tiles. {@link NEAREST_TILES} by default. */
  nearest?: number;
}

/** MapLibre's own is 128, which draws most of what is small twice. */
const USUAL_BUFFER_PX = 16;

/**
 * The zoom of the nearest tiles; nearer by, they are enlarged. A sixteenth of a pixel of it is the grid of all corners, 6 cm on
 * the ground. Yet nearer tiles would have to reach far into those beside them, for the width of the roads.
 */
const NEAREST_TILES = 16;
/** Of what stands at points: they reach nowhere, and a quarter of a metre is near enough for a word. */
const NEAREST_TILES_OF_LABELS = 14;

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

/** What is written of the counts, at points: made anew with every answer. */
const LABELS = {
  'community-names': {
    dependsOn: (view) => [view.places, ...shading(view)],
    data: (view) => asLabels(areaFeatures(view, 'community')),
  },
  'grid-names': {
    dependsOn: (view) => [view.places, ...shading(view)],
    data: (view) => asLabels(areaFeatures(view, 'grid')),
  },
  'building-names': {
    dependsOn: (view) => [view.places, view.counts.buildings, ...names(view)],
    data: (view) => asLabels(buildingFeatures(view)),
  },
  'building-badges': {
    dependsOn: (view) => [view.places, view.counts.buildings, ...names(view)],
    data: badgeFeatures,
  },
} as const satisfies Record<string, FeatureSource>;

/** A feature's id in a source of several kinds: two kinds of places may have the same code. */
export const featureId = (part: string, code: string): string => `${part}:${code}`;

/** One source of several kinds of features, each of which says its kind. */
const together = (parts: Record<string, FeatureSource>): Pick<FeatureSource, 'dependsOn' | 'data'> => ({
  dependsOn: (view) => Object.values(parts).flatMap(({ dependsOn }) => dependsOn(view)),
  data: (view) => ({
    type: 'FeatureCollection',
    features: Object.entries(parts).flatMap(([part, { data }]) =>
      data(view).features.map((feature): Feature => {
        const code = feature.properties?.code;
        const id = code === undefined ? {} : { id: featureId(part, code) };
        return { ...feature, properties: { ...feature.properties, ...id, part } };
      }),
    ),
  }),
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
 * and below one another. It does so for sources without features, too; therefore these say when they are empty. The labels share one, because
 * for each tile of each source page and worker write to each other several times, and a picture of new counts waits for all of it.
 */
export const FEATURE_SOURCES = {
  shapes: {
    ...together(SHAPES),
    bufferPx: (view) => Math.max(USUAL_BUFFER_PX, roadReachPx(view)),
  },
  labels: { ...together(LABELS), nearest: NEAREST_TILES_OF_LABELS },
  'raised-buildings': {
    dependsOn: (view) => (isRaised(view) ? [view.places, view.counts.buildings] : []),
    data: (view) => (isRaised(view) ? openBuildings(view) : EMPTY),
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
  const { data, bufferPx, nearest = NEAREST_TILES }: FeatureSource = FEATURE_SOURCES[id];
  const buffer = bufferPx?.(view) ?? USUAL_BUFFER_PX;
  return { type: 'geojson', data: data(view), promoteId: 'id', buffer, maxzoom: nearest };
}

/** The source that holds features of a kind together with others; undefined for what has a source of its own. */
export function commonSourceOf(part: string): FeatureSourceId | undefined {
  if (part in SHAPES) return 'shapes';
  return part in LABELS ? 'labels' : undefined;
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
