import type { Random } from '../random';
import { type DivideStyle, divideBelow, divideInto } from './divide-land';
import type { Cell, Spot } from './plane';
import { along, at, centreOf, chordOf, distance, inset, keepLeft, splitAt } from './plane';
import type { CommunityKey, TownPlan } from './town-plan';
import type { Land, Way, WayKind } from './way-network';

/** A piece of a grid between ways, and the figure that is left of it once the ways have their width. */
export interface Block {
  land: Land;
  figure: Cell<Way>;
  community: CommunityKey;
  /** Which of `GridLand` it belongs to. */
  grid: number;
}

export interface GridLand {
  community: CommunityKey;
  blocks: Block[];
  /** Pieces of the embankment's green that belong to the grid. */
  embankment: Land[];
}

/** 45 grids in all; the old town is cut finer because people live closer together there. */
const GRID_COUNTS: Record<CommunityKey, number> = { binxi: 10, xinhua: 14, laojie: 11, shouxiang: 10 };

const road = (kind: WayKind, widthMetres: number) => ({ kind, widthMetres });

const gridStyle = (community: CommunityKey): DivideStyle => ({
  leanRadians: community === 'laojie' ? 0.13 : 0.07,
  leastShare: 0.36,
  roadFor: (random, length) =>
    length > 190 && random.chance(community === 'laojie' ? 0.45 : 0.8)
      ? road('side', random.int(8, 12))
      : road('back_lane', random.int(5, 7)),
});

const blockStyle = (community: CommunityKey): DivideStyle => ({
  leanRadians: community === 'laojie' ? 0.15 : 0.07,
  leastShare: 0.33,
  roadFor: (random, length) =>
    random.chance(length > 110 ? 0.7 : 0.3)
      ? road('back_lane', random.int(4, 6))
      : road('alley', random.between(2.6, 3.6)),
});

const blockTarget = (community: CommunityKey) => (random: Random) =>
  community === 'laojie' ? random.between(5_000, 13_000) : random.between(9_000, 32_000);

/** Divides the town plan into its 45 grids and these into blocks, laying roads and lanes on the way. */
export function layBlocks(plan: TownPlan, random: Random): GridLand[] {
  const grids: GridLand[] = [];
  const lands: Land[] = [];
  for (const community of ['binxi', 'xinhua', 'laojie', 'shouxiang'] as const) {
    const stream = random.fork(`grids of ${community}`);
    const parts = divideInto(
      plan.network,
      plan.lands[community],
      GRID_COUNTS[community],
      stream,
      gridStyle(community),
    );
    for (const land of parts) {
      lands.push(land);
      grids.push({ community, blocks: [], embankment: [] });
    }
  }
  for (const [grid, pieces] of cutEmbankment(plan, lands)) grids[grid]!.embankment.push(...pieces);
  lands.forEach((land, grid) => {
    const { community, blocks } = grids[grid]!;
    const stream = random.fork(`blocks of grid ${grid}`);
    for (const part of divideBelow(
      plan.network,
      land,
      blockTarget(community),
      stream,
      blockStyle(community),
    )) {
      const figure = inset(part, (way) => way.widthMetres / 2);
      if (!figure) throw new Error('A block of the demo town is too narrow for its roads');
      blocks.push({ land: part, figure: chamfer(figure), community, grid });
    }
  });
  return grids;
}

/** Where two main roads meet, the corner of the block is cut off so that one can see round it. */
function chamfer(figure: Cell<Way>): Cell<Way> {
  let result = figure;
  figure.corners.forEach((corner, i) => {
    const before = at(figure.sides, i - 1);
    const after = figure.sides[i]!;
    if (before === after || before.kind !== 'main' || after.kind !== 'main') return;
    const previous = at(figure.corners, i - 1);
    const next = at(figure.corners, i + 1);
    const a = along(corner, previous, 7 / distance(corner, previous));
    const b = along(corner, next, 7 / distance(corner, next));
    result = keepLeft(result, a, b, after) ?? result;
  });
  return result;
}

/** Cuts the embankment's green where the borders of the grids south of it reach the riverside road. */
function cutEmbankment(
  { embankment, riversideRoad, moat, bridges }: TownPlan,
  lands: Land[],
): Map<number, Land[]> {
  const touching = lands.flatMap((land, grid) =>
    // the land runs counter-clockwise, so its northern side starts in the east
    land.sides.flatMap((way, side) => (way === riversideRoad ? [{ grid, east: land.corners[side]! }] : [])),
  );
  touching.sort((p, q) => p.east.x - q.east.x);
  const pieces = new Map<number, Land[]>();
  let rest = embankment;
  touching.forEach(({ grid, east }, i) => {
    let piece = rest;
    if (i < touching.length - 1) {
      const bridge = bridges.find((way) => way.line.includes(east));
      [piece, rest] = cutAcross(rest, east, bridge ?? (moat.line.includes(east) ? moat : NO_WAY));
      // the road of the bridge goes on to the water
      if (bridge)
        bridge.line.splice(bridge.line[0] === east ? 0 : bridge.line.length, 0, northEnd(piece, east));
    }
    pieces.set(grid, [...(pieces.get(grid) ?? []), piece]);
  });
  return pieces;
}

/** A border that nothing marks on the ground. */
const NO_WAY: Way = { kind: 'bank', widthMetres: 0, line: [] };

/** The corner of a western piece of the embankment that lies across from the spot where it was cut off. */
function northEnd({ corners }: Land, cutAt: Spot): Spot {
  return at(corners, corners.indexOf(cutAt) + 1);
}

/** Cuts the embankment at a spot of the riverside road, straight to the water: [west, east]. */
function cutAcross(embankment: Land, spot: Spot, label: Way): [Land, Land] {
  const chord = chordOf(embankment.corners, spot, { x: spot.x, y: spot.y + 50 });
  if (!chord) throw new Error('The embankment of the demo town ends before its grids do');
  const near = distance(chord.from, spot) < distance(chord.to, spot);
  const exact = near ? { ...chord, from: spot } : { ...chord, to: spot };
  const parts = splitAt(embankment, exact, label);
  return centreOf(parts[0].corners).x < centreOf(parts[1].corners).x ? parts : [parts[1], parts[0]];
}
