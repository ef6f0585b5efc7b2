import type { Random } from '../random';
import type { DemoMerchant, FireGear } from './demo-places';
import type { Areas } from './draw-areas';
import type { FilledBlock } from './fill-blocks';
import type { Road } from './name-roads';
import type { Spot } from './plane';
import { along, at, distance, shiftLeft } from './plane';
import type { Scene } from './set-scene';
import { createSignPainter, MARKET_TRADES, STREET_TRADES } from './shop-names';
import type { Warp } from './warp';
import type { Way } from './way-network';

const MERCHANT_COUNT = 1_238;
const MARKET_STALLS = 112;

interface Door {
  spot: Spot;
  way: Way;
  grid: number;
  market: boolean;
  /** How likely the door is a shop, against the others. */
  draw: number;
}

/** 1,238 merchants: the stalls of the market, the rest behind doors on the streets, most on the main ones. */
export function openShops(
  filled: readonly FilledBlock[],
  scene: Scene,
  areas: Areas,
  roads: ReadonlyMap<Way, Road>,
  warp: Warp,
  random: Random,
): DemoMerchant[] {
  const stalls = marketStalls(scene, random.fork('stalls'));
  const streetDoors = filled.flatMap(({ block, shopRows }) => [
    ...shopRows.flatMap(({ front, way }) =>
      doorsAlong(front, 5.2, 1.6).map((spot) => door(spot, way, block.grid)),
    ),
    ...block.figure.sides.flatMap((way, side) => {
      const edge: [Spot, Spot] = [block.figure.corners[side]!, at(block.figure.corners, side + 1)];
      const served = shopRows.some((row) => row.way === way);
      if (served || block === scene.park || !roads.has(way) || distance(...edge) < 30) return [];
      return doorsAlong([along(edge[0], edge[1], 0.1), along(edge[0], edge[1], 0.9)], 16, 2.4).map(
        (spot) => ({
          ...door(spot, way, block.grid),
          draw: 0.16,
        }),
      );
    }),
  ]);
  const draws = random.fork('doors');
  const ranked = streetDoors
    .filter((candidate) => candidate.draw > 0)
    // weighted sampling without replacement (Efraimidis and Spirakis 2006)
    .map((candidate) => ({ candidate, key: draws.next() ** (1 / candidate.draw) }))
    .sort((p, q) => q.key - p.key)
    .slice(0, MERCHANT_COUNT - stalls.length)
    .map(({ candidate }) => candidate);
  const doors = [...stalls, ...ranked];
  if (doors.length !== MERCHANT_COUNT)
    throw new Error(`The demo town has ${doors.length} doors, not ${MERCHANT_COUNT}`);
  doors.sort((p, q) => {
    const [a, b] = [areas.codes[p.grid]!.gridCode, areas.codes[q.grid]!.gridCode];
    return a === b ? p.spot.x - q.spot.x : a < b ? -1 : 1;
  });

  const paint = createSignPainter(random.fork('signs'));
  const duties = random.fork('duties');
  return doors.map(({ spot, way, grid, market }, i) => ({
    code: `M${String(i + 1).padStart(4, '0')}`,
    ...paint(market ? MARKET_TRADES : STREET_TRADES),
    point: warp.toLngLat(spot),
    ...areas.codes[grid]!,
    roadCode: roads.get(way)!.code,
    market,
    doorFrontDuty: duties.chance(market ? 0.82 : 0.91) ? 'signed' : 'unsigned',
    fireGear: fireGearOf(market, duties),
  }));
}

const DRAWS: Partial<Record<Way['kind'], number>> = { main: 1, side: 0.55, back_lane: 0.3 };

const door = (spot: Spot, way: Way, grid: number): Door => ({
  spot,
  way,
  grid,
  market: false,
  draw: DRAWS[way.kind] ?? 0,
});

/** Spots every few metres along a front, moved to its left, into the house. */
function doorsAlong([a, b]: readonly [Spot, Spot], everyMetres: number, inwardMetres: number): Spot[] {
  const [from, to] = shiftLeft(a, b, inwardMetres);
  const count = Math.max(1, Math.floor(distance(a, b) / everyMetres));
  return Array.from({ length: count }, (_, i) => along(from, to, (i + 0.5) / count));
}

/** Two rows of stalls in each hall. */
function marketStalls({ market, marketHalls, crossing }: Scene, random: Random): Door[] {
  const gate = market.figure.sides.find((way) => way.name?.[0] === '受降路') ?? market.figure.sides[0]!;
  const spots = marketHalls.flatMap((hall) => {
    const [a, b, c, d] = hall as [Spot, Spot, Spot, Spot];
    const long = distance(a, b) >= distance(b, c) ? ([a, b, c, d] as const) : ([b, c, d, a] as const);
    return [...doorsAlong([long[0], long[1]], 3.2, 3.5), ...doorsAlong([long[2], long[3]], 3.2, 3.5)];
  });
  // a large market has room to spare: the places towards the crossing are taken first
  const wish = (spot: Spot) => ({ spot, rank: distance(spot, crossing) * random.between(0.8, 1.25) });
  const chosen = spots
    .map(wish)
    .sort((p, q) => p.rank - q.rank)
    .slice(0, MARKET_STALLS);
  return chosen.map(({ spot }) => ({ spot, way: gate, grid: market.grid, market: true, draw: 1 }));
}

/** Most are in order; in the market the gear is missing or broken more than twice as often. */
function fireGearOf(market: boolean, random: Random): FireGear {
  return random.weighted<FireGear>([
    ['ok', market ? 0.56 : 0.76],
    ['missing', market ? 0.17 : 0.06],
    ['damaged', market ? 0.13 : 0.05],
    ['unchecked', market ? 0.14 : 0.13],
  ]);
}
