import type {
  ExpressionSpecification,
  LayerSpecification,
  RasterSourceSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import type { BasemapSetting } from '../contract/basemap';
import type { MapTheme } from './map-view';
import { TOKENS } from './tokens';

/** What a basemap adds beneath everything: its sources and layers, all of whose ids begin with `base-`. */
export interface BasemapGround {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

export const BASEMAP_PREFIX = 'base-';

export const basemapSources = (ground: BasemapGround | null): Record<string, SourceSpecification> =>
  ground?.sources ?? {};
export const basemapLayers = (ground: BasemapGround | null): LayerSpecification[] => ground?.layers ?? [];

const TIANDITU_LAYERS = { vector: ['vec', 'cva'], imagery: ['img', 'cia'], terrain: ['ter', 'cta'] } as const;

const tiandituTiles = (layer: string, key: string): string[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map(
    (host) =>
      `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
      `&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
  );

/** Foreign pictures are made calmer, so that the data stays the only thing that shouts; at night they are dimmed. */
const rasterPaint = (theme: MapTheme, isImagery: boolean) =>
  theme === 'dark'
    ? { 'raster-brightness-max': 0.45, 'raster-saturation': -0.6, 'raster-contrast': 0.1 }
    : { 'raster-saturation': isImagery ? -0.2 : -0.5, 'raster-opacity': isImagery ? 0.9 : 0.8 };

function rasterGround(
  theme: MapTheme,
  list: readonly { id: string; source: Omit<RasterSourceSpecification, 'type'>; isImagery?: boolean }[],
): BasemapGround {
  return {
    sources: Object.fromEntries(
      list.map(({ id, source }) => [`${BASEMAP_PREFIX}${id}`, { type: 'raster' as const, ...source }]),
    ),
    layers: list.map(({ id, isImagery = false }) => ({
      id: `${BASEMAP_PREFIX}${id}`,
      type: 'raster' as const,
      source: `${BASEMAP_PREFIX}${id}`,
      paint: rasterPaint(theme, isImagery),
    })),
  };
}

/** Settings that need nothing fetched to be drawn; null for the others, whose file must be asked first. */
export function tiledGround(setting: BasemapSetting, theme: MapTheme): BasemapGround | null {
  if (setting.kind === 'tianditu') {
    return rasterGround(
      theme,
      TIANDITU_LAYERS[setting.look].map((layer) => ({
        id: `tianditu-${layer}`,
        isImagery: setting.look === 'imagery',
        source: {
          tiles: tiandituTiles(layer, setting.key),
          tileSize: 256,
          maxzoom: 18,
          attribution: '天地图 © 国家地理信息公共服务平台',
        },
      })),
    );
  }
  if (setting.kind === 'raster') {
    const { url, attribution, tileSize, maxZoom } = setting;
    return rasterGround(theme, [
      { id: 'raster', source: { tiles: [url], tileSize, maxzoom: maxZoom, attribution } },
    ]);
  }
  return null;
}

/** Ground of a PMTiles file of pictures. */
export const rasterArchiveGround = (url: string, attribution: string, theme: MapTheme): BasemapGround =>
  rasterGround(theme, [{ id: 'pmtiles', source: { url: `pmtiles://${url}`, tileSize: 256, attribution } }]);

/** What a layer of a vector file is, judged by the names that common schemas give. Borders are left out: we draw none. */
function paintOf(
  layer: string,
): { token: 'map-river' | 'map-green' | 'map-street' | 'map-block'; line: boolean } | null {
  if (/bound|border|admin|place|poi|label|name|housenum/i.test(layer)) return null;
  if (/water|river|ocean|lake/i.test(layer)) return { token: 'map-river', line: false };
  if (/green|park|landcover|natural|wood|forest|landuse/i.test(layer))
    return { token: 'map-green', line: false };
  if (/road|transport|street|highway|rail/i.test(layer)) return { token: 'map-street', line: true };
  return { token: 'map-block', line: false };
}

/** Ground of a PMTiles file of vectors, from the names of its layers. */
export function vectorArchiveGround(
  url: string,
  attribution: string,
  layerNames: readonly string[],
  theme: MapTheme,
): BasemapGround {
  const source = `${BASEMAP_PREFIX}pmtiles`;
  const layers = layerNames.flatMap((name): LayerSpecification[] => {
    const paint = paintOf(name);
    if (!paint) return [];
    const common = { id: `${BASEMAP_PREFIX}${name}`, source, 'source-layer': name } as const;
    const colour = TOKENS[theme][paint.token];
    if (!paint.line) {
      return [
        {
          ...common,
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': colour },
        },
      ];
    }
    const width: ExpressionSpecification = [
      'interpolate',
      ['exponential', 1.6],
      ['zoom'],
      10,
      0.5,
      14,
      2,
      18,
      12,
    ];
    return [{ ...common, type: 'line', paint: { 'line-color': colour, 'line-width': width } }];
  });
  return { sources: { [source]: { type: 'vector', url: `pmtiles://${url}`, attribution } }, layers };
}

/**
 * Ground of a foreign style: its surfaces and lines, under our names. Its labels stay away, because they need a glyph
 * server and would speak over ours; so do patterns and icons, which need its sprite.
 *
 * @param style  as fetched; not trusted to be a style
 * @returns null when nothing in it can be drawn
 */
export function foreignStyleGround(style: unknown): BasemapGround | null {
  const { sources, layers } = (style ?? {}) as {
    sources?: Record<string, SourceSpecification>;
    layers?: LayerSpecification[];
  };
  if (typeof sources !== 'object' || !Array.isArray(layers)) return null;
  const drawn = layers.filter(
    ({ type, paint }) =>
      ['fill', 'line', 'raster', 'hillshade', 'background'].includes(type) &&
      !Object.keys(paint ?? {}).some((name) => name.endsWith('-pattern')),
  );
  if (drawn.length === 0) return null;
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [`${BASEMAP_PREFIX}${id}`, source]),
    ),
    layers: drawn.map((layer) => ({
      ...layer,
      id: `${BASEMAP_PREFIX}${layer.id}`,
      ...('source' in layer ? { source: `${BASEMAP_PREFIX}${layer.source}` } : {}),
    })) as LayerSpecification[],
  };
}
