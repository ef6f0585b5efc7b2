import type { AllLayoutProperties, AllPaintProperties, Map as GlMap, LayerSpecification } from 'maplibre-gl';

type Group = 'paint' | 'layout';

const propertiesOf = (layer: LayerSpecification, group: Group): Record<string, unknown> =>
  (layer[group] ?? {}) as Record<string, unknown>;

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Names of the properties that differ; one that is gone counts, and is then set to undefined: its default. */
function changed(before: LayerSpecification, after: LayerSpecification, group: Group): [string, unknown][] {
  const old = propertiesOf(before, group);
  const now = propertiesOf(after, group);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !isSame(old[name], now[name]))
    .map((name) => [name, now[name]]);
}

function applyLayer(map: GlMap, before: LayerSpecification, after: LayerSpecification): void {
  const { id } = after;
  for (const [name, value] of changed(before, after, 'paint')) {
    map.setPaintProperty(id, name as keyof AllPaintProperties, value as never, { validate: false });
  }
  for (const [name, value] of changed(before, after, 'layout')) {
    map.setLayoutProperty(id, name as keyof AllLayoutProperties, value as never, { validate: false });
  }
  const filterOf = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined);
  if (!isSame(filterOf(before), filterOf(after))) map.setFilter(id, filterOf(after), { validate: false });
  if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom) {
    map.setLayerZoomRange(id, after.minzoom ?? 0, after.maxzoom ?? 24);
  }
}

/**
 * Takes the map from one list of layers to another. Layers that both have keep their order and only change what differs;
 * the basemap's come and go.
 */
export function applyLayers(
  map: GlMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  const kept = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!kept.has(id) && map.getLayer(id)) map.removeLayer(id);
  after.forEach((layer, i) => {
    const was = old.get(layer.id);
    if (was) applyLayer(map, was, layer);
    else map.addLayer(layer, after.slice(i + 1).find(({ id }) => old.has(id))?.id);
  });
}
