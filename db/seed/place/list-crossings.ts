import type { DemoCrossing, RoadClass } from './demo-places';
import type { Areas } from './draw-areas';
import type { GridLand } from './lay-blocks';
import type { Road } from './name-roads';
import type { Spot } from './plane';
import { at } from './plane';
import type { TownPlan } from './town-plan';
import type { Warp } from './warp';
import type { Way } from './way-network';
import { isBetween } from './way-network';

const liesOn = (corners: readonly Spot[], spot: Spot) =>
  corners.some((a, i) => isBetween(spot, a, at(corners, i + 1)));

const RANK: Record<RoadClass, number> = { main: 0, side: 1, back_lane: 2, alley: 3 };

/** Where two roads meet, one of them at least a side street, called after both: 五一路受降路口. */
export function listCrossings(
  { network, mainCrossing }: TownPlan,
  lands: readonly GridLand[],
  areas: Areas,
  roads: ReadonlyMap<Way, Road>,
  warp: Warp,
): { crossings: DemoCrossing[]; mainCrossingCode: string } {
  const names = new Set<string>();
  const found = network.junctions.flatMap(({ spot, ways }) => {
    const [first, second] = ways
      .flatMap((way) => roads.get(way) ?? [])
      .sort((p, q) => RANK[p.roadClass] - RANK[q.roadClass] || (p.code < q.code ? -1 : 1));
    if (!first || !second || RANK[first.roadClass] > 1 || RANK[second.roadClass] > 2) return [];
    // two roads that meet twice share the name; the crossing found first keeps it
    const nameZh = `${first.nameZh}${second.nameZh.replace(/路$/, '')}${second.nameZh.endsWith('路') ? '路口' : '口'}`;
    if (names.has(nameZh)) return [];
    names.add(nameZh);
    return [{ spot, first, second, nameZh }];
  });
  found.sort((p, q) =>
    p.first.code === q.first.code
      ? p.second.code < q.second.code
        ? -1
        : 1
      : p.first.code < q.first.code
        ? -1
        : 1,
  );
  const crossings = found.map(({ spot, first, second, nameZh }, i): DemoCrossing => {
    const touching = lands.flatMap((land, grid) =>
      land.blocks.some((block) => liesOn(block.land.corners, spot)) ? [areas.codes[grid]!] : [],
    );
    // the busiest crossing answers to the community that it is named after; elsewhere the first grid by code does
    touching.sort((p, q) => (p.gridCode < q.gridCode ? -1 : 1));
    const answering = spot === mainCrossing ? touching.at(-1) : touching[0];
    if (!answering) throw new Error(`The crossing ${nameZh} touches no grid`);
    return {
      code: `X${String(i + 1).padStart(2, '0')}`,
      nameZh,
      nameEn: `${first.nameEn} and ${second.nameEn}`,
      roadCodes: [first.code, second.code],
      point: warp.toLngLat(spot),
      ...answering,
    };
  });
  const main = found.findIndex(({ spot }) => spot === mainCrossing);
  return { crossings, mainCrossingCode: crossings[main]!.code };
}
