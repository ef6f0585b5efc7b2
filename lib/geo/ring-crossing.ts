import type { Position } from 'geojson';

/** About 0.1 mm: nearer than this, a corner is held to lie on a line. */
const TOLERANCE_DEGREES = 1e-9;

/** One side of a ring, with the corner that follows it. */
interface Side {
  from: Position;
  to: Position;
  after: Position;
  west: number;
  east: number;
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

function sidesOf(ring: readonly Position[]): Side[] {
  const corners = ring.filter((corner, at) => at === 0 || !isSame(corner, ring[at - 1]!));
  if (corners.length > 1 && isSame(corners[0]!, corners.at(-1)!)) corners.pop();
  const corner = (at: number) => corners[at % corners.length]!;
  return corners.map((from, at) => {
    const to = corner(at + 1);
    const [west, east] = from[0]! < to[0]! ? [from[0]!, to[0]!] : [to[0]!, from[0]!];
    return { from, to, after: corner(at + 2), west, east };
  });
}

/** How far a point lies to the left of a side's line, in degrees; 0 within the tolerance. */
function leftOf({ from, to }: Side, point: Position): number {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const left = (dx * (point[1]! - from[1]!) - dy * (point[0]! - from[0]!)) / Math.hypot(dx, dy);
  return Math.abs(left) < TOLERANCE_DEGREES ? 0 : left;
}

/** Whether a point on a side's line lies within the side, its beginning left out. */
function reaches({ from, to }: Side, point: Position): boolean {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const share = ((point[0]! - from[0]!) * dx + (point[1]! - from[1]!) * dy) / (dx * dx + dy * dy);
  const slack = TOLERANCE_DEGREES / Math.hypot(dx, dy);
  return share > slack && share <= 1 + slack;
}

const angle = (from: Position, to: Position) => Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!);

/** Whether two ways through a point cross there, and do not only touch. */
function crossesAt(
  point: Position,
  one: readonly [Position, Position],
  other: readonly [Position, Position],
) {
  const start = angle(point, one[0]);
  const turn = (to: Position) => (angle(point, to) - start + 4 * Math.PI) % (2 * Math.PI);
  const end = turn(one[1]);
  const isNear = (a: number) => [0, end, 2 * Math.PI].some((b) => Math.abs(a - b) < TOLERANCE_DEGREES);
  const [into, out] = [turn(other[0]), turn(other[1])];
  return !isNear(into) && !isNear(out) && into < end !== out < end;
}

/** Where `one` ends on `other` and the ring goes on beyond it. */
function passesThrough(one: Side, other: Side): boolean {
  const point = one.to;
  if (leftOf(other, point) !== 0 || !reaches(other, point)) return false;
  const isAtCorner = Math.hypot(point[0]! - other.to[0]!, point[1]! - other.to[1]!) < TOLERANCE_DEGREES;
  return crossesAt(point, [one.from, one.after], [other.from, isAtCorner ? other.after : other.to]);
}

function crossing(one: Side, other: Side): Position | null {
  const [a, b] = [leftOf(one, other.from), leftOf(one, other.to)];
  if (a * b > 0) return null;
  const [c, d] = [leftOf(other, one.from), leftOf(other, one.to)];
  if (c * d > 0) return null;
  if (a * b < 0 && c * d < 0) {
    const share = c / (c - d);
    return [0, 1].map((axis) => one.from[axis]! + share * (one.to[axis]! - one.from[axis]!));
  }
  if (passesThrough(one, other)) return one.to;
  return passesThrough(other, one) ? other.to : null;
}

/**
 * A point (lng, lat) where the rings of one polygon cross themselves or each other, as in a bow-tie; null when they do
 * not. Rings that touch in a point or share a piece of line do not cross. Sides are compared with those that overlap them
 * from west to east, so that long rings are quick too.
 */
export function findRingCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const sides = rings.flatMap(sidesOf).sort((a, b) => a.west - b.west);
  for (const [at, one] of sides.entries()) {
    for (let next = at + 1; next < sides.length && sides[next]!.west <= one.east; next++) {
      const found = crossing(one, sides[next]!);
      if (found) return found;
    }
  }
  return null;
}
