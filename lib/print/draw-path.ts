import type { Geometry, Position } from 'geojson';
import type { Frame } from './frame';
import { short } from './markup';

type Spot = [x: number, y: number];

/** How far a line may stray when points are left out, units: less than a third of a pixel is not seen. */
const TOLERANCE = 0.3;

/** Leaves out points that do not matter (Douglas and Peucker 1973). The first and the last stay. */
function thin(line: readonly Spot[], tolerance = TOLERANCE): Spot[] {
  const kept = new Set([0, line.length - 1]);
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [first, last] = next;
    const [ax, ay] = line[first]!;
    const [bx, by] = line[last]!;
    const length = Math.hypot(bx - ax, by - ay);
    let farthest = -1;
    let distance = tolerance;
    for (let i = first + 1; i < last; i++) {
      const [x, y] = line[i]!;
      const off =
        length < 1e-9
          ? Math.hypot(x - ax, y - ay)
          : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
      if (off > distance) [farthest, distance] = [i, off];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    stack.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, i) => kept.has(i));
}

/** One line as path data in relative steps of a tenth; rounding errors do not add up. */
function linePath(line: readonly Spot[], closed: boolean): string {
  const tenths = line.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const points = closed ? tenths.slice(0, -1) : tenths;
  const [start] = points;
  if (!start || points.length < 2) return '';
  let [px, py] = start;
  let steps = '';
  for (const [x, y] of points.slice(1)) {
    if (x === px && y === py) continue;
    const step = `${short((x - px) / 10)},${short((y - py) / 10)}`;
    steps += steps === '' || step.startsWith('-') ? step : ` ${step}`;
    [px, py] = [x, y];
  }
  return steps === '' ? '' : `M${short(start[0] / 10)},${short(start[1] / 10)}l${steps}${closed ? 'z' : ''}`;
}

const linesOf = (geometry: Geometry): { lines: Position[][]; closed: boolean } => {
  switch (geometry.type) {
    case 'Polygon':
      return { lines: geometry.coordinates, closed: true };
    case 'MultiPolygon':
      return { lines: geometry.coordinates.flat(), closed: true };
    case 'LineString':
      return { lines: [geometry.coordinates], closed: false };
    case 'MultiLineString':
      return { lines: geometry.coordinates, closed: false };
    default:
      return { lines: [], closed: false };
  }
};

/** A geometry's lines in units of the frame. */
export const projectLines = (frame: Frame, geometry: Geometry): Spot[][] =>
  linesOf(geometry).lines.map((line) => line.map(([lng = 0, lat = 0]) => frame.project(lng, lat)));

/** A geometry as path data; empty when none of it is near the picture. Points have no path. */
export function drawPath(frame: Frame, geometry: Geometry): string {
  const { closed } = linesOf(geometry);
  return projectLines(frame, geometry)
    .filter((line) => isInReach(frame, line))
    .map((line) => linePath(thin(line), closed))
    .join('');
}

/** Some of the line's box is near, even when none of its corners is. */
function isInReach(frame: Frame, line: readonly Spot[]): boolean {
  if (line.some(([x, y]) => frame.isNear(x, y))) return true;
  const xs = line.map(([x]) => x);
  const ys = line.map(([, y]) => y);
  return Math.min(...xs) < 0 && Math.max(...xs) > 0 && Math.min(...ys) < 0 && Math.max(...ys) > 0;
}
