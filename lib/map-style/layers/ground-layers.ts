import { HOUSE_OPACITY, HOUSES_FROM_ZOOM, TINT_OPACITY } from '../paint-constants';
import type { Token } from '../tokens';
import { byZoom, type Expression, type Layers, type Painter, visible } from './painter';

const ofKind = (kind: string): Expression => ['==', ['get', 'kind'], kind];

/** A width given in metres on the ground, never thinner than `leastPx`, plus `extraPx`. */
export function roadWidth(leastPx: number, extraPx = 0): Expression {
  const at = (zoom: number): Expression => {
    const exact: Expression = ['*', ['get', 'widthPxAt16'], 2 ** (zoom - 16)];
    return ['+', ['max', leastPx * Math.min(1, 2 ** (zoom - 14)), exact], extraPx];
  };
  const stops = [11, 13, 14, 15, 16, 18, 22].flatMap((zoom) => [zoom, at(zoom)]);
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as Expression;
}

/** Land and blocks: the paper that choropleth and heat are printed on. */
export function groundLayers({ colour, onBasemap }: Painter): Layers {
  const fill = (id: string, kind: string, token: Token): Layers[number] => ({
    id,
    type: 'fill',
    source: 'ground',
    filter: ofKind(kind),
    layout: visible(!onBasemap),
    paint: { 'fill-color': colour(token) },
  });
  return [
    {
      id: 'ground-land',
      type: 'fill',
      source: 'communities',
      layout: visible(!onBasemap),
      paint: { 'fill-color': colour('map-block') },
    },
    fill('ground-road-area', 'road_area', 'map-street'),
    fill('ground-block', 'block', 'map-block'),
  ];
}

/** Water, greens, roads and compounds lie over the shading, so that the town stays readable through it. */
export function townLayers({ colour, onBasemap, view }: Painter): Layers {
  const isShaded = view.shade !== 'none' || view.layers.includes('heat');
  const onPaper = visible(!onBasemap);
  // over a shading the compounds are only a tint, so that the shade is read as one area
  const tint = isShaded
    ? { 'fill-color': colour('ink'), 'fill-opacity': TINT_OPACITY }
    : { 'fill-color': colour('map-building'), 'fill-opacity': 1 };
  return [
    {
      id: 'ground-river',
      type: 'fill',
      source: 'ground',
      filter: ofKind('river'),
      layout: onPaper,
      paint: { 'fill-color': colour('map-river') },
    },
    {
      id: 'ground-river-bank',
      type: 'line',
      source: 'ground',
      filter: ofKind('river'),
      minzoom: 13,
      layout: onPaper,
      paint: { 'line-color': colour('map-casing'), 'line-width': 1 },
    },
    {
      id: 'ground-green',
      type: 'fill',
      source: 'ground',
      filter: ofKind('green'),
      layout: onPaper,
      paint: { 'fill-color': colour('map-green') },
    },
    {
      id: 'road-casing',
      type: 'line',
      source: 'roads',
      minzoom: 12,
      layout: { ...onPaper, 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': colour('map-casing'), 'line-width': roadWidth(0.6, 1.4) },
    },
    {
      id: 'road',
      type: 'line',
      source: 'roads',
      layout: { ...onPaper, 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour('map-street'), 'line-width': roadWidth(0.6) },
    },
    {
      id: 'ground-market-hall',
      type: 'fill',
      source: 'ground',
      filter: ofKind('market_hall'),
      layout: onPaper,
      paint: { ...tint, 'fill-outline-color': colour('ink-3') },
    },
    {
      id: 'building-ground',
      type: 'fill',
      source: 'buildings',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: tint,
    },
    {
      id: 'building-ground-edge',
      type: 'line',
      source: 'buildings',
      filter: ['==', ['geometry-type'], 'Polygon'],
      minzoom: 14,
      paint: { 'line-color': colour('ink-3'), 'line-width': 0.6, 'line-opacity': 0.6 },
    },
  ];
}

/** Houses are a texture on blocks, shades and lit compounds alike. */
export function houseLayers({ colour, onBasemap }: Painter): Layers {
  return [
    {
      id: 'ground-house',
      type: 'fill',
      source: 'ground',
      filter: ofKind('house'),
      minzoom: HOUSES_FROM_ZOOM,
      layout: visible(!onBasemap),
      paint: {
        'fill-color': colour('ink'),
        'fill-opacity': byZoom([HOUSES_FROM_ZOOM, 0], [HOUSES_FROM_ZOOM + 0.5, HOUSE_OPACITY]),
      },
    },
  ];
}
