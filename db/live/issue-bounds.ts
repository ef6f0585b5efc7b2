import type { Bbox } from '../../lib/geo/bbox';
import { WORLD_UNITS } from '../../lib/geo/cell';
import { mercatorToLngLat } from '../../lib/geo/mercator';
import type { IssueColumns } from './issue-columns';
import { ABSENT, stateOf } from './standing';

/** [west, south, east, north] around the located issues, a unit wider than they are; null without any. */
export function boundsOfIssues({ x, y, standing, located }: IssueColumns): Bbox | null {
  let [west, north, east, south] = [WORLD_UNITS, WORLD_UNITS, 0, 0];
  for (let row = 0; row < located; row++) {
    if (stateOf(standing[row]!) === ABSENT) continue;
    const atX = x[row]!;
    const atY = y[row]!;
    if (atX < west) west = atX;
    if (atX >= east) east = atX + 1;
    if (atY < north) north = atY;
    if (atY >= south) south = atY + 1;
  }
  if (east === 0) return null;
  const [westLng, southLat] = mercatorToLngLat(west / WORLD_UNITS, south / WORLD_UNITS);
  const [eastLng, northLat] = mercatorToLngLat(east / WORLD_UNITS, north / WORLD_UNITS);
  return [westLng, southLat, eastLng, northLat];
}
