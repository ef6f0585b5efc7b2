import type { Random } from '../random';
import { APARTMENT_ROWS, COTTAGE_ROWS, drawCourt, drawRows, HALL_ROWS, southFacing } from './draw-houses';
import type { Plot } from './fill-blocks';
import type { Cell, Spot } from './plane';
import { areaOf, bandInside, fromFrame, inset, keepLeft, rectangleAround } from './plane';
import type { Way } from './way-network';

export interface PlotFilling {
  houses: Spot[][];
  gardens: Spot[][];
}

/** What stands on the plots that are no 楼院: cottages and courts, workshops, schools with their track, gardens. */
export function fillPlots(plots: readonly Plot[], schools: ReadonlySet<Plot>, random: Random): PlotFilling {
  const result: PlotFilling = { houses: [], gardens: [] };
  plots.forEach((plot, i) => {
    const stream = random.fork(`plot ${i}`);
    const yard = inset(plot.figure, (way) => (way ? 1 : 0.7));
    if (!yard) return;
    const school = schools.has(plot) ? drawSchool(yard, stream) : null;
    const filling = school ?? fillPlot(yard, stream);
    result.houses.push(...filling.houses);
    result.gardens.push(...filling.gardens);
  });
  return result;
}

/** The plots for schools: the largest, one a community. */
export function chooseSchools(plots: readonly Plot[]): Set<Plot> {
  const chosen: Plot[] = [];
  for (const plot of [...plots].sort((p, q) => areaOf(q.figure.corners) - areaOf(p.figure.corners))) {
    const { length, depth } = rectangleAround(plot.figure.corners);
    const fits = Math.min(length, depth) > 40 && Math.max(length, depth) > 64;
    if (fits && chosen.every((other) => other.block.community !== plot.block.community)) chosen.push(plot);
  }
  return new Set(chosen);
}

function fillPlot(yard: Cell<Way | null>, random: Random): PlotFilling {
  const areaSquareMetres = areaOf(yard.corners);
  const { length, depth } = rectangleAround(yard.corners);
  const rows = (style: typeof COTTAGE_ROWS) => ({
    houses: drawRows(yard.corners, southFacing(yard), style, random),
    gardens: [],
  });
  if (Math.min(length, depth) < 9) return { houses: [], gardens: [] };
  if (areaSquareMetres < 1_800 && random.chance(0.09)) return { houses: [], gardens: [yard.corners.slice()] };
  if (areaSquareMetres < 900 && random.chance(0.6))
    return { houses: drawCourt(yard.corners, random), gardens: [] };
  if (areaSquareMetres > 2_000 && random.chance(0.16)) return rows(HALL_ROWS);
  return rows(COTTAGE_ROWS);
}

/** A sports ground with an oval of grass in one part of the plot, the classrooms in the other. Null when it is too narrow. */
function drawSchool(yard: Cell<Way | null>, random: Random): PlotFilling | null {
  const { frame, length, depth } = rectangleAround(yard.corners);
  const split = length * 0.56;
  const a = fromFrame(frame, { x: split, y: 0 });
  const b = fromFrame(frame, { x: split, y: depth });
  const [ground, classrooms] = [keepLeft(yard, a, b, null), keepLeft(yard, b, a, null)];
  if (!ground || !classrooms) return null;
  const v = depth / 2;
  const half = Math.min(depth / 2 - 6, split / 3, 24);
  const reach = bandInside(ground.corners, frame, v - half, v + half);
  if (!reach || reach[1] - reach[0] < 2 * half + 6 || half < 10) return null;
  const [left, right] = [reach[0] + 3 + half, reach[1] - 3 - half];
  const track = Array.from({ length: 36 }, (_, i) => {
    const angle = (i / 36) * 2 * Math.PI - Math.PI / 2;
    const centre = i < 18 ? right : left;
    return fromFrame(frame, { x: centre + Math.cos(angle) * half, y: v + Math.sin(angle) * half });
  });
  const wings = drawRows(
    classrooms.corners,
    southFacing(classrooms),
    { ...APARTMENT_ROWS, empty: 0 },
    random,
  );
  return { houses: wings, gardens: [track] };
}
