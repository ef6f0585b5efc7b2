import type { Random } from '../random';
import type { Cell, Frame, Spot } from './plane';
import { areaOf, at, bandInside, distance, fromFrame, rectangleAround, toFrame } from './plane';

/** How rows of houses stand in a yard; metres. */
export interface RowStyle {
  depth: [least: number, most: number];
  gap: [least: number, most: number];
  length: [least: number, most: number];
  /** Free strip between the wall of the yard and the first house. */
  margin: number;
  /** Share of the places left empty. */
  empty: number;
}

export const APARTMENT_ROWS: RowStyle = {
  depth: [9.5, 12],
  gap: [9, 15],
  length: [24, 58],
  margin: 3.5,
  empty: 0.06,
};
export const COTTAGE_ROWS: RowStyle = {
  depth: [7, 10],
  gap: [4.5, 9],
  length: [10, 30],
  margin: 1.2,
  empty: 0.16,
};
export const HALL_ROWS: RowStyle = { depth: [14, 19], gap: [7, 11], length: [32, 70], margin: 3, empty: 0.1 };

/** Parallel rows of houses, all wholly inside the convex yard, lying along `direction` (radians). */
export function drawRows(
  yard: readonly Spot[],
  direction: number,
  style: RowStyle,
  random: Random,
): Spot[][] {
  const frame: Frame = { origin: yard[0]!, direction };
  const heights = yard.map((p) => toFrame(frame, p).y);
  const top = Math.max(...heights) - style.margin;
  const houses: Spot[][] = [];
  let v = Math.min(...heights) + style.margin;
  while (v < top) {
    const depth = random.between(...style.depth);
    const reach = v + depth <= top ? bandInside(yard, frame, v - 0.3, v + depth + 0.3) : null;
    if (reach) houses.push(...breakBand(frame, v, depth, reach, style, random));
    // where nothing fits yet (a pointed corner), creep on until the yard is wide enough
    v += reach ? depth + random.between(...style.gap) : 2;
  }
  return houses;
}

function breakBand(
  frame: Frame,
  v: number,
  depth: number,
  reach: [number, number],
  style: RowStyle,
  random: Random,
) {
  const houses: Spot[][] = [];
  const [from, to] = [reach[0] + style.margin, reach[1] - style.margin];
  for (let u = from; to - u >= style.length[0] * 0.7; ) {
    let end = Math.min(to, u + random.between(...style.length));
    // no useless stump at the end of the row
    if (to - end < style.length[0] * 0.7) end = to;
    if (!random.chance(style.empty)) {
      const shrink = random.chance(0.3) ? random.between(0, depth * 0.25) : 0;
      houses.push(rectangle(frame, u, v, end, v + depth - shrink));
    }
    u = end + random.between(1.2, 5);
  }
  return houses;
}

/** Wings along the walls around an open court, as old town houses stand: two to four of them. */
export function drawCourt(yard: readonly Spot[], random: Random): Spot[][] {
  const wings: Spot[][] = [];
  const left = random.int(0, yard.length - 1);
  yard.forEach((a, i) => {
    const b = at(yard, i + 1);
    const length = distance(a, b);
    if (length < 11 || (i === left && random.chance(0.6))) return;
    const frame = { origin: a, direction: Math.atan2(b.y - a.y, b.x - a.x) };
    const depth = Math.min(random.between(4.5, 6.5), areaOf(yard) / length / 3);
    const reach = bandInside(yard, frame, 0.4, 0.4 + depth);
    if (!reach) return;
    const [from, to] = [reach[0] + (i % 2 ? depth + 1.4 : 0.4), reach[1] - (i % 2 ? depth + 1.4 : 0.4)];
    if (to - from > 5) wings.push(rectangle(frame, from, 0.4, to, 0.4 + depth));
  });
  return wings;
}

function rectangle(frame: Frame, u0: number, v0: number, u1: number, v1: number): Spot[] {
  return [
    { x: u0, y: v0 },
    { x: u1, y: v0 },
    { x: u1, y: v1 },
    { x: u0, y: v1 },
  ].map((p) => fromFrame(frame, p));
}

/** The direction among the yard's own that is nearest to east–west: houses here turn their long side to the south. */
export function southFacing(yard: Cell<unknown>): number {
  const { frame } = rectangleAround(yard.corners);
  const turned = ((frame.direction % Math.PI) + Math.PI) % Math.PI;
  return turned > Math.PI / 4 && turned < (3 * Math.PI) / 4 ? frame.direction + Math.PI / 2 : frame.direction;
}
