import { LIGHT_MARKS, MARK_OUTLINE_PX, markImage } from '../light-marks';
import { byZoom, type Expression, type Layers, type Painter, pick, visible } from './painter';

const LIGHTS_SHOWN = ['red', 'amber', 'green', 'grey'] as const;
/** Height of a raised building: a storey for every open issue, so that one is seen and twenty still fit. */
const METRES_PER_ISSUE = 7;

const hasOpen: Expression = ['>', ['get', 'open'], 0];
const isArea: Expression = ['==', ['geometry-type'], 'Polygon'];

/** Fill by worst light. */
const lightColour = ({ colour }: Painter): Expression =>
  pick(
    'light',
    LIGHTS_SHOWN.map((light) => [light, colour(LIGHT_MARKS[light].area)]),
    colour('map-building'),
  );

/** Buildings with open issues, filled by their worst light. */
export function buildingFillLayers(painter: Painter): Layers {
  return [
    {
      id: 'building-light',
      type: 'fill',
      source: 'buildings',
      filter: ['all', isArea, hasOpen],
      layout: painter.shown('buildings'),
      paint: { 'fill-color': lightColour(painter) },
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
      filter: ['all', isArea, hasOpen],
      layout: { ...visible(on), 'line-join': 'round' },
      paint: { 'line-color': colour('ink'), 'line-width': byZoom([13, 0.5], [15, 1], [16, MARK_OUTLINE_PX]) },
    },
    {
      id: 'building-light-point',
      type: 'circle',
      source: 'buildings',
      filter: ['all', ['==', ['geometry-type'], 'Point'], hasOpen],
      layout: visible(on),
      paint: {
        'circle-color': lightColour(painter),
        'circle-radius': byZoom([12, 3], [16, 7]),
        'circle-stroke-color': colour('ink'),
        'circle-stroke-width': MARK_OUTLINE_PX,
      },
    },
    {
      id: 'building-raised',
      type: 'fill-extrusion',
      source: 'buildings',
      filter: ['all', isArea, hasOpen],
      layout: visible(raised),
      paint: {
        'fill-extrusion-color': lightColour(painter),
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
        'light',
        lights.map((light) => [light, markImage(theme, light)]),
        '',
      ),
      'icon-size': byZoom([14, 0.35], [16, 0.6], [18, 0.8]),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  }));
}
