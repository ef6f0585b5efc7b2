import { markImage } from '../light-marks';
import {
  CROSSINGS_FROM_ZOOM,
  FOCUS_WIDTH,
  LANE_NAMES_FROM_ZOOM,
  MAIN_ROAD_NAMES_FROM_ZOOM,
  MASK_OPACITY,
  SELECTION_WIDTH,
  SIDE_ROAD_NAMES_FROM_ZOOM,
} from '../paint-constants';
import { roadWidth } from './ground-layers';
import { byZoom, type Expression, type Layers, type Painter } from './painter';

const has = (role: string, ...types: string[]): Expression => [
  'all',
  ['==', ['get', 'role'], role],
  ['in', ['geometry-type'], ['literal', types]],
];

/** What is selected or in focus and has no extent: an issue, a crossing, a building without a footprint. */
const isPoint: Expression = ['==', ['geometry-type'], 'Point'];

/** The veil over everything that is not in focus. */
export function maskLayers({ colour }: Painter): Layers {
  return [
    {
      id: 'focus-mask',
      type: 'fill',
      source: 'mask',
      paint: { 'fill-color': colour('ground'), 'fill-opacity': MASK_OPACITY, 'fill-antialias': false },
    },
  ];
}

/** What is selected, and the border of what is in focus. */
export function selectionLayers({ colour }: Painter): Layers {
  return [
    {
      id: 'focus-outline',
      type: 'line',
      source: 'selection',
      filter: has('focus', 'Polygon', 'LineString'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour('accent'), 'line-width': FOCUS_WIDTH },
    },
    {
      id: 'selected-halo',
      type: 'line',
      source: 'selection',
      filter: has('selected', 'Polygon', 'LineString'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour('surface'), 'line-width': SELECTION_WIDTH + 2.5, 'line-opacity': 0.9 },
    },
    {
      id: 'selected-outline',
      type: 'line',
      source: 'selection',
      filter: has('selected', 'Polygon', 'LineString'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour('accent'), 'line-width': SELECTION_WIDTH },
    },
    {
      id: 'selected-point-halo',
      type: 'circle',
      source: 'selection',
      filter: isPoint,
      paint: {
        'circle-radius': byZoom([12, 11], [17, 15]),
        'circle-opacity': 0,
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': SELECTION_WIDTH + 2.5,
      },
    },
    {
      id: 'selected-point',
      type: 'circle',
      source: 'selection',
      filter: isPoint,
      paint: {
        'circle-radius': byZoom([12, 12], [17, 16]),
        'circle-opacity': 0,
        'circle-stroke-color': colour('accent'),
        'circle-stroke-width': SELECTION_WIDTH,
      },
    },
  ];
}

/**
 * Takes the room of the selected mark, unseen, before any name is placed: above all names, so that they make way for it.
 */
export const selectedSpaceLayers = ({ theme }: Painter): Layers => [
  {
    id: 'selected-space',
    type: 'symbol',
    source: 'selection',
    filter: isPoint,
    layout: {
      'icon-image': markImage(theme, 'none'),
      'icon-size': 1.6,
      'icon-allow-overlap': true,
      'icon-ignore-placement': false,
    },
    paint: { 'icon-opacity': 0 },
  },
];

/** A road can be pointed at from the zoom on at which its name may be written. */
const ROAD_HITS = [
  { id: 'hit-road-lane', classes: ['back_lane', 'alley'], minzoom: LANE_NAMES_FROM_ZOOM },
  { id: 'hit-road-side', classes: ['side'], minzoom: SIDE_ROAD_NAMES_FROM_ZOOM },
  { id: 'hit-road-main', classes: ['main'], minzoom: MAIN_ROAD_NAMES_FROM_ZOOM },
] as const;

/** No road is harder to hit than this, px. */
const LEAST_ROAD_PX = 6;

/** Invisible areas, roads and crossings for clicks on the ground; they are asked for, never seen. */
export const hitLayers = (): Layers => [
  { id: 'hit-community', type: 'fill', source: 'communities', paint: { 'fill-opacity': 0 } },
  { id: 'hit-grid', type: 'fill', source: 'grids', paint: { 'fill-opacity': 0 } },
  ...ROAD_HITS.map(({ id, classes, minzoom }): Layers[number] => ({
    id,
    type: 'line',
    source: 'roads',
    minzoom,
    filter: ['in', ['get', 'roadClass'], ['literal', [...classes]]],
    paint: { 'line-opacity': 0, 'line-width': roadWidth(LEAST_ROAD_PX) },
  })),
  {
    id: 'hit-crossing',
    type: 'circle',
    source: 'crossings',
    minzoom: CROSSINGS_FROM_ZOOM,
    paint: {
      'circle-opacity': 0,
      'circle-radius': byZoom([CROSSINGS_FROM_ZOOM, 8], [17, 14], [19, 30]),
    },
  },
];

export const ROAD_HIT_LAYERS: string[] = ROAD_HITS.map(({ id }) => id);
