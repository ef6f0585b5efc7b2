import type { Random } from '../random';
import type { Plot } from './fill-blocks';
import { areaOf, at, distance, rectangleAround } from './plane';
import type { Way } from './way-network';

export const BUILDING_COUNT = 178;

/** A plot on which a 楼院 stands, and the side that faces its road. */
export interface BuildingSite {
  plot: Plot;
  frontSide: number;
  road: Way;
}

/** The longest side of the plot that faces a road, or null when it has none worth a gate. */
function frontOf(plot: Plot): { frontSide: number; road: Way } | null {
  let best: { frontSide: number; road: Way; length: number } | null = null;
  plot.figure.sides.forEach((way, frontSide) => {
    if (!way || way.kind === 'moat' || way.kind === 'bank') return;
    const length = distance(plot.figure.corners[frontSide]!, at(plot.figure.corners, frontSide + 1));
    // a compound takes its address from the greater road, even along its shorter side
    const weight = length * (way.kind === 'main' ? 1.6 : way.kind === 'alley' ? 0.5 : 1);
    if (length > 12 && weight > (best?.length ?? 0)) best = { frontSide, road: way, length: weight };
  });
  return best;
}

/** Picks exactly 178 plots, spread over the grids by the room that each has, at least two in every grid. */
export function chooseBuildings(plots: readonly Plot[], gridCount: number, random: Random): BuildingSite[] {
  const sites: BuildingSite[][] = Array.from({ length: gridCount }, () => []);
  for (const plot of plots) {
    const front = frontOf(plot);
    const { length, depth } = rectangleAround(plot.figure.corners);
    const fits =
      Math.min(length, depth) > 20 && Math.max(length, depth) < 130 && areaOf(plot.figure.corners) > 700;
    if (front && fits) sites[plot.block.grid]!.push({ plot, ...front });
  }
  const counts = share(sites.map((list) => list.length));
  return sites.flatMap((list, grid) => {
    const stream = random.fork(`buildings of grid ${grid}`);
    const wanted = list.map((site) => ({
      site,
      rank: Math.sqrt(areaOf(site.plot.figure.corners)) * stream.between(0.4, 1),
    }));
    wanted.sort((p, q) => q.rank - p.rank);
    return wanted.slice(0, counts[grid]).map(({ site }) => site);
  });
}

/** Largest remainders: 178 divided in proportion to the room, within the room. */
function share(room: number[]): number[] {
  const total = room.reduce((a, b) => a + b, 0);
  if (total < BUILDING_COUNT) throw new Error(`The demo town has room for ${total} buildings only`);
  const counts = room.map((n) => Math.min(n, Math.max(2, Math.floor((n / total) * BUILDING_COUNT))));
  let left = BUILDING_COUNT - counts.reduce((a, b) => a + b, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const free = room.map((n, i) => (step > 0 ? n - counts[i]! : counts[i]! - 2) / (counts[i]! + 1));
    counts[free.indexOf(Math.max(...free))]! += step;
    left -= step;
  }
  return counts;
}
