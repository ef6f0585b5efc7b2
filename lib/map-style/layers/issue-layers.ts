import { ISSUE_TILE_LAYER } from '../../contract/issue-tile';
import { LIGHTS } from '../../ledger/states';
import { CELL_RADIUS_PX, RADIUS_OF_ONE_PX } from '../cell-size';
import { LIGHT_WEIGHT, MARK_OUTLINE_PX, markImage } from '../light-marks';
import {
  BOLD_FONT,
  type Expression,
  type Layers,
  MARK_SIZE,
  type Painter,
  pick,
  property,
  visible,
} from './painter';

const isCell: Expression = ['>', ['get', 'n'], 1];
const isOne: Expression = ['<=', ['get', 'n'], 1];
const common = { source: 'issues', 'source-layer': ISSUE_TILE_LAYER } as const;

/** The same as `cellRadius`, for the map's own arithmetic. */
const radius: Expression = [
  'min',
  CELL_RADIUS_PX.max,
  ['max', CELL_RADIUS_PX.min, ['*', RADIUS_OF_ONE_PX, ['sqrt', ['get', 'n']]]],
];

/** One issue is a mark in the shape of its light; several are a circle with their number, which nothing may cover. */
export function issueLayers({ colour, theme, view, issues }: Painter): Layers {
  const shown = visible(issues.ofOneDay && view.layers.includes('issues'));
  return [
    {
      ...common,
      id: 'issue-mark',
      type: 'symbol',
      filter: isOne,
      layout: {
        ...shown,
        'icon-image': pick(
          property('light'),
          LIGHTS.map((light) => [light, markImage(theme, light)]),
          '',
        ),
        'icon-size': MARK_SIZE,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': pick(
          property('light'),
          LIGHTS.map((light) => [light, LIGHT_WEIGHT[light]]),
          0,
        ),
      },
    },
    {
      ...common,
      id: 'issue-cell',
      type: 'circle',
      filter: isCell,
      layout: { ...shown, 'circle-sort-key': ['-', ['get', 'n']] },
      paint: {
        'circle-color': colour('surface'),
        'circle-radius': radius,
        'circle-stroke-color': colour('ink'),
        'circle-stroke-width': MARK_OUTLINE_PX,
        'circle-opacity': 0.94,
      },
    },
    {
      ...common,
      id: 'issue-cell-count',
      type: 'symbol',
      filter: isCell,
      layout: {
        ...shown,
        'text-field': ['number-format', ['get', 'n'], { locale: 'en' }],
        'text-font': BOLD_FONT,
        'text-size': ['interpolate', ['linear'], ['get', 'n'], 2, 13, 100, 16],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour('ink') },
    },
    {
      ...common,
      id: 'issue-cell-overdue',
      type: 'symbol',
      filter: ['all', isCell, ['>', ['coalesce', ['get', 'red'], 0], 0]],
      layout: {
        ...shown,
        'icon-image': markImage(theme, 'red'),
        'icon-size': 0.55,
        'icon-offset': [
          'interpolate',
          ['linear'],
          ['sqrt', ['get', 'n']],
          // px at full size: the icon is drawn at 0.55 of it, on the upper right of the circle
          2.5,
          ['literal', [17, -17]],
          8,
          ['literal', [41, -41]],
        ],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
