import { addProtocol } from 'maplibre-gl';
import type { BasemapSetting } from '../contract/basemap';
import {
  type BasemapGround,
  foreignStyleGround,
  rasterArchiveGround,
  tiledGround,
  vectorArchiveGround,
} from '../map-style/basemap-ground';
import type { MapTheme } from '../map-style/map-view';

let pmtilesProtocol: Promise<typeof import('pmtiles')> | undefined;

/** Loads the reader of PMTiles when the first such file is shown, and tells MapLibre of it once. */
function pmtiles(): Promise<typeof import('pmtiles')> {
  pmtilesProtocol ??= import('pmtiles').then((module) => {
    addProtocol('pmtiles', new module.Protocol().tile);
    return module;
  });
  return pmtilesProtocol;
}

const absolute = (url: string): string => (url.startsWith('/') ? `${window.location.origin}${url}` : url);

async function archiveGround(url: string, attribution: string, theme: MapTheme): Promise<BasemapGround> {
  const { PMTiles, TileType } = await pmtiles();
  const archive = new PMTiles(url);
  const { tileType } = await archive.getHeader();
  if (tileType !== TileType.Mvt) return rasterArchiveGround(url, attribution, theme);
  const { vector_layers: layers = [] } = (await archive.getMetadata()) as {
    vector_layers?: { id: string }[];
  };
  return vectorArchiveGround(
    url,
    attribution,
    layers.map(({ id }) => id),
    theme,
  );
}

async function styleGround(url: string, signal: AbortSignal): Promise<BasemapGround> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`The style of the basemap answered ${answer.status}`);
  const ground = foreignStyleGround(await answer.json());
  if (!ground) throw new Error('The style of the basemap has no layer that can be drawn');
  return ground;
}

/**
 * What a basemap setting draws; null for the schematic.
 * @throws what the network or the file did wrong
 */
export async function loadBasemap(
  setting: BasemapSetting,
  theme: MapTheme,
  signal: AbortSignal,
): Promise<BasemapGround | null> {
  if (setting.kind === 'pmtiles') return archiveGround(absolute(setting.url), setting.attribution, theme);
  if (setting.kind === 'style') return styleGround(absolute(setting.url), signal);
  if (setting.kind === 'raster') return tiledGround({ ...setting, url: absolute(setting.url) }, theme);
  return tiledGround(setting, theme);
}
