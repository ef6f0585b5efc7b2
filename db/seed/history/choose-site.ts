import type { DemoBuilding, DemoPlaces, DemoRoad } from '../place/demo-places';
import type { Random } from '../random';
import type { DemoIssuePlace } from './demo-history';
import { SPOTS } from './phrases/by-category';
import type { SiteKind } from './quotas';
import type { Settler } from './settle';

export interface Site {
  place: DemoIssuePlace;
  /** The place as a title begins: `桃源小区`, `五一路受降路口`. */
  name: string;
  spot: string;
  tags: string[];
}

/** The demo's places sorted by what an issue needs. */
export interface SitePicker {
  pick(kind: SiteKind, random: Random): Site;
}

/** Chooses places for issues by kind; where kinds of buildings and roads weigh in, old and narrow come first. */
export function createSitePicker(places: DemoPlaces, settler: Settler): SitePicker {
  const buildings = places.buildings.map((b) => [b, b.oldCompound ? 2.2 : 1] as const);
  const cluster = places.landmarks.oldClusterBuildingCodes.map(
    (code) => places.buildings.find((building) => building.code === code)!,
  );
  const hot = places.crossings.find(({ code }) => code === places.landmarks.marketCrossingCode)!;
  const market = places.keyPlaces.find(({ code }) => code === places.landmarks.marketKeyPlaceCode)!;
  const stalls = places.merchants.filter((merchant) => merchant.market);
  const shops = places.merchants.filter((merchant) => !merchant.market);
  const crossings = places.crossings.filter(({ code }) => code !== hot.code);
  const roadsOf = (...classes: DemoRoad['roadClass'][]) =>
    places.roads.filter(({ roadClass }) => classes.includes(roadClass));
  const [main, wide, lanes] = [roadsOf('main'), roadsOf('main', 'side'), roadsOf('back_lane', 'alley')];

  const atBuilding = (building: DemoBuilding, random: Random): Site => {
    const spot = random.pick(building.kind === 'courtyard_house' ? SPOTS.house : SPOTS.compound);
    const place = settler.atBuilding(building, spot, random);
    return { place, name: building.nameZh, spot, tags: building.oldCompound ? ['old_compound'] : [] };
  };
  const onRoad = (roads: readonly DemoRoad[], random: Random): Site => {
    for (;;) {
      const road = random.pick(roads);
      const spot = random.pick(SPOTS.road);
      const place = settler.onRoad(road, spot, random);
      const isLane = road.roadClass === 'back_lane' || road.roadClass === 'alley';
      if (place) return { place, name: road.nameZh, spot, tags: isLane ? ['back_lane'] : [] };
    }
  };
  const atCrossing = (crossing: (typeof crossings)[number], random: Random, tags: string[]): Site => {
    const spot = random.pick(SPOTS.crossing);
    return { place: settler.atCrossing(crossing, spot, random), name: crossing.nameZh, spot, tags };
  };
  const atMerchant = (
    list: typeof stalls,
    name: (m: (typeof stalls)[number]) => string,
    random: Random,
  ): Site => {
    const merchant = random.pick(list);
    const spot = random.pick(merchant.market ? SPOTS.market : SPOTS.shop);
    const place = settler.atMerchant(merchant, spot, random);
    return { place, name: name(merchant), spot, tags: [merchant.market ? 'market' : 'street_front'] };
  };

  return {
    pick(kind, random) {
      switch (kind) {
        case 'compound':
          return atBuilding(random.weighted(buildings), random);
        case 'cluster':
          return atBuilding(random.pick(cluster), random);
        case 'hot':
          return atCrossing(hot, random, ['market']);
        case 'crossing':
          return atCrossing(random.pick(crossings), random, []);
        case 'market': {
          // the ground between the stalls, not a stall itself
          const site = atMerchant(stalls, () => market.nameZh, random);
          return { ...site, place: { ...site.place, merchantCode: null } };
        }
        case 'marketStall':
          return atMerchant(stalls, ({ nameZh }) => `${market.nameZh}${nameZh}`, random);
        case 'shop':
          return atMerchant(shops, ({ nameZh }) => nameZh, random);
        case 'mainRoad':
          return onRoad(main, random);
        case 'road':
          return onRoad(wide, random);
        case 'lane':
          return onRoad(lanes, random);
      }
    },
  };
}
