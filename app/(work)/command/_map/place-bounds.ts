import type { Geometry, Position } from 'geojson';
import type { AreaRef } from '@/lib/contract/filter';
import type { Places } from '@/lib/contract/places';
import { airyBounds } from '@/lib/map-style/fit-bounds';
import type { Bounds } from '@/lib/map-style/map-view';

/** How much ground is shown around a place, as a share of its own size. */
const PLACE_AIR = 0.15;

function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const one of geometry.geometries) eachPosition(one, visit);
    return;
  }
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') visit(coordinates as Position);
    else for (const inner of coordinates) walk(inner);
  };
  walk(geometry.coordinates);
}

const LISTS = {
  community: 'communities',
  grid: 'grids',
  building: 'buildings',
  road: 'roads',
  crossing: 'crossings',
} as const;

/** [west, south, east, north] in degrees of a place with some ground around it; null when it has no geometry. */
function placeBounds(places: Places, place: AreaRef): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { properties, geometry } of places[LISTS[place.kind]].features) {
    if (properties.code !== place.code) continue;
    eachPosition(geometry, ([lng = 0, lat = 0]) => {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    });
  }
  if (west > east) return null;
  return airyBounds([west, south, east, north], PLACE_AIR);
}

/** What the map fits when no camera is given: the one place drilled to, else everything. */
export function fittedBounds(places: Places, place: AreaRef | null): Bounds {
  return (place && placeBounds(places, place)) ?? airyBounds(places.bounds);
}
