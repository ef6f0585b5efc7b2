import { LIGHTS } from '../../ledger/states';
import { LIGHT_WEIGHT, markImage } from '../light-marks';
import { STOP_RADIUS_PX, WALK_LINE_PX } from '../paint-constants';
import { BOLD_FONT, byZoom, type Expression, type Layers, type Painter, pick, property } from './painter';

const is = (role: string): Expression => ['==', ['get', 'role'], role];
const isStop: Expression = ['all', is('pin'), ['has', 'order']];

/** What an inspector has in hand: the way, what is listed, the chosen stops by number, and where the phone is. */
export function walkLayers({ colour, theme }: Painter): Layers {
  const image = pick(
    property('light'),
    LIGHTS.map((light) => [light, markImage(theme, light)]),
    '',
  );
  const weight = pick(
    property('light'),
    LIGHTS.map((light) => [light, LIGHT_WEIGHT[light]]),
    0,
  );
  const always = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  return [
    {
      id: 'walk-accuracy',
      type: 'fill',
      source: 'walk',
      filter: is('accuracy'),
      paint: { 'fill-color': colour('accent'), 'fill-opacity': 0.12 },
    },
    {
      id: 'walk-line',
      type: 'line',
      source: 'walk',
      filter: is('line'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour('accent'), 'line-width': WALK_LINE_PX, 'line-dasharray': [2, 1.6] },
    },
    {
      id: 'walk-mark',
      type: 'symbol',
      source: 'walk',
      filter: ['all', is('pin'), ['!', ['has', 'order']]],
      layout: {
        ...always,
        'icon-image': image,
        'icon-size': byZoom([13, 0.8], [17, 1.2]),
        'symbol-sort-key': weight,
      },
    },
    {
      id: 'walk-stop',
      type: 'circle',
      source: 'walk',
      filter: isStop,
      paint: {
        'circle-radius': STOP_RADIUS_PX,
        'circle-color': colour('accent'),
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'walk-stop-mark',
      type: 'symbol',
      source: 'walk',
      filter: isStop,
      layout: { ...always, 'icon-image': image, 'icon-size': 0.6, 'icon-offset': [19, -19] },
    },
    {
      id: 'walk-stop-count',
      type: 'symbol',
      source: 'walk',
      filter: isStop,
      layout: {
        'text-field': ['to-string', ['get', 'order']],
        'text-font': BOLD_FONT,
        'text-size': 14,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour('surface') },
    },
    {
      id: 'walk-here',
      type: 'circle',
      source: 'walk',
      filter: is('here'),
      paint: {
        'circle-radius': 7,
        'circle-color': colour('surface'),
        'circle-stroke-color': colour('accent'),
        'circle-stroke-width': 4,
      },
    },
  ];
}
