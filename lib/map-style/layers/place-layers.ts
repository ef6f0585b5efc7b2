import { KEY_PLACE_DASH, KEY_PLACE_OPACITY } from '../paint-constants';
import { BOLD_FONT, byZoom, type Expression, type Layers, type Painter, REGULAR_FONT } from './painter';

/** Shops and stalls: small rings that never compete with a status. */
export function merchantLayers({ colour, shown }: Painter): Layers {
  return [
    {
      id: 'merchant',
      type: 'circle',
      source: 'merchants',
      minzoom: 13.5,
      layout: shown('merchants'),
      paint: {
        'circle-color': colour('surface'),
        'circle-radius': byZoom([14, 1.4], [16, 2.6], [18, 4]),
        'circle-stroke-color': colour('accent'),
        'circle-stroke-width': byZoom([14, 0.8], [17, 1.4]),
      },
    },
    {
      id: 'merchant-name',
      type: 'symbol',
      source: 'merchants',
      minzoom: 17.4,
      layout: {
        ...shown('merchants'),
        'text-field': ['get', 'nameZh'],
        'text-font': REGULAR_FONT,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 0.5],
        'text-optional': true,
      },
      paint: { 'text-color': colour('ink-2'), 'text-halo-color': colour('surface'), 'text-halo-width': 1.2 },
    },
  ];
}

/** Street lamps: dots in quiet ink, seen when one looks at a lane. */
export function lampLayers({ colour, shown }: Painter): Layers {
  return [
    {
      id: 'lamp',
      type: 'circle',
      source: 'lamps',
      minzoom: 14.5,
      layout: shown('lamps'),
      paint: {
        'circle-color': colour('ink-2'),
        'circle-radius': byZoom([14.5, 0.9], [16, 1.8], [18, 3.2]),
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': byZoom([14.5, 0.3], [17, 1]),
      },
    },
  ];
}

/** Key places (重点区域): an outline in the accent over the town, with a name. */
export function keyPlaceLayers({ colour, shown, view }: Painter): Layers {
  const name: Expression = ['get', view.lang === 'en' ? 'nameEn' : 'nameZh'];
  return [
    {
      id: 'key-place-area',
      type: 'fill',
      source: 'key-places',
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: shown('keyPlaces'),
      paint: { 'fill-color': colour('accent'), 'fill-opacity': KEY_PLACE_OPACITY },
    },
    {
      id: 'key-place-line',
      type: 'line',
      source: 'key-places',
      layout: { ...shown('keyPlaces'), 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour('accent'),
        'line-width': byZoom([13, 1], [17, 2.2]),
        'line-dasharray': KEY_PLACE_DASH,
      },
    },
    {
      id: 'key-place-point',
      type: 'circle',
      source: 'key-places',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: shown('keyPlaces'),
      paint: {
        'circle-color': colour('surface'),
        'circle-radius': 5,
        'circle-stroke-color': colour('accent'),
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'key-place-name',
      type: 'symbol',
      source: 'key-place-names',
      minzoom: 15,
      layout: {
        ...shown('keyPlaces'),
        'text-field': name,
        'text-font': BOLD_FONT,
        'text-size': byZoom([15, 11], [18, 14]),
        'text-max-width': 8,
      },
      paint: { 'text-color': colour('accent'), 'text-halo-color': colour('surface'), 'text-halo-width': 1.6 },
    },
  ];
}
