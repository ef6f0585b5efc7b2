/**
 * Geometry of the flat drawing plane on which the demo town is laid out before it is bent: metres, x to the east,
 * y to the north. All figures here are convex and run counter-clockwise, which keeps every operation exact and short.
 */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A convex figure; `sides[i]` says what lies along the edge from `corners[i]` to the next corner. */
export interface Cell<S> {
  readonly corners: readonly Spot[];
  readonly sides: readonly S[];
}

export const at = <T>(items: readonly T[], index: number): T => items[(index + items.length) % items.length]!;

export const distance = (a: Spot, b: Spot) => Math.hypot(b.x - a.x, b.y - a.y);

export const along = (a: Spot, b: Spot, share: number): Spot => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** Above 0 when `p` lies to the left of the line from `a` to `b`; the distance in metres. */
export function leftOf(p: Spot, a: Spot, b: Spot): number {
  return ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / distance(a, b);
}

export function distanceToSegment(p: Spot, a: Spot, b: Spot): number {
  const length = distance(a, b);
  const share = length === 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length ** 2;
  return distance(p, along(a, b, Math.min(1, Math.max(0, share))));
}

export function areaOf(corners: readonly Spot[]): number {
  return corners.reduce((sum, p, i) => sum + p.x * at(corners, i + 1).y - at(corners, i + 1).x * p.y, 0) / 2;
}

export function centreOf(corners: readonly Spot[]): Spot {
  let x = 0;
  let y = 0;
  corners.forEach((p, i) => {
    const q = at(corners, i + 1);
    const cross = p.x * q.y - q.x * p.y;
    x += (p.x + q.x) * cross;
    y += (p.y + q.y) * cross;
  });
  const six = 6 * areaOf(corners);
  return { x: x / six, y: y / six };
}

/** The part of the cell to the left of the line from `a` to `b`; the new edge gets the side `label`. */
export function keepLeft<S>(cell: Cell<S>, a: Spot, b: Spot, label: S): Cell<S> | null {
  const corners: Spot[] = [];
  const sides: S[] = [];
  cell.corners.forEach((p, i) => {
    const q = at(cell.corners, i + 1);
    const fromLine = leftOf(p, a, b);
    const toLine = leftOf(q, a, b);
    if (fromLine >= 0) {
      corners.push(p);
      sides.push(cell.sides[i] as S);
    }
    if (fromLine >= 0 !== toLine >= 0) {
      corners.push(along(p, q, fromLine / (fromLine - toLine)));
      sides.push(fromLine >= 0 ? label : (cell.sides[i] as S));
    }
  });
  return tidy({ corners, sides });
}

/** Drops edges shorter than a millimetre; null when no area is left. */
function tidy<S>(cell: Cell<S>): Cell<S> | null {
  const keep = cell.corners.map((p, i) => distance(p, at(cell.corners, i + 1)) > 1e-3);
  const corners = cell.corners.filter((_, i) => keep[i]);
  const sides = cell.sides.filter((_, i) => keep[i]);
  return corners.length < 3 || areaOf(corners) < 1 ? null : { corners, sides };
}

/** Moves each side inward by its own distance in metres. Null when nothing is left. */
export function inset<S>(cell: Cell<S>, metres: (side: S, index: number) => number): Cell<S> | null {
  let left: Cell<S> | null = cell;
  cell.sides.forEach((side, i) => {
    const by = metres(side, i);
    if (!left || by <= 0) return;
    const [a, b] = shiftLeft(cell.corners[i]!, at(cell.corners, i + 1), by);
    left = keepLeft(left, a, b, side);
  });
  return left;
}

/** The segment moved to its left by some metres. */
export function shiftLeft(a: Spot, b: Spot, metres: number): [Spot, Spot] {
  const length = distance(a, b);
  const dx = (-(b.y - a.y) / length) * metres;
  const dy = ((b.x - a.x) / length) * metres;
  return [
    { x: a.x + dx, y: a.y + dy },
    { x: b.x + dx, y: b.y + dy },
  ];
}

/** Where a line enters and leaves a convex figure. */
export interface Chord {
  fromSide: number;
  from: Spot;
  toSide: number;
  to: Spot;
}

/** The chord that the endless line through `a` and `b` cuts out of the figure, or null when it misses or grazes it. */
export function chordOf(corners: readonly Spot[], a: Spot, b: Spot): Chord | null {
  const hits: { side: number; spot: Spot }[] = [];
  corners.forEach((p, i) => {
    const q = at(corners, i + 1);
    const before = leftOf(p, a, b);
    const after = leftOf(q, a, b);
    if (before >= 0 !== after >= 0) hits.push({ side: i, spot: along(p, q, before / (before - after)) });
  });
  const [first, second] = hits;
  if (!first || !second) return null;
  return { fromSide: first.side, from: first.spot, toSide: second.side, to: second.spot };
}

/** Both parts of a cell cut along a chord; the cut gets the side `label` in both. */
export function splitAt<S>(cell: Cell<S>, chord: Chord, label: S): [Cell<S>, Cell<S>] {
  const half = (startSide: number, start: Spot, endSide: number, end: Spot): Cell<S> => {
    const corners = [start];
    const sides = [cell.sides[startSide] as S];
    for (let i = startSide; i !== endSide; i = (i + 1) % cell.corners.length) {
      corners.push(at(cell.corners, i + 1));
      sides.push(cell.sides[(i + 1) % cell.sides.length] as S);
    }
    corners.push(end);
    sides.push(label);
    return { corners, sides };
  };
  return [
    half(chord.fromSide, chord.from, chord.toSide, chord.to),
    half(chord.toSide, chord.to, chord.fromSide, chord.from),
  ];
}

/** A right-angled frame laid on the plane: `u` runs along `direction`, `v` to its left. */
export interface Frame {
  origin: Spot;
  direction: number;
}

export const toFrame = ({ origin, direction }: Frame, p: Spot): Spot => ({
  x: (p.x - origin.x) * Math.cos(direction) + (p.y - origin.y) * Math.sin(direction),
  y: (p.y - origin.y) * Math.cos(direction) - (p.x - origin.x) * Math.sin(direction),
});

export const fromFrame = ({ origin, direction }: Frame, p: Spot): Spot => ({
  x: origin.x + p.x * Math.cos(direction) - p.y * Math.sin(direction),
  y: origin.y + p.x * Math.sin(direction) + p.y * Math.cos(direction),
});

/** The range of `u` over which the whole band from v0 to v1 lies inside the figure, or null. */
export function bandInside(
  corners: readonly Spot[],
  frame: Frame,
  v0: number,
  v1: number,
): [number, number] | null {
  const local = corners.map((p) => toFrame(frame, p));
  const reach = (v: number): [number, number] | null => {
    const chord = chordOf(local, { x: 0, y: v }, { x: 1, y: v });
    if (!chord) return null;
    return [Math.min(chord.from.x, chord.to.x), Math.max(chord.from.x, chord.to.x)];
  };
  const low = reach(v0);
  const high = reach(v1);
  if (!low || !high) return null;
  const range: [number, number] = [Math.max(low[0], high[0]), Math.min(low[1], high[1])];
  return range[1] > range[0] ? range : null;
}

/** The smallest rectangle around a convex figure (one of its sides lies on one of the rectangle's). */
export function rectangleAround(corners: readonly Spot[]): { frame: Frame; length: number; depth: number } {
  let best: { frame: Frame; length: number; depth: number } | undefined;
  corners.forEach((p, i) => {
    const q = at(corners, i + 1);
    const frame = { origin: p, direction: Math.atan2(q.y - p.y, q.x - p.x) };
    const local = corners.map((c) => toFrame(frame, c));
    const xs = local.map((c) => c.x);
    const left = Math.min(...xs);
    const length = Math.max(...xs) - left;
    const depth = Math.max(...local.map((c) => c.y));
    if (!best || length * depth < best.length * best.depth) {
      best = { frame: { ...frame, origin: fromFrame(frame, { x: left, y: 0 }) }, length, depth };
    }
  });
  return best!;
}
