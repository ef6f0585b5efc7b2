import type { Random } from '../random';
import { areaOf, centreOf, fromFrame, rectangleAround } from './plane';
import type { CutPlan, Land, WayKind, WayNetwork } from './way-network';

export interface DivideStyle {
  /** How far a new road may lean from the block's own grain; standard deviation in radians. */
  leanRadians: number;
  /** How uneven the two parts may be: the smaller one gets at least this share. */
  leastShare: number;
  roadFor: (random: Random, lengthMetres: number) => Pick<CutPlan, 'kind' | 'widthMetres'>;
}

/** Cuts a piece of land in two by a new road across its long side; null when no place for a junction was found. */
function divideLand(
  network: WayNetwork,
  land: Land,
  random: Random,
  style: DivideStyle,
): [Land, Land] | null {
  const { frame, length, depth } = rectangleAround(land.corners);
  const acrossLongSide = length >= depth;
  for (let attempt = 0; attempt < 24; attempt++) {
    const share = random.between(style.leastShare, 1 - style.leastShare);
    const lean = random.normal(0, style.leanRadians);
    const middle = acrossLongSide ? { x: length * share, y: depth / 2 } : { x: length / 2, y: depth * share };
    const reach = acrossLongSide
      ? { x: middle.x + Math.sin(lean) * 50, y: middle.y + Math.cos(lean) * 50 }
      : { x: middle.x + Math.cos(lean) * 50, y: middle.y + Math.sin(lean) * 50 };
    const road = style.roadFor(random, acrossLongSide ? depth : length);
    const done = network.cut(land, fromFrame(frame, middle), fromFrame(frame, reach), {
      ...road,
      snapMetres: SNAP_METRES[road.kind],
      clearMetres: attempt < 14 ? 26 : 18,
    });
    if (done) return done.parts;
  }
  return null;
}

const SNAP_METRES: Record<WayKind, number> = {
  main: 30,
  side: 34,
  back_lane: 22,
  alley: 12,
  moat: 0,
  bank: 0,
};

/** Divides pieces of land until there are exactly `count`, always the largest one next. Throws when it cannot. */
export function divideInto(
  network: WayNetwork,
  lands: Land[],
  count: number,
  random: Random,
  style: DivideStyle,
): Land[] {
  const parts = [...lands];
  const stuck = new Set<Land>();
  while (parts.length < count) {
    const free = parts.filter((part) => !stuck.has(part));
    const largest = free.sort((p, q) => areaOf(q.corners) - areaOf(p.corners))[0];
    if (!largest)
      throw new Error(`The demo land could be divided into ${parts.length} parts only, not ${count}`);
    const halves = divideLand(network, largest, random, style);
    if (halves) parts.splice(parts.indexOf(largest), 1, ...halves);
    else stuck.add(largest);
  }
  return parts;
}

/** Divides a piece of land until no part is larger than its own, randomly drawn, target. */
export function divideBelow(
  network: WayNetwork,
  land: Land,
  targetSquareMetres: (random: Random) => number,
  random: Random,
  style: DivideStyle,
): Land[] {
  const { length, depth } = rectangleAround(land.corners);
  const target = targetSquareMetres(random);
  const slim = Math.min(length, depth) < 55 || Math.max(length, depth) < 95;
  if (areaOf(land.corners) <= target || slim) return [land];
  const halves = divideLand(network, land, random, style);
  if (!halves) return [land];
  return halves
    .sort((p, q) => centreOf(p.corners).x - centreOf(q.corners).x)
    .flatMap((half) => divideBelow(network, half, targetSquareMetres, random, style));
}
