import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson';
import type { AreaRef } from '../contract/filter';
import type { Places } from '../contract/places';
import type { MapView } from './map-view';

const WORLD: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

const empty = <G extends Geometry, P>(): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features: [],
});

/** The shape of a place; null when it has none or is not known. */
function shapeOf(places: Places, { kind, code }: AreaRef): Geometry | null {
  const lists = {
    community: places.communities,
    grid: places.grids,
    building: places.buildings,
    road: places.roads,
    crossing: places.crossings,
  };
  return lists[kind].features.find(({ properties }) => properties.code === code)?.geometry ?? null;
}

/** Everything outside the focused area: the veil that dims it. Places without an area dim nothing. */
export function focusMask(
  view: Pick<MapView, 'places' | 'focus'>,
): FeatureCollection<MultiPolygon, { kind: 'mask' }> {
  const shape = view.focus ? shapeOf(view.places, view.focus) : null;
  if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') return empty();
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const outside = [WORLD, ...parts.map((rings) => rings[0]!)];
  const holes = parts.flatMap((rings) => rings.slice(1)).map((hole) => [hole]);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'mask' },
        geometry: { type: 'MultiPolygon', coordinates: [outside, ...holes] },
      },
    ],
  };
}

/** What carries the accent outline: the selected place or issue, and the outline of the focus. */
export function selectionFeatures(
  view: Pick<MapView, 'places' | 'focus' | 'selection'>,
): FeatureCollection<Geometry, { role: 'selected' | 'focus' }> {
  const features: Feature<Geometry, { role: 'selected' | 'focus' }>[] = [];
  const add = (role: 'selected' | 'focus', geometry: Geometry | null) => {
    if (geometry) features.push({ type: 'Feature', properties: { role }, geometry });
  };
  if (view.focus) add('focus', shapeOf(view.places, view.focus));
  const { selection } = view;
  if (selection?.kind === 'issue') {
    add('selected', { type: 'Point', coordinates: [selection.lng, selection.lat] });
  } else if (selection) {
    add('selected', shapeOf(view.places, selection));
  }
  return { type: 'FeatureCollection', features };
}
