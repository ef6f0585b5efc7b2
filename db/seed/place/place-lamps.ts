import type { DemoLamp } from './demo-places';
import type { Road } from './name-roads';
import type { Spot } from './plane';
import { along, distance, shiftLeft } from './plane';
import type { Warp } from './warp';

const EVERY_METRES = 32;

/** Street lamps of the back lanes and alleys, on alternating sides. */
export function placeLamps(roads: readonly Road[], warp: Warp): DemoLamp[] {
  const lamps = roads
    .filter((road) => road.roadClass === 'back_lane' || road.roadClass === 'alley')
    .flatMap((road) => lampSpots(road).map((spot) => ({ roadCode: road.code, point: warp.toLngLat(spot) })));
  return lamps.map((lamp, i) => ({ code: `L${String(i + 1).padStart(4, '0')}`, ...lamp }));
}

function lampSpots({ way }: Road): Spot[] {
  let side = 1;
  return way.line.slice(1).flatMap((b, i) => {
    const a = way.line[i]!;
    const count = Math.max(1, Math.floor(distance(a, b) / EVERY_METRES));
    return Array.from({ length: count }, (_, k) => {
      side = -side;
      const [p, q] = shiftLeft(a, b, side * (way.widthMetres / 2 - 0.4));
      return along(p, q, (k + 0.5) / count);
    });
  });
}
