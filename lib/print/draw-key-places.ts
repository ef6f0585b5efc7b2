import type { MapContent } from '../map-style/map-view';
import { KEY_PLACE_DASH, KEY_PLACE_OPACITY } from '../map-style/paint-constants';
import { drawPath } from './draw-path';
import { at } from './draw-pins';
import type { Frame } from './frame';
import { element } from './markup';
import type { Colour } from './print-view';

const WIDTH = 1.6;

/** Key places with an extent, when they are switched on: a tint, and dashes in the accent. */
export function drawKeyPlaces(frame: Frame, { places, layers }: MapContent, colour: Colour): string {
  if (!layers.includes('keyPlaces')) return '';
  const paths = places.keyPlaces.features.map(({ geometry }) => {
    const d = drawPath(frame, geometry);
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    return d && element('path', { d, 'fill-opacity': isArea ? KEY_PLACE_OPACITY : 0 });
  });
  return element(
    'g',
    {
      class: 'key-places',
      fill: colour('accent'),
      stroke: colour('accent'),
      'stroke-width': WIDTH,
      'stroke-dasharray': KEY_PLACE_DASH.map((part) => part * WIDTH).join(' '),
      'stroke-linejoin': 'round',
      'pointer-events': 'none',
    },
    ...paths,
  );
}

/** Those without one: a ring. */
export function drawKeyPlacePoints(frame: Frame, { places, layers }: MapContent, colour: Colour): string {
  if (!layers.includes('keyPlaces')) return '';
  return places.keyPlaces.features
    .map(({ geometry }) => {
      if (geometry.type !== 'Point') return '';
      const [lng = 0, lat = 0] = geometry.coordinates;
      return element('circle', {
        class: 'p',
        style: at(...frame.project(lng, lat)),
        r: 5,
        fill: colour('surface'),
        stroke: colour('accent'),
        'stroke-width': 2,
        'pointer-events': 'none',
      });
    })
    .join('');
}
