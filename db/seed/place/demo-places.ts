import type { LineString, Polygon } from 'geojson';

/** Longitude and latitude in degrees, WGS-84, in that order, rounded to 1e-6. */
export type LngLat = [lng: number, lat: number];

export type RoadClass = 'main' | 'side' | 'back_lane' | 'alley';
export type BuildingKind = 'walled_compound' | 'single_block' | 'courtyard_house' | 'mixed_use';
export type FireGear = 'ok' | 'missing' | 'damaged' | 'unchecked';
export type KeyPlaceKind = 'old_compound' | 'back_lane' | 'market' | 'street_front';
export type GroundKind = 'river' | 'green' | 'block' | 'house' | 'market_hall' | 'road_area';

interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface DemoCommunity extends Named {
  geometry: Polygon;
}

export interface DemoGrid {
  /** 15 digits: 6 division, 3 street, 3 community, 3 serial. */
  code: string;
  nameZh: string;
  communityCode: string;
  geometry: Polygon;
}

export interface DemoBuilding {
  code: string;
  nameZh: string;
  gridCode: string;
  communityCode: string;
  roadCode: string;
  kind: BuildingKind;
  households: number;
  floors: number;
  builtYear: number;
  /** 老旧小区: belongs to the old compounds that the campaign singles out. */
  oldCompound: boolean;
  /** A point inside the footprint. */
  point: LngLat;
  footprint: Polygon;
}

export interface DemoRoad extends Named {
  roadClass: RoadClass;
  widthMetres: number;
  centreline: LineString;
}

export interface DemoCrossing extends Named {
  roadCodes: [string, string];
  point: LngLat;
  /** A crossing lies on the border of its grids; this is the one that answers for it. */
  gridCode: string;
  communityCode: string;
}

export interface DemoMerchant {
  code: string;
  nameZh: string;
  trade: string;
  point: LngLat;
  gridCode: string;
  communityCode: string;
  roadCode: string;
  /** True for the stalls of the covered market. */
  market: boolean;
  doorFrontDuty: 'signed' | 'unsigned';
  fireGear: FireGear;
}

export interface DemoKeyPlace extends Named {
  kind: KeyPlaceKind;
  communityCode: string;
  geometry: Polygon | LineString;
}

/** The schematic's own drawing. Painted in the order river, road_area, block, green, market_hall, house. */
export interface DemoGround {
  kind: GroundKind;
  geometry: Polygon;
}

export interface DemoLamp {
  code: string;
  roadCode: string;
  point: LngLat;
}

/** The demo's geography: an invented old town by a river. Plain data, GeoJSON in WGS-84. */
export interface DemoPlaces {
  street: Named & { geometry: Polygon };
  communities: DemoCommunity[];
  grids: DemoGrid[];
  buildings: DemoBuilding[];
  roads: DemoRoad[];
  crossings: DemoCrossing[];
  merchants: DemoMerchant[];
  keyPlaces: DemoKeyPlace[];
  ground: DemoGround[];
  lamps: DemoLamp[];
  /** Where the ledger's generator plants its patterns. */
  landmarks: {
    marketCrossingCode: string;
    marketKeyPlaceCode: string;
    parkPoint: LngLat;
    /** A tight cluster of old compounds, nearest to its middle first. */
    oldClusterBuildingCodes: string[];
  };
}
