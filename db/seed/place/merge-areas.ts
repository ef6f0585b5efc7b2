import type { Spot } from './plane';
import { at, distance } from './plane';
import type { Land } from './way-network';
import { isBetween } from './way-network';

/**
 * Puts pieces of land together into areas. Every corner of any piece becomes a vertex of every area whose border it
 * lies on, so that areas that touch share their vertices exactly.
 */
export class AreaMerger {
  private readonly spots: Spot[];

  constructor(pieces: readonly Land[]) {
    this.spots = [...new Set(pieces.flatMap((piece) => piece.corners))];
  }

  /** The one outer ring around the pieces, counter-clockwise. Throws when they do not form one area without holes. */
  outline(pieces: readonly Land[]): Spot[] {
    const onward = new Map<Spot, Set<Spot>>();
    for (const piece of pieces) {
      const ring = this.withEveryVertex(piece.corners);
      ring.forEach((a, i) => {
        const b = at(ring, i + 1);
        // an edge that another piece walks the other way lies inside the area
        if (!onward.get(b)?.delete(a)) onward.set(a, (onward.get(a) ?? new Set()).add(b));
      });
    }
    const edges = [...onward.values()].reduce((sum, ends) => sum + ends.size, 0);
    const start = [...onward].find(([, ends]) => ends.size > 0)?.[0];
    const ring: Spot[] = [];
    for (let spot = start; spot && ring.length <= edges; ) {
      ring.push(spot);
      const [next] = onward.get(spot) ?? [];
      if (next === start) break;
      spot = next;
    }
    if (ring.length !== edges)
      throw new Error(`The pieces form no single area: ${ring.length} of ${edges} edges`);
    return ring;
  }

  /** The spots of a line with every known spot on it, in order. */
  withEveryVertex(corners: readonly Spot[], closed = true): Spot[] {
    return corners.flatMap((a, i) => {
      if (!closed && i === corners.length - 1) return [a];
      const b = at(corners, i + 1);
      const on = this.spots.filter((spot) => spot !== a && spot !== b && isBetween(spot, a, b));
      return [a, ...on.sort((p, q) => distance(a, p) - distance(a, q))];
    });
  }
}
