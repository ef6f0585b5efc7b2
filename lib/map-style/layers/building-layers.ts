import { LIGHT_MARKS, MARK_OUTLINE_PX, markImage } from '../light-marks';
import {
  byZoom,
  type Expression,
  type Layers,
  type Painter,
  pick,
  property,
  state,
  TRANSPARENT,
  visible,
} from './painter';

const LIGHTS_SHOWN = ['red', 'amber', 'green', 'grey'] as const;
/** Height of a raised building: a storey for every open issue, so that one is seen and twenty still fit. */
const METRES_PER_ISSUE = 7;

const isArea: Expression = ['==', ['geometry-type'], 'Polygon'];

/** Colour by worst light, of a building that has one. */
const lightColour = ({ colour }: Painter, light: Expression): Expression =>
  pick(
    light,
    LIGHTS_SHOWN.map((shown) => [shown, colour(LIGHT_MARKS[shown].area)]),
    TRANSPARENT,
  );

/** A value for buildings with open issues; nothing of the others is drawn, and nothing can be picked. */
const ifOpen = (value: number): Expression => ['case', ['>', ['number', state('open'), 0], 0], value, 0];

/** Buildings with open issues, filled by their worst light. */
export function buildingFillLayers(painter: Painter): Layers {
  return [
    {
      id: 'building-light',
      type: 'fill',
      source: 'buildings',
      filter: isArea,
      layout: painter.shown('buildings'),
      paint: { 'fill-color': lightColour(painter, state('light')) },
    },
  ];
}

/** Their outline in ink, and the raised ones. */
export function buildingEdgeLayers(painter: Painter): Layers {
  const { colour, view } = painter;
  const on = view.layers.includes('buildings');
  const raised = on && view.layers.includes('raised');
  return [
    {
      id: 'building-light-edge',
      type: 'line',
      source: 'buildings',
      filter: isArea,
      layout: { ...visible(on), 'line-join': 'round' },
      paint: {
        'line-color': colour('ink'),
        'line-opacity': ifOpen(1),
        'line-width': byZoom([13, 0.5], [15, 1], [16, MARK_OUTLINE_PX]),
      },
    },
    {
      id: 'building-light-point',
      type: 'circle',
      source: 'buildings',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: visible(on),
      paint: {
        'circle-color': lightColour(painter, state('light')),
        'circle-radius': byZoom([12, ifOpen(3)], [16, ifOpen(7)]),
        'circle-stroke-color': colour('ink'),
        'circle-stroke-width': ifOpen(MARK_OUTLINE_PX),
      },
    },
    {
      id: 'building-raised',
      type: 'fill-extrusion',
      source: 'raised-buildings',
      filter: isArea,
      layout: visible(raised),
      paint: {
        'fill-extrusion-color': lightColour(painter, property('light')),
        'fill-extrusion-height': ['*', ['get', 'open'], METRES_PER_ISSUE],
        'fill-extrusion-opacity': 0.92,
        'fill-extrusion-vertical-gradient': true,
      },
    },
  ];
}

const BADGE_GROUPS = [
  { id: 'building-badge', lights: ['red', 'amber'], closeUpFrom: 14 },
  { id: 'building-badge-quiet', lights: ['green', 'grey'], closeUpFrom: 15.8 },
] as const;

/**
 * The badge says the light by its shape. It hangs on the building's upper right corner: the middle is for issues. While
 * their marks already tell the shape, badges of buildings in order wait until one comes closer.
 */
export function buildingBadgeLayers({ theme, view }: Painter): Layers {
  const marked = view.layers.includes('issues');
  return BADGE_GROUPS.map(({ id, lights, closeUpFrom }) => ({
    id,
    type: 'symbol',
    source: 'building-badges',
    filter: ['in', ['get', 'light'], ['literal', [...lights]]],
    minzoom: marked ? closeUpFrom : 14,
    layout: {
      ...visible(view.layers.includes('buildings')),
      'icon-image': pick(
        property('light'),
        lights.map((light) => [light, markImage(theme, light)]),
        '',
      ),
      'icon-size': byZoom([14, 0.35], [16, 0.6], [18, 0.8]),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  }));
}
