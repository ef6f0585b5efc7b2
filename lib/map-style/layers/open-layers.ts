import { markImage } from '../light-marks';
import { OPEN_MARKS } from '../open-marks';
import { BOLD_FONT, byZoom, type Expression, type Layers, type Painter } from './painter';

const is = (...kinds: string[]): Expression => ['in', ['get', 'kind'], ['literal', kinds]];

/** From here on the marks are large enough for a figure. */
const COUNTS_FROM_ZOOM = 15.5;

/** Published places of the public's map: how many are open there, past its day with its shape; a tick where all is solved. */
export function openLayers({ colour, theme }: Painter): Layers {
  const always = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  return [
    {
      id: 'open-solved',
      type: 'symbol',
      source: 'open-marks',
      filter: is('solved'),
      layout: {
        ...always,
        'icon-image': markImage(theme, 'none'),
        'icon-size': byZoom([13, 0.5], [16, 0.9], [18, 1.2]),
      },
    },
    {
      id: 'open-mark',
      type: 'circle',
      source: 'open-marks',
      filter: is('open'),
      paint: {
        'circle-radius': byZoom([13, 5], [15, 9], [17, 13]),
        'circle-color': colour(OPEN_MARKS.open.fill),
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'open-overdue',
      type: 'symbol',
      source: 'open-marks',
      filter: is('overdue'),
      layout: {
        ...always,
        'icon-image': markImage(theme, 'red'),
        'icon-size': byZoom([13, 0.8], [15, 1.4], [17, 2]),
      },
    },
    {
      id: 'open-count',
      type: 'symbol',
      source: 'open-marks',
      filter: is('open', 'overdue'),
      minzoom: COUNTS_FROM_ZOOM,
      layout: {
        'text-field': ['to-string', ['get', 'open']],
        'text-font': BOLD_FONT,
        'text-size': byZoom([COUNTS_FROM_ZOOM, 11], [17, 14]),
        // the middle of a triangle lies below that of its box
        'text-offset': ['match', ['get', 'kind'], 'overdue', ['literal', [0, 0.2]], ['literal', [0, 0]]],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour('surface') },
    },
  ];
}
