import {
  BUILDING_NAMES_FROM_ZOOM,
  COMMUNITY_NAMES_UNTIL_ZOOM,
  LANE_NAMES_FROM_ZOOM,
  MAIN_ROAD_NAMES_FROM_ZOOM,
  SIDE_ROAD_NAMES_FROM_ZOOM,
} from '../paint-constants';
import {
  BOLD_FONT,
  byZoom,
  type Expression,
  type Layers,
  type Painter,
  REGULAR_FONT,
  visible,
} from './painter';

const ROAD_LABELS = [
  { id: 'main', minzoom: MAIN_ROAD_NAMES_FROM_ZOOM, classes: ['main'], size: byZoom([14, 10.5], [18, 15]) },
  { id: 'side', minzoom: SIDE_ROAD_NAMES_FROM_ZOOM, classes: ['side'], size: byZoom([15, 10], [18, 13]) },
  {
    id: 'lane',
    minzoom: LANE_NAMES_FROM_ZOOM,
    classes: ['back_lane', 'alley'],
    size: byZoom([16, 9.5], [18.5, 12]),
  },
];

/** Names along their roads. Wide roads speak first. */
export function roadNameLayers({ colour, shown, onBasemap }: Painter): Layers {
  return ROAD_LABELS.map(({ id, minzoom, classes, size }) => ({
    id: `road-name-${id}`,
    type: 'symbol',
    source: 'roads',
    minzoom,
    filter: ['in', ['get', 'roadClass'], ['literal', classes]],
    layout: {
      ...(onBasemap ? visible(false) : shown('roads')),
      'symbol-placement': 'line',
      'symbol-spacing': 380,
      'text-field': ['get', 'name'],
      'text-font': REGULAR_FONT,
      'text-size': size,
      'text-letter-spacing': 0.08,
      'text-max-angle': 30,
      'text-padding': 4,
    },
    paint: {
      'text-color': colour('ink-2'),
      'text-halo-color': colour('map-street'),
      'text-halo-width': 2,
    },
  }));
}

/** Names come in the lines in which they are to be written: the map breaks them no further, em. */
const UNBROKEN_EM = 100;

const withFigure: Expression = [
  'format',
  ['get', 'label'],
  {},
  ['case', ['==', ['get', 'figure'], ''], '', '\n'],
  {},
  ['get', 'figure'],
  { 'font-scale': 1.5 },
];

/** The widest halo that a text of 14 px can have is 3.5 px. */
const PAPER = { 'text-halo-width': 3, 'text-halo-blur': 0 };

/** Names of communities, grids and buildings; a shaded area carries its figure. */
export function areaNameLayers({ colour, view }: Painter): Layers {
  const halo = { 'text-halo-color': colour('surface'), 'text-halo-width': 1.8, 'text-halo-blur': 0.4 };
  const byGrid = view.shade === 'grid';
  return [
    {
      id: 'building-name',
      type: 'symbol',
      source: 'building-names',
      minzoom: BUILDING_NAMES_FROM_ZOOM,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': REGULAR_FONT,
        'text-size': byZoom([16.8, 11], [19, 14]),
        // beside the middle, where the marks are, and off what is selected
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': 0.9,
        'text-max-width': UNBROKEN_EM,
        'symbol-sort-key': ['-', ['get', 'open']],
      },
      paint: { 'text-color': colour('ink'), ...halo },
    },
    {
      id: 'grid-name',
      type: 'symbol',
      source: 'grid-names',
      minzoom: byGrid ? 14.4 : 15.8,
      maxzoom: 18,
      layout: {
        'text-field': byGrid ? ['step', ['zoom'], ['get', 'figure'], 16, withFigure] : ['get', 'label'],
        'text-font': byGrid ? BOLD_FONT : REGULAR_FONT,
        'text-size': byGrid
          ? byZoom([14.4, 15], [15.9, 16], [16, 14], [18, 15])
          : byZoom([15.8, 10.5], [18, 12]),
        'text-max-width': UNBROKEN_EM,
        'text-padding': 3,
      },
      // a figure lies over the marks of its grid: it stands on paper of its own
      paint: { 'text-color': colour(byGrid ? 'ink' : 'ink-3'), ...halo, ...(byGrid ? PAPER : {}) },
    },
    {
      id: 'community-name',
      type: 'symbol',
      source: 'community-names',
      minzoom: 11.5,
      maxzoom: byGrid ? 15.2 : COMMUNITY_NAMES_UNTIL_ZOOM,
      layout: {
        'text-field': withFigure,
        'text-font': BOLD_FONT,
        'text-size': byGrid ? byZoom([11.5, 11], [16, 13]) : byZoom([11.5, 11], [14, 14], [16, 18]),
        // as on a printed map; letters that are apart are no longer words in Latin, and names would touch on a phone
        'text-letter-spacing': view.lang === 'en' ? 0 : 0.1,
        'text-line-height': 1.25,
        'text-max-width': UNBROKEN_EM,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colour(byGrid ? 'ink-2' : 'ink'), ...halo, 'text-halo-width': 2.2 },
    },
  ];
}
