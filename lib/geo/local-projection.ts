import type { Position } from 'geojson';

/** Mean radius of the earth in metres (IUGG), the one that turf uses too. */
export const EARTH_RADIUS_METRES = 6_371_008.8;

const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * A point as metres east and north of an origin: an equirectangular projection around the origin's parallel. On a
 * sub-district (within 5 km of the origin) lengths are right to about 1 in 2,000. Longitudes on the two sides of the
 * date line are treated as neighbours.
 *
 * @param origin lng, lat in degrees
 * @returns [eastMetres, northMetres]
 */
export function lngLatToMetres(origin: Position, lng: number, lat: number): [number, number] {
  const [originLng, originLat] = origin as [number, number];
  const east = ((((lng - originLng + 180) % 360) + 360) % 360) - 180;
  return [
    east * RADIANS_PER_DEGREE * EARTH_RADIUS_METRES * Math.cos(originLat * RADIANS_PER_DEGREE),
    (lat - originLat) * RADIANS_PER_DEGREE * EARTH_RADIUS_METRES,
  ];
}

/** The inverse of {@link lngLatToMetres}: metres east and north of the origin back to [lng, lat] in degrees. */
export function metresToLngLat(origin: Position, eastMetres: number, northMetres: number): [number, number] {
  const [originLng, originLat] = origin as [number, number];
  const perDegree = RADIANS_PER_DEGREE * EARTH_RADIUS_METRES;
  return [
    originLng + eastMetres / (perDegree * Math.cos(originLat * RADIANS_PER_DEGREE)),
    originLat + northMetres / perDegree,
  ];
}
