import { SPOTS } from '../../../db/seed/history/phrases/by-category';
import type { PlaceIds } from '../../../db/seed/load-places';
import type { DemoPlaces, LngLat } from '../../../db/seed/place/demo-places';
import type { Random } from '../../../db/seed/random';

/** A place about which people complain. */
export interface Site {
  point: LngLat;
  /** how far around the point its problems lie, standard deviation */
  spreadMetres: number;
  communityId: number;
  gridId: number;
  buildingId: number | null;
  roadId: number | null;
  crossingId: number | null;
  merchantId: number | null;
  name: string;
  spots: readonly string[];
  /** an old compound, a market stall: its tag */
  tag: string | null;
}

/** The sites of a city with the running sum of their weights, to be drawn from. */
export interface Sites {
  list: Site[];
  cumulative: Float64Array;
}

/** How the problems are shared out among kinds of places. */
const SHARES = { building: 0.6, merchant: 0.28, crossing: 0.12 } as const;
/** Pareto's exponent: a few compounds have very many problems. */
const TAIL = 1.3;
/** Spread of the logarithm of how much a whole neighbourhood complains. */
const NEIGHBOURHOOD_SPREAD = 0.9;

/** The heavy-tailed map of where problems are: some neighbourhoods, and in them some places, have most of them. */
export function weighSites(places: DemoPlaces, ids: PlaceIds, random: Random): Sites {
  const neighbourhood = new Map(
    places.grids.map(({ code }) => [code, Math.exp(random.normal(0, NEIGHBOURHOOD_SPREAD))]),
  );
  const roadNames = new Map(places.roads.map(({ code, nameZh }) => [code, nameZh]));
  const list: Site[] = [];
  const weights: number[] = [];
  const add = (kind: keyof typeof SHARES, gridCode: string, count: number, site: Site) => {
    const heavy = (1 - random.next()) ** (-1 / TAIL);
    list.push(site);
    weights.push((SHARES[kind] / count) * Math.min(heavy, 200) * neighbourhood.get(gridCode)!);
  };
  const areaOf = (place: { communityCode: string; gridCode: string }) => ({
    communityId: ids.community.get(place.communityCode)!,
    gridId: ids.grid.get(place.gridCode)!,
  });
  const nothing = { buildingId: null, roadId: null, crossingId: null, merchantId: null, tag: null };
  for (const b of places.buildings) {
    add('building', b.gridCode, places.buildings.length, {
      ...nothing,
      ...areaOf(b),
      point: b.point,
      spreadMetres: 18,
      buildingId: ids.building.get(b.code)!,
      roadId: ids.road.get(b.roadCode) ?? null,
      name: b.nameZh,
      spots: SPOTS.compound,
      tag: b.oldCompound ? 'old_compound' : null,
    });
  }
  for (const m of places.merchants) {
    add('merchant', m.gridCode, places.merchants.length, {
      ...nothing,
      ...areaOf(m),
      point: m.point,
      spreadMetres: 8,
      roadId: ids.road.get(m.roadCode) ?? null,
      merchantId: m.market ? ids.merchant.get(m.code)! : null,
      name: roadNames.get(m.roadCode) ?? m.nameZh,
      spots: SPOTS.road,
      tag: m.market ? 'market' : 'street_front',
    });
  }
  for (const x of places.crossings) {
    add('crossing', x.gridCode, places.crossings.length, {
      ...nothing,
      ...areaOf(x),
      point: x.point,
      spreadMetres: 14,
      crossingId: ids.crossing.get(x.code)!,
      roadId: ids.road.get(x.roadCodes[0]) ?? null,
      name: x.nameZh,
      spots: SPOTS.crossing,
      tag: null,
    });
  }
  let sum = 0;
  return { list, cumulative: Float64Array.from(weights, (weight) => (sum += weight)) };
}

/** Draws one position in proportion to the weights behind a running sum. */
export function drawWeighted(cumulative: Float64Array, random: Random): number {
  const at = random.next() * cumulative[cumulative.length - 1]!;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
