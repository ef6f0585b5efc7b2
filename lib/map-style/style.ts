import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { permittedBasemap } from '../contract/basemap';
import { type BasemapGround, basemapLayers, basemapSources } from './basemap-ground';
import { tilesAsOf, tilesOfAllDays } from './issue-tile-urls';
import { DRAWN_AT_REST, type IssuesDrawn } from './issues-drawn';
import { buildingBadgeLayers, buildingEdgeLayers, buildingFillLayers } from './layers/building-layers';
import { dayLayers } from './layers/day-layers';
import { groundLayers, houseLayers, townLayers } from './layers/ground-layers';
import { issueLayers } from './layers/issue-layers';
import { areaNameLayers, roadNameLayers } from './layers/label-layers';
import { openLayers } from './layers/open-layers';
import { painterOf, visible } from './layers/painter';
import { keyPlaceLayers, lampLayers, merchantLayers } from './layers/place-layers';
import { hitLayers, maskLayers, selectedSpaceLayers, selectionLayers } from './layers/selection-layers';
import { borderLayers, heatLayers, shadeLayers } from './layers/shade-layers';
import { walkLayers } from './layers/walk-layers';
import type { MapView } from './map-view';
import { commonSourceOf, FEATURE_SOURCE_IDS, featureSource, isEmptySource, issueSource } from './sources';

/**
 * All layers of a view from the bottom up: the ground, what is printed on it, the town, marks, veil, selection, words. The
 * ids and their order are the same for every view, so that going from one view to another only changes properties.
 *
 * @param ground  what a basemap gave; null draws the schematic. Ignored where the geography is synthetic.
 * @param issues  which tiles the marks are drawn from
 */
export function styleLayers(
  view: MapView,
  ground: BasemapGround | null = null,
  issues: IssuesDrawn = DRAWN_AT_REST,
): LayerSpecification[] {
  const permitted = permittedBasemap(view.basemap, view.isSynthetic).kind === 'schematic' ? null : ground;
  const painter = painterOf(view, permitted !== null, issues);
  const layers: LayerSpecification[] = [
    { id: 'background', type: 'background', paint: { 'background-color': painter.colour('ground') } },
    ...basemapLayers(permitted),
    ...hitLayers(),
    ...groundLayers(painter),
    ...shadeLayers(painter),
    ...heatLayers(painter),
    ...townLayers(painter),
    ...buildingFillLayers(painter),
    ...houseLayers(painter),
    ...borderLayers(painter),
    ...buildingEdgeLayers(painter),
    ...lampLayers(painter),
    ...merchantLayers(painter),
    ...roadNameLayers(painter),
    ...keyPlaceLayers(painter),
    ...buildingBadgeLayers(painter),
    ...dayLayers(painter),
    ...issueLayers(painter),
    ...maskLayers(painter),
    ...selectionLayers(painter),
    ...walkLayers(painter),
    ...openLayers(painter),
    ...areaNameLayers(painter),
    ...selectedSpaceLayers(painter),
  ];
  return layers.map(fromCommonSource).map((layer) => hiddenIfEmpty(layer, view));
}

/** A layer that names the kind of features that it draws, as the layer of their common source that it is. */
function fromCommonSource(layer: LayerSpecification): LayerSpecification {
  const source = 'source' in layer ? commonSourceOf(layer.source) : undefined;
  if (source === undefined || !('source' in layer)) return layer;
  const ofKind: ExpressionSpecification = ['==', ['get', 'part'], layer.source];
  const filter = layer.filter ? ['all', ofKind, layer.filter] : ofKind;
  return { ...layer, source, filter } as LayerSpecification;
}

/** A layer of which the view has nothing is not even begun: its masks would be painted. */
function hiddenIfEmpty(layer: LayerSpecification, view: MapView): LayerSpecification {
  if (!('source' in layer) || !isEmptySource(layer.source, view)) return layer;
  return { ...layer, layout: { ...layer.layout, ...visible(false) } } as LayerSpecification;
}

/** The whole style of a view, data included, for MapLibre and for its validator. No glyphs: labels use local fonts. */
export function mapStyle(view: MapView, ground: BasemapGround | null = null): StyleSpecification {
  const permitted = permittedBasemap(view.basemap, view.isSynthetic).kind === 'schematic' ? null : ground;
  const sources: Record<string, SourceSpecification> = { ...basemapSources(permitted) };
  for (const id of FEATURE_SOURCE_IDS) sources[id] = featureSource(id, view);
  sources.issues = issueSource(tilesAsOf(view.tileUrl, view.asOf));
  sources['issue-days'] = issueSource(tilesOfAllDays(view.tileUrl));
  // soft light from the north-west, so that raised buildings keep the colour that the legend shows
  const light = {
    anchor: 'map' as const,
    position: [1.5, 315, 30] as [number, number, number],
    intensity: 0.15,
  };
  return { version: 8, name: 'Guatu', light, sources, layers: styleLayers(view, ground) };
}
