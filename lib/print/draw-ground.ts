import type { Geometry } from 'geojson';
import type { MapContent } from '../map-style/map-view';
import { HOUSE_OPACITY, TINT_OPACITY } from '../map-style/paint-constants';
import { roadFeatures } from '../map-style/place-features';
import type { Token } from '../map-style/tokens';
import { drawPath } from './draw-path';
import type { Frame } from './frame';
import { element, short } from './markup';
import type { Colour } from './print-view';

const together = (frame: Frame, geometries: readonly Geometry[]): string =>
  geometries.map((geometry) => drawPath(frame, geometry)).join('');

const fillOf = (frame: Frame, colour: Colour, geometries: readonly Geometry[], token: Token): string => {
  const d = together(frame, geometries);
  return d && element('path', { d, fill: colour(token), 'fill-rule': 'evenodd' });
};

const ofKind = ({ places }: MapContent, kind: string): Geometry[] =>
  places.ground.features.filter(({ properties }) => properties.kind === kind).map(({ geometry }) => geometry);

/** Land, streets as an area, blocks: what the shading is printed on. */
export function drawGround(frame: Frame, view: MapContent, colour: Colour): string {
  return [
    fillOf(
      frame,
      colour,
      view.places.communities.features.map(({ geometry }) => geometry),
      'map-block',
    ),
    // one by one: they overlap
    ...ofKind(view, 'road_area').map((geometry) => fillOf(frame, colour, [geometry], 'map-street')),
    fillOf(frame, colour, ofKind(view, 'block'), 'map-block'),
  ].join('');
}

/** Water, greens, roads in their width on the ground, compounds as a tint. */
export function drawTown(frame: Frame, view: MapContent, colour: Colour): string {
  const roads = roadFeatures(view).features;
  const widths = [...new Set(roads.map(({ properties }) => properties.widthMetres))].sort((a, b) => a - b);
  const line = (widthMetres: number, token: Token, extra: number) => {
    const d = together(
      frame,
      roads
        .filter(({ properties }) => properties.widthMetres === widthMetres)
        .map(({ geometry }) => geometry),
    );
    const width = Math.max(0.6, widthMetres / frame.metresPerUnit) + extra;
    return d && element('path', { d, stroke: colour(token), 'stroke-width': short(width) });
  };
  const isShaded = view.shade !== 'none' || view.layers.includes('heat');
  const tint = (geometries: Geometry[]) => {
    const d = together(frame, geometries);
    const fill = isShaded
      ? { fill: colour('ink'), 'fill-opacity': TINT_OPACITY }
      : { fill: colour('map-building') };
    return (
      d &&
      element('path', { d, ...fill, stroke: colour('ink-3'), 'stroke-width': 0.5, 'stroke-opacity': 0.6 })
    );
  };
  return [
    fillOf(frame, colour, ofKind(view, 'river'), 'map-river'),
    fillOf(frame, colour, ofKind(view, 'green'), 'map-green'),
    element(
      'g',
      { fill: 'none', 'stroke-linejoin': 'round' },
      ...widths.map((width) => line(width, 'map-casing', 1.4)),
      element('g', { 'stroke-linecap': 'round' }, ...widths.map((width) => line(width, 'map-street', 0))),
    ),
    tint(ofKind(view, 'market_hall')),
    tint(view.places.buildings.features.map(({ geometry }) => geometry)),
  ].join('');
}

/** Every single house: for a near look and for paper; they are too many for a first paint of the whole. */
export function drawHouses(frame: Frame, view: MapContent, colour: Colour): string {
  const d = together(frame, ofKind(view, 'house'));
  return d && element('path', { d, fill: colour('ink'), 'fill-opacity': HOUSE_OPACITY });
}

const LAMP_METRES = 2.4;
const LEAST_LAMP_UNITS = 1.6;

/** Street lamps as dots, when they are switched on: of the ground's own scale, and never too small to be seen. */
export function drawLamps(frame: Frame, { places, layers }: MapContent, colour: Colour): string {
  if (!layers.includes('lamps')) return '';
  const d = places.lamps.features
    .map(({ geometry: { coordinates } }) => frame.project(coordinates[0]!, coordinates[1]!))
    .filter(([x, y]) => frame.isNear(x, y))
    .map(([x, y]) => `M${short(x)},${short(y)}h0`)
    .join('');
  return (
    d &&
    element('path', {
      d,
      fill: 'none',
      stroke: colour('ink-2'),
      'stroke-linecap': 'round',
      'stroke-width': short(Math.max(LEAST_LAMP_UNITS, LAMP_METRES / frame.metresPerUnit)),
      'pointer-events': 'none',
    })
  );
}
