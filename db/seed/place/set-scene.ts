import type { Random } from '../random';
import { drawRows, HALL_ROWS, southFacing } from './draw-houses';
import type { Block } from './lay-blocks';
import type { Cell, Spot } from './plane';
import { areaOf, at, centreOf, distance, fromFrame, inset, rectangleAround } from './plane';
import type { TownPlan } from './town-plan';
import type { Way } from './way-network';

/** The blocks that are no ordinary ones. */
export interface Scene {
  /** 五一路 × 受降路, where the market stands. */
  crossing: Spot;
  market: Block;
  /** The market's yard and its halls. */
  marketYard: Spot[];
  marketHalls: Spot[][];
  park: Block;
  parkGreen: Spot[];
  pond: Spot[];
  pavilions: Spot[][];
}

/** The market stands at the main crossing, the park where the old moat ends. */
export function setScene(plan: TownPlan, blocks: readonly Block[], random: Random): Scene {
  const market = blocks.find(
    ({ land, community }) =>
      community === 'shouxiang' &&
      land.corners.includes(plan.mainCrossing) &&
      centreOf(land.corners).x > plan.mainCrossing.x,
  );
  const moatEnd = [...plan.moat.line].sort((p, q) => p.y - q.y)[0]!;
  const nearMoat = blocks.filter(
    ({ land }) => centreOf(land.corners).y < moatEnd.y && areaOf(land.corners) > 5_000,
  );
  const park = nearMoat.sort((p, q) => awayFrom(p.land, moatEnd) - awayFrom(q.land, moatEnd))[0];
  if (!market || !park) throw new Error('The demo town has no block for its market or its park');

  const yard = inset(market.figure, (way) => (way.kind === 'main' ? 13 : 2.5));
  const green = inset(park.figure, () => 1.5);
  if (!yard || !green) throw new Error('The block of the market or of the park is too small');
  const pond = drawPond(green, random.fork('pond'));
  return {
    crossing: plan.mainCrossing,
    market,
    marketYard: [...yard.corners],
    marketHalls: drawRows(yard.corners, southFacing(yard), MARKET_ROWS, random.fork('halls')),
    park,
    parkGreen: [...green.corners],
    pond,
    pavilions: drawPavilions(green, pond),
  };
}

const MARKET_ROWS = {
  ...HALL_ROWS,
  depth: [17, 20],
  gap: [7, 8],
  length: [60, 90],
  empty: 0,
  margin: 4,
} satisfies typeof HALL_ROWS;

const awayFrom = (land: Cell<Way>, spot: Spot) =>
  Math.min(
    ...land.corners.map((corner) => distance(corner, spot)),
    distance(centreOf(land.corners), spot) * 0.6,
  );

function drawPond(green: Cell<Way>, random: Random): Spot[] {
  const { length, depth, frame } = rectangleAround(green.corners);
  const middle = centreOf(green.corners);
  const phase = random.between(0, 6);
  return Array.from({ length: 28 }, (_, i) => {
    const angle = (i / 28) * 2 * Math.PI;
    const swell = 1 + 0.2 * Math.sin(2 * angle + phase) + 0.1 * Math.sin(3 * angle);
    const local = { x: Math.cos(angle) * length * 0.29 * swell, y: Math.sin(angle) * depth * 0.25 * swell };
    return fromFrame({ origin: middle, direction: frame.direction }, local);
  });
}

/** A pavilion stands in each corner of the park that is far from the pond. */
function drawPavilions(green: Cell<Way>, pond: Spot[]): Spot[][] {
  const middle = centreOf(pond);
  return green.corners.flatMap((corner, i) => {
    const length = distance(corner, middle);
    if (length < 40 || distance(corner, at(green.corners, i + 1)) < 20) return [];
    const spot = {
      x: corner.x + ((middle.x - corner.x) * 17) / length,
      y: corner.y + ((middle.y - corner.y) * 17) / length,
    };
    const square = [-1, 1, 1, -1].map((sx, k) => ({
      x: spot.x + sx * 3.2,
      y: spot.y + (k < 2 ? -3.2 : 3.2),
    }));
    return i % 2 === 0 ? [square] : [];
  });
}
