import type { MultiPolygon, Polygon, Position } from 'geojson';

type Ring = readonly Position[];

/** Squared distance from a point to a segment. */
function toSegment(px: number, py: number, a: Position, b: Position): number {
  const [ax = 0, ay = 0] = a;
  const dx = (b[0] ?? 0) - ax;
  const dy = (b[1] ?? 0) - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}

/** Distance from a point to the outline: positive inside, negative outside. */
function depth(x: number, y: number, rings: readonly Ring[]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]!;
      const b = ring[j]!;
      if (a[1]! > y !== b[1]! > y && x < ((b[0]! - a[0]!) * (y - a[1]!)) / (b[1]! - a[1]!) + a[0]!)
        inside = !inside;
      nearest = Math.min(nearest, toSegment(x, y, a, b));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

const ringArea = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = ring[(i + 1) % ring.length]!;
    return sum + x * ny - nx * y;
  }, 0) / 2;

interface Cell {
  x: number;
  y: number;
  half: number;
  depth: number;
  /** the deepest that any point of the cell can be */
  most: number;
}

/**
 * Where to write on an area: the point of its largest part that is farthest from any edge (the pole of inaccessibility, by
 * quartering cells, V. Agafonkin 2016). Degrees in, degrees out; latitude is stretched so that distances compare.
 *
 * @returns [lng, lat], inside the area; precise to a fiftieth of the area's size
 */
export function labelPoint(area: Polygon | MultiPolygon): [lng: number, lat: number] {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const largest = parts.reduce((best, part) =>
    Math.abs(ringArea(part[0] ?? [])) > Math.abs(ringArea(best[0] ?? [])) ? part : best,
  );
  const outer = largest[0] ?? [];
  if (outer.length === 0) return [0, 0];
  const stretch = 1 / Math.cos(((outer[0]?.[1] ?? 0) * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y * stretch]));
  const xs = rings[0]!.map(([x]) => x!);
  const ys = rings[0]!.map(([, y]) => y!);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.min(east - west, north - south);
  if (size === 0) return [west, south / stretch];
  const cellAt = (x: number, y: number, half: number): Cell => {
    const d = depth(x, y, rings);
    return { x, y, half, depth: d, most: d + half * Math.SQRT2 };
  };
  const precision = Math.max(east - west, north - south) / 50;
  let best = cellAt((west + east) / 2, (south + north) / 2, 0);
  let cells: Cell[] = [];
  for (let x = west; x < east; x += size) {
    for (let y = south; y < north; y += size) cells.push(cellAt(x + size / 2, y + size / 2, size / 2));
  }
  while (cells.length > 0) {
    for (const cell of cells) if (cell.depth > best.depth) best = cell;
    cells = cells
      .filter(({ most }) => most - best.depth > precision)
      .flatMap(({ x, y, half }) => {
        const h = half / 2;
        return [
          cellAt(x - h, y - h, h),
          cellAt(x + h, y - h, h),
          cellAt(x - h, y + h, h),
          cellAt(x + h, y + h, h),
        ];
      });
  }
  return [best.x, best.y / stretch];
}
