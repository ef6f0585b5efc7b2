import type { Cell, Chord, Spot } from './plane';
import { at, chordOf, distance, distanceToSegment, splitAt } from './plane';

/** What divides the land: roads of four classes, the old moat, and the river's bank. */
export type WayKind = 'main' | 'side' | 'back_lane' | 'alley' | 'moat' | 'bank';

export interface Way {
  kind: WayKind;
  widthMetres: number;
  /** The centre line on the drawing plane, every corner a Spot shared with the cells beside it. */
  line: Spot[];
  name?: [zh: string, en: string];
}

/** A piece of land whose sides are the centre lines of the ways around it. */
export type Land = Cell<Way>;

export interface Junction {
  spot: Spot;
  ways: Way[];
}

export interface CutPlan {
  kind: WayKind;
  widthMetres: number;
  name?: [zh: string, en: string];
  /** An end of the cut jumps to a junction that is nearer than this, so that streets go on across the other street. */
  snapMetres: number;
  /** The cut is refused when it ends nearer than this to a corner or to another junction on the same side. */
  clearMetres: number;
}

const STRAIGHT_ON_RADIANS = 0.5;

/** The ways laid so far and where they meet. */
export class WayNetwork {
  readonly ways: Way[] = [];
  readonly junctions: Junction[] = [];
  /** No further way comes nearer to the spot than this. */
  private reserved: { spot: Spot; metres: number } | null = null;

  /** Keeps ways out of a circle, so that a block there stays whole. */
  reserve(spot: Spot, metres: number) {
    this.reserved = { spot, metres };
  }

  addWay(way: Way): Way {
    this.ways.push(way);
    return way;
  }

  /** Cuts the land along the line through `a` and `b` and lays a way on the cut. Null when the cut is refused. */
  cut(land: Land, a: Spot, b: Spot, plan: CutPlan): { parts: [Land, Land]; way: Way } | null {
    const raw = chordOf(land.corners, a, b);
    if (!raw || raw.fromSide === raw.toSide) return null;
    const from = this.endOnSide(land, raw.fromSide, raw.from, plan);
    const to = this.endOnSide(land, raw.toSide, raw.to, plan);
    if (!from || !to) return null;
    if (this.reserved && distanceToSegment(this.reserved.spot, from, to) < this.reserved.metres) return null;
    const chord: Chord = { ...raw, from, to };
    const way = this.lay(from, to, plan);
    this.meet(from, [way, land.sides[chord.fromSide]!]);
    this.meet(to, [way, land.sides[chord.toSide]!]);
    return { parts: splitAt(land, chord, way), way };
  }

  /** Lays a way that ends inside a block: it meets another way only at its mouth. */
  addDeadEnd(mouth: Spot, end: Spot, across: Way, way: Way): Way {
    this.ways.push(way);
    way.line = [mouth, end];
    this.meet(mouth, [way, across]);
    return way;
  }

  junctionAt(spot: Spot): Junction | undefined {
    return this.junctions.find((junction) => junction.spot === spot);
  }

  private endOnSide(land: Land, side: number, wanted: Spot, plan: CutPlan): Spot | null {
    const start = land.corners[side]!;
    const end = at(land.corners, side + 1);
    const onSide = this.junctions
      .map((junction) => junction.spot)
      .filter((spot) => spot !== start && spot !== end && isBetween(spot, start, end));
    onSide.sort((p, q) => distance(p, wanted) - distance(q, wanted));
    const nearest = onSide[0];
    const found = nearest && distance(nearest, wanted) <= plan.snapMetres ? nearest : wanted;
    if (distance(found, start) < plan.clearMetres || distance(found, end) < plan.clearMetres) return null;
    if (found === wanted && nearest && distance(nearest, wanted) < plan.clearMetres) return null;
    return found;
  }

  private lay(from: Spot, to: Spot, plan: CutPlan): Way {
    const onward = plan.name
      ? undefined
      : (this.straightOn(from, to, plan) ?? this.straightOn(to, from, plan));
    if (onward) {
      if (onward.line[0] === from) onward.line.unshift(to);
      else if (onward.line[0] === to) onward.line.unshift(from);
      else onward.line.push(onward.line.at(-1) === from ? to : from);
      return onward;
    }
    const named = plan.name && this.ways.find((way) => way.name?.[0] === plan.name?.[0]);
    if (named?.line.length) {
      if (named.line[0] === from) named.line.unshift(to);
      else if (named.line[0] === to) named.line.unshift(from);
      else named.line.push(named.line.at(-1) === from ? to : from);
      return named;
    }
    return this.addWay({ kind: plan.kind, widthMetres: plan.widthMetres, name: plan.name, line: [from, to] });
  }

  /** A way of the same kind that ends at `from` and would go on towards `to` without a sharp turn. */
  private straightOn(from: Spot, to: Spot, plan: CutPlan): Way | undefined {
    return this.junctionAt(from)?.ways.find((way) => {
      if (way.kind !== plan.kind) return false;
      const ends =
        way.line.at(-1) === from ? way.line.slice(-2) : way.line[0] === from ? [way.line[1]!, from] : [];
      const [before, end] = ends;
      if (!before || !end) return false;
      const turn = Math.atan2(to.y - from.y, to.x - from.x) - Math.atan2(end.y - before.y, end.x - before.x);
      return Math.cos(turn) > Math.cos(STRAIGHT_ON_RADIANS);
    });
  }

  private meet(spot: Spot, ways: Way[]) {
    let junction = this.junctionAt(spot);
    if (!junction) {
      junction = { spot, ways: [] };
      this.junctions.push(junction);
    }
    for (const way of ways) if (!junction.ways.includes(way)) junction.ways.push(way);
  }
}

/** Whether `p` lies on the segment from `a` to `b`, to a tenth of a millimetre. */
export function isBetween(p: Spot, a: Spot, b: Spot): boolean {
  if (p.x < Math.min(a.x, b.x) - 1e-3 || p.x > Math.max(a.x, b.x) + 1e-3) return false;
  if (p.y < Math.min(a.y, b.y) - 1e-3 || p.y > Math.max(a.y, b.y) + 1e-3) return false;
  return Math.abs(distance(a, p) + distance(p, b) - distance(a, b)) < 1e-6;
}
