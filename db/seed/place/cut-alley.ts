import type { Random } from '../random';
import type { Block } from './lay-blocks';
import type { Cell, Chord, Spot } from './plane';
import { along, at, chordOf, distance, shiftLeft } from './plane';
import type { Way, WayNetwork } from './way-network';

/** A blind alley: it enters the block at `mouth` on the centre line of the street and stops at `end`. */
export interface Notch {
  mouth: Spot;
  end: Spot;
  way: Way;
  /** The side of the block's figure that it enters through, and its outline there, in the order of the figure. */
  side: number;
  outline: [Spot, Spot, Spot, Spot];
}

/**
 * Turns the border between two plots into a blind alley, when it runs from a street to a wall and neither is too near
 * another junction. Null when there is no room.
 */
export function cutAlley(
  network: WayNetwork,
  block: Block,
  plot: Cell<Way | null>,
  chord: Chord,
  others: readonly Notch[],
  random: Random,
): Notch | null {
  const fromStreet = plot.sides[chord.fromSide];
  const toStreet = plot.sides[chord.toSide];
  if (Boolean(fromStreet) === Boolean(toStreet)) return null;
  const [door, wall] = fromStreet ? [chord.from, chord.to] : [chord.to, chord.from];
  const street = fromStreet ?? toStreet;
  const length = distance(door, wall);
  if (!street || street.kind === 'moat' || street.kind === 'bank' || length < 26 || length > 110) return null;
  if (!block.figure.sides.includes(street)) return null;

  const end = along(door, wall, random.between(0.8, 1));
  const mouth = hit(block.land.corners, end, door);
  if (!mouth || block.land.sides[mouth.side] !== street) return null;
  const side = mouth.side;
  const clear = [
    block.land.corners[side]!,
    at(block.land.corners, side + 1),
    ...others.map((other) => other.mouth),
  ];
  if (clear.some((spot) => distance(spot, mouth.spot) < 24)) return null;

  const way: Way = { kind: 'alley', widthMetres: Math.round(random.between(24, 34)) / 10, line: [] };
  const half = way.widthMetres / 2;
  const edges = [half, -half].map((by) => {
    const [inner, outer] = shiftLeft(end, door, by);
    return { inner, outer: hit(block.figure.corners, inner, outer) };
  });
  const [left, right] = edges as [(typeof edges)[0], (typeof edges)[0]];
  if (!left.outer || left.outer.side !== right.outer?.side) return null;
  // facing the street, the figure (counter-clockwise) runs from the alley's right edge to its left edge
  const outline: Notch['outline'] = [right.outer.spot, right.inner, left.inner, left.outer.spot];
  network.addDeadEnd(mouth.spot, end, street, way);
  return { mouth: mouth.spot, end, way, side: left.outer.side, outline };
}

/** Where the ray from `inner` through `outer` leaves the figure. */
function hit(corners: readonly Spot[], inner: Spot, outer: Spot): { spot: Spot; side: number } | null {
  const chord = chordOf(corners, inner, outer);
  if (!chord) return null;
  const forward = (spot: Spot) =>
    (spot.x - inner.x) * (outer.x - inner.x) + (spot.y - inner.y) * (outer.y - inner.y);
  return forward(chord.from) > forward(chord.to)
    ? { spot: chord.from, side: chord.fromSide }
    : { spot: chord.to, side: chord.toSide };
}

/** The outline of a block with its blind alleys cut out of it. */
export function outlineWithNotches(corners: readonly Spot[], notches: readonly Notch[]): Spot[] {
  return corners.flatMap((corner, side) => {
    const here = notches.filter((notch) => notch.side === side);
    here.sort((p, q) => distance(corner, p.outline[0]) - distance(corner, q.outline[0]));
    return [corner, ...here.flatMap((notch) => notch.outline)];
  });
}
