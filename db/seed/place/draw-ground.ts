import { outlineWithNotches } from './cut-alley';
import type { DemoGround, GroundKind } from './demo-places';
import type { Areas } from './draw-areas';
import { drawRoadArea } from './draw-road-area';
import { drawWater, MOAT_HALF_METRES } from './draw-water';
import type { FilledBlock } from './fill-blocks';
import type { GridLand } from './lay-blocks';
import type { Spot } from './plane';
import { at, inset, keepLeft, shiftLeft } from './plane';
import type { Scene } from './set-scene';
import type { TownPlan } from './town-plan';
import type { Warp } from './warp';

const STEP_METRES = 15;

export interface Drawing {
  plan: TownPlan;
  areas: Areas;
  grids: readonly GridLand[];
  filled: readonly FilledBlock[];
  scene: Scene;
  houses: readonly Spot[][];
  gardens: readonly Spot[][];
}

/** The paper map itself, in the order in which it is painted. */
export function drawGround(
  { plan, areas, grids, filled, scene, houses, gardens }: Drawing,
  warp: Warp,
): DemoGround[] {
  const shape = (kind: GroundKind, outline: readonly Spot[], ...holes: (readonly Spot[])[]): DemoGround => ({
    kind,
    geometry: {
      type: 'Polygon',
      coordinates: [outline, ...holes].map((ring) => warp.ring(ring, STEP_METRES)),
    },
  });
  // houses have corners only: their sides are short enough to stay straight
  const house = (corners: readonly Spot[]): DemoGround => ({
    kind: 'house',
    geometry: { type: 'Polygon', coordinates: [warp.ring(corners, 1_000)] },
  });
  const water = drawWater(plan);
  const embankment = drawEmbankment(plan, grids);
  return [
    ...[water.river, ...water.moat, scene.pond].map((ring) => shape('river', ring)),
    shape('road_area', areas.outline, ...water.moat, scene.pond),
    ...drawRoadArea(plan, areas.outline).map((ring) => shape('road_area', ring)),
    ...filled.map(({ block, notches }) => shape('block', outlineWithNotches(block.figure.corners, notches))),
    ...[...water.greens, ...embankment, ...gardens].map((ring) => shape('green', ring)),
    shape('green', scene.parkGreen, scene.pond),
    ...scene.marketHalls.map((ring) => shape('market_hall', ring)),
    ...[...houses, ...scene.pavilions].map(house),
  ];
}

/** The green along the river as few large pieces, parted only where a bridge or the moat goes through. */
function drawEmbankment({ embankment }: TownPlan, grids: readonly GridLand[]): (readonly Spot[])[] {
  let pieces = [inset(embankment, (way) => way.widthMetres / 2) ?? embankment];
  for (const { corners, sides } of grids.flatMap((grid) => grid.embankment)) {
    sides.forEach((way, i) => {
      const [a, b] = [corners[i]!, at(corners, i + 1)];
      // each divider is met twice, once from each side; the way northwards will do
      if (embankment.sides.includes(way) || way.widthMetres === 0 || b.y < a.y) return;
      const half = way.kind === 'moat' ? MOAT_HALF_METRES + 1 : way.widthMetres / 2;
      const [left, right] = [shiftLeft(a, b, half), shiftLeft(b, a, half)];
      pieces = pieces.flatMap((piece) =>
        [keepLeft(piece, ...left, way) ?? [], keepLeft(piece, ...right, way) ?? []].flat(),
      );
    });
  }
  return pieces.map((piece) => piece.corners);
}
