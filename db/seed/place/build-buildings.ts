import type { Random } from '../random';
import type { BuildingSite } from './choose-buildings';
import type { BuildingKind } from './demo-places';
import { APARTMENT_ROWS, COTTAGE_ROWS, drawCourt, drawRows, HALL_ROWS, southFacing } from './draw-houses';
import type { Cell, Spot } from './plane';
import { along, areaOf, at, distance, inset, leftOf } from './plane';
import type { Way } from './way-network';

/** A 楼院 as it stands: its walls and the houses inside. */
export interface Compound {
  site: BuildingSite;
  kind: BuildingKind;
  footprint: Spot[];
  houses: Spot[][];
  areaSquareMetres: number;
}

/** Puts walls and houses on a site. Null when the site turns out too small. */
export function buildCompound(site: BuildingSite, random: Random): Compound | null {
  const behindShops = hasShopsInFront(site);
  const yard = inset(site.plot.figure, (way) => (!way ? 1.3 : behindShops && way === site.road ? 1.2 : 1.8));
  if (!yard) return null;
  const areaSquareMetres = areaOf(yard.corners);
  const kind = kindFor(areaSquareMetres, site, random);
  const footprint =
    kind === 'walled_compound' && random.chance(0.4) ? cutCorner(yard, site.road, random) : [...yard.corners];
  const rows = housesFor(kind, yard, random).filter((house) =>
    house.every((p) => isInside(p, footprint, yard)),
  );
  const houses = rows.length > 0 ? rows : drawRows(yard.corners, southFacing(yard), COTTAGE_ROWS, random);
  return { site, kind, footprint: rows.length > 0 ? footprint : [...yard.corners], houses, areaSquareMetres };
}

function hasShopsInFront({ plot, frontSide }: BuildingSite): boolean {
  const corner = plot.figure.corners[frontSide]!;
  const way = plot.figure.sides[frontSide];
  const side = plot.block.figure.sides.indexOf(way as Way);
  if (side < 0) return false;
  const [a, b] = [plot.block.figure.corners[side]!, at(plot.block.figure.corners, side + 1)];
  return leftOf(corner, a, b) > 3;
}

function kindFor(areaSquareMetres: number, { plot, road }: BuildingSite, random: Random): BuildingKind {
  const old = plot.block.community === 'laojie';
  if (areaSquareMetres < 1_600) return random.chance(old ? 0.85 : 0.45) ? 'courtyard_house' : 'single_block';
  if (areaSquareMetres < 2_600) {
    return random.weighted([
      ['single_block', 5],
      ['courtyard_house', old ? 7 : 0.6],
      ['mixed_use', road.kind === 'main' ? 4 : 1],
      ['walled_compound', 3],
    ] as const);
  }
  return random.chance(road.kind === 'main' ? 0.16 : 0.05) ? 'mixed_use' : 'walled_compound';
}

function housesFor(kind: BuildingKind, yard: Cell<Way | null>, random: Random): Spot[][] {
  if (kind === 'courtyard_house') return drawCourt(yard.corners, random);
  if (kind === 'single_block')
    return drawRows(yard.corners, southFacing(yard), { ...APARTMENT_ROWS, empty: 0 }, random);
  if (kind === 'mixed_use')
    return drawRows(yard.corners, southFacing(yard), { ...HALL_ROWS, empty: 0 }, random);
  return drawRows(yard.corners, southFacing(yard), APARTMENT_ROWS, random);
}

/** An L-shaped yard: the corner farthest from the road is somebody else's. Counter-clockwise. */
function cutCorner(yard: Cell<Way | null>, road: Way, random: Random): Spot[] {
  const { corners, sides } = yard;
  const candidates = corners.flatMap((_, i) =>
    sides[i] !== road && at(sides, i - 1) !== road && !(sides[i] && at(sides, i - 1)) ? [i] : [],
  );
  const i = candidates.length > 0 ? random.pick(candidates) : -1;
  if (i < 0) return [...corners];
  const [before, corner, after] = [at(corners, i - 1), corners[i]!, at(corners, i + 1)];
  if (distance(before, corner) < 30 || distance(corner, after) < 30) return [...corners];
  const a = along(corner, before, random.between(0.24, 0.46));
  const b = along(corner, after, random.between(0.24, 0.46));
  const inner = { x: a.x + b.x - corner.x, y: a.y + b.y - corner.y };
  return [...corners.slice(0, i), a, inner, b, ...corners.slice(i + 1)];
}

/** Inside the yard, and not in the corner that was cut off. */
function isInside(p: Spot, footprint: Spot[], yard: Cell<unknown>): boolean {
  if (footprint.length === yard.corners.length) return true;
  let inside = false;
  footprint.forEach((a, i) => {
    const b = at(footprint, i + 1);
    if (a.y > p.y !== b.y > p.y && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}
