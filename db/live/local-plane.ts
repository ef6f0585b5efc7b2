import type { Extent } from '../../lib/analytics/bin-grid';
import { WORLD_UNITS } from '../../lib/geo/cell';
import { EARTH_RADIUS_METRES } from '../../lib/geo/local-projection';
import { mercatorToLngLat } from '../../lib/geo/mercator';

/**
 * Metres on the ground around the middle of a box of world units: Web Mercator scaled to be true at the middle's latitude.
 * Conformal; 2 km north or south of it lengths are right to 1 in 4,000, at the edge of a city of 50 km to 1 in 350. Both
 * ways it is one multiplication a coordinate, for a million of them.
 */
export class LocalPlane {
  readonly metresPerUnit: number;
  private readonly middleX: number;
  private readonly middleY: number;
  readonly extent: Extent;

  constructor(box: { west: number; north: number; east: number; south: number }) {
    this.middleX = (box.west + box.east) / 2;
    this.middleY = (box.north + box.south) / 2;
    const [, lat] = mercatorToLngLat(0, this.middleY / WORLD_UNITS);
    const parallelMetres = 2 * Math.PI * EARTH_RADIUS_METRES * Math.cos((lat * Math.PI) / 180);
    this.metresPerUnit = parallelMetres / WORLD_UNITS;
    this.extent = {
      west: this.eastOf(box.west),
      east: this.eastOf(box.east),
      south: this.northOf(box.south),
      north: this.northOf(box.north),
    };
  }

  eastOf(x: number): number {
    return (x - this.middleX) * this.metresPerUnit;
  }

  northOf(y: number): number {
    return (this.middleY - y) * this.metresPerUnit;
  }

  lngLatAt(eastMetres: number, northMetres: number): [lng: number, lat: number] {
    const x = this.middleX + eastMetres / this.metresPerUnit;
    const y = this.middleY - northMetres / this.metresPerUnit;
    return mercatorToLngLat(x / WORLD_UNITS, y / WORLD_UNITS);
  }
}
