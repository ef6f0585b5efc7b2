import type { Random } from '../random';
import { cutAlley, type Notch } from './cut-alley';
import type { Block } from './lay-blocks';
import type { Cell, Frame, Spot } from './plane';
import {
  areaOf,
  at,
  bandInside,
  chordOf,
  distance,
  fromFrame,
  inset,
  keepLeft,
  leftOf,
  rectangleAround,
  shiftLeft,
  splitAt,
} from './plane';
import type { Way, WayNetwork } from './way-network';

/** A plot inside a block. Sides without a way are walls to the neighbours. */
export interface Plot {
  figure: Cell<Way | null>;
  block: Block;
}

/** A row of shops along the street side of a block. */
export interface ShopRow {
  corners: Spot[];
  /** The street side, from its left to its right as seen from the street; the doors open here. */
  front: [Spot, Spot];
  way: Way;
  block: Block;
}

export interface FilledBlock {
  block: Block;
  plots: Plot[];
  shopRows: ShopRow[];
  /** Blind alleys cut into the block's outline. */
  notches: Notch[];
}

/**
 * Divides a block into a rim of shops along the main streets and plots behind it. Without `withPlots` (the market's
 * block) the inside stays free.
 */
export function fillBlock(
  network: WayNetwork,
  block: Block,
  random: Random,
  withPlots: boolean,
): FilledBlock {
  const rim = layShops(block, random.fork('shops'));
  const notches: Notch[] = [];
  const plots: Plot[] = [];
  const divide = (figure: Cell<Way | null>, depthLeft: number, stream: Random) => {
    const target = stream.between(1_800, 6_800);
    const { frame, length, depth } = rectangleAround(figure.corners);
    if (depthLeft === 0 || areaOf(figure.corners) < target || Math.min(length, depth) < 22) {
      plots.push({ figure, block });
      return;
    }
    const share = stream.between(0.36, 0.64);
    const lean = stream.normal(0, 0.035);
    const long = length >= depth;
    const middle = long ? { x: length * share, y: depth / 2 } : { x: length / 2, y: depth * share };
    const turned = (long ? Math.PI / 2 : 0) + lean;
    const a = fromFrame(frame, middle);
    const b = fromFrame(frame, { x: middle.x + Math.cos(turned) * 20, y: middle.y + Math.sin(turned) * 20 });
    const chord = chordOf(figure.corners, a, b);
    if (!chord) {
      plots.push({ figure, block });
      return;
    }
    const wantsAlley = stream.chance(block.community === 'laojie' ? 0.5 : 0.28);
    const alley = wantsAlley ? cutAlley(network, block, figure, chord, notches, stream) : null;
    if (alley) notches.push(alley);
    for (const part of splitAt<Way | null>(figure, chord, alley?.way ?? null)) {
      const kept = alley ? inset(part, (side) => (side === alley.way ? alley.way.widthMetres / 2 : 0)) : part;
      if (kept) divide(kept, depthLeft - 1, stream.fork(`part ${Math.round(part.corners[0]!.x)}`));
    }
  };
  if (rim.inner && withPlots) divide(rim.inner, 5, random.fork('plots'));
  return {
    block,
    plots,
    notches,
    shopRows: rim.rows.flatMap((row) => breakRow(row, notches, random.fork('rows'))),
  };
}

/** Main streets always have shops, side streets often, lanes hardly ever. */
const SHOP_SHARE = { main: 0.94, side: 0.62, back_lane: 0.1, alley: 0, moat: 0, bank: 0 } as const;

interface Rim {
  frame: Frame;
  from: number;
  to: number;
  depth: number;
  way: Way;
  block: Block;
}

function layShops(block: Block, random: Random): { inner: Cell<Way | null> | null; rows: Rim[] } {
  let inner: Cell<Way | null> | null = block.figure;
  const rows: Rim[] = [];
  block.figure.sides.forEach((way, i) => {
    const [a, b] = [block.figure.corners[i]!, at(block.figure.corners, i + 1)];
    if (!inner || distance(a, b) < 24 || !random.chance(SHOP_SHARE[way.kind])) return;
    const depth = way.kind === 'main' ? random.between(9, 12) : random.between(6.5, 9);
    const [a2, b2] = shiftLeft(a, b, depth);
    const strip = keepLeft(inner, b2, a2, null);
    const frame = { origin: a, direction: Math.atan2(b.y - a.y, b.x - a.x) };
    const reach = strip && bandInside(strip.corners, frame, 0.6, depth - 0.6);
    if (reach && reach[1] - reach[0] > 16) {
      rows.push({ frame, from: reach[0] + 0.8, to: reach[1] - 0.8, depth, way, block });
      inner = keepLeft(inner, a2, b2, way);
    }
  });
  return { inner, rows };
}

/** A long row becomes single houses of uneven width and depth, with gates between some and none across an alley. */
function breakRow({ frame, from, to, depth, way, block }: Rim, notches: Notch[], random: Random): ShopRow[] {
  const rows: ShopRow[] = [];
  for (let u = from; u < to - 7; ) {
    const end = Math.min(to, u + random.between(9, 34));
    const back = depth - random.between(0.8, 3.2);
    const local = [
      { x: u, y: 0.5 },
      { x: end, y: 0.5 },
      { x: end, y: back },
      { x: u, y: back },
    ];
    const corners = local.map((p) => fromFrame(frame, p));
    const blocked = notches.find((notch) => crosses(corners, notch));
    if (blocked) {
      u += 4;
      continue;
    }
    if (end - u > 7) rows.push({ corners, front: [corners[0]!, corners[1]!], way, block });
    u = end + (random.chance(0.24) ? random.between(3.5, 7) : 0.7);
  }
  return rows;
}

/** Whether a convex figure reaches into the strip of an alley. */
function crosses(corners: Spot[], { mouth, end, way }: Notch): boolean {
  const offsets = corners.map((corner) => leftOf(corner, mouth, end));
  const reach = way.widthMetres / 2 + 0.5;
  return Math.min(...offsets) < reach && Math.max(...offsets) > -reach;
}
