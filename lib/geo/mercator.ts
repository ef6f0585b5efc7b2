/** Beyond this latitude the square world map of Web Mercator ends. */
export const MERCATOR_LATITUDE_LIMIT = 85.051_128_779_806_59;
/** Width of the world in px at zoom 0, as MapLibre counts zooms. */
export const WORLD_PX = 512;

/** What Web Mercator takes the earth's radius to be (WGS-84's equator). */
const MERCATOR_RADIUS_METRES = 6_378_137;

/**
 * Web Mercator in units of the world's width: x 0…1 eastward from 180° W, y 0…1 southward from 85.05° N. Latitudes
 * beyond the limit are drawn at it.
 */
export function lngLatToMercator(lng: number, lat: number): [x: number, y: number] {
  const held = Math.max(-MERCATOR_LATITUDE_LIMIT, Math.min(MERCATOR_LATITUDE_LIMIT, lat));
  const y = Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360));
  return [(lng + 180) / 360, 0.5 - y / (2 * Math.PI)];
}

/** The inverse of {@link lngLatToMercator}. */
export function mercatorToLngLat(x: number, y: number): [lng: number, lat: number] {
  return [x * 360 - 180, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/**
 * How long one world's width is on the ground at a latitude, in metres, on the sphere that Web Mercator takes the earth for.
 */
export const metresPerMercator = (lat: number): number =>
  2 * Math.PI * MERCATOR_RADIUS_METRES * Math.cos((lat * Math.PI) / 180);

/** Metres that a pixel covers at a latitude and a MapLibre zoom. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  metresPerMercator(lat) / (WORLD_PX * 2 ** zoom);
