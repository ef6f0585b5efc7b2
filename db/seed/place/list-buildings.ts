import type { Random } from '../random';
import type { Compound } from './build-buildings';
import { BUILDING_COUNT } from './choose-buildings';
import type { BuildingKind, DemoBuilding } from './demo-places';
import type { Areas } from './draw-areas';
import { nameBuildings } from './name-buildings';
import type { Road } from './name-roads';
import type { Spot } from './plane';
import { areaOf, centreOf, distance, leftOf } from './plane';
import type { Warp } from './warp';
import type { Way } from './way-network';

/** Where the cluster of old compounds lies on the drawing plane: around the western half of 东安街. */
const OLD_CLUSTER: Spot = { x: 395, y: -355 };
const OLD_CLUSTER_SIZE = 14;
const HOUSEHOLDS: readonly [least: number, most: number] = [8_700, 8_799];
const FOOTPRINT_STEP_METRES = 12;

export interface ListedBuildings {
  buildings: DemoBuilding[];
  oldClusterBuildingCodes: string[];
}

/** Names, ages and households of the compounds; codes run through the communities and grids in their order. */
export function listBuildings(
  compounds: readonly Compound[],
  areas: Areas,
  roads: ReadonlyMap<Way, Road>,
  warp: Warp,
  random: Random,
): ListedBuildings {
  if (compounds.length !== BUILDING_COUNT)
    throw new Error(`${compounds.length} buildings instead of ${BUILDING_COUNT}`);
  const gridOf = (compound: Compound) => areas.codes[compound.site.plot.block.grid]!;
  const centres = new Map(compounds.map((compound) => [compound, centreOf(compound.footprint)]));
  const ordered = [...compounds].sort((p, q) => {
    const [a, b] = [gridOf(p).gridCode, gridOf(q).gridCode];
    return a === b ? centres.get(p)!.x - centres.get(q)!.x : a < b ? -1 : 1;
  });
  const code = new Map(ordered.map((compound, i) => [compound, `B${String(i + 1).padStart(3, '0')}`]));
  const byDistance = [...ordered].sort((p, q) => fromCluster(centres.get(p)!) - fromCluster(centres.get(q)!));
  const cluster = byDistance
    .filter(
      (compound) => gridOf(compound).communityCode.endsWith('002') && compound.kind !== 'courtyard_house',
    )
    .slice(0, OLD_CLUSTER_SIZE);

  const ages = random.fork('ages');
  const plain = ordered.map((compound) => {
    const old = cluster.includes(compound) || ages.chance(compound.kind === 'courtyard_house' ? 0.7 : 0.2);
    const floors = floorsFor(compound.kind, old, ages);
    return { compound, old, floors, builtYear: yearFor(compound.kind, old, ages) };
  });
  const households = shareHouseholds(plain, random.fork('households'));
  const names = nameBuildings(
    plain.map(({ compound, old }) => ({
      address: addressOf(compound, roads),
      large: compound.areaSquareMetres > 2_200,
      old,
    })),
    random.fork('names'),
  );
  const buildings = plain.map(
    ({ compound, old, floors, builtYear }, i): DemoBuilding => ({
      code: code.get(compound)!,
      nameZh: names[i]!,
      ...gridOf(compound),
      roadCode: roads.get(compound.site.road)!.code,
      kind: compound.kind,
      households: households[i]!,
      floors,
      builtYear,
      oldCompound: old,
      point: warp.toLngLat(insideOf(compound)),
      footprint: { type: 'Polygon', coordinates: [warp.ring(compound.footprint, FOOTPRINT_STEP_METRES)] },
    }),
  );
  return { buildings, oldClusterBuildingCodes: cluster.map((compound) => code.get(compound)!) };
}

const fromCluster = (p: Spot) => distance(p, OLD_CLUSTER);

/** A point inside the walls: the middle, or for an L-shape the middle of its yard's larger half. */
function insideOf({ footprint, site }: Compound): Spot {
  if (footprint.length === site.plot.figure.corners.length) return centreOf(footprint);
  const dent = footprint.findIndex((p, i) => {
    const [a, b] = [footprint.at(i - 1)!, footprint[(i + 1) % footprint.length]!];
    return leftOf(b, a, p) < -0.01;
  });
  if (dent < 0) return centreOf(footprint);
  // every corner can be seen from the inner corner of an L, so the halves on both sides of a line through it are whole
  const turned = [...footprint.slice(dent), ...footprint.slice(0, dent)];
  const opposite = Math.ceil(turned.length / 2);
  const halves = [turned.slice(0, opposite + 1), [turned[0]!, ...turned.slice(opposite)]];
  halves.sort((p, q) => areaOf(q) - areaOf(p));
  return centreOf(halves[0]!);
}

function floorsFor(kind: BuildingKind, old: boolean, random: Random): number {
  if (kind === 'courtyard_house') return random.int(1, 2);
  if (kind === 'mixed_use') return random.int(3, 7);
  return old ? random.int(3, 5) : random.int(5, 7);
}

function yearFor(kind: BuildingKind, old: boolean, random: Random): number {
  if (kind === 'courtyard_house') return old ? random.int(1938, 1965) : random.int(1966, 1984);
  return old ? random.int(1976, 1989) : random.int(1991, 2014);
}

/** Divides a total between 8,700 and 8,799 by floor space, whole numbers, nobody below four. */
function shareHouseholds(plain: readonly { compound: Compound; floors: number }[], random: Random): number[] {
  const total = random.int(...HOUSEHOLDS);
  const space = plain.map(({ compound, floors }) => {
    const built =
      compound.houses.reduce((sum, house) => sum + areaOf(house), 0) + compound.areaSquareMetres * 0.06;
    return built * floors * (compound.kind === 'mixed_use' ? 0.55 : 1) * random.between(0.8, 1.2);
  });
  const whole = space.reduce((a, b) => a + b, 0);
  const counts = space.map((part) => Math.max(4, Math.floor((part / whole) * total)));
  let left = total - counts.reduce((a, b) => a + b, 0);
  const largestFirst = counts.map((_, i) => i).sort((p, q) => counts[q]! - counts[p]!);
  for (let i = 0; left !== 0; i = (i + 1) % largestFirst.length) {
    counts[largestFirst[i]!]! += Math.sign(left);
    left -= Math.sign(left);
  }
  return counts;
}

/** House numbers count up along the road, a number for every nine metres. */
function addressOf({ site, footprint }: Compound, roads: ReadonlyMap<Way, Road>) {
  const { line } = site.road;
  const middle = centreOf(footprint);
  let walked = 0;
  let best = { away: Number.POSITIVE_INFINITY, number: 1 };
  line.slice(1).forEach((b, i) => {
    const a = line[i]!;
    const length = distance(a, b);
    const share = ((middle.x - a.x) * (b.x - a.x) + (middle.y - a.y) * (b.y - a.y)) / length ** 2;
    const on = Math.min(1, Math.max(0, share));
    const away = distance(middle, { x: a.x + (b.x - a.x) * on, y: a.y + (b.y - a.y) * on });
    const odd = leftOf(middle, a, b) > 0 ? 1 : 2;
    if (away < best.away) best = { away, number: Math.floor((walked + on * length) / 18) * 2 + odd };
    walked += length;
  });
  return { roadName: roads.get(site.road)!.nameZh, houseNumber: best.number };
}
