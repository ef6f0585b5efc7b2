import { HATCH_IMAGE } from '../light-marks';
import { COMMUNITY_DASH, GRID_DASH } from '../paint-constants';
import { RAMP_STEPS } from '../tokens';
import {
  type Expression,
  type Layers,
  type Painter,
  pick,
  property,
  state,
  TRANSPARENT,
  visible,
} from './painter';

const ramp = (painter: Painter, name: 'shade' | 'heat', step: Expression): Expression =>
  pick(
    step,
    RAMP_STEPS.map((one) => [one, painter.colour(`${name}-${one}`)]),
    TRANSPARENT,
  );

/** Opaque on our own ground, so that the legend shows the very colour; a veil over a foreign one. */
const VEIL_OPACITY = 0.6;

/** Choropleth of the chosen level, and the hatch on areas with too few cases for a rate. */
export function shadeLayers(painter: Painter): Layers {
  const { view, theme, onBasemap } = painter;
  const opacity = onBasemap ? VEIL_OPACITY : 1;
  return (['community', 'grid'] as const).flatMap((level): Layers => {
    const source = level === 'community' ? 'communities' : 'grids';
    const layout = visible(view.shade === level);
    return [
      {
        id: `shade-${level}`,
        type: 'fill',
        source,
        layout,
        paint: {
          'fill-color': ramp(painter, 'shade', state('step')),
          'fill-opacity': opacity,
          'fill-antialias': false,
        },
      },
      {
        id: `shade-${level}-few`,
        type: 'fill',
        source,
        layout: visible(view.shade === level && view.metric !== 'open'), // a count has no few cases
        paint: {
          'fill-pattern': HATCH_IMAGE[theme],
          'fill-opacity': ['case', ['boolean', state('isSmall'), false], 1, 0],
        },
      },
    ];
  });
}

/** Bands of density from the server: areas of real units, not a blur of the screen. */
export function heatLayers(painter: Painter): Layers {
  const { colour, onBasemap, shown } = painter;
  return [
    {
      id: 'heat',
      type: 'fill',
      source: 'heat',
      layout: { ...shown('heat'), 'fill-sort-key': ['get', 'step'] },
      paint: {
        'fill-color': ramp(painter, 'heat', property('step')),
        'fill-opacity': onBasemap ? VEIL_OPACITY : 1,
      },
    },
    {
      id: 'heat-edge',
      type: 'line',
      source: 'heat',
      layout: shown('heat'),
      paint: { 'line-color': colour('heat-4'), 'line-width': 0.6, 'line-opacity': 0.5 },
    },
  ];
}

/** Outlines of grids, communities and the whole. */
export function borderLayers({ colour, view }: Painter): Layers {
  const byGrid = view.shade === 'grid';
  return [
    {
      id: 'grid-border',
      type: 'line',
      source: 'grids',
      minzoom: byGrid ? 12 : 15,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour('ink-3'),
        'line-width': byGrid ? 1 : 0.8,
        'line-opacity': byGrid ? 0.8 : 0.4,
        'line-dasharray': GRID_DASH,
      },
    },
    {
      id: 'community-border',
      type: 'line',
      source: 'communities',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour('ink-2'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.8, 16, 1.8],
        'line-opacity': 0.75,
        'line-dasharray': COMMUNITY_DASH,
      },
    },
    {
      id: 'street-border',
      type: 'line',
      source: 'street',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour('ink-2'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 16, 2.6],
        'line-opacity': 0.9,
      },
    },
  ];
}
