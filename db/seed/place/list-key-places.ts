import type { Position } from 'geojson';
import { createAreaIndex, locateIn } from '../../../lib/geo/area-index';
import type { DemoBuilding, DemoKeyPlace, DemoRoad } from './demo-places';
import type { Areas } from './draw-areas';
import type { Scene } from './set-scene';
import type { Warp } from './warp';

const STEP_METRES = 15;

/** The four kinds of key places of the campaign: 老旧小区, 背街小巷, 集贸市场, 沿街门店. */
export function listKeyPlaces(
  buildings: readonly DemoBuilding[],
  roads: readonly DemoRoad[],
  scene: Scene,
  areas: Areas,
  warp: Warp,
): DemoKeyPlace[] {
  const places: Omit<DemoKeyPlace, 'code'>[] = [];
  const market = areas.codes[scene.market.grid]!;
  places.push({
    nameZh: '五一路集贸市场',
    nameEn: 'Wuyi Road Market',
    kind: 'market',
    communityCode: market.communityCode,
    geometry: { type: 'Polygon', coordinates: [warp.ring(scene.marketYard, STEP_METRES)] },
  });
  for (const building of buildings) {
    if (!building.oldCompound || building.households < 30) continue;
    const { nameZh, code, communityCode, footprint } = building;
    places.push({
      nameZh,
      nameEn: `Old compound ${code}`,
      kind: 'old_compound',
      communityCode,
      geometry: footprint,
    });
  }
  const index = createAreaIndex(areas.communities.map(({ code, geometry }) => ({ key: code, geometry })));
  for (const { nameZh, nameEn, roadClass, centreline } of roads) {
    if (roadClass === 'back_lane') {
      const middle = centreline.coordinates[Math.floor(centreline.coordinates.length / 2)]!;
      const communityCode = locateIn(index, middle[0]!, middle[1]!) ?? areas.communities[0]!.code;
      places.push({ nameZh, nameEn, kind: 'back_lane', communityCode, geometry: centreline });
    }
    if (roadClass !== 'main') continue;
    for (const { code, nameZh: communityZh, nameEn: communityEn } of areas.communities) {
      // a main road is often the border of two communities: each has its own shop fronts along it
      const stretch = centreline.coordinates.filter((p) =>
        nearby(p).some((q) => locateIn(index, q[0]!, q[1]!) === code),
      );
      if (stretch.length < 8) continue;
      places.push({
        nameZh: `${nameZh}沿街门店（${communityZh.replace('社区', '')}段）`,
        nameEn: `${nameEn} shop fronts, ${communityEn.replace(' Community', '')}`,
        kind: 'street_front',
        communityCode: code,
        geometry: { type: 'LineString', coordinates: stretch },
      });
    }
  }
  return places.map((place, i) => ({ code: `K${String(i + 1).padStart(3, '0')}`, ...place }));
}

/** The corners of a small cross around a point, about 25 m out: what lies on both sides of the road. */
function nearby([lng, lat]: Position): Position[] {
  return [
    [lng! + 0.00027, lat!],
    [lng! - 0.00027, lat!],
    [lng!, lat! + 0.00023],
    [lng!, lat! - 0.00023],
  ];
}
