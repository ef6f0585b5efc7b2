/**
 * Addresses of the issues' tiles, made from that of a filter, `/tiles/issues/{z}/{x}/{y}.mvt?<filter>`; the placeholders
 * stay as they are.
 */
const withParameter = (tileUrl: string, parameter: string): string =>
  `${tileUrl}${tileUrl.includes('?') ? '&' : '?'}${parameter}`;

/** The tiles as of the end of a day, `YYYY-MM-DD`; with null those of the present. */
export const tilesAsOf = (tileUrl: string, asOf: string | null): string =>
  asOf === null ? tileUrl : withParameter(tileUrl, `asOf=${asOf}`);

/** The tiles that hold all days, for playing (IssueDaysTileProperties). */
export const tilesOfAllDays = (tileUrl: string): string => withParameter(tileUrl, 'days=true');
