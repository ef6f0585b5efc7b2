/**
 * What lies beneath the data (`office.basemap`; null is the schematic). None of these may be a GCJ-02 or BD-09 service
 * (AMap, Tencent, Baidu): stored WGS-84 would lie several streets off.
 */
export type BasemapSetting =
  /** built in, offline: drawn from `Places` alone */
  | { kind: 'schematic' }
  /** 天地图, CGCS2000 in Web Mercator */
  | { kind: 'tianditu'; key: string; look: 'vector' | 'imagery' | 'terrain' }
  /** one file, raster or vector, read by ranges */
  | { kind: 'pmtiles'; url: string; attribution: string }
  /** `url` has {z} {x} {y}; tiles in Web Mercator */
  | { kind: 'raster'; url: string; attribution: string; tileSize: 256 | 512; maxZoom: number }
  /** a MapLibre style: its ground is used, its labels are not */
  | { kind: 'style'; url: string };

export const SCHEMATIC: BasemapSetting = { kind: 'schematic' };

/**
 * The basemap that may really be shown. Synthetic geography never lies over a real map (truth 5), whatever is set.
 */
export const permittedBasemap = (setting: BasemapSetting, isSynthetic: boolean): BasemapSetting =>
  isSynthetic ? SCHEMATIC : setting;
